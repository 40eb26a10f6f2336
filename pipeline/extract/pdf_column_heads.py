"""Column heads of the tables of a PDF, also where a table goes on over pages."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.characters import clean_text
from pipeline.extract.column_heads import Cell, Row, name_columns
from pipeline.extract.hyphens import join_lines
from pipeline.extract.lines import Line
from pipeline.extract.ruled_tables import RuledTable, TableRow

_SAME_EDGE = 4.0
_NO_WORDS: Counter[str] = Counter()


def name_columns_of_pages(pages: Sequence[Sequence[RuledTable]]) -> list[tuple[RuledTable, ...]]:
    """Give the rows of all tables the heads over their cells.

    The first table of a page goes on with the last of the page before where the edges of their
    columns stand alike; it has the same head then, repeated or not.

    Parameters
    ----------
    pages
        The tables of each page, in any order.
    """
    named: list[tuple[RuledTable, ...]] = []
    last: RuledTable | None = None
    head: tuple[Row, ...] = ()
    for tables in pages:
        done = {}
        before = last
        last = None
        for table in sorted(tables, key=lambda t: (t.y0, t.x0)):
            goes_on = before is not None and _are_alike(before.edges, table.edges)
            done[id(table)], head = _with_heads(table, head if goes_on else ())
            before, last = None, table
        named.append(tuple(done[id(table)] for table in tables))
    return named


def _are_alike(edges: Sequence[float], others: Sequence[float]) -> bool:
    return len(edges) == len(others) and all(
        abs(a - b) <= _SAME_EDGE for a, b in zip(edges, others, strict=True)
    )


def _with_heads(table: RuledTable, before: tuple[Row, ...]) -> tuple[RuledTable, tuple[Row, ...]]:
    named, head = name_columns([_plain_row(row) for row in table.rows], before=before)
    rows = zip(table.rows, named, strict=True)
    return replace(table, rows=tuple(replace(row, heads=heads) for row, heads in rows)), head


def _plain_row(row: TableRow) -> Row:
    cells = tuple(
        Cell(_text_of(lines), *columns)
        for lines, columns in zip(row.cells, row.columns, strict=True)
    )
    return Row(cells, row.is_head, all(line.bold for lines in row.cells for line in lines))


def _text_of(lines: Sequence[Line]) -> str:
    return clean_text(join_lines([(line.text, line.broken) for line in lines], _NO_WORDS))
