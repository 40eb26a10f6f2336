"""Tests of pipeline.report.page_tallies."""

import synthetic

from pipeline.report.page_tallies import tally_pages
from pipeline.tables import PAGES


def pages(*rows):
    names = ["document_id", "page", "reading", "n_characters", "text_quality", "n_hidden"]
    return synthetic.frame([dict(zip(names, row, strict=True)) for row in rows], PAGES)


FIRST = pages(
    ("a", 1, "text", 900, 0.99, 0),
    ("a", 2, "none", 0, None, 0),
    ("a", 3, "ocr", 700, 0.97, 0),
    ("copy", 1, "none", 0, None, 0),
)
SECOND = pages(
    ("b", 1, "text", 900, 0.4, 0),
    ("b", 2, "text", 30, 0.4, 12),
    ("b", 3, "damaged", 0, None, 0),
)


def test_pages_are_counted_by_document_over_all_shards():
    counts = tally_pages([FIRST, SECOND], counted_ids={"a", "b"})
    assert counts.documents.to_dict("list") == {
        "document_id": ["a", "b"],
        "n_pages": [3, 3],
        "n_none": [1, 0],
        "n_damaged": [0, 1],
        "n_ocr": [1, 0],
        "n_poor": [0, 1],  # thirty characters say too little to judge page 2
        "n_hidden_pages": [0, 1],
        "n_hidden": [0, 12],
    }
    assert (counts.total("n_pages"), counts.total("n_hidden")) == (6, 12)


def test_only_pages_to_look_at_are_listed_and_never_those_of_copies():
    flagged = tally_pages([SECOND, FIRST], counted_ids={"a", "b"}).flagged
    assert list(zip(flagged["document_id"], flagged["page"], strict=True)) == [
        ("a", 2),
        ("a", 3),
        ("b", 1),
        ("b", 2),
        ("b", 3),
    ]
    assert list(flagged.columns) == PAGES.names


def test_a_corpus_without_pages_has_counts_of_nothing():
    for shards in ([], [PAGES.empty()]):
        counts = tally_pages(shards, counted_ids={"a"})
        assert counts.total("n_pages") == 0
        assert counts.flagged.empty
