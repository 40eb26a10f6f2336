"""Numbers of lines in a margin, as drafts, bills and manuscripts under review have them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from pipeline.extract.pdf_text import PdfPage, Span

_NUMBER = re.compile(r"\d{1,4}")
_STEPS = (1, 2, 3, 5, 10)
_FEWEST = {1: 8, 2: 6}
_FEWEST_OF_OTHERS = 3
_FEWEST_ROWS = 8
_EDGE = 2.5  # points by which the edges of one column of numbers differ
_IN_STEP = 0.8
_WIDE = 0.3  # of the page's width, from which on a row is one of running text
_SMALL_STARTS = 0.3  # of the rows of running text begin with a small letter, of lists few do


@dataclass(frozen=True, slots=True)
class _Column:
    """Numbers whose right (or left) edges agree, from top to bottom, outside the text."""

    at: float
    by_right: bool
    on_left: bool
    numbers: tuple[Span, ...]


def set_line_numbers_apart(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """Move the numbers of lines from the text of each page to what stands apart from it.

    They stand one below another beyond all text on one side, go up by 1, 2, 3, 5 or 10, and count
    the rows beside them, most of which are wide and some of which begin with a small letter, as
    lists and tables with running numbers do not. Where a page has them, so has any other at the
    same place.
    """
    columns = [list(_columns(page)) for page in pages]
    if not any(columns):
        return list(pages)
    known = [
        column
        for page, found in zip(pages, columns, strict=True)
        for column in found
        if _counts_rows(page, column)
    ]
    return [
        _without(page, [c for c in found if any(_is_alike(c, other) for other in known)])
        for page, found in zip(pages, columns, strict=True)
    ]


def _is_alike(column: _Column, other: _Column) -> bool:
    return (
        (column.by_right, column.on_left) == (other.by_right, other.on_left)
        and abs(column.at - other.at) < _EDGE
        and _step(column) in (None, _step(other))
    )


def _columns(page: PdfPage) -> list[_Column]:
    """Columns of numbers beyond the text on either side, those of one number as well."""
    numbers = [span for span in page.spans if _NUMBER.fullmatch(span.text)]
    if not numbers:
        return []
    rest = [s for s in page.spans if not _NUMBER.fullmatch(s.text)]
    left = min((s.x0 for s in rest), default=0.0)
    right = max((s.x1 for s in rest), default=page.frame.width)
    sides = (
        (True, [s for s in numbers if s.x1 <= left]),
        (False, [s for s in numbers if s.x0 >= right]),
    )
    return [_column(side, on_left) for on_left, side in sides if side]


def _column(side: Sequence[Span], on_left: bool) -> _Column:
    """Take those of a side whose right edges, or else left edges, agree."""
    found = []
    for by_right in (True, False):
        edges = [s.x1 if by_right else s.x0 for s in side]
        at = median(edges)
        agree = [s for s, edge in zip(side, edges, strict=True) if abs(edge - at) < _EDGE]
        found.append(_Column(at, by_right, on_left, tuple(sorted(agree, key=lambda s: s.y0))))
    return max(found, key=lambda column: len(column.numbers))


def _step(column: _Column) -> int | None:
    """By how much most of the numbers go up; None where they are too few to tell, 0 for none."""
    if len(column.numbers) < _FEWEST_OF_OTHERS:
        return None
    ups = [int(b.text) - int(a.text) for a, b in pairwise(column.numbers)]
    step = max(_STEPS, key=lambda step: (ups.count(step), -step))
    return step if ups.count(step) >= _IN_STEP * len(ups) else 0


def _counts_rows(page: PdfPage, column: _Column) -> bool:
    """Whether the numbers count rows of running text."""
    step = _step(column)
    if not step or len(column.numbers) < _FEWEST.get(step, _FEWEST_OF_OTHERS):
        return False
    rows = _rows_beside(page, column)
    if len(rows) < _FEWEST_ROWS:
        return False
    n_counted = int(column.numbers[-1].text) - int(column.numbers[0].text) + 1
    wide = sum(s.x1 - s.x0 >= _WIDE * page.frame.width for s in rows)
    small = sum(s.text[:1].islower() for s in rows)
    return (
        0.7 * n_counted <= len(rows) <= 1.3 * n_counted
        and wide >= 0.6 * len(rows)
        and small >= _SMALL_STARTS * len(rows)
    )


def _rows_beside(page: PdfPage, column: _Column) -> list[Span]:
    """Give the first span of each row between the first and the last number."""
    top, foot = column.numbers[0].y0, column.numbers[-1].y1
    gone = {id(s) for s in column.numbers}
    rows: list[Span] = []
    for span in sorted(page.spans, key=lambda s: (s.y1, s.x0)):
        if id(span) in gone or not top <= (span.y0 + span.y1) / 2 <= foot:
            continue
        if not rows or span.y1 - rows[-1].y1 > 0.5 * span.size:
            rows.append(span)
    return rows


def _without(page: PdfPage, columns: Sequence[_Column]) -> PdfPage:
    if not columns:
        return page
    gone = {id(span) for column in columns for span in column.numbers}
    return replace(
        page,
        spans=tuple(span for span in page.spans if id(span) not in gone),
        apart=page.apart + tuple(_joined(column.numbers) for column in columns),
    )


def _joined(numbers: Sequence[Span]) -> Span:
    return numbers[0]._replace(
        x0=min(s.x0 for s in numbers),
        x1=max(s.x1 for s in numbers),
        y1=numbers[-1].y1,
        text=" ".join(s.text for s in numbers),
    )
