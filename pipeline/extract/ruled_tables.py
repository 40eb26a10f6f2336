"""Ruled tables: cells from the rules drawn on the page, text from the spans inside them."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from pipeline.extract.lines import Line, group_lines
from pipeline.extract.pdf_paths import Drawing, Rule
from pipeline.extract.pdf_text import Span
from pipeline.extract.table_rules import REACH, rules_of_tables

# Narrower than this no cell holds text: two rules so close are one.
_SNAP = 6.0
# Beyond this many crossings to test, the drawing is a map or a chart.
_MOST_CROSSINGS = 60_000
# A single row higher than this (points) is a page in columns with a rule between them.
_TALLEST_SINGLE = 200.0
# How much larger than the words of a table a heading between tables is, and its row than it.
_LARGE = 1.2
_ROOMY = 2.2
_FEWEST_FIGURES = 3
_FIGURE = re.compile(r"[-+]?\d[\d.,]*%?")
_Cells = dict[tuple[int, int], list[Span]]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its box in points, the lines of its filled cells, and the columns each is in.

    ``columns`` has for each cell its first column from 0 and the column after its last;
    ``is_head`` is true where rules set the row off as a head; ``heads`` names the column heads over
    each cell, and is empty where none is known.
    """

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    cells: tuple[tuple[Line, ...], ...]
    columns: tuple[tuple[int, int], ...] = ()
    is_head: bool = False
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table: its box, its rows, the spans it holds, and where the edges of its columns are."""

    x0: float
    y0: float
    x1: float
    y1: float
    rows: tuple[TableRow, ...]
    spans: tuple[Span, ...]
    edges: tuple[float, ...] = ()


@dataclass(frozen=True)
class _Grid:
    """Rules of one table, in order, and the positions where they stand."""

    horizontal: tuple[Rule, ...]
    vertical: tuple[Rule, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @cached_property
    def upright(self) -> list[Sequence[Rule]]:
        """Vertical rules at each edge of columns."""
        return [_rules_at(x, self.vertical) for x in self.xs]

    @cached_property
    def lying(self) -> list[Sequence[Rule]]:
        """Horizontal rules at each edge of rows."""
        return [_rules_at(y, self.horizontal) for y in self.ys]


def find_ruled_tables(spans: Sequence[Span], drawing: Drawing, *, page: int) -> list[RuledTable]:
    """Find the tables of a page whose rules form at least two columns and two rows of text."""
    horizontal, vertical = rules_of_tables(drawing, spans)
    if not 0 < len(horizontal) * len(vertical) <= _MOST_CROSSINGS:
        return []
    found = [
        table
        for grid in _grids(horizontal, vertical)
        for table in _tables_of(grid, _cells_of(grid, spans), page)
    ]
    return [t for t in found if not any(_inside(t, other) for other in found if other is not t)]


def _tables_of(grid: _Grid, cells: _Cells, page: int) -> Iterator[RuledTable]:
    """Yield what a grid holds: a table, or those between the headings in it."""
    numbers = sorted({row for row, _ in cells})
    whole = _fill(grid, cells, numbers, page) if numbers else None
    if whole is None:
        return
    parts = _between_headings(grid, cells)
    tables = [_fill(grid, cells, part, page) for part in parts] if parts != [numbers] else [whole]
    yield from (table for table in tables if table is not None)


def _inside(table: RuledTable, other: RuledTable) -> bool:
    return (
        table.x0 >= other.x0 - 1
        and table.y0 >= other.y0 - 1
        and table.x1 <= other.x1 + 1
        and table.y1 <= other.y1 + 1
        and len(table.spans) < len(other.spans)
    )


def _grids(horizontal: Sequence[Rule], vertical: Sequence[Rule]) -> list[_Grid]:
    """Rules that cross or touch, directly or over others, make one grid; each list is in order."""
    parent = list(range(len(horizontal) + len(vertical)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    places = [v.at for v in vertical]
    for i, h in enumerate(horizontal):
        first = bisect_left(places, h.start - REACH)
        for j in range(first, bisect_right(places, h.end + REACH)):
            if vertical[j].start - REACH <= h.at <= vertical[j].end + REACH:
                parent[root(len(horizontal) + j)] = root(i)
    members: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for i, h in enumerate(horizontal):
        members[root(i)][0].append(h)
    for j, v in enumerate(vertical, start=len(horizontal)):
        members[root(j)][1].append(v)
    grids = [
        _Grid(tuple(hs), tuple(vs), _positions(vs, hs), _positions(hs, vs))
        for hs, vs in members.values()
        if hs and vs
    ]
    return [grid for grid in grids if len(grid.xs) >= 3 and len(grid.ys) >= 2]


def _positions(rules: Sequence[Rule], across: Sequence[Rule]) -> tuple[float, ...]:
    """Where rules stand, and where those across them end: outer rules are often not drawn."""
    ends = (min(rule.start for rule in across), max(rule.end for rule in across))
    positions: list[float] = []
    for at in sorted([*(rule.at for rule in rules), *ends]):
        if not positions or at - positions[-1] > _SNAP:
            positions.append(at)
    return tuple(positions)


def _slot(value: float, positions: Sequence[float]) -> int:
    """Index of the interval that holds a value, from 0; -1 outside."""
    if not positions[0] - 1 <= value <= positions[-1] + 1:
        return -1
    return min(max(bisect_right(positions, value) - 1, 0), len(positions) - 2)


def _origin(grid: _Grid, row: int, column: int) -> tuple[int, int]:
    """First row and column of the merged cell an interval belongs to."""
    y = (grid.ys[row] + grid.ys[row + 1]) / 2
    while column > 0 and not _ruled(grid.upright[column], y):
        column -= 1
    x = (grid.xs[column] + grid.xs[column + 1]) / 2
    while row > 0 and not _ruled(grid.lying[row], x):
        row -= 1
    return row, column


def _rules_at(at: float, rules: Sequence[Rule]) -> Sequence[Rule]:
    """Rules that stand at a position; they are given in order."""
    first = bisect_left(rules, at - _SNAP, key=_place_of)
    return rules[first : bisect_right(rules, at + _SNAP, key=_place_of)]


def _place_of(rule: Rule) -> float:
    return rule.at


def _ruled(rules: Sequence[Rule], point: float) -> bool:
    return any(r.start - 1 <= point <= r.end + 1 for r in rules)


def _cells_of(grid: _Grid, spans: Sequence[Span]) -> _Cells:
    """Spans of each cell, by the first row and column of the cell."""
    cells: _Cells = defaultdict(list)
    origins: dict[tuple[int, int], tuple[int, int]] = {}
    for span in spans:
        row = _slot((span.y0 + span.y1) / 2, grid.ys)
        column = _slot(min(span.x0 + 1.0, (span.x0 + span.x1) / 2), grid.xs)
        if row < 0 or column < 0:
            continue
        if (row, column) not in origins:
            origins[row, column] = _origin(grid, row, column)
        cells[origins[row, column]].append(span)
    return cells


def _between_headings(grid: _Grid, cells: _Cells) -> list[list[int]]:
    """Group the rows of a grid to tables: large words alone across it, set with space, part them.

    A frame around part of a page and the tables in it look like one grid.
    """
    sizes = [span.size for cell in cells.values() for span in cell]
    parts: list[list[int]] = [[]]
    for row, columns in _columns_by_row(cells).items():
        size = max(span.size for column in columns for span in cells[row, column])
        alone = columns == [0] and _after(grid, row, 0) == len(grid.xs) - 1
        roomy = grid.ys[row + 1] - grid.ys[row] >= _ROOMY * size
        if alone and roomy and size >= _LARGE * median(sizes):
            parts.append([])
        else:
            parts[-1].append(row)
    return [part for part in parts if part]


def _fill(grid: _Grid, cells: _Cells, numbers: Sequence[int], page: int) -> RuledTable | None:
    """Make a table of the rows of a grid with these numbers, or nothing where it is none."""
    columns = _columns_by_row(cells)
    rows = [
        part
        for row in numbers
        for part in _rows_between_rules(
            [cells[row, column] for column in columns[row]],
            [(column, _after(grid, row, column)) for column in columns[row]],
            page,
        )
    ]
    filled = sum(len(row.cells) >= 2 for row in rows)
    too_tall = len(rows) == 1 and rows[0].y1 - rows[0].y0 > _TALLEST_SINGLE
    if filled == 0 or 3 * filled < len(rows) or too_tall:
        return None
    inside = tuple(
        span for row in numbers for column in columns[row] for span in cells[row, column]
    )
    is_whole = len(inside) == sum(map(len, cells.values()))
    top, foot = (0, -1) if is_whole else (numbers[0], numbers[-1] + 1)
    return RuledTable(
        grid.xs[0], grid.ys[top], grid.xs[-1], grid.ys[foot], tuple(rows), inside, grid.xs
    )


def _columns_by_row(cells: _Cells) -> dict[int, list[int]]:
    """Columns in which the filled cells of each row begin, from left to right."""
    columns: dict[int, list[int]] = defaultdict(list)
    for row, column in sorted(cells):
        columns[row].append(column)
    return columns


def _after(grid: _Grid, row: int, column: int) -> int:
    """Column after the last that a cell reaches over."""
    y = (grid.ys[row] + grid.ys[row + 1]) / 2
    after = column + 1
    while after < len(grid.xs) - 1 and not _ruled(grid.upright[after], y):
        after += 1
    return after


def _rows_between_rules(
    cells: Sequence[Sequence[Span]], columns: Sequence[tuple[int, int]], page: int
) -> list[TableRow]:
    """One row, or one a line where only the head of the table is ruled off."""
    grouped = [tuple(group_lines(cell, page=page, region=-1)) for cell in cells]
    heights = [[line.y1 for line in lines] for lines in grouped]
    longest = max(heights, key=len)
    alike = [h for h in heights if len(h) == len(longest) and _same_heights(h, longest)]
    listed = len(longest) >= 3 and len(alike) >= max(2, len(heights) - 1)
    if not listed and not _are_rows_of_figures(grouped, len(longest)):
        return [make_row(grouped, columns, page)]
    rows: list[list[list[Line]]] = [[[] for _ in grouped] for _ in longest]
    for column, lines in enumerate(grouped):
        for line in lines:
            rows[_nearest(line.y1, longest)][column].append(line)
    return [make_row([tuple(cell) for cell in row], columns, page) for row in rows]


def _are_rows_of_figures(cells: Sequence[Sequence[Line]], n_lines: int) -> bool:
    """Whether most cells have as many lines, each a figure in some: rows without a rule between."""
    as_long = [lines for lines in cells if len(lines) == n_lines > 1]
    figures = sum(all(_FIGURE.fullmatch(line.text) for line in lines) for lines in as_long)
    first = [line.y1 for line in as_long[0]] if as_long else []
    level = all(_same_heights([line.y1 for line in lines], first) for lines in as_long)
    return level and figures >= _FEWEST_FIGURES and 2 * len(as_long) > len(cells)


def _nearest(height: float, heights: Sequence[float]) -> int:
    """Index of the row whose line is nearest; every line of a table belongs to one."""
    return min(range(len(heights)), key=lambda row: abs(heights[row] - height))


def _same_heights(heights: Sequence[float], others: Sequence[float]) -> bool:
    return all(abs(a - b) < 3.0 for a, b in zip(heights, others, strict=True))


def make_row(
    cells: Sequence[tuple[Line, ...]],
    columns: Sequence[tuple[int, int]],
    page: int,
    *,
    is_head: bool = False,
) -> TableRow:
    """Make a row of its cells, at least one of which has lines, and the columns they are in."""
    lines = [line for cell in cells for line in cell]
    return TableRow(
        page,
        min(line.x0 for line in lines),
        min(line.y0 for line in lines),
        max(line.x1 for line in lines),
        max(line.y1 for line in lines),
        tuple(cell for cell in cells if cell),
        tuple(place for cell, place in zip(cells, columns, strict=True) if cell),
        is_head,
    )
