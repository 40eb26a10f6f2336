"""Rules of tables: pieces joined, fills behind lines left out, rows without fill bridged."""

from itertools import pairwise

from pipeline.extract.pdf_paths import Drawing, Rule
from pipeline.extract.pdf_text import Span
from pipeline.extract.ruled_tables import find_ruled_tables
from pipeline.extract.table_rules import bridge_bands, merge_rules, without_line_fills

EDGES = (50.0, 150.0, 250.0, 350.0)


def test_pieces_of_a_rule_are_one_on_either_side_of_a_half_point() -> None:
    pieces = [Rule(132.49, 60, 200), Rule(132.51, 199, 300), Rule(132.5, 301, 400)]
    assert merge_rules(pieces) == [Rule(132.49, 60, 400)]


def test_rules_at_one_height_that_do_not_touch_stay_apart() -> None:
    pieces = [Rule(10.0, 60, 200), Rule(10.2, 240, 300), Rule(14.0, 60, 300)]
    assert merge_rules(pieces) == [Rule(10.0, 60, 200), Rule(10.0, 240, 300), Rule(14.0, 60, 300)]


def span(x0: float, y0: float, text: str) -> Span:
    return Span(x0, y0, x0 + 5.0 * len(text), y0 + 10.0, 10.0, False, text, False)


def fill(x0: float, y0: float, x1: float, y1: float) -> Drawing:
    return Drawing((Rule(y0, x0, x1), Rule(y1, x0, x1)), (Rule(x0, y0, y1), Rule(x1, y0, y1)))


def drawn(*parts: Drawing) -> Drawing:
    return Drawing(
        tuple(rule for part in parts for rule in part.horizontal),
        tuple(rule for part in parts for rule in part.vertical),
    )


def band(top: float, foot: float, edges: tuple[float, ...] = EDGES) -> Drawing:
    return drawn(*(fill(a, top, b, foot) for a, b in pairwise(edges)))


def row(y: float, *texts: str) -> list[Span]:
    return [span(x + 5.0, y, text) for x, text in zip(EDGES, texts, strict=False)]


def texts_of(drawing: Drawing, spans: list[Span]) -> list[list[str]]:
    return [
        [" ".join(line.text for line in cell) for cell in row.cells]
        for table in find_ruled_tables(spans, drawing, page=1)
        for row in table.rows
    ]


def test_fills_behind_the_lines_of_a_shaded_cell_are_left_out() -> None:
    cell = fill(50.0, 100.0, 150.0, 130.0)
    lines = [fill(55.0, y, 145.0, y + 10.0) for y in (105.0, 115.0)]
    assert without_line_fills(drawn(cell, *lines)) == cell


def test_fills_behind_lines_in_cells_that_only_rules_bound_are_left_out() -> None:
    bounds = Drawing(
        (Rule(100.0, 50.0, 350.0), Rule(130.0, 50.0, 350.0)),
        tuple(Rule(x, 100.0, 130.0) for x in EDGES),
    )
    lines = [fill(x + 4.0, y, x + 96.0, y + 14.0) for x in EDGES[:3] for y in (101.0, 115.0)]
    assert without_line_fills(drawn(bounds, *lines)) == bounds


def test_a_box_without_the_sides_of_a_cell_around_it_is_no_fill_of_a_line() -> None:
    boxes = drawn(fill(50.0, 100.0, 150.0, 114.0), fill(150.0, 100.0, 250.0, 114.0))
    assert without_line_fills(boxes) == boxes


def test_rows_of_a_table_in_a_double_frame_are_no_fills_of_lines() -> None:
    rows = [fill(55.0, y, 345.0, y + 12.0) for y in (105.0, 117.0)]
    parted = Drawing((), (Rule(200.0, 105.0, 129.0),))
    table = drawn(fill(50.0, 100.0, 350.0, 134.0), *rows, parted)
    assert without_line_fills(table) == table


def test_a_row_without_fill_between_two_with_fill_is_a_row() -> None:
    spans = [
        *row(105.0, "Unit A", "first line", "yes"),
        *row(115.0, "", "of two")[1:2],
        *row(140.0, "Unit B", "second", "no"),
        *row(152.0, "", "line too")[1:2],
        *row(175.0, "Unit C", "third", "yes"),
    ]
    assert texts_of(drawn(band(100.0, 130.0), band(170.0, 190.0)), spans) == [
        ["Unit A", "first line of two", "yes"],
        ["Unit B", "second line too", "no"],
        ["Unit C", "third", "yes"],
    ]


def test_rows_without_fill_before_the_first_and_after_the_last_are_rows() -> None:
    spans = [
        span(55.0, 40.0, "A paragraph from edge to edge, well above"),
        *row(88.0, "Unit A", "first", "yes"),
        *row(105.0, "Unit B", "second", "no"),
        *row(125.0, "Unit C", "third", "yes"),
        *row(145.0, "Unit D", "fourth", "no"),
        *row(163.0, "Unit E", "fifth", "yes"),
        span(55.0, 200.0, "A paragraph from edge to edge, well below"),
    ]
    found = texts_of(drawn(band(100.0, 120.0), band(140.0, 160.0)), spans)
    assert [cells[0] for cells in found] == ["Unit A", "Unit B", "Unit C", "Unit D", "Unit E"]


def test_prose_between_two_tables_of_like_columns_is_no_row() -> None:
    horizontal, vertical = [], [Rule(x, y, y + 20.0) for y in (100.0, 140.0) for x in EDGES]
    prose = [span(55.0, 125.0, "This line of a paragraph crosses the columns")]
    assert bridge_bands(horizontal, vertical, prose) == (horizontal, vertical)


def test_a_row_that_has_rules_of_its_own_gets_no_others() -> None:
    vertical = [Rule(x, y, y + 20.0) for y in (100.0, 160.0) for x in EDGES]
    own = Rule(120.0, 121.0, 159.0)
    spans = row(135.0, "a", "b", "c")
    assert bridge_bands([], [*vertical, own], spans) == ([], [*vertical, own])
