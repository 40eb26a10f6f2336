"""Front matter of papers."""

import pytest

from pipeline.extract.front_matter import Worded, front_roles, is_by_line

TEXT = "Kesiapan empat puluh kantor diukur selama dua tahun dengan daftar pertanyaan yang sama."


def roles(*pairs: tuple[str, str]) -> list[str]:
    return list(front_roles([Worded(role, text) for role, text in pairs]))  # type: ignore[arg-type]


def test_a_paper_in_two_languages() -> None:
    found = roles(
        ("title", "Kesiapan Kantor Daerah untuk Layanan Digital"),
        ("body", "Fakultas Ilmu Administrasi, Universitas Contoh"),
        ("body", "4 June 2022"),
        ("heading", "Abstrak"),
        ("body", TEXT),
        ("body", "Kata kunci: kesiapan, layanan digital"),
        ("heading", "READINESS OF DISTRICT OFFICES FOR DIGITAL SERVICES"),
        ("heading", "Abstract"),
        ("body", "We measured the readiness of forty offices."),
        ("body", "Keywords: readiness, digital services"),
        ("heading", "1. Pendahuluan"),
        ("body", TEXT),
    )
    assert found == [
        *("title", "author", "body", "heading", "abstract", "keywords"),
        *("title", "heading", "abstract", "keywords", "heading", "body"),
    ]


@pytest.mark.parametrize("opening", ["Abstract: ", "ABSTRAK. ", "Abstract—", "Abstrak - "])
def test_an_abstract_that_opens_with_its_heading(opening: str) -> None:
    assert roles(("body", opening + TEXT), ("heading", "Pendahuluan"), ("body", TEXT)) == [
        "abstract",
        "heading",
        "body",
    ]


def test_a_sentence_that_begins_with_the_word_is_no_abstract() -> None:
    assert roles(("body", "Abstract models say little about offices.")) == ["body"]


def test_keywords_under_a_heading_of_their_own() -> None:
    found = roles(("heading", "Keywords"), ("body", "trust; openness"), ("body", TEXT))
    assert found == ["heading", "keywords", "body"]


def test_keywords_without_a_colon_end_the_abstract() -> None:
    found = roles(
        ("heading", "Abstract"),
        ("body", TEXT),
        ("body", "Keywords Shift work, Family, Training"),
        ("body", TEXT),
    )
    assert found == ["heading", "abstract", "keywords", "body"]
    assert roles(("body", "Keywords were chosen by hand, checked, and counted.")) == ["body"]


def test_an_abstract_ends_where_nobody_would_write_more() -> None:
    parts = [("body", TEXT * 8)] * 10
    found = roles(("heading", "Abstract"), *parts)
    assert found.count("abstract") == 6  # 696 characters each, 4500 at most


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Department of Public Administration", True),
        ("penulis@contoh.test", True),
        ("Received 4 May 2020", False),
        ("The index was designed to monitor how public bodies work.", False),
        ("Introduction", False),
    ],
)
def test_by_lines(text: str, expected: bool) -> None:
    assert is_by_line(text) is expected
