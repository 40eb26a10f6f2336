"""Tables from drawn rules: their rows, and every line of them in one."""

from itertools import pairwise

from pipeline.extract.pdf_paths import Drawing, Rule
from pipeline.extract.pdf_text import Span
from pipeline.extract.ruled_tables import find_ruled_tables


def _span(x0: float, y0: float, text: str) -> Span:
    return Span(x0, y0, x0 + 5.0 * len(text), y0 + 10.0, 10.0, False, text, False)


def _box(*verticals: float) -> Drawing:
    """A box from 100 to 240 down the page and 50 to 500 across, parted by vertical rules."""
    across = (Rule(100.0, 50.0, 500.0), Rule(240.0, 50.0, 500.0))
    return Drawing(across, tuple(Rule(x, 100.0, 240.0) for x in (50.0, *verticals, 500.0)))


def _texts(drawing: Drawing, spans: list[Span]) -> list[list[str]]:
    (table,) = find_ruled_tables(spans, drawing, page=1)
    return [[" ".join(x.text for x in cell) for cell in row.cells] for row in table.rows]


def test_a_line_between_the_rows_of_the_other_columns_is_kept() -> None:
    spans = [
        *(_span(60, y, f"Office {n}") for y, n in ((110, "A"), (150, "B"), (190, "C"))),
        *(_span(200, y, f"Score {n}") for y, n in ((110, 1), (150, 2), (190, 3))),
        _span(350, 128, "lacks transparency"),
        _span(350, 172, "lacks accountability"),
    ]
    assert _texts(_box(190.0, 340.0), spans) == [
        ["Office A", "Score 1", "lacks transparency"],
        ["Office B", "Score 2"],
        ["Office C", "Score 3", "lacks accountability"],
    ]


def test_rows_follow_the_lines_where_only_the_head_is_ruled_off() -> None:
    spans = [_span(x, y, f"{x}-{y}") for y in (110, 150, 190) for x in (60, 200)]
    assert _texts(_box(190.0), spans) == [[f"60-{y}", f"200-{y}"] for y in (110, 150, 190)]


def _large(x0: float, y0: float, text: str) -> Span:
    return Span(x0, y0, x0 + 9.0 * len(text), y0 + 16.0, 16.0, True, text, False)


def _framed(*heights: float) -> Drawing:
    """A frame with rules at these heights, parted in columns but in its highest rows."""
    across = tuple(Rule(y, 50.0, 500.0) for y in heights)
    high = [(a, b) for a, b in pairwise(heights) if b - a > 35.0]
    low = [(a, b) for a, b in pairwise(heights) if b - a <= 35.0]
    frame = tuple(Rule(x, heights[0], heights[-1]) for x in (50.0, 500.0))
    assert high
    return Drawing(across, (*frame, *(Rule(200.0, a, b) for a, b in low)))


def test_headings_between_tables_in_one_frame_are_no_rows() -> None:
    spans = [
        _large(60, 115, "Areas"),
        *(_span(x, y, f"{x}-{y}") for y in (152, 172) for x in (60, 210)),
        _large(60, 205, "Units"),
        *(_span(x, y, f"{x}-{y}") for y in (242, 262) for x in (60, 210)),
    ]
    drawing = _framed(100.0, 150.0, 170.0, 190.0, 240.0, 260.0, 280.0)
    tables = find_ruled_tables(spans, drawing, page=1)
    assert [(table.y0, table.y1, len(table.rows)) for table in tables] == [
        (150.0, 190.0, 2),
        (240.0, 280.0, 2),
    ]
    assert not {"Areas", "Units"} & {span.text for table in tables for span in table.spans}


def test_a_row_across_a_table_in_words_of_its_size_is_a_row_of_it() -> None:
    spans = [
        *(_span(x, 102, f"{x}") for x in (60, 210)),
        _span(60, 140, "Aspect 2"),
        *(_span(x, 172, f"{x}") for x in (60, 210)),
    ]
    (table,) = find_ruled_tables(spans, _framed(100.0, 120.0, 170.0, 190.0), page=1)
    assert [row.columns for row in table.rows] == [((0, 1), (1, 2)), ((0, 2),), ((0, 1), (1, 2))]


def test_figures_in_pairs_between_two_rules_are_two_rows() -> None:
    spans = [
        _span(60, 152, "Unit"),
        *(_span(x, y, f"{x + y}") for x in (150, 250, 350) for y in (145, 160)),
    ]
    assert _texts(_box(140.0, 240.0, 340.0), spans) == [
        ["Unit", "295", "395", "495"],
        ["310", "410", "510"],
    ]


def test_words_in_pairs_between_two_rules_are_one_row() -> None:
    spans = [_span(x, y, w) for x in (60, 200, 300) for y, w in ((145, "two"), (160, "words"))]
    assert _texts(_box(190.0, 290.0), spans) == [["two words"] * 3]
