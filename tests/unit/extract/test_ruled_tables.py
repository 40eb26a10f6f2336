"""Tables from drawn rules: their rows, and every line of them in one."""

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
