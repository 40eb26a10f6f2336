"""Properties of real outputs: ids join, offsets point at the text, evidence mentions its edge."""

import re
import unicodedata
from pathlib import Path

import pandas as pd
import pypdfium2
import pytest

from pipeline.io import read_tables
from pipeline.tables import (
    BLOCKS,
    CLAIMS,
    CONCEPTS,
    EDGES,
    EVIDENCE,
    EXTRACTED,
    INVENTORY,
    MENTIONS,
    NODES,
    PROFILE,
    SENTENCES,
    TOPIC_DOCUMENTS,
    TOPIC_PASSAGES,
    TOPICS,
    Table,
)

REAL = [
    "seed/pentahelix-2024-bureaucratic-culture.pdf",
    "egov-en/dgrl_stm_paper.pdf",
    "egov-id/peraturan-bssn-no-8-tahun-2024.pdf",
]


class Outputs:
    """The tables of a finished study."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def table(self, table: Table) -> pd.DataFrame:
        path = self.folder / "outputs" / f"{table.name}.parquet"
        return read_tables(sorted(path.glob("*")) if path.is_dir() else [path], table)

    def text(self, document: str) -> str:
        data = (self.folder / f"outputs/extract/text/{document}.txt").read_bytes()
        return data.decode("utf-8")


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text))


def words_of_pages(path: Path) -> list[str]:
    """What each page of a PDF prints, letters only, read by another way than the workflow's."""
    document = pypdfium2.PdfDocument(path.read_bytes())
    return [letters(page.get_textpage().get_text_bounded()) for page in document]


@pytest.fixture(scope="session")
def real_study(tmp_path_factory, run_study, shared_data) -> Path:
    folder = tmp_path_factory.mktemp("real")
    (folder / "corpus").mkdir()
    for name in REAL:
        (folder / "corpus" / Path(name).name).write_bytes((shared_data / name).read_bytes())
    done = run_study(folder)
    assert done.returncode == 0, done.stderr[-3000:]
    return folder


@pytest.fixture(params=["example", "real_study"])
def outputs(request) -> Outputs:
    made = request.getfixturevalue(request.param)
    return Outputs(made[0] if isinstance(made, tuple) else made)


@pytest.mark.parametrize(
    ("table", "column"),
    [(BLOCKS, "text"), (SENTENCES, "text"), (MENTIONS, "surface"), (CLAIMS, "text")],
)
def test_offsets_point_at_the_text(outputs, table, column):
    rows = outputs.table(table)
    assert len(rows)
    for document, group in rows.groupby("document_id"):
        text = outputs.text(document)
        found = [text[a:b] for a, b in zip(group["char_start"], group["char_end"], strict=True)]
        assert found == group[column].tolist()


def test_canonical_text_is_the_blocks_joined_by_line_feeds(outputs):
    for document, group in outputs.table(BLOCKS).groupby("document_id"):
        assert "\n".join(group["text"]) == outputs.text(document)
        assert not group["text"].str.contains("\n").any()
        assert (group["text"].str.len() > 0).all()


def test_blocks_lie_on_the_pages_of_their_document(outputs):
    pages = outputs.table(EXTRACTED).set_index("document_id")["n_pages"]
    for document, group in outputs.table(BLOCKS).groupby("document_id"):
        if pd.isna(pages[document]):
            assert group["page"].isna().all()
        else:
            assert group["page"].between(1, int(pages[document])).all()
            assert (group["x1"] > group["x0"]).all()
            assert (group["y1"] > group["y0"]).all()


def test_cues_of_mentions_and_parts_of_claims_point_at_words(outputs):
    mentions = outputs.table(MENTIONS).dropna(subset=["cue"])
    for row in mentions.itertuples():
        assert outputs.text(row.document_id)[row.cue_start : row.cue_end] == row.cue
    lacking = mentions[mentions["assertion"] == "lacking"]
    starts = lacking.groupby("sentence_id")["cue_start"].agg(set).to_dict()
    ends = lacking.groupby("sentence_id")["cue_end"].agg(set).to_dict()
    for row in outputs.table(CLAIMS).itertuples():
        text = outputs.text(row.document_id)
        assert text[row.cue_start : row.cue_end]
        first = min(row.subject_start, row.object_start, row.cue_start)
        last = max(row.subject_end, row.object_end, row.cue_end)
        # A claim may begin or end with the words that say one of its concepts is lacking.
        assert row.char_start == first or row.char_start in starts[row.sentence_id]
        assert row.char_end == last or row.char_end in ends[row.sentence_id]
        assert row.char_start <= first < last <= row.char_end


def test_ids_join(outputs):
    documents = set(outputs.table(INVENTORY)["document_id"])
    sentences = set(outputs.table(SENTENCES)["sentence_id"])
    concepts = set(outputs.table(CONCEPTS)["concept_id"])
    topics = set(outputs.table(TOPICS)["topic_id"])
    for table in (
        EXTRACTED,
        BLOCKS,
        SENTENCES,
        MENTIONS,
        CLAIMS,
        EVIDENCE,
        PROFILE,
        TOPIC_PASSAGES,
    ):
        assert set(outputs.table(table)["document_id"]) <= documents, table.name
    for table in (MENTIONS, CLAIMS, EVIDENCE, TOPIC_PASSAGES):
        assert set(outputs.table(table)["sentence_id"]) <= sentences, table.name
    assert set(outputs.table(MENTIONS)["concept_id"]) <= concepts
    assert set(outputs.table(NODES)["concept_id"]) <= concepts
    assert set(outputs.table(PROFILE)["item_id"]) <= concepts
    assert set(outputs.table(TOPIC_DOCUMENTS)["topic_id"]) <= topics


def test_every_edge_has_evidence_that_mentions_both_in_one_unit(outputs):
    keys = ["network", "source_id", "target_id"]
    edges, evidence = outputs.table(EDGES), outputs.table(EVIDENCE)
    assert set(map(tuple, edges[keys].to_numpy())) == set(map(tuple, evidence[keys].to_numpy()))
    mentions = outputs.table(MENTIONS)
    said = mentions[mentions["counted"]].groupby("sentence_id")["concept_id"].agg(set)
    for _, unit in evidence.groupby([*keys, "unit_id"]):
        first = unit.iloc[0]
        together = set().union(*said[unit["sentence_id"]])
        assert {first["source_id"], first["target_id"]} <= together


def test_evidence_from_pages_has_a_page(outputs):
    pages = outputs.table(EXTRACTED).set_index("document_id")["n_pages"]
    evidence = outputs.table(EVIDENCE)
    paged = evidence[evidence["document_id"].map(pages).notna()]
    assert paged["page"].notna().all()


def test_sentences_of_paragraphs_over_pages_stand_on_the_page_they_carry(real_study):
    outputs = Outputs(real_study)
    paths = outputs.table(INVENTORY).set_index("document_id")["path"]
    blocks = outputs.table(BLOCKS)
    over = blocks[blocks["page_starts"].map(len) > 0]
    sentences = outputs.table(SENTENCES).merge(
        over[["document_id", "block", "page_starts"]], on=["document_id", "block"]
    )
    turned = 0
    for document, group in sentences.groupby("document_id"):
        printed = words_of_pages(real_study / paths[document])
        for row in group.itertuples():
            first = " ".join(row.text.split()[:3])
            end = row.char_start + len(first)
            if any(row.char_start < start <= end for start in row.page_starts):
                continue
            assert letters(first) in printed[row.page - 1], row.sentence_id
            turned += row.char_start >= row.page_starts[0]
    assert len(over) >= 20
    assert turned >= 40


def test_counts_of_edges_are_those_of_the_mentions(outputs):
    mentions = outputs.table(MENTIONS)
    used = mentions[mentions["counted"] & (mentions["layer"] == "concept")]
    units = used.groupby("sentence_id")["concept_id"].agg(set)
    edges = outputs.table(EDGES).query("network == 'sentence'")
    for row in edges.sample(min(len(edges), 100), random_state=1).itertuples():
        both = units.map(lambda found, row=row: {row.source_id, row.target_id} <= found)
        assert int(both.sum()) == row.n_units


def test_weights_sum_to_one(outputs):
    weights = outputs.table(TOPIC_DOCUMENTS).groupby("document_id")["weight"].sum()
    assert weights.to_numpy() == pytest.approx(1, abs=1e-6)
    assert outputs.table(TOPICS)["prevalence"].sum() == pytest.approx(1, abs=1e-6)


def test_readiness_counts_are_those_of_the_mentions(outputs):
    mentions = outputs.table(MENTIONS)
    items = mentions[mentions["counted"] & (mentions["layer"] == "item")]
    counts = items.groupby(["document_id", "concept_id"]).size()
    profile = outputs.table(PROFILE)
    names = ["n_present", "n_lacking", "n_required", "n_planned", "n_definition"]
    totals = profile.set_index(["document_id", "item_id"])[names].sum(axis=1)
    assert totals[totals > 0].sort_index().to_dict() == counts.sort_index().to_dict()
    assert profile.loc[profile["level"].isna(), names].to_numpy().sum() == 0


def test_the_checks_of_the_workflow_itself_passed(outputs):
    assert (outputs.folder / "outputs/report/checks.json").is_file()
