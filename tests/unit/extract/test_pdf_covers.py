"""Text under a fill that is drawn after it."""

import pytest
from reportlab.lib.colors import Color, black, white
from reportlab.pdfgen.canvas import Canvas

from tests.unit.extract.made import HEIGHT, make_pdf, read, write

KEPT = "What can be read on the page"
HIDDEN = "painted over"  # 11 characters and a blank, which is not counted


def _read(
    fill: Color, *, before: bool = False, again: bool = False, clip: bool = False
) -> tuple[list[str], int]:
    def cover(canvas: Canvas) -> None:
        canvas.saveState()
        if clip:
            path = canvas.beginPath()
            path.rect(300, HEIGHT - 170, 100, 40)
            canvas.clipPath(path, stroke=0, fill=0)
        canvas.setFillColor(fill)
        canvas.rect(60, HEIGHT - 160, 340, 24, stroke=0, fill=1)
        canvas.restoreState()

    def text(canvas: Canvas) -> None:
        canvas.setFillColor(black)
        write(canvas, 72, 150, HIDDEN)

    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, KEPT)
        for part in (cover, text) if before else (text, cover):
            part(canvas)
        if again:
            text(canvas)

    document = read(make_pdf([draw]))
    return document.text.split("\n"), document.pages[0].n_hidden


@pytest.mark.parametrize("fill", [white, black, Color(0.9, 0.9, 0.6)])
def test_text_under_a_later_fill_is_left_out_and_counted(fill: Color) -> None:
    assert _read(fill) == ([KEPT], 11)


def test_text_that_stays_in_sight_is_kept() -> None:
    grey = Color(0.8, 0.8, 0.8)
    for seen in (
        _read(grey, before=True),
        _read(grey, again=True),
        _read(grey, clip=True),
        _read(Color(1, 1, 0, alpha=0.4)),
    ):
        assert seen == ([KEPT, HIDDEN], 0)


def test_text_without_opacity_is_hidden() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, KEPT)
        canvas.setFillColor(Color(0, 0, 0, alpha=0))
        write(canvas, 72, 150, HIDDEN)

    document = read(make_pdf([draw]))
    assert (document.text, document.pages[0].n_hidden) == (KEPT, 12)
