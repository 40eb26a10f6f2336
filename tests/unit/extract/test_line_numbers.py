"""Numbers of lines in a margin, and numbers that are none."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.unit.extract.made import HEIGHT, make_pdf, read, write

TEXT = [
    "The ministry runs one portal for services to citizens and firms,",
    "measures once a year how many of them are used and by whom, and",
    "offers what an office cannot offer by itself together with others",
    "that keep the registers a service is drawn from or delivered to",
    "and publishes what it costs and how long it takes to be given.",
]
WHOLE = " ".join(TEXT)


def _numbered(
    *, step: int, left: bool, size: float, restart: bool, n_lines: tuple[int, ...] = (25, 25, 5)
) -> bytes:
    """Pages of lines 18 points apart, each *step*-th with its number in a margin."""
    pages = []
    number = 0
    for n in n_lines:
        first = 1 if restart else number + 1
        number = first + n - 1

        def draw(canvas: Canvas, first: int = first, n: int = n) -> None:
            for row in range(n):
                top = 120 + 18 * row
                write(canvas, 110, top, TEXT[row % 5], size=11)
                if (first + row) % step == 0:
                    canvas.setFont("Times-Roman", size)
                    canvas.drawRightString(90 if left else 520, HEIGHT - top, str(first + row))

        pages.append(draw)
    return make_pdf(pages)


@pytest.mark.parametrize("restart", [False, True])
@pytest.mark.parametrize("size", [7, 11])
@pytest.mark.parametrize("left", [False, True])
@pytest.mark.parametrize("step", [1, 5])
def test_line_numbers_are_no_prose(step: int, left: bool, size: float, restart: bool) -> None:
    blocks = read(_numbered(step=step, left=left, size=size, restart=restart)).blocks
    assert " ".join(b.text for b in blocks if b.role != "footer") == " ".join([WHOLE] * 11)
    feet = [b.text for b in blocks if b.role == "footer"]
    start = {(1, True): 1, (1, False): 51, (5, True): 5, (5, False): 55}[step, restart]
    assert feet[0] == " ".join(map(str, range(step, 26, step)))
    assert feet[2] == " ".join(map(str, range(start, start + 5, step)))


def _list(rows: list[tuple[str, str]]) -> list[str]:
    def draw(canvas: Canvas) -> None:
        for row, (number, words) in enumerate(rows):
            write(canvas, 80, 120 + 18 * row, number, size=11)
            write(canvas, 110, 120 + 18 * row, words, size=11)

    return [b.role for b in read(make_pdf([draw])).blocks]


def test_running_numbers_of_a_list_are_kept() -> None:
    names = ["Register of residents and of the places where they live, kept daily"] * 12
    assert "footer" not in _list([(str(n), words) for n, words in enumerate(names, start=1)])


def test_numbers_that_count_no_rows_are_kept() -> None:
    years = ["" if row % 5 else str(2000 + row // 5) for row in range(25)]
    assert "footer" not in _list([(year, TEXT[row % 5]) for row, year in enumerate(years)])
