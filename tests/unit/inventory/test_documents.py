"""Tests of pipeline.inventory.documents."""

import pandas as pd

from pipeline.inventory import (
    MetadataSheet,
    build_inventory,
    entries_of_records,
    list_records,
    list_sources,
    marks_of_records,
)
from pipeline.tables import INVENTORY, RECORDS, conform

ENTRY = "application/x-entry"


def _sniff(head: bytes, name: str) -> str:
    return "application/pdf" if head.startswith(b"%PDF") else "text/plain"


def test_the_described_copy_is_counted_and_metadata_is_used_where_given():
    sources = list_sources(["b.pdf", "a.pdf", "c.txt"], exclude=[])
    digests = {
        "corpus/a.pdf": ("11", 4, b"%PDF"),
        "corpus/b.pdf": ("11", 4, b"%PDF"),
        "corpus/c.txt": ("22", 2, b"hi"),
    }
    sheet = MetadataSheet(
        rows={"b.pdf": {"path": "b.pdf", "title": "B", "year": "2019", "type": "Law"}},
        problems={"b.pdf": "odd"},
    )
    frame = build_inventory(
        sources, digests, sheet, RECORDS.empty(), sniff=_sniff, entry_type=ENTRY
    )
    conform(frame, INVENTORY)
    row = frame.set_index("document_id").loc["b"]
    assert pd.isna(row["duplicate_of"])
    assert (row["year"], row["document_type"]) == (2019, "law")
    assert (row["title"], row["problem"], row["metadata_source"]) == ("B", "odd", "documents.csv")
    plain = frame.set_index("document_id").loc["a"]
    assert (plain["title"], plain["metadata_source"]) == ("a", "file name")
    assert plain["duplicate_of"] == "b"
    assert pd.isna(plain["year"])
    assert frame.set_index("path").loc["corpus/c.txt", "media_type"] == "text/plain"


def test_of_copies_described_alike_the_first_by_path_is_counted():
    sources = list_sources(["b.pdf", "a.pdf", "c.pdf"], exclude=[])
    digests = {source.path: ("11", 4, b"%PDF") for source in sources}
    both = MetadataSheet(rows={name: {"path": name} for name in ("b.pdf", "c.pdf")})
    for sheet, first in ((MetadataSheet(), "a"), (both, "b")):
        frame = build_inventory(
            sources, digests, sheet, RECORDS.empty(), sniff=_sniff, entry_type=ENTRY
        )
        assert set(frame["duplicate_of"].dropna()) == {first}
        assert frame.set_index("document_id")["duplicate_of"].isna().sum() == 1


def test_metadata_reaches_a_file_whose_name_is_written_in_the_other_form():
    sources = list_sources(["e\u0301.txt"], exclude=[])
    sheet = MetadataSheet(rows={"\u00e9.txt": {"path": "\u00e9.txt", "title": "T"}})
    frame = build_inventory(
        sources,
        {sources[0].path: ("1", 1, b"x")},
        sheet,
        RECORDS.empty(),
        sniff=_sniff,
        entry_type=ENTRY,
    )
    assert frame["path"].tolist() == ["corpus/e\u0301.txt"]
    assert frame["title"].tolist() == ["T"]
    assert frame["metadata_source"].tolist() == ["documents.csv"]


def test_no_documents_give_an_empty_table():
    frame = build_inventory(
        [], {}, MetadataSheet(), RECORDS.empty(), sniff=_sniff, entry_type=ENTRY
    )
    assert conform(frame, INVENTORY).num_rows == 0


def test_the_sheet_comes_first_then_the_entry_that_names_the_file_then_others():
    sources = list_sources(["a.pdf"])
    bib = (
        "@book{b, title={Second}, year={2001}, doi={10.1234/x}, publisher={P}, file={a.pdf}}\n"
        "@book{a, title={Third}, year={2002}, doi={10.1234/x}, author={OECD}}"
    )
    records = list_records({"corpus/r.bib": bib.encode()}, files=["corpus/a.pdf"], columns={})
    sheet = MetadataSheet(rows={"a.pdf": {"path": "a.pdf", "title": "First", "year": ""}})
    digests = {"corpus/a.pdf": ("1", 4, b"%PDF")}
    frame = build_inventory(sources, digests, sheet, records, sniff=_sniff, entry_type=ENTRY)
    row = frame.iloc[0]
    assert (row["title"], row["year"], row["venue"]) == ("First", 2001, "P")
    assert (row["authors"], row["doi"], row["document_type"]) == ("OECD", "10.1234/x", "paper")
    assert row["metadata_source"] == "documents.csv, r.bib#b"


def test_an_entry_with_an_abstract_is_a_document_like_any_other():
    bib = b"@misc{a.csv, title={T of an entry}, abstract={A}, year={2001}}"
    records = list_records({"corpus/r.bib": bib}, files=[], columns={})
    entries = entries_of_records(records, marks_of_records(records, whole=""))
    sources = list_sources([], entries=entries)
    digests = {"corpus/r.bib#a.csv": ("1", 9, b"")}
    frame = build_inventory(
        sources, digests, MetadataSheet(), records, sniff=_sniff, entry_type=ENTRY
    )
    conform(frame, INVENTORY)
    row = frame.iloc[0]
    assert (row["path"], row["title"], row["media_type"]) == (
        "corpus/r.bib#a.csv",
        "T of an entry",
        ENTRY,
    )
    assert row["document_id"] == entries[0].document_id
    assert row["shard"] == sources[0].shard in {"0", "1"}
