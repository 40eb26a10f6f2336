"""Reading order of pages made by hand: columns, boxes, notes, floats, slides, turned pages."""

from collections.abc import Callable, Sequence
from itertools import count

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from tests.unit.extract.made import HEIGHT, Draw, make_pdf, read, rotate, write, write_lines

# Words a line is filled with; each line ends in a number of its own, so that order shows.
FILL = "public bodies answer what the survey asks of them and of the services they give to people"
Lines = Callable[[int, int], list[str]]


def numbered(start: int, n: int, width: int = 42) -> list[str]:
    """Lines of about ``width`` characters, numbered from ``start``."""
    lines = []
    for number in range(start, start + n):
        words = FILL.split()
        turn = number % len(words)
        text = " ".join(words[turn:] + words[:turn])[: width - 4].rsplit(" ", 1)[0]
        lines.append(f"{text} {number}")
    return lines


def order_of(source: bytes) -> list[int]:
    """Numbers in the order in which they are read."""
    text = read(source).text
    return [int(word) for word in text.replace("|", " ").split() if word.isdigit()]


def order(*draw: Draw) -> list[int]:
    return order_of(make_pdf(list(draw)))


def test_three_columns() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 50, 100, numbered(100, 30, 30))
        write_lines(canvas, 220, 100, numbered(130, 30, 30))
        write_lines(canvas, 390, 100, numbered(160, 30, 30))

    assert order(draw) == list(range(100, 190))


def test_three_columns_under_a_title_and_over_a_line_across() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 50, 60, "Services of public bodies in three columns 99", size=18)
        write_lines(canvas, 50, 100, numbered(100, 20, 30))
        write_lines(canvas, 220, 100, numbered(120, 20, 30))
        write_lines(canvas, 390, 100, numbered(140, 20, 30))
        write_lines(canvas, 50, 380, numbered(160, 4, 100))

    assert order(draw) == list(range(99, 164))


def test_columns_of_unequal_width() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 60, 100, numbered(100, 40, 64))
        write_lines(canvas, 380, 100, numbered(140, 40, 30))

    assert order(draw) == list(range(100, 180))


def test_columns_of_unequal_length() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 60, 100, numbered(100, 50, 46))
        write_lines(canvas, 310, 100, numbered(150, 12, 46))

    assert order(draw) == list(range(100, 162))


def test_a_figure_with_its_caption_over_both_columns() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, HEIGHT - 260, 470, 180)
        write(canvas, 90, 275, "Figure 1. What bodies of the survey answer, by year and by area 99")
        write_lines(canvas, 60, 310, numbered(100, 30, 46))
        write_lines(canvas, 310, 310, numbered(130, 30, 46))

    assert order(draw) == list(range(99, 160))


def test_a_figure_over_both_columns_in_the_middle_parts_them() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 60, 80, numbered(100, 14, 46))
        write_lines(canvas, 310, 80, numbered(114, 14, 46))
        canvas.rect(60, HEIGHT - 440, 470, 150)
        write(canvas, 90, 455, "Figure 1. What bodies of the survey answer, by year and area 128")
        write_lines(canvas, 60, 490, numbered(129, 14, 46))
        write_lines(canvas, 310, 490, numbered(143, 14, 46))

    # The paragraph goes on below the figure; its caption stands after it.
    assert order(draw) == [*range(100, 128), *range(129, 157), 128]


def test_notes_at_the_foot_of_each_column() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 60, 100, numbered(100, 40, 46))
        write(canvas, 60, 600, "1 The first note of the page says a little 140", size=7.5)
        write_lines(canvas, 310, 100, numbered(141, 40, 46))
        write(canvas, 310, 600, "2 The second note of it says a bit more 181", size=7.5)

    # The paragraph runs over both columns, and its notes stand after it.
    assert order(draw) == [*range(100, 140), *range(141, 181), 1, 140, 2, 181]


def test_a_note_across_under_both_columns() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 60, 100, numbered(100, 40, 46))
        write_lines(canvas, 310, 100, numbered(140, 40, 46))
        note = "1 A note that runs over both columns, as some journals set theirs, and is long 180"
        write(canvas, 60, 620, note, size=8)

    assert order(draw) == [*range(100, 180), 1, 180]


def box(canvas: Canvas, x: float, top: float, width: float, height: float, *, fill: bool) -> None:
    canvas.setFillGray(0.9)
    canvas.rect(x, HEIGHT - top - height, width, height, stroke=int(not fill), fill=int(fill))
    canvas.setFillGray(0)


@pytest.mark.parametrize("fill", [True, False])
def test_a_box_at_the_margin_is_read_by_itself(fill: bool) -> None:
    """Beside a text of one column: the text goes on past the box, and the box is whole."""

    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 60, 80, numbered(100, 14, 90))
        write_lines(canvas, 60, 248, numbered(114, 14, 58))
        box(canvas, 360, 236, 180, 170, fill=fill)
        write_lines(canvas, 370, 254, numbered(500, 12, 34), size=9, font="Helvetica")
        write_lines(canvas, 60, 420, numbered(128, 14, 90))

    found = order(draw)
    assert [n for n in found if n < 500] == list(range(100, 142))
    start = found.index(500)
    assert found[start : start + 12] == list(range(500, 512))


@pytest.mark.parametrize("fill", [True, False])
def test_a_box_in_a_column_is_whole_where_it_stands(fill: bool) -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 60, 80, numbered(100, 12, 46))
        box(canvas, 55, 225, 230, 130, fill=fill)
        write_lines(canvas, 63, 242, numbered(112, 9, 42), size=9, font="Helvetica")
        write_lines(canvas, 60, 375, numbered(121, 12, 46))
        write_lines(canvas, 310, 80, numbered(133, 36, 46))

    assert order(draw) == list(range(100, 169))


def test_a_box_across_holds_two_columns_of_its_own() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 60, 80, numbered(100, 14, 90))
        box(canvas, 55, 260, 480, 140, fill=True)
        write_lines(canvas, 63, 280, numbered(114, 9, 44), size=9, font="Helvetica")
        write_lines(canvas, 305, 280, numbered(123, 9, 44), size=9, font="Helvetica")
        write_lines(canvas, 60, 420, numbered(132, 14, 90))

    assert order(draw) == list(range(100, 146))


def test_marginal_notes_do_not_break_the_lines_beside_them() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 160, 80, numbered(100, 40, 70))
        for index, top in enumerate((104, 260, 400)):
            for line, part in enumerate(("Scope of the", f"survey {500 + index}")):
                write(canvas, 60, top + 10 * line, part, size=8, font="Times-Italic")

    text = read(make_pdf([draw])).text
    numbers = [int(word) for word in text.split() if word.isdigit()]
    assert [n for n in numbers if n < 500] == list(range(100, 140))
    assert all(f"Scope of the survey {n}" in text for n in (500, 501, 502))


def test_a_part_of_a_page_has_columns_of_its_own() -> None:
    """Captions beside the text above, two columns below: no gutter serves the whole page."""

    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 180, 80, numbered(100, 16, 80))
        write_lines(canvas, 40, 90, numbered(500, 12, 28), size=9)
        write_lines(canvas, 40, 320, numbered(116, 30, 46))
        write_lines(canvas, 300, 320, numbered(146, 30, 46))

    found = order(draw)
    assert [n for n in found if n < 500] == list(range(100, 176))
    start = found.index(500)
    assert found[start : start + 12] == list(range(500, 512))


def test_small_type_beside_large_type_is_a_line_of_its_own() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 40, 100, "www.example.org 1", size=8)
        write(canvas, 250, 104, "Thank you 2", size=36)
        write_lines(canvas, 250, 160, numbered(100, 6, 50))

    texts = [block.text for block in read(make_pdf([draw])).blocks]
    assert "www.example.org 1" in texts
    assert "Thank you 2" in texts


def test_a_drop_capital_stays_with_its_line() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 112, "T", size=38)
        write_lines(canvas, 97, 90, ["he bodies of the survey answer what is", "asked of them 1"])
        write_lines(canvas, 72, 126, numbered(100, 12, 60))

    assert "The bodies of the survey answer what is asked of them 1" in read(make_pdf([draw])).text


def test_boxes_of_a_slide_are_read_in_rows() -> None:
    def slide(canvas: Canvas) -> None:
        canvas.setPageSize((720, 405))
        texts = [
            (40, 360, 24, ["Four steps of a plan 1"]),
            (40, 300, 12, ["First we ask the bodies", "what they have 2"]),
            (390, 300, 12, ["Then we read the answers", "that they gave 3"]),
            (40, 180, 12, ["After that we tell them", "what we found 4"]),
            (390, 180, 12, ["And in the end all of", "them do better 5"]),
        ]
        for x, y, size, lines in texts:
            for index, line in enumerate(lines):
                canvas.setFont("Helvetica", size)
                canvas.drawString(x, y - 15 * index, line)

    assert order(slide) == [1, 2, 3, 4, 5]


def test_columns_of_a_landscape_page() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageSize(landscape(A4))
        for column, start in zip((50, 310, 570), (100, 130, 160), strict=True):
            for line, text in enumerate(numbered(start, 30, 46)):
                canvas.setFont("Times-Roman", 10)
                canvas.drawString(column, 520 - 12 * line, text)

    assert order(draw) == list(range(100, 190))


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_columns_of_a_turned_page(degrees: int) -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 60, 100, numbered(100, 40, 46))
        write_lines(canvas, 310, 100, numbered(140, 40, 46))

    assert order_of(rotate(make_pdf([draw]), degrees)) == list(range(100, 180))


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
@pytest.mark.parametrize("up", [False, True])
def test_columns_written_up_or_down_a_page(degrees: int, up: bool) -> None:
    """As in landscape tables of theses, whether or not the page itself is displayed turned."""

    def draw(canvas: Canvas) -> None:
        canvas.rotate(90 if up else -90)
        canvas.translate(*((0, -A4[0]) if up else (-A4[1], 0)))
        for column, start in zip((50, 310, 570), (100, 130, 160), strict=True):
            for line, text in enumerate(numbered(start, 30, 46)):
                canvas.setFont("Times-Roman", 10)
                canvas.drawString(column, 520 - 12 * line, text)

    assert order_of(rotate(make_pdf([draw]), degrees)) == list(range(100, 190))


def test_columns_written_row_by_row() -> None:
    """The order of the file is that of rows; the order of the page is that of columns."""

    def draw(canvas: Canvas) -> None:
        left, right = numbered(100, 40, 46), numbered(140, 40, 46)
        for row, (a, b) in enumerate(zip(left, right, strict=True)):
            write(canvas, 60, 100 + 12 * row, a)
            write(canvas, 310, 100 + 12 * row, b)

    assert order(draw) == list(range(100, 180))


def test_headings_in_columns_stay_in_them() -> None:
    def column(canvas: Canvas, x: float, start: int) -> None:
        write(canvas, x, 100, f"Methods and data {start}", font="Times-Bold", size=12)
        write_lines(canvas, x, 118, numbered(start + 1, 12, 46))
        write(canvas, x, 280, f"What was found {start + 13}", font="Times-Bold", size=12)
        write_lines(canvas, x, 298, numbered(start + 14, 12, 46))

    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 100)
        column(canvas, 310, 126)

    assert order(draw) == list(range(100, 152))


def test_lists_with_short_items_in_two_columns() -> None:
    def column(canvas: Canvas, x: float, start: int) -> None:
        write_lines(canvas, x, 100, numbered(start, 6, 46))
        for index, n in zip(range(5), count(start + 6), strict=False):
            write(canvas, x, 180 + 12 * index, "\u2022")
            write(canvas, x + 12, 180 + 12 * index, f"a plan {n}")
        write_lines(canvas, x, 250, numbered(start + 11, 12, 46))

    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 100)
        column(canvas, 310, 123)

    assert order(draw) == list(range(100, 146))


def test_a_table_in_one_column_leaves_the_other_alone() -> None:
    cells: Sequence[Sequence[str]] = [("Area", "Score"), ("Open data", "112"), ("Services", "113")]

    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 60, 80, numbered(100, 12, 46))
        for row, texts in enumerate(cells):
            canvas.line(60, HEIGHT - 240 - 16 * row, 290, HEIGHT - 240 - 16 * row)
            for place, text in enumerate(texts):
                write(canvas, 66 + 120 * place, 252 + 16 * row, text, size=9)
        canvas.line(60, HEIGHT - 288, 290, HEIGHT - 288)
        write_lines(canvas, 60, 320, numbered(114, 12, 46))
        write_lines(canvas, 310, 80, numbered(126, 32, 46))

    assert order(draw) == list(range(100, 158))


def test_words_that_touch_are_parted_where_each_is_written_by_itself() -> None:
    """Some producers write word by word and squeeze the spaces of a justified line to nothing."""

    def draw(canvas: Canvas) -> None:
        for row in range(4):
            x = 72.0
            for word in FILL.split()[:9]:
                write(canvas, x, 90 + 12 * row, word)
                x += canvas.stringWidth(word, "Times-Roman", 10) + (0 if row == 2 else 3)

    assert (
        read(make_pdf([draw])).text.count("public bodies answer what the survey asks of them") == 4
    )
