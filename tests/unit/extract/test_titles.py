"""Tests of pipeline.extract.titles."""

from pipeline.extract.lines import Line
from pipeline.extract.model import Role
from pipeline.extract.paragraphs import TypeStyle
from pipeline.extract.roles import Paragraph
from pipeline.extract.titles import mark_title

STYLE = TypeStyle(body_size=10.0, pitch=12.0)
BODY = ("The council answers every request within ten days and says why it took longer.", 10.0)


def titles(*texts: tuple[str, float], role: Role = "body") -> list[str]:
    """Texts of the titles among paragraphs of one page, each a text and its type size."""
    paragraphs = []
    for number, (text, size) in enumerate(texts):
        top = 60.0 + 40 * number
        line = Line(1, 0, 60, top, 500, top + size, size, False, text, False, (text,), 60, 540)
        paragraphs.append(Paragraph((line,), role))
    return [p.text for p in mark_title(paragraphs, STYLE) if p.role == "title"]


def test_the_largest_type_is_the_title() -> None:
    assert titles(("Journal of records", 12), ("Open offices", 18), BODY) == ["Open offices"]
    assert titles(("Open offices", 11), BODY) == []


def test_debris_a_number_or_contents_in_large_type_are_none() -> None:
    for large in ("vlk/kkj.k tIcf Kkddv", "No. 16] NEW DELHI", "ARRANGEMENT OF SECTIONS SECTION"):
        assert titles((large, 18), ("Open offices", 14), BODY) == ["Open offices"]


def test_an_act_in_a_gazette_is_titled_by_its_name_however_far_down() -> None:
    head = [("The Gazette", 18.0), *[(f"{word} of the state", 12.0) for word in "ABCDE"]]
    assert titles(*head, ("THE OPEN OFFICES ACT, 2015", 10), BODY) == ["THE OPEN OFFICES ACT, 2015"]
    assert titles(*head, ("THE OPEN OFFICES ACT, 2015.", 10), BODY) == ["The Gazette"]


def test_a_regulation_is_titled_from_its_kind_to_the_invocation() -> None:
    law = ["PERATURAN MENTERI NOMOR 5 TAHUN 2020", "TENTANG LAYANAN", "DENGAN RAHMAT TUHAN"]
    assert titles(*[(text, 10.0) for text in law], BODY) == law[:2]
