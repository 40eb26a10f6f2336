"""Tests of pipeline.inventory.metadata."""

import pytest

from pipeline.errors import StudyError
from pipeline.inventory.metadata import MetadataSheet, parse_metadata

FILES = ["a.pdf", "b.pdf", "drafts/c.pdf", "R\u00e9sum\u00e9.pdf", "E\u0301t\u00e9.pdf"]


def _parse(text: str | bytes) -> MetadataSheet:
    data = text.encode() if isinstance(text, str) else text
    return parse_metadata(data, files=FILES)


def test_rows_are_found_by_path_with_or_without_corpus():
    sheet = _parse("path,title,year\ncorpus/a.pdf,One,2019\nb.pdf,Two,2020\n")
    assert sheet.rows["a.pdf"]["title"] == "One"
    assert sheet.rows["b.pdf"]["year"] == "2020"
    assert not sheet.problems


def test_a_path_that_names_a_file_as_it_stands_means_that_file():
    files = ["x.pdf", "corpus/x.pdf", "corpus/y.pdf", "a/z.pdf", r"b\z.pdf"]
    rows = ["path,title", "corpus/x.pdf,Inner", "x.pdf,Outer", "corpus/corpus/y.pdf,Y"]
    rows += [r"a\z.pdf,A", r"b\z.pdf,B"]
    sheet = parse_metadata("\n".join(rows).encode(), files=files)
    titles = {path: row["title"] for path, row in sheet.rows.items()}
    assert titles == {
        "corpus/x.pdf": "Inner",
        "x.pdf": "Outer",
        "corpus/y.pdf": "Y",
        "a/z.pdf": "A",
        r"b\z.pdf": "B",
    }


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
        ("path,title,Title\na.pdf,One,Two\n", "stand twice: 'title'"),
        ('path,title\na.pdf,One\nb.pdf,"Two\n', "line 3"),
        ('path,title\na.pdf,"One\ntwo"\nb.pdf,"Two" more\n', "line 4"),
        ('"path,title\na.pdf,One\n', "line 1"),
        ('path,title\na.pdf,"One\ntwo"\nx.pdf,\n', "line 4"),
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


def test_a_row_without_any_cell_is_passed_over_and_a_short_one_filled():
    sheet = _parse("path,title,year\n,,\n\na.pdf\n")
    assert sheet.rows == {"a.pdf": {"path": "a.pdf", "title": "", "year": ""}}


def test_a_file_that_the_settings_leave_out_may_keep_its_row():
    assert _parse("path,title\ndrafts/c.pdf,C\n").rows["drafts/c.pdf"]["title"] == "C"


def test_a_quoted_line_break_is_part_of_the_text():
    assert _parse('path,title\na.pdf,"One\ntwo"\n').rows["a.pdf"]["title"] == "One\ntwo"


def test_a_row_may_name_a_file_in_either_form_of_its_accents():
    sheet = _parse("path\nRe\u0301sume\u0301.pdf\n\u00c9te\u0301.pdf\n")
    assert set(sheet.rows) == {"R\u00e9sum\u00e9.pdf", "\u00c9t\u00e9.pdf"}


def test_an_empty_sheet_has_no_rows():
    for text in ("", "\ufeff", "\n\n", ",,\n"):
        assert _parse(text) == MetadataSheet()


def test_mistakes_of_all_kinds_are_named_at_once():
    with pytest.raises(StudyError) as caught:
        _parse('path,colour,title,title\nx.pdf\na.pdf\na.pdf\n,,x\nb.pdf,1,2,3,4\n"y.pdf')
    said = str(caught.value)
    assert "documents.csv has problems (7)" in said
    for words in (
        "Unknown columns: 'colour'",
        "stand twice: 'title'",
        "names 'x.pdf'",
        "repeats the path 'a.pdf'",
        "has no path",
        "more cells than the header",
        "The row cannot be read",
    ):
        assert words in said


def test_values_that_look_like_formulas_stay_as_they_are():
    assert _parse("path,title\na.pdf,=1+1\n").rows["a.pdf"]["title"] == "=1+1"
