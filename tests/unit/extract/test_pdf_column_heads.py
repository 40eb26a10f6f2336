"""Heads of the tables of a PDF, on one page and over pages."""

from pipeline.extract.lines import Line
from pipeline.extract.pdf_column_heads import name_columns_of_pages
from pipeline.extract.ruled_tables import RuledTable, TableRow, make_row

EDGES = (50.0, 150.0, 250.0)


def line(page: int, y: float, text: str) -> Line:
    return Line(page, -1, 60, y, 90, y + 10, 10, False, text, False, (text,))


def row(page: int, y: float, *texts: str) -> TableRow:
    cells = [(line(page, y, text),) if text else () for text in texts]
    return make_row(cells, [(n, n + 1) for n in range(len(texts))], page)


def table(*rows: TableRow, edges: tuple[float, ...] = EDGES) -> RuledTable:
    return RuledTable(edges[0], rows[0].y0, edges[-1], rows[-1].y1, rows, (), edges)


def heads(pages: list[list[RuledTable]]) -> list[list[list[tuple[str, ...]]]]:
    return [[[r.heads for r in t.rows] for t in page] for page in name_columns_of_pages(pages)]


FIRST = table(row(1, 100, "No", "State"), row(1, 120, "1", "open"), row(1, 140, "2", ""))
NAMED = ("No", "State")


def test_a_table_of_one_page() -> None:
    assert heads([[FIRST]]) == [[[(), NAMED, ("No",)]]]


def test_a_table_that_goes_on_keeps_its_head_over_pages() -> None:
    shifted = (51.0, 152.0, 249.0)
    second = table(row(2, 80, "3", "closed"), row(2, 90, "4", "lost"), edges=shifted)
    third = table(row(3, 80, "No", "State"), row(3, 90, "5", "lost"))
    assert heads([[FIRST], [second], [third]])[1:] == [[[NAMED, NAMED]], [[(), NAMED]]]


def test_other_columns_or_a_page_between_end_a_table() -> None:
    other = table(row(2, 80, "3", "closed"), edges=(50.0, 180.0, 250.0))
    same = table(row(3, 80, "3", "closed"))
    assert heads([[FIRST], [other]])[1] == [[()]] == heads([[FIRST], [], [same]])[2]


def test_only_the_last_table_of_a_page_goes_on_and_only_in_the_first() -> None:
    last = table(row(1, 300, "a", "b"), edges=(50.0, 90.0, 250.0))
    second = table(row(2, 80, "3", "closed"))
    lower = table(row(2, 300, "4", "lost"))
    assert heads([[last, FIRST], [second]])[1] == [[()]]
    assert heads([[FIRST], [lower, second]])[1] == [[()], [NAMED]]
