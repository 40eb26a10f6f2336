import pytest

from pipeline.errors import StudyError
from pipeline.report import check_outputs

INDEX = '<a href="explorer.html#concept=transparency">x</a>'


@pytest.fixture(scope="module")
def page(small, explorer_of):
    return explorer_of(small)


def checked(built, page, *, index=INDEX, texts=None, **shards):
    texts = built.texts if texts is None else texts
    files = {f"texts/{name}.txt": text for name, text in texts.items()}
    tables = {
        "blocks": [built.blocks],
        "sentences": built.sentence_shards(),
        "mentions": built.mention_shards(),
    }
    return check_outputs(
        built.study,
        tables | shards,
        read=files.get,
        folder="texts",
        explorer=page,
        index=index,
        corpus="",
    )


def test_sound_outputs_are_listed(small, page):
    checks = checked(small, page)["checks"]
    assert len(checks) == 30
    assert {check["n_broken"] for check in checks} == {0}
    numbers = {check["name"]: check["n_checked"] for check in checks}
    assert numbers["mentions: the words stand at their offsets"] == len(small.mentions)


def test_moved_offsets_are_found(small, page):
    mentions = small.mentions.assign(surface="other")
    with pytest.raises(StudyError, match="mentions: the words stand at their offsets: 25 of 25"):
        checked(small, page, mentions=[mentions])


def test_a_missing_text_is_found(small, page):
    with pytest.raises(StudyError, match="blocks: the words stand at their offsets: 3 of 10"):
        checked(small, page, texts={k: v for k, v in small.texts.items() if k != "alpha"})


def test_a_text_of_other_length_is_found(small, page):
    extracted = small.study.extracted
    extracted = extracted.assign(n_characters=extracted["n_characters"] + 1)
    with pytest.raises(StudyError, match="n_characters is the length of the text: 4 of 4"):
        checked(small.with_study(extracted=extracted), page)


def test_blocks_that_are_not_the_text_are_found(small, page):
    with pytest.raises(
        StudyError, match="they are the text: 1 of 4 break this, the first are beta"
    ):
        checked(small, page, texts=small.texts | {"beta": small.texts["beta"] + "\nmore"})


def test_blocks_in_shards_out_of_order_are_joined_in_reading_order(small, page):
    checks = checked(small, page, blocks=[small.blocks.iloc[::-1]])["checks"]
    numbers = {check["name"]: check["n_checked"] for check in checks}
    assert numbers["blocks: joined by line feeds they are the text"] == 4


def test_a_text_without_blocks_is_found(small, page):
    blocks = small.blocks[small.blocks["document_id"] != "gamma"]
    message = "documents with text have blocks: 1 of 4 break this, the first are gamma"
    with pytest.raises(StudyError, match=message):
        checked(small, page, blocks=[blocks])


def test_a_sentence_without_page_is_found(small, page):
    sentences = small.sentences.assign(page=None)
    with pytest.raises(StudyError, match="have a page: 5 of 7"):
        checked(small, page, sentences=[sentences])


@pytest.mark.parametrize(
    ("name", "change", "message"),
    [
        ("edges", {"source_id": "nobody"}, "network/edges: ends are nodes"),
        ("evidence", {"sentence_id": "nowhere"}, "network/evidence: sentences exist"),
        ("evidence", {"target_id": "nobody"}, "network/edges: every edge has a sentence"),
        ("nodes", {"concept_id": "nobody"}, "network/nodes: concepts are in the codebook"),
        ("claims", {"object_id": "nobody"}, "claims/claims: objects are in the codebook"),
        ("passages", {"sentence_id": "nowhere"}, "topics/passages: sentences exist"),
        ("topic_documents", {"weight": 0.4}, "topics/documents: weights sum to 1: 3 of 3"),
        ("topics", {"prevalence": 0.4}, "topics/topics: prevalences sum to 1"),
        ("profile", {"document_id": "nobody"}, "readiness/profile: documents are in the inventory"),
        ("extracted", {"document_id": "nobody"}, "extract/documents: documents are in"),
    ],
)
def test_a_broken_table_is_named(small, page, name, change, message):
    broken = small.with_study(**{name: getattr(small.study, name).assign(**change)})
    with pytest.raises(StudyError, match=message):
        checked(broken, page)


def test_an_empty_study_passes(empty, explorer_of):
    assert len(checked(empty, explorer_of(empty), index="")["checks"]) == 30
