"""Columns: where text runs in two or more columns, read each to its foot before the next.

A gutter is found at the left edge many lines share; lines that cross it (title, abstract, a wide
table) cut the page into bands, and within a band the left side is read before the right side.
Tables have columns too, but their cells are short: a band is split only where both sides are prose.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, groupby
from statistics import median
from typing import NamedTuple

from pipeline.extract.pdf_text import Span

_NARROWEST_GUTTER = 6.0
_NARROWEST_COLUMN = 90.0
_FEWEST_LINES = 3
_PROSE = 16
# How far (points) the hanging lines of a list or a reference stand in.
_DEEPEST_INDENT = 40.0
_BIN = 3.0
_SAMPLED_PAGES = 12


def usual_gutter(gutters: Sequence[float | None]) -> float | None:
    """Find the gutter most pages of a document in columns share, from those of its pages (points).

    It serves pages that show none: short ones, and those where a figure hides it. At least two
    pages have to share it, and 40 % of those looked at, which are a dozen spread over the document.
    """
    sample = gutters[:: max(1, len(gutters) // _SAMPLED_PAGES)]
    places = Counter(round(gutter / _BIN) for gutter in sample if gutter is not None)
    if not places:
        return None
    place, count = min(places.items(), key=lambda item: (-item[1], item[0]))
    return place * _BIN if count >= max(2, 0.4 * len(sample)) else None


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
    known = gutter is None and usual is not None and _fits(spans, usual)
    gutter = usual if known else gutter
    if gutter is None:
        return [list(spans)] if spans else []
    regions: list[list[Span]] = []
    for crossing, band in _bands(spans, gutter):
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


def find_gutter(spans: Sequence[Span], *, width: float) -> float | None:
    """Find the x of the right column's left edge (points), or None for a single column.

    Of the edges that lines share, the one with most text in both columns and least across it.
    """
    if len(spans) < 2 * _FEWEST_LINES:
        return None
    text = _TextByEdge(spans)
    for score, x in sorted((-text.score(x), x) for x in _shared_edges(spans, width)):
        if score == 0:
            return None
        if _parts_prose(text.ordered, x - _BIN) and _runs_down(spans, x):
            return x
    return None


def _shared_edges(spans: Sequence[Span], width: float) -> list[float]:
    left_edge = min(s.x0 for s in spans)
    right_edge = max(s.x1 for s in spans)
    edges = Counter(round(s.x0 / _BIN) for s in spans)
    return [
        edge * _BIN
        for edge, count in sorted(edges.items())
        if edge * _BIN - left_edge >= _NARROWEST_COLUMN
        and right_edge - edge * _BIN >= min(_NARROWEST_COLUMN, 0.12 * width)
        and count + edges[edge + 1] + _hanging(edges, edge) >= _FEWEST_LINES
    ]


def _hanging(edges: Counter[int], edge: int) -> int:
    """Lines that hang from an edge: those at the most frequent indent to its right."""
    nearest, furthest = round(2 * _NARROWEST_GUTTER / _BIN), round(_DEEPEST_INDENT / _BIN)
    return max(edges[edge + step] for step in range(nearest, furthest + 1))


def _fits(spans: Sequence[Span], gutter: float) -> bool:
    """Whether a gutter found elsewhere serves: prose starts at it and little crosses it."""
    cut = gutter - _BIN
    right = [s for s in spans if s.x0 >= cut]
    crossing = sum(len(s.text) for s in spans if s.x0 < cut < s.x1)
    starts = sum(abs(s.x0 - gutter) < 2 * _BIN for s in right)
    rows = _rows_of(right)
    if starts >= _FEWEST_LINES:
        return 4 * crossing < sum(len(s.text) for s in spans) and _are_prose(rows)
    # The last page may have a line or two in its columns, and nothing that crosses.
    return starts > 0 and crossing == 0 and len(right) <= 2 * starts and _are_prose(rows, fewest=1)


class _TextByEdge:
    """How much text of a page stands left and right of an edge, and across it."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.ordered = sorted(spans, key=_by_foot)
        starts = sorted((s.x0, len(s.text)) for s in spans)
        ends = sorted((s.x1, len(s.text)) for s in spans)
        self.starts, self.ends = [x for x, _ in starts], [x for x, _ in ends]
        self.started = list(accumulate((n for _, n in starts), initial=0))
        self.ended = list(accumulate((n for _, n in ends), initial=0))

    def score(self, x: float) -> int:
        """Characters read in columns at this gutter, less those in its way; 0 for no gutter."""
        cut = x - _BIN
        before = self.started[bisect_left(self.starts, cut)]
        n_right = self.started[-1] - before
        n_left = self.ended[bisect_right(self.ends, cut - _NARROWEST_GUTTER + _BIN)]
        if min(n_left, n_right) < 0.08 * (n_left + n_right):
            return 0
        crossing = before - self.ended[bisect_right(self.ends, cut)]
        return max(n_left + n_right - crossing // 4 + 2 * min(n_left, n_right), 0)


def _by_foot(span: Span) -> tuple[float, float]:
    return span.y1, span.x0


def _parts_prose(ordered: Sequence[Span], cut: float) -> bool:
    """Whether both sides of a cut are prose and the right one is set to an edge."""
    left = [s for s in ordered if s.x1 <= cut - _NARROWEST_GUTTER + _BIN]
    right = [s for s in ordered if s.x0 >= cut]
    shorter, longer = sorted((left, right), key=len)
    if not (_are_prose(_rows(shorter)) and _are_prose(_rows(longer))):
        return False
    return _are_aligned(_rows(right))


def _runs_down(spans: Sequence[Span], gutter: float) -> bool:
    """Whether somewhere both sides are prose with nothing across.

    Justified lines that happen to have a wide gap at one place have no such stretch.
    """
    sides = (_parted(band, gutter) for crossing, band in _bands(spans, gutter) if not crossing)
    return any(
        len(left) >= _FEWEST_LINES
        and len(right) >= _FEWEST_LINES
        and _are_prose(_rows_of(left))
        and _are_prose(_rows_of(right))
        for left, right in sides
    )


def _parted(band: Sequence[Span], gutter: float) -> tuple[list[Span], list[Span]]:
    cut = gutter - _BIN
    return [s for s in band if s.x0 < cut], [s for s in band if s.x0 >= cut]


class _Row(NamedTuple):
    """A line of one side: characters, pieces and where it starts."""

    length: int
    pieces: int
    start: float


def _rows(ordered: Sequence[Span]) -> list[_Row]:
    """Group spans, sorted by foot, that share a baseline, to within a third of the type size."""
    rows: list[_Row] = []
    length, pieces, start, foot = 0, 0, 0.0, float("-inf")
    for x0, _, _, y1, size, _, text, _ in ordered:
        if y1 - foot < 0.35 * (size if size > 3.0 else 3.0):
            length, pieces = length + len(text), pieces + 1
            start = x0 if x0 < start else start
        else:
            if pieces:
                rows.append(_Row(length, pieces, start))
            length, pieces, start, foot = len(text), 1, x0, y1
    if pieces:
        rows.append(_Row(length, pieces, start))
    return rows


def _rows_of(spans: Sequence[Span]) -> list[_Row]:
    return _rows(sorted(spans, key=_by_foot))


def _are_prose(rows: Sequence[_Row], *, fewest: int = _FEWEST_LINES) -> bool:
    """At least three lines, most of them long and in one or two pieces."""
    if len(rows) < fewest:
        return False
    length = median([row.length for row in rows])
    pieces = sum(row.pieces for row in rows) / len(rows)
    return length >= _PROSE and length / pieces >= _PROSE / 2


def _are_aligned(rows: Sequence[_Row]) -> bool:
    """Whether most rows start at one edge or at one indent from it: words of loose lines do not.

    Both the first lines of paragraphs and the hanging lines of references and lists stand in.
    """
    edge = min(row.start for row in rows)
    insets = Counter(round((row.start - edge) / _BIN) for row in rows)
    at_edge = sum(n for place, n in insets.items() if place * _BIN < 2 * _NARROWEST_GUTTER)
    indents = (
        insets[place] + insets[place + 1]
        for place in insets
        if 2 * _NARROWEST_GUTTER <= place * _BIN <= _DEEPEST_INDENT
    )
    return at_edge + max(indents, default=0) >= 0.6 * len(rows)


def _bands(spans: Sequence[Span], gutter: float) -> list[tuple[bool, list[Span]]]:
    """Group runs of spans from top to bottom, alternately crossing the gutter and not."""
    cut = gutter - _BIN
    ordered = sorted(spans, key=lambda s: ((s.y0 + s.y1) / 2, s.x0))
    crossing = [s.x0 < cut < s.x1 for s in ordered]
    pairs = zip(crossing, ordered, strict=True)
    return [(key, [s for _, s in run]) for key, run in groupby(pairs, key=lambda pair: pair[0])]


def _sides(
    band: Sequence[Span], gutter: float, *, known: bool
) -> tuple[list[Span], list[Span]] | None:
    """Left and right side of a band, or None where it is not set in columns of prose."""
    left, right = _parted(band, gutter)
    if not left or not right:
        return None
    rows_left, rows_right = _rows_of(left), _rows_of(right)
    if not _are_aligned(rows_right):
        return None
    fewest = 1 if known else _FEWEST_LINES
    prose = [_are_prose(rows, fewest=fewest) for rows in (rows_left, rows_right)]
    if all(prose):
        return left, right
    # The end of the columns at the foot of a page may be short on one side.
    long_enough = sum(len(s.text) for s in band) / len(_rows_of(band)) >= _PROSE
    return (left, right) if long_enough and any(prose) else None
