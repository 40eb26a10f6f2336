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
    regions: list[list[Span]] = []
    for crossing, band in bands_of(spans, gutter):
        sides = None if crossing else _sides(band, gutter, known=known)
        if sides is None:
            _extend_or_add(regions, band)
        else:
            for side in sides:
                regions.extend(split_columns(side, find_gutter(side, width=width), width=width))
            regions.append([])
    return [region for region in regions if region]


def _extend_or_add(regions: list[list[Span]], band: list[Span]) -> None:
    """Bands without columns that follow each other are one region."""
    if regions and regions[-1]:
        regions[-1].extend(band)
    else:
        regions.append(list(band))


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
