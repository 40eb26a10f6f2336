"""Tests of pipeline.report.health."""

from dataclasses import replace

import pandas as pd
import pytest
import synthetic

from pipeline.extract.media_types import DOCX, HTML, MARKDOWN, ODT, PDF, TEXT
from pipeline.extract.record import RECORD
from pipeline.report import health
from pipeline.report.page_tallies import tally_pages
from pipeline.report.wording import FORMAT_WORDS
from pipeline.tables import CATALOGUE, EXTRACTED, PAGES, RECORDS

DOCUMENTS = [
    {"document_id": "a", "title": "A", "path": "corpus/a.pdf", "year": 2020, "doi": "10.1/a"}
    | {"title_source": "refs.bib#a", "doi_source": "refs.bib#a", "year_source": "page 1, title"},
    {"document_id": "b", "title": "B", "path": "corpus/b.pdf", "title_source": "file name"},
    {"document_id": "c", "title": "C", "path": "corpus/c.pdf", "title_source": "documents.csv"}
    | {"duplicate_of": "a", "duplicate_kind": "text", "similarity": 0.91, "year": 2019},
    {"document_id": "e", "title": "E", "path": "corpus/refs.bib#e", "title_source": "refs.bib#e"}
    | {"duplicate_of": "a", "duplicate_kind": "record"},
]
READ = [
    {"document_id": "a", "n_characters": 900, "text_quality": 0.99},
    {"document_id": "b", "n_characters": 900, "text_quality": 0.6},
    {"document_id": "c", "n_characters": 900, "text_quality": 0.1},
    {"document_id": "e", "n_characters": 0},
]
ENTRIES = [
    {"record_id": "refs.bib#a", "path": "corpus/refs.bib", "key": "a", "document_id": "a"}
    | {"linked_by": "path"},
    {"record_id": "refs.bib#e", "path": "corpus/refs.bib", "key": "e", "document_id": "e"}
    | {"linked_by": "abstract"},
    {"record_id": "refs.bib#f", "path": "corpus/refs.bib", "key": "f", "problem": "no abstract"},
    {"record_id": "web.ris#1", "path": "corpus/web.ris", "key": "1", "document_id": "b"}
    | {"linked_by": "doi", "problem": "year 'soon' is no year"},
]


@pytest.fixture
def study(small):
    return replace(
        small.study,
        documents=synthetic.frame(DOCUMENTS, CATALOGUE),
        extracted=synthetic.frame(READ, EXTRACTED),
    )


@pytest.fixture
def entries():
    return synthetic.frame(ENTRIES, RECORDS)


def pairs(rows):
    return [(row.value, row.n, row.of) for row in rows]


def test_each_copy_names_what_is_counted_instead_and_why(study):
    rows = {row["document_id"]: row for row in health.copies_of(study)}
    assert sorted(rows) == ["c", "e"]
    assert (rows["c"]["original_path"], rows["c"]["similarity"]) == ("corpus/a.pdf", 0.91)
    assert rows["c"]["why"] == "nearly the same text"
    assert pairs(health.copy_counts(study)) == [
        ("entry of a bibliography that describes it", 1, 4),
        ("nearly the same text", 1, 4),
    ]


def test_an_entry_whose_document_was_a_file_after_all_counts_as_linked(study, entries):
    refs, web = health.bibliographies(entries, study)
    assert (refs["path"], refs["n"], refs["n_loose"], refs["n_problems"]) == (
        "corpus/refs.bib",
        3,
        1,
        1,
    )
    assert pairs(refs["linked"]) == [
        ("linked to a file by its path or name", 1, 3),
        ("linked to a file by title", 1, 3),
    ]
    assert pairs(web["linked"]) == [("linked to a file by DOI", 1, 1)]


def test_entries_without_a_document_and_those_with_a_problem_are_listed(entries):
    assert [row["key"] for row in health.unlinked(entries)] == ["f", "1"]


def test_shares_put_the_unknown_last_when_ordered_by_value():
    years = pd.Series([2021, None, 2019, 2021], dtype="Int64")
    assert pairs(health.shares(years, by_value=True)) == [
        ("2019", 1, 4),
        ("2021", 2, 4),
        ("unknown", 1, 4),
    ]
    assert pairs(health.shares(years))[0] == ("2021", 2, 4)


def test_values_are_called_by_their_words_and_others_as_they_are():
    formats = pd.Series([PDF, RECORD, "text/x-other", PDF, None], dtype="string")
    assert pairs(health.shares(formats, words=FORMAT_WORDS)) == [
        ("PDF", 2, 5),
        ("entry of a bibliography", 1, 5),
        ("text/x-other", 1, 5),
        ("unknown", 1, 5),
    ]
    assert set(FORMAT_WORDS) == {PDF, DOCX, ODT, HTML, MARKDOWN, TEXT, RECORD}


def test_quality_leaves_out_copies(study):
    assert [(row.n, row.of) for row in health.quality_shares(study)] == [(1, 2), (1, 2)]
    assert health.quality_shares(study)[0].value.startswith("0.98 and more")


def test_known_fields_say_where_values_come_from_without_copies(study):
    fields = {row["field"]: row for row in health.known_fields(study)}
    assert pairs([fields["year"]["known"]]) == [("year", 1, 2)]
    assert pairs(fields["year"]["sources"]) == [("the document itself", 1, 1)]
    assert pairs(fields["title"]["sources"]) == [("bibliography", 1, 2), ("file name", 1, 2)]
    assert fields["venue"]["sources"] == []


def test_languages_are_counted_by_counted_sentences():
    sentences = pd.DataFrame(
        {
            "document_id": ["a", "a", "b"],
            "language": ["id", "en", "id"],
            "n": [5, 2, 9],
            "n_counted": [4, 0, 6],
        }
    )
    assert pairs(health.language_shares(sentences)) == [("Indonesian", 10, 10)]


def test_the_pages_to_look_at_are_listed_by_document(study):
    rows = [
        {"document_id": "a", "page": 1, "reading": "text", "n_characters": 9, "n_hidden": 3},
        {"document_id": "b", "page": 1, "reading": "none"},
        {"document_id": "b", "page": 2, "reading": "text", "n_characters": 900},
    ]
    pages = tally_pages([synthetic.frame(rows, PAGES)], counted_ids={"a", "b"})
    listed = health.page_rows(study, pages)
    assert [(r["document_id"], r["n_pages"], r["n_none"], r["n_hidden"]) for r in listed] == [
        ("b", 2, 1, 0),
        ("a", 1, 0, 3),
    ]
