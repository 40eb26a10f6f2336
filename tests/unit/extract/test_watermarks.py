"""Watermarks: large, pale, slanted or on every page, and what only looks like one."""

from collections.abc import Callable

import pytest
from reportlab.lib.colors import Color, black
from reportlab.pdfgen.canvas import Canvas

from tests.unit.extract.made import make_pdf, read, write, write_lines

TEXT = [
    "The ministry runs one portal for services to citizens and firms, and it",
    "measures once a year how many of them are used by whom and how often.",
    "Where an office cannot offer a service by itself, it does so together",
    "with the office that keeps the register the service is drawn from.",
]
WHOLE = " ".join(TEXT)
GREY, SOLID, CLEAR = Color(0.8, 0.8, 0.8), Color(0.7, 0, 0), Color(1, 0, 0, alpha=0.3)


def _page(
    words: str, *, angle: float, colour: Color, size: float, first: bool = False
) -> Callable[[Canvas], None]:
    def stamp(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(130, 420)
        canvas.rotate(angle)
        canvas.setFillColor(colour)
        canvas.setFont("Helvetica-Bold", size)
        canvas.drawString(0, 0, words)
        canvas.restoreState()

    def text(canvas: Canvas) -> None:
        canvas.setFillColor(black)
        for paragraph in range(10):
            write_lines(canvas, 90, 120 + 56 * paragraph, TEXT, size=11)

    def draw(canvas: Canvas) -> None:
        for part in (stamp, text) if first else (text, stamp):
            part(canvas)

    return draw


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize(
    ("angle", "colour"), [(45.0, GREY), (45.0, SOLID), (-30.0, CLEAR), (0.0, GREY), (0.0, CLEAR)]
)
def test_a_watermark_is_no_prose_and_breaks_none(angle: float, colour: Color, first: bool) -> None:
    page = _page("SALINAN", angle=angle, colour=colour, size=70, first=first)
    blocks = read(make_pdf([page])).blocks
    assert [b.text for b in blocks if b.role == "footer"] == ["SALINAN"]
    assert " ".join(b.text for b in blocks if b.role != "footer") == " ".join([WHOLE] * 10)


def test_dark_upright_words_across_the_text_of_three_pages_are_one() -> None:
    page = _page("DRAFT", angle=0, colour=SOLID, size=60)
    for n_pages, n_marks in ((2, 0), (3, 3)):
        blocks = read(make_pdf([page] * n_pages)).blocks
        assert [b.text for b in blocks if b.role == "footer"] == ["DRAFT"] * n_marks


def test_small_slanted_words_are_labels_unless_they_stand_on_each_page() -> None:
    page = _page("Respondents", angle=45, colour=SOLID, size=9)
    for n_pages, role in ((2, "table"), (3, "footer")):
        blocks = read(make_pdf([page] * n_pages)).blocks
        assert [b.role for b in blocks if b.text == "Respondents"] == [role] * n_pages


def test_a_pale_title_that_nothing_crosses_is_a_title() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(GREY)
        write(canvas, 90, 90, "Services for all", size=30)
        canvas.setFillColor(black)
        write_lines(canvas, 90, 130, TEXT, size=11)

    blocks = read(make_pdf([draw])).blocks
    assert [(b.role, b.text) for b in blocks] == [("title", "Services for all"), ("body", WHOLE)]
