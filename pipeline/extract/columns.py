"""Columns: where text runs in two or more columns, read each to its foot before the next.

A gutter is found at the left edge many lines share; lines that cross it (title, abstract, a wide
table) cut the page into bands, and within a band the left side is read before the right side.
Tables have columns too, but their cells are short: a band is split only where both sides are prose.
"""

from collections.abc import Sequence

from pipeline.extract.gutters import find_gutter, fits_gutter
from pipeline.extract.pdf_text import Span
from pipeline.extract.sides import (
    FEWEST_LINES,
    PROSE,
    are_aligned,
    are_prose,
    bands_of,
    parted,
    rows_of,
)

# Boxes in rows, as on slides: the gap between rows in ems, and the most lines of a box.
_ROW_GAP = 2.5
_BOX_LINES = 5


def split_columns(
    spans: Sequence[Span], gutter: float | None, *, width: float, usual: float | None = None
) -> list[list[Span]]:
    """Split the spans of a page into regions of one column each, in reading order.

    Parameters
    ----------
    spans
        Spans of one page (or of one column, on the way down).
    gutter
        Their gutter, as :func:`find_gutter` gives it.
    width
        Width of the page in points.
    usual
        The document's usual gutter, tried where the page shows none.
    """
    known = gutter is None and usual is not None and fits_gutter(spans, usual)
    gutter = usual if known else gutter
    if gutter is None:
        return [list(spans)] if spans else []
    parts: list[list[Span]] = [[]]
    for crossing, band in bands_of(spans, gutter):
        sides = None if crossing else _sides(band, gutter, known=known)
        if sides is None:
            # Bands without columns that follow each other are one part.
            parts[-1].extend(band)
        else:
            parts.extend((*_rows_of_boxes(*sides), []))
    if len(parts) == 1:
        return [list(spans)]
    return [region for part in parts if part for region in _split_again(part, width)]


def _rows_of_boxes(left: list[Span], right: list[Span]) -> list[list[Span]]:
    """Sides of a band in reading order: columns, or, where short boxes stand in rows, row by row.

    Slides set boxes so: a few lines each, with a wide gap below that both sides share.
    """
    rows: list[tuple[list[Span], list[Span]]] = []
    foot = float("-inf")
    in_order = sorted([(s, 0) for s in left] + [(s, 1) for s in right], key=lambda x: x[0].y0)
    for span, side in in_order:
        if span.y0 - foot > _ROW_GAP * max(span.size, 1.0):
            rows.append(([], []))
        rows[-1][side].append(span)
        foot = max(foot, span.y1)
    boxes = [box for row in rows for box in row if box]
    full = sum(all(row) for row in rows)
    if full > 1 and all(len(rows_of(box)) <= _BOX_LINES for box in boxes):
        return boxes
    return [left, right]


def _split_again(spans: Sequence[Span], width: float) -> list[list[Span]]:
    """Split a part of a page by a gutter of its own, which others need not share."""
    return split_columns(spans, find_gutter(spans, width=width), width=width)


def _sides(
    band: Sequence[Span], gutter: float, *, known: bool
) -> tuple[list[Span], list[Span]] | None:
    """Left and right side of a band, or None where it is not set in columns of prose."""
    left, right = parted(band, gutter)
    if not left or not right:
        return None
    rows_left, rows_right = rows_of(left), rows_of(right)
    if not are_aligned(rows_right):
        return None
    fewest = 1 if known else FEWEST_LINES
    prose = [are_prose(rows, fewest=fewest) for rows in (rows_left, rows_right)]
    if all(prose):
        return left, right
    # The end of the columns at the foot of a page may be short on one side.
    long_enough = sum(len(s.text) for s in band) / len(rows_of(band)) >= PROSE
    return (left, right) if long_enough and any(prose) else None
