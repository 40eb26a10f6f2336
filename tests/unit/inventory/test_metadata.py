"""Tests of pipeline.inventory.metadata."""

import pytest

from pipeline.errors import StudyError
from pipeline.inventory.discover import list_sources
from pipeline.inventory.metadata import MetadataSheet, parse_metadata

SOURCES = list_sources(["a.pdf", "b.pdf"], exclude=[])


def _parse(text: str | bytes) -> MetadataSheet:
    data = text.encode() if isinstance(text, str) else text
    return parse_metadata(data, sources=SOURCES)


def test_rows_are_found_by_path_with_or_without_corpus():
    sheet = _parse("path,title,year\ncorpus/a.pdf,One,2019\nb.pdf,Two,2020\n")
    assert sheet.rows["a.pdf"]["title"] == "One"
    assert sheet.rows["b.pdf"]["year"] == "2020"
    assert not sheet.problems


def test_semicolons_byte_order_mark_and_windows_encoding_are_read():
    assert _parse("\ufeffpath;title\na.pdf;Één, twee\n").rows["a.pdf"]["title"] == "Één, twee"
    latin = "path,title\na.pdf,Pelayanan prima à la carte: déjà vu et après l'été\n"
    assert "déjà vu" in _parse(latin.encode("cp1252")).rows["a.pdf"]["title"]


def test_a_bad_year_type_or_doi_costs_the_value_and_is_named():
    sheet = _parse("path,year,type,doi\na.pdf,20x4,novel,hello\n")
    assert sheet.rows["a.pdf"] == {"path": "a.pdf", "year": "", "type": "", "doi": ""}
    for word in ("'20x4'", "'novel'", "'hello'"):
        assert word in sheet.problems["a.pdf"]


def test_a_doi_is_kept_without_its_address():
    sheet = _parse("path,doi\na.pdf,https://doi.org/10.1016/S0740-624X(01)00066-1\n")
    assert sheet.rows["a.pdf"]["doi"] == "10.1016/s0740-624x(01)00066-1"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("path,colour\na.pdf,red\n", "colour"),
        ("title\nOne\n", "path"),
        ("path,title\nmissing.pdf,One\n", "missing.pdf"),
        ("path,title\na.pdf,One\na.pdf,Two\n", "line 3"),
        ("path,title\n,One\n", "has no path"),
        ("path,title\na.pdf,One, two\n", "quotes"),
    ],
)
def test_a_bad_sheet_is_refused_with_the_line_and_what_is_legal(text, words):
    with pytest.raises(StudyError, match=words) as caught:
        _parse(text)
    for part in ("where:", "legal:", "to do:"):
        assert part in str(caught.value)


def test_all_bad_lines_are_named_at_once():
    with pytest.raises(StudyError) as caught:
        _parse("path\nx.pdf\ny.pdf\n")
    assert "x.pdf" in str(caught.value)
    assert "y.pdf" in str(caught.value)


def test_a_sheet_in_an_unknown_encoding_is_refused():
    with pytest.raises(StudyError, match="encoding"):
        _parse(b"path,title\na.pdf,\x81\x8d\n")


def test_an_empty_sheet_has_no_rows():
    assert _parse("") == MetadataSheet()
