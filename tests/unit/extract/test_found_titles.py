"""Tests of pipeline.extract.found_titles."""

import pytest

from pipeline.extract.found_model import Embedded, Piece, Reading
from pipeline.extract.found_titles import embedded_title, find_title, may_be_title

TEXT = Piece("body", 1, "The council keeps its records in order and answers each letter. " * 40)


def found(*pieces: tuple[str, str], title: str = "") -> tuple[str, str] | None:
    blocks = [Piece(role, 1, text) for role, text in pieces]
    said = find_title(Reading([*blocks, TEXT], Embedded(title=title)))
    return said and (said.value, said.source)


@pytest.mark.parametrize(
    "title", ["Microsoft Word - final_v2.doc", "untitled", "2740GI.p65", "(anonymous)", "nfp"]
)
def test_names_of_files_are_no_titles(title):
    assert embedded_title(title) == ""
    assert found(("heading", "National Forest Policy"), title=title) == (
        "National Forest Policy",
        "page 1, first heading",
    )


def test_the_fuller_of_two_titles_is_taken():
    whole = "ODIN 2022/23 Methodology Guide"
    assert found(("title", "METHODOLOGY GUIDE"), title=whole) == (whole, "embedded properties")
    printed = "Open data in towns: a study of portals"
    assert found(("heading", printed), title="Open data in towns") == (printed, "page 1, heading")


def test_a_printed_title_beats_another_that_the_file_gives():
    assert found(("title", "Letters of Small Towns"), title="Template of the Journal") == (
        "Letters of Small Towns",
        "page 1, title",
    )


def test_lines_of_a_title_are_joined_as_title_and_subtitle():
    two = (("title", "Open Records"), ("title", "A Study of Towns"))
    assert found(*two) == ("Open Records: A Study of Towns", "page 1, title")
    other_case = (("title", "OPEN RECORDS"), ("title", "Catatan Terbuka"))
    assert found(*other_case) == ("OPEN RECORDS", "page 1, title")


@pytest.mark.parametrize(
    "line",
    ["", "abc", "GOVERNMENT OF INDIA", "Abstract", "BAB I", "Working Papers", "x" * 500, "12 345"],
)
def test_lines_that_are_no_titles(line):
    assert not may_be_title(line)


def test_a_line_in_capitals_stands_for_a_heading():
    assert found(("body", "LAYANAN DIGITAL UNTUK KOTA KECIL")) == (
        "LAYANAN DIGITAL UNTUK KOTA KECIL",
        "page 1, first heading",
    )
    assert found(("body", "Services for towns are made with care.")) is None
