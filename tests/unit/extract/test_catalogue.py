"""Tests of pipeline.extract.catalogue and its fields."""

import pandas as pd
import pytest

from pipeline.extract.catalogue import build_catalogue
from pipeline.extract.sketch import sketch_words
from pipeline.tables import (
    CATALOGUE,
    EXTRACTED,
    FOUND,
    INVENTORY,
    RECORDS,
    Table,
    conform,
    to_frame,
)

PLAIN = {"string": "", "int64": 0, "double": 0.0, "bool": False}


def frame(table: Table, rows: list[dict[str, object]]) -> pd.DataFrame:
    full = [
        {c.name: None if c.nullable else PLAIN.get(str(c.type), []) for c in table.columns} | row
        for row in rows
    ]
    if not full:
        return table.empty()
    return to_frame(conform(pd.DataFrame(full, columns=table.names), table), table)


def files(*names: str, **known: object) -> list[dict[str, object]]:
    return [
        {
            "document_id": name,
            "path": f"corpus/{name}.pdf",
            "sha256": name,
            "media_type": "application/pdf",
            "document_type": "other",
            "title": name,
            "metadata_source": "file name",
            "shard": "0",
        }
        | known
        for name in names
    ]


def read(*names: str) -> list[dict[str, object]]:
    return [
        {"document_id": n, "status": "ok", "n_characters": 5000, "text_quality": 0.99}
        for n in names
    ]


def words(start: int) -> list[int]:
    return sketch_words([f"w{i}" for i in range(start, start + 1000)])


def said(name: str, start: int, **known: object) -> dict[str, object]:
    sources = {f"{field}_source": "page 1, title" for field in known if field != "document_type"}
    return {"document_id": name, "n_words": 1000, "sketch": words(start)} | known | sources


def build(inventory, records=(), found=(), extracted=None) -> pd.DataFrame:
    names = [str(row["document_id"]) for row in inventory]
    return build_catalogue(
        frame(INVENTORY, list(inventory)),
        frame(RECORDS, list(records)),
        frame(EXTRACTED, read(*names) if extracted is None else extracted),
        frame(FOUND, list(found)),
        same_text=0.5,
    ).set_index("document_id")


def test_each_value_comes_from_the_best_source_that_has_it():
    inventory = files(
        "a", title="Of the sheet", metadata_source="documents.csv, b.bib#k", year=2001
    )
    record = {
        "record_id": "corpus/b.bib#k",
        "document_type": "paper",
        "document_id": "a",
        "linked_by": "path",
        "title": "Of the entry",
        "year": 2001,
        "authors": "A. Writer",
    }
    row = build(inventory, [record], [said("a", 0, title="Printed", venue="Journal")]).loc["a"]
    assert (row["title"], row["title_source"]) == ("Of the sheet", "documents.csv")
    assert (row["authors"], row["authors_source"]) == ("A. Writer", "b.bib#k")
    assert (row["year"], row["year_source"]) == (2001, "b.bib#k")
    assert (row["venue"], row["venue_source"]) == ("Journal", "page 1, title")
    assert (row["document_type"], list(row["record_ids"])) == ("paper", ["corpus/b.bib#k"])


def test_of_entries_the_one_that_is_the_document_comes_first():
    made = {"record_id": "corpus/z.txt#1", "path": "corpus/z.txt", "linked_by": "abstract"}
    made["document_type"] = "paper"
    like = made | {"record_id": "corpus/a.json#1", "path": "corpus/a.json", "linked_by": "doi"}
    records = [
        made | {"document_id": "a", "authors": "Heeks, Richard; Bailur, Savita"},
        like | {"document_id": "a", "authors": "Richard Heeks", "country": "GB"},
    ]
    row = build(files("a"), records).iloc[0]
    assert (row["authors"], row["authors_source"]) == ("Heeks, Richard; Bailur, Savita", "z.txt#1")
    assert (row["country"], row["country_source"]) == ("GB", "a.json#1")


def test_without_any_source_the_title_is_the_file_name():
    row = build(files("a")).loc["a"]
    assert (row["title"], row["title_source"]) == ("a", "file name")
    assert row[["authors", "year", "doi", "number", "duplicate_of"]].isna().all()
    row = build(files("a"), found=[said("a", 0, title="Printed")]).loc["a"]
    assert (row["title"], row["title_source"]) == ("Printed", "page 1, title")


def test_a_described_copy_is_counted_and_lends_what_it_knows():
    inventory = files("a", sha256="x") + files(
        "b", sha256="x", title="Known", metadata_source="documents.csv"
    )
    table = build(inventory)
    assert table.loc["a", ["duplicate_of", "duplicate_kind"]].tolist() == ["b", "bytes"]
    extracted = [{"document_id": "b", "status": "quarantined"}, *read("a")]
    table = build(inventory, extracted=extracted)
    assert table.loc["b", "duplicate_of"] == "a"
    assert table.loc["a", ["title", "title_source"]].tolist() == ["Known", "documents.csv"]


def test_a_version_fills_gaps_only():
    found = [
        said("a", 0, title="Trust", document_type="paper", year=2020),
        said("b", 30, title="Trust", document_type="paper", year=2019, doi="10.1/x"),
    ]
    table = build(files("a", "b"), found=found)
    assert table.loc["b", ["duplicate_of", "duplicate_kind"]].tolist() == ["a", "text"]
    assert 0.9 < table.loc["b", "similarity"] < 1
    assert table.loc["a", ["year", "doi"]].tolist() == [2020, "10.1/x"]


def test_an_entry_becomes_a_copy_of_the_file_with_its_title():
    entry = files("r", path="corpus/b.bib#k", title="Open data in towns", document_type="abstract")
    record = {
        "record_id": "corpus/b.bib#k",
        "document_type": "paper",
        "document_id": "r",
        "linked_by": "abstract",
        "title": "Open data in towns",
        "authors": "A. Writer",
    }
    found = [said("a", 0, title="Open Data in Towns"), said("r", 9000)]
    table = build(files("a") + entry, [record], found)
    assert table.loc["r", ["duplicate_of", "duplicate_kind"]].tolist() == ["a", "record"]
    assert table.loc["a", ["authors", "authors_source"]].tolist() == ["A. Writer", "b.bib#k"]
    assert table.loc["a", "document_type"] == "paper"


def test_the_date_of_a_file_does_not_make_an_edition():
    found = [
        said("a", 0, year=2019),
        said("b", 20, year=2021) | {"year_source": "embedded properties"},
    ]
    assert build(files("a", "b"), found=found).loc["b", "duplicate_of"] == "a"


def test_doubts_stand_beside_problems_of_the_sheet():
    inventory = files("a", problem="year 'x' is not a year") + files("b")
    found = [said("a", 0, doi="10.1/x", title="Book"), said("b", 9000, doi="10.1/x", title="Part")]
    table = build(inventory, found=found)
    assert table["duplicate_of"].isna().all()
    assert table.loc["a", "problem"].startswith("year 'x' is not a year; b has the same DOI")


def test_rows_in_another_order_give_the_same_table():
    names = [f"d{i}" for i in range(12)]
    found = [said(n, 100 * (i % 4), title=f"T{i % 3}") for i, n in enumerate(names)]
    one = build(files(*names), found=found)
    other = build(files(*reversed(names)), found=found[::-1], extracted=read(*names[::-1]))
    pd.testing.assert_frame_equal(one, other)


def test_an_empty_study_and_ten_thousand_empty_documents():
    assert conform(build([]).reset_index(), CATALOGUE).num_rows == 0
    many = build(files(*(f"d{i}" for i in range(10_000)), sha256="same"), extracted=[])
    assert many["duplicate_of"].notna().sum() == 9_999
    assert set(many["duplicate_of"].dropna()) == {"d0"}


@pytest.mark.parametrize("title", ["政府數位轉型", "\u202ereversed", "=HYPERLINK(1)", "<b>"])
def test_titles_of_any_script_pass_through(title):
    table = build(files("a"), found=[said("a", 0, title=title)])
    assert table.loc["a", "title"] == title
