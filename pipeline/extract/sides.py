"""Sides of a gutter: their rows, and whether they read as prose set to an edge."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from statistics import median
from typing import NamedTuple

from pipeline.extract.pdf_text import Span

NARROWEST_GUTTER = 6.0
FEWEST_LINES = 3
PROSE = 16
# How far (points) the hanging lines of a list or a reference stand in.
DEEPEST_INDENT = 40.0
# Left edges so close (points) are one.
BIN = 3.0


def by_foot(span: Span) -> tuple[float, float]:
    """Key that sorts spans by their foot, then from left to right."""
    return span.y1, span.x0


class Row(NamedTuple):
    """A line of one side: characters, pieces and where it starts."""

    length: int
    pieces: int
    start: float


def rows_of_ordered(ordered: Sequence[Span]) -> list[Row]:
    """Group spans, sorted by foot, that share a baseline, to within a third of the type size."""
    rows: list[Row] = []
    length, pieces, start, foot = 0, 0, 0.0, float("-inf")
    for x0, _, _, y1, size, _, text, _ in ordered:
        if y1 - foot < 0.35 * (size if size > 3.0 else 3.0):
            length, pieces = length + len(text), pieces + 1
            start = x0 if x0 < start else start
        else:
            if pieces:
                rows.append(Row(length, pieces, start))
            length, pieces, start, foot = len(text), 1, x0, y1
    if pieces:
        rows.append(Row(length, pieces, start))
    return rows


def rows_of(spans: Sequence[Span]) -> list[Row]:
    """Rows of spans in any order; see :func:`rows_of_ordered`."""
    return rows_of_ordered(sorted(spans, key=by_foot))


def are_prose(rows: Sequence[Row], *, fewest: int = FEWEST_LINES) -> bool:
    """At least three lines, most of them long and in one or two pieces."""
    if len(rows) < fewest:
        return False
    length = median([row.length for row in rows])
    pieces = sum(row.pieces for row in rows) / len(rows)
    return length >= PROSE and length / pieces >= PROSE / 2


def are_aligned(rows: Sequence[Row]) -> bool:
    """Whether most rows start at one edge or at one indent from it: words of loose lines do not.

    Both the first lines of paragraphs and the hanging lines of references and lists stand in.
    """
    edge = min(row.start for row in rows)
    insets = Counter(round((row.start - edge) / BIN) for row in rows)
    at_edge = sum(n for place, n in insets.items() if place * BIN < 2 * NARROWEST_GUTTER)
    indents = (
        insets[place] + insets[place + 1]
        for place in insets
        if 2 * NARROWEST_GUTTER <= place * BIN <= DEEPEST_INDENT
    )
    return at_edge + max(indents, default=0) >= 0.6 * len(rows)


def bands_of(spans: Sequence[Span], gutter: float) -> list[tuple[bool, list[Span]]]:
    """Group runs of spans from top to bottom, alternately crossing the gutter and not."""
    cut = gutter - BIN
    ordered = sorted(spans, key=lambda s: ((s.y0 + s.y1) / 2, s.x0))
    crossing = [s.x0 < cut < s.x1 for s in ordered]
    pairs = zip(crossing, ordered, strict=True)
    return [(key, [s for _, s in run]) for key, run in groupby(pairs, key=lambda pair: pair[0])]


def parted(band: Sequence[Span], gutter: float) -> tuple[list[Span], list[Span]]:
    """Spans that start left of a gutter, and those that start at it or right of it."""
    cut = gutter - BIN
    return [s for s in band if s.x0 < cut], [s for s in band if s.x0 >= cut]
