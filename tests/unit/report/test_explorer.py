import json
import re
from dataclasses import replace

import pytest
import synthetic

from pipeline.errors import StudyError
from pipeline.report import escape
from pipeline.report.explorer_topics import describe_readiness
from pipeline.report.pages import explorer_script
from pipeline.report.wording import EXPLAINED
from pipeline.tables import CLAIMS, CONCEPTS, EVIDENCE, TOPIC_PASSAGES, TOPIC_SELECTION, TOPICS

DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def data_of(page):
    return json.loads(DATA.search(page)[1])


@pytest.fixture(scope="module")
def page(small, explorer_of):
    return explorer_of(small)


def test_same_tables_same_bytes(small, page, explorer_of):
    assert explorer_of(small) == page


def test_hostile_words_stay_data(page):
    assert page.count("<script") == 2
    assert page.count("</script>") == 2
    assert "alert(" not in DATA.sub("", page)
    titles = [document["title"] for document in data_of(page)["documents"]]
    assert synthetic.HOSTILE in titles


def test_the_policy_allows_exactly_this_script_and_style(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1].replace("&#39;", "'")
    script = re.search(r"<script>(.*)</script>\n</body>", page, re.DOTALL)[1]
    styles = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    assert policy == escape.content_policy(styles=styles, script=script)
    assert "unsafe" not in policy


def test_the_script_parses_nothing_as_markup_or_code():
    script = explorer_script()
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "Function(", "http:"):
        assert word not in script.replace("http://www.w3.org/2000/svg", "")
    assert "\r" not in script
    assert "</script" not in script
    assert "<!--" not in script


def test_every_edge_has_sentences_that_hold_its_concepts(page):
    data = data_of(page)
    for network in data["networks"]:
        edges = network["edges"]
        for source, target, sentences in zip(
            edges["source"], edges["target"], edges["sentences"], strict=True
        ):
            found = {s[0] for number in sentences for s in data["sentences"]["spans"][number]}
            assert {source, target} <= found


def test_every_mention_of_a_concept_leads_to_its_sentences(page):
    data = data_of(page)
    for number, concept in enumerate(data["concepts"]):
        spans = [data["sentences"]["spans"][sentence] for sentence in concept["sentences"]]
        assert sum(span[0] == number for inside in spans for span in inside) == sum(
            concept["assertions"]
        )


def test_few_sentences_are_shown_with_the_full_count(small, explorer_of):
    edges = data_of(explorer_of(small, max_evidence_per_edge=1))["networks"][0]["edges"]
    assert {len(sentences) for sentences in edges["sentences"]} == {1}
    assert max(edges["n_sentences"]) == 4
    concepts = data_of(explorer_of(small, max_evidence_per_edge=1))["concepts"]
    (entry,) = [entry for entry in concepts if entry["concept_id"] == "accountability"]
    assert (len(entry["sentences"]), entry["n_sentences"]) == (2, 4)
    assert entry["n_by_assertion"] == [3, 1, 0, 0, 0]


def test_an_edge_without_sentence_is_refused(small, explorer_of):
    bare = small.study.evidence[small.study.evidence["source_id"] != "corruption"]
    with pytest.raises(StudyError, match="no sentence, the first is corruption ~"):
        explorer_of(small.with_study(evidence=bare))


def test_only_sentences_behind_a_number_are_embedded(small, explorer_of):
    silent = small.mentions.assign(counted=False)
    silent = replace(small, mentions=silent)
    bare = silent.with_study(
        evidence=EVIDENCE.empty(),
        edges=small.study.edges.head(0),
        nodes=small.study.nodes.head(0),
        passages=TOPIC_PASSAGES.empty(),
        profile=small.study.profile.head(0),
    )
    assert len(data_of(explorer_of(bare))["sentences"]["text"]) == 1  # that of the claim


def test_claims_are_added_up_with_offsets_in_the_sentence(page):
    data = data_of(page)
    (claim,) = data["claims"]
    sentence, sign, negated, hedged, *spans = claim["items"][0]
    text = data["sentences"]["text"][sentence]
    words = [text[start:end] for start, end in zip(spans[::2], spans[1::2], strict=True)]
    assert words == ["Transparency", "corruption", "reduces"]
    assert (sign, negated, hedged, claim["signs"]) == (1, 0, 0, [1, 0, 0])


def test_no_file_of_the_small_study_is_an_entry(page):
    assert {entry["is_entry"] for entry in data_of(page)["documents"]} == {False}


def test_documents_keep_what_went_wrong(page):
    documents = {entry["document_id"]: entry for entry in data_of(page)["documents"]}
    assert documents["broken"]["status"] == "quarantined"
    assert "encrypted" in documents["broken"]["reason"]
    assert documents["alpha-copy"]["duplicate_of"] == "alpha"
    assert documents["gamma"]["n_pages"] is None


def test_not_addressed_has_no_cell(page):
    data = data_of(page)
    (framework,) = data["readiness"]
    names = [data["concepts"][item]["concept_id"] for item in framework["items"]]
    assert names == ["item-open", "item-skills"]
    assert {data["concepts"][cell[1]]["concept_id"] for cell in framework["cells"]} == {"item-open"}


def test_items_follow_their_parents(small):
    item = {"layer": "item", "framework_id": "f", "group": "f"}
    rows = [
        {"concept_id": "f", "layer": "framework", "framework_id": "f"},
        item | {"concept_id": "two", "order": 2},
        item | {"concept_id": "one", "order": 1},
        item | {"concept_id": "below", "order": 1, "parent_id": "two"},
        item | {"concept_id": "last"},
    ]
    concepts = synthetic.frame(rows, CONCEPTS)
    numbers = {name: place for place, name in enumerate(concepts["concept_id"])}
    (framework,) = describe_readiness(
        small.study.profile.head(0), concepts, limit=1, documents={}, numbers=numbers, sentences={}
    )
    ids = list(concepts["concept_id"])
    assert [ids[number] for number in framework["items"]] == ["one", "two", "below", "last"]


def test_edge_cases_give_a_page(empty, small, explorer_of):
    assert data_of(explorer_of(empty))["networks"] == []
    one = synthetic.build_synthetic(synthetic.TEXTS[:1])
    assert len(data_of(explorer_of(one))["documents"]) == 3
    bare = small.with_study(
        topics=TOPICS.empty(),
        terms=small.study.terms.head(0),
        topic_documents=small.study.topic_documents.head(0),
        passages=TOPIC_PASSAGES.empty(),
        selection=TOPIC_SELECTION.empty(),
        claims=CLAIMS.empty(),
    )
    data = data_of(explorer_of(bare))
    assert (data["topics"], data["claims"]) == ([], [])


def keys_of(value):
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for inside in value:
            yield from keys_of(inside)


def test_the_script_reads_everything_the_page_holds(page):
    script = re.sub(r"//.*", "", explorer_script())
    words = script[script.index("const WORDS = {") : script.index("function t(")]
    read = set(re.findall(r"\w+", script.replace(words, "")))
    data = data_of(page)
    assert set(data.pop("words")) == set(EXPLAINED)
    assert set(keys_of(data)) - read == set()


def test_topics_stand_by_rank_whatever_their_ids(small, explorer_of):
    turned = small.with_study(topics=small.study.topics.iloc[::-1])
    topics = data_of(explorer_of(turned))["topics"]
    assert [topic["topic_id"] for topic in topics] == ["tf00d1e", "t0b5e55"]
    assert [len(topic["passages"]) for topic in topics] == [2, 0]
