"""Tests of pipeline.inventory.bibliographies."""

import pytest

from pipeline.errors import StudyError
from pipeline.inventory.bibliographies import (
    check_columns,
    kind_of_bibliography,
    may_be_bibliography,
    read_bibliography,
)

COLUMNS = {"lists/*.csv": {"title": "Judul", "year": "Tahun"}}
CSL = b'[{"id": "a", "type": "article-journal", "title": "T"}]'
OPENALEX = b'{"results": [{"id": "https://openalex.org/W1", "title": "T"}]}'


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.bib", b"", "BibTeX"),
        ("sub/A.BIB", b"anything", "BibTeX"),
        ("a.ris", b"", "RIS"),
        ("a.txt", b"\xef\xbb\xbfTY  - JOUR\r\nTI  - T", "RIS"),
        ("a.txt", b"TY for coming. This is a document.", None),
        ("a.json", CSL, "CSL-JSON"),
        ("a.json", CSL.decode().encode("utf-16"), "CSL-JSON"),
        ("a.json", b'{"items": ' + CSL + b"}", "CSL-JSON"),
        ("a.json", OPENALEX, "OpenAlex"),
        ("a.jsonl", b'{"id": "x", "abstract_inverted_index": {}}', "OpenAlex"),
        ("a.json", b'{"type": "FeatureCollection", "title": "T"}', None),
        ("a.json", b'{"network": {"items": [{"id": 1, "label": "x"}]}}', None),
        ("a.json", b"type article-journal", None),
        ("a.csv", b'"Authors","Title","Year","EID"\n', "Scopus"),
        ("a.csv", b"Publication Type,Authors,Article Title,Source Title\n", "WoS table"),
        ("savedrecs.txt", "PT\tAU\tTI\tSO\tUT\r\n".encode("utf-16"), "WoS table"),
        ("savedrecs.txt", b"FN Clarivate Analytics\nVR 1.0\nPT J\nAU X", "Web of Science"),
        ("a.csv", b"path,title\n", None),
        ("lists/a.csv", b"Judul;Tahun\n", "table"),
        ("a.pdf", b"%PDF-1.4", None),
    ],
)  # fmt: skip
def test_a_bibliography_is_known_by_its_ending_and_content(name, head, kind):
    assert kind_of_bibliography(head, name, columns=COLUMNS) == kind
    assert may_be_bibliography(name, columns=COLUMNS) or kind is None


def test_entries_are_read_in_any_of_the_usual_encodings():
    text = "@book{a, title={Pelayanan à la carte: déjà vu, été}}"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        (record,) = read_bibliography(text.encode(encoding), "a.bib", columns={})
        assert record.title == "Pelayanan à la carte: déjà vu, été"


def test_a_stray_byte_costs_one_letter_only():
    data = "@book{a, title={déjà vu été à}}".encode() + b"@book{b, title={x\xff}}"
    titles = [r.title for r in read_bibliography(data, "a.bib", columns={})]
    assert titles == ["déjà vu été à", "x\ufffd"]


@pytest.mark.parametrize("name", ["a.bib", "a.ris"])
@pytest.mark.parametrize("data", [b"", b"\x00\xff" * 1000, b"no entry\nat all"])
def test_a_file_without_entries_is_one_record_that_says_so(name, data):
    (record,) = read_bibliography(data, name, columns={})
    assert record.problem.endswith("file holds no entry: export it anew")


def test_the_columns_of_the_settings_are_used():
    (record,) = read_bibliography(b"Judul;Tahun\nT;2019\n", "lists/a.csv", columns=COLUMNS)
    assert (record.title, record.year) == ("T", 2019)


def test_columns_that_are_not_there_are_all_named_at_once():
    columns = {**COLUMNS, "none.csv": {"title": "T"}}
    heads = {"lists/a.csv": b"Judul;Thn\n"}
    with pytest.raises(StudyError) as caught:
        check_columns(columns, heads, files=["lists/a.csv", "b.pdf"])
    said = str(caught.value)
    assert "names the column 'Tahun' for `year`, which is not there" in said
    assert "legal: Judul, Thn\n" in said
    assert "names 'none.csv', which matches no file" in said
    check_columns(COLUMNS, {"lists/a.csv": b"JUDUL;tahun\n"}, files=["lists/a.csv"])
