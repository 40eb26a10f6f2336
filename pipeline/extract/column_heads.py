"""Column heads: which rows of a table are its head, and under which heads each cell stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

_LONGEST_HEAD = 90
_MOST_HEAD_ROWS = 3
_JOINT = " > "
_FIGURE = re.compile(r"[\d.,%()+\-–/ ]*\d[\d.,%()+\-–/ ]*|[-–—]|n/?a", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d{2,4})?")
_NUMBERED = re.compile(r"\(?(\d{1,2}|[a-z])\)?\.?")
_ORDINALS = frozenset({"no", "no.", "nomor", "n°", "nº", "nr", "nr.", "#", "number", "num."})
_CLOSED = (".", ";", ":", "?", "!")


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell: its text, its first column from 0, and the column after its last."""

    text: str
    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of a row; ``is_head`` where the document itself says so."""

    cells: tuple[Cell, ...]
    is_head: bool = False
    bold: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of its cells."""
        return tuple(cell.text for cell in self.cells)


def name_columns(
    rows: Sequence[Row], *, before: Sequence[Row] = ()
) -> tuple[list[tuple[str, ...]], tuple[Row, ...]]:
    """Find the heads over each cell of a table.

    Parameters
    ----------
    rows
        Rows from top to bottom; cells that are empty or covered by others are left out.
    before
        Head of the table that these rows go on with from the page before.

    Returns
    -------
    tuple
        For each row the heads of its cells, one a cell, levels of a head from the top down joined
        by " > " and "" where a cell has none; nothing for rows of the head itself and where no
        cell has one. Then the rows of the head, for where the table goes on.
    """
    head = tuple(rows[: _head_length(rows, before)]) or tuple(before)
    printed = frozenset(row.texts for row in head)
    # A single cell over the whole table is its title, and the numbers of columns are no names.
    levels = [row for row in head if len(row.cells) > 1 and not _is_numbering(row)]
    named = [() if row.texts in printed or row in head else _heads_of(row, levels) for row in rows]
    return named, head


def _head_length(rows: Sequence[Row], before: Sequence[Row]) -> int:
    """Count the rows at the start that are the head; 0 where none is told from what follows."""
    declared = 0
    while declared < len(rows) and rows[declared].is_head:
        declared += 1
    if declared:
        while declared < len(rows) - 1 and _lies_under(rows[declared], rows[declared - 1]):
            declared += 1
        names = any(len(row.cells) > 1 for row in rows[:declared])
        return declared if names and declared < len(rows) else 0
    if before:
        repeated = [row.texts for row in rows[: len(before)]] == [row.texts for row in before]
        return len(before) if repeated else 0
    length = _covering_rows(rows)
    head, body = rows[:length], rows[length:]
    if not head or not body:
        return 0
    if _is_numbering(body[0]):
        return length + 1 if len(body) > 1 else 0
    return length if _differs(head, body) else 0


def _lies_under(row: Row, above: Row) -> bool:
    """Whether a row parts the cells of the one above that reach over several columns only."""
    wide = [cell for cell in above.cells if cell.after - cell.first > 1]
    return 0 < len(wide) < len(above.cells) and all(
        any(over.first <= cell.first and cell.after <= over.after for over in wide)
        and _may_be_head(cell.text)
        for cell in row.cells
    )


def _covering_rows(rows: Sequence[Row]) -> int:
    """Count the first rows, of short texts without a closing sign, that name every column."""
    n_columns = max((cell.after for row in rows for cell in row.cells), default=0)
    named: set[int] = set()
    for count, row in enumerate(rows[:_MOST_HEAD_ROWS], start=1):
        if not all(_may_be_head(cell.text) for cell in row.cells):
            return 0
        for cell in row.cells:
            if cell.after - cell.first == 1:
                named.add(cell.first)
        # A blank corner over the heads of the rows is usual.
        if n_columns > 1 and len(named | {0}) == n_columns and len(named) > 1:
            return count
        if count == 1 and all(cell.after - cell.first == 1 for cell in row.cells):
            return 0
    return 0


def _may_be_head(text: str) -> bool:
    if len(text) > _LONGEST_HEAD or (text.endswith(_CLOSED) and text.lower() not in _ORDINALS):
        return False
    return _YEAR.fullmatch(text) is not None or _FIGURE.fullmatch(text) is None


def _is_numbering(row: Row) -> bool:
    """Whether a row counts the columns, as Indonesian tables do: (1), (2), (3)."""
    found = [_NUMBERED.fullmatch(text) for text in row.texts]
    counted = [match[1] for match in found if match]
    upto = len(row.cells) + 1
    letters = [chr(ord("a") + n) for n in range(upto - 1)]
    return upto > 2 and counted in ([str(n) for n in range(1, upto)], letters)


def _differs(head: Sequence[Row], body: Sequence[Row]) -> bool:
    """Whether something besides its place tells a head from the rows below it."""
    if head[0].texts[0].lower() in _ORDINALS:
        return True
    if all(row.bold for row in head) and not all(row.bold for row in body):
        return True
    figures = {c.first for row in body for c in row.cells if _FIGURE.fullmatch(c.text)}
    words = {c.first for row in body for c in row.cells if not _FIGURE.fullmatch(c.text)}
    if any(cell.first in figures - words for row in head for cell in row.cells):
        return True
    in_head = [len(text) for row in head for text in row.texts]
    in_body = [len(text) for row in body for text in row.texts]
    return len(body) > 1 and mean(in_body) > 2 * mean(in_head)


def _heads_of(row: Row, head: Sequence[Row]) -> tuple[str, ...]:
    heads = tuple(_JOINT.join(_common_levels(cell, head)) for cell in row.cells)
    return heads if any(heads) else ()


def _common_levels(cell: Cell, head: Sequence[Row]) -> Iterator[str]:
    """Yield the levels of the head that all columns of a cell share, from the top down."""
    columns = [_levels(column, head) for column in range(cell.first, cell.after)]
    for texts in zip(*columns, strict=False):
        if len(set(texts)) > 1:
            return
        yield texts[0]


def _levels(column: int, head: Sequence[Row]) -> list[str]:
    """Return the texts over a column, without those that repeat the one above."""
    levels: list[str] = []
    for row in head:
        for cell in row.cells:
            if cell.first <= column < cell.after and cell.text not in levels[-1:]:
                levels.append(cell.text)
    return levels
