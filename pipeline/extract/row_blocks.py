"""Rows of tables of formats without pages, as blocks that know the heads over their cells."""

from collections.abc import Sequence

from pipeline.extract.column_heads import Row, name_columns
from pipeline.extract.plain import TextBlock

_WIDEST = 1000


def row_blocks(rows: Sequence[Row]) -> list[TextBlock]:
    """Make one block of each row, its filled cells joined by " | "; rows keep their places."""
    named, _ = name_columns(rows)
    return [
        TextBlock("table", None, " | ".join(row.texts), heads)
        for row, heads in zip(rows, named, strict=True)
    ]


def spanned(value: str | None) -> int:
    """Read over how many columns a cell reaches: from 1 to 1000, 1 where it does not say."""
    known = value is not None and value.isascii() and value.isdigit() and len(value) < 7
    return min(max(int(value or 1), 1), _WIDEST) if known else 1
