"""Tables with rules above and below only: their columns, heads and cells that run together."""

from pipeline.extract.open_tables import find_open_tables
from pipeline.extract.pdf_paths import Drawing, Rule
from pipeline.extract.pdf_text import Span

RULES = Drawing(tuple(Rule(y, 50.0, 400.0) for y in (100.0, 120.0, 180.0)), ())


def span(x0: float, y0: float, text: str) -> Span:
    return Span(x0, y0, x0 + 5.0 * len(text), y0 + 10.0, 10.0, False, text, False)


def table(*head: Span):
    body = [
        span(x, y, text)
        for y, texts in (
            (125, ("North", "4", "open")),
            (145, ("South", "6", "shut")),
            (165, ("West", "7", "lost")),
        )
        for x, text in zip((55, 155, 185), texts, strict=True)
    ]
    spans = [span(55, 85, "Table 1. Stages of units"), *head, *body]
    (found,) = find_open_tables(spans, RULES, page=1)
    return found, spans


def texts(found) -> list[list[str]]:
    return [[" ".join(x.text for x in cell) for cell in row.cells] for row in found.rows]


def test_rows_columns_and_the_head_between_the_first_rules() -> None:
    found, spans = table(span(55, 105, "Unit"), span(155, 105, "No"), span(185, 105, "State"))
    assert texts(found) == [
        ["Unit", "No", "State"],
        ["North", "4", "open"],
        ["South", "6", "shut"],
        ["West", "7", "lost"],
    ]
    assert [row.is_head for row in found.rows] == [True, False, False, False]
    assert {row.columns for row in found.rows} == {((0, 1), (1, 2), (2, 3))}
    assert list(found.spans) == spans[1:]


def test_heads_that_run_into_each_other_are_parted_where_a_column_begins() -> None:
    found, spans = table(span(55, 105, "Unit"), span(155, 105, "Stage State now"))
    assert texts(found)[0] == ["Unit", "Stage", "State now"]
    assert list(found.spans) == spans[1:]


def test_a_head_over_two_columns_stays_whole() -> None:
    found, _ = table(span(55, 105, "Unit"), span(155, 105, "Outcomes"))
    assert texts(found)[0] == ["Unit", "Outcomes"]
    assert found.rows[0].columns == ((0, 1), (1, 3))
