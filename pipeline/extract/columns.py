"""Columns: where text runs in two or more columns, read each to its foot before the next.

A gutter is found at the left edge many lines share; lines that cross it (title, abstract, a wide
table) cut the page into bands, and within a band the left side is read before the right side.
Tables have columns too, but their cells are short: a band is split only where both sides are prose.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from statistics import median

from pipeline.extract.pdf_text import Span

_NARROWEST_GUTTER = 6.0
_NARROWEST_COLUMN = 90.0
_FEWEST_LINES = 3
_PROSE = 16
# How far (points) the hanging lines of a list or a reference stand in.
_DEEPEST_INDENT = 40.0
_BIN = 3.0
_SAMPLED_PAGES = 12


def usual_gutter(pages: Sequence[Sequence[Span]], *, width: float) -> float | None:
    """Find the gutter most pages of a document in columns share (points), or None.

    It serves pages where a figure hides it. At least two pages have to share it, and 40 % of those
    looked at, which are a dozen spread over the document.
    """
    sample = pages[:: max(1, len(pages) // _SAMPLED_PAGES)]
    found = [_find_gutter(spans, width) for spans in sample]
    places = Counter(round(gutter / _BIN) for gutter in found if gutter is not None)
    if not places:
        return None
    place, count = min(places.items(), key=lambda item: (-item[1], item[0]))
    return place * _BIN if count >= max(2, 0.4 * len(sample)) else None


def split_columns(
    spans: Sequence[Span], *, width: float, usual: float | None = None
) -> list[list[Span]]:
    """Split the spans of a page into regions of one column each, in reading order.

    Parameters
    ----------
    spans
        Spans of one page (or of one column, on the way down).
    width
        Width of the page in points.
    usual
        The document's usual gutter, tried where the page shows none.
    """
    gutter = _find_gutter(spans, width)
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
            left, right = sides
            regions.extend(split_columns(left, width=width))
            regions.extend(split_columns(right, width=width))
            regions.append([])
    return [region for region in regions if region]


def _extend_or_add(regions: list[list[Span]], band: list[Span]) -> None:
    """Bands without columns that follow each other are one region."""
    if regions and regions[-1]:
        regions[-1].extend(band)
    else:
        regions.append(list(band))


def _find_gutter(spans: Sequence[Span], width: float) -> float | None:
    """Find the x of the right column's left edge, or None for a single column."""
    if len(spans) < 2 * _FEWEST_LINES:
        return None
    left_edge = min(s.x0 for s in spans)
    right_edge = max(s.x1 for s in spans)
    edges = Counter(round(s.x0 / _BIN) for s in spans)
    candidates = [
        edge * _BIN
        for edge, count in sorted(edges.items())
        if count + edges[edge + 1] + _hanging(edges, edge) >= _FEWEST_LINES
        and edge * _BIN - left_edge >= _NARROWEST_COLUMN
        and right_edge - edge * _BIN >= min(_NARROWEST_COLUMN, 0.12 * width)
    ]
    scored = [(_score(spans, x), -x) for x in candidates]
    best = max(scored, default=(0, 0.0))
    return -best[1] if best[0] > 0 else None


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
    if starts >= _FEWEST_LINES:
        return 4 * crossing < sum(len(s.text) for s in spans) and _is_prose(right)
    # The last page may have a line or two in its columns, and nothing that crosses.
    return starts > 0 and crossing == 0 and len(right) <= 2 * starts and _is_prose(right, fewest=1)


def _score(spans: Sequence[Span], x: float) -> int:
    """Characters read in columns at this gutter, less those that stand in its way."""
    cut = x - _BIN
    right = [s for s in spans if s.x0 >= cut]
    left = [s for s in spans if s.x1 <= cut - _NARROWEST_GUTTER + _BIN]
    if _is_prose(left) and _is_prose(right) and _is_aligned(right):
        n_left, n_right = (sum(len(s.text) for s in side) for side in (left, right))
        if min(n_left, n_right) >= 0.08 * (n_left + n_right):
            crossing = sum(len(s.text) for s in spans if s.x0 < cut < s.x1)
            return n_left + n_right - crossing // 4 + 2 * min(n_left, n_right)
    return 0


def _rows(spans: Sequence[Span]) -> list[list[Span]]:
    """Group spans that share a baseline, to within a third of the type size."""
    ordered = sorted(spans, key=lambda s: (s.y1, s.x0))
    rows: list[list[Span]] = []
    for span in ordered:
        if rows and abs(span.y1 - rows[-1][0].y1) < 0.35 * max(span.size, 3.0):
            rows[-1].append(span)
        else:
            rows.append([span])
    return rows


def _is_prose(spans: Sequence[Span], *, fewest: int = _FEWEST_LINES) -> bool:
    """At least three lines, most of them long and in one or two pieces."""
    rows = _rows(spans)
    if len(rows) < fewest:
        return False
    lengths = [sum(len(s.text) for s in row) for row in rows]
    pieces = sum(len(row) for row in rows) / len(rows)
    return median(lengths) >= _PROSE and median(lengths) / pieces >= _PROSE / 2


def _is_aligned(spans: Sequence[Span]) -> bool:
    """Whether most rows start at one edge or at one indent from it: words of loose lines do not.

    Both the first lines of paragraphs and the hanging lines of references and lists stand in.
    """
    starts = [min(s.x0 for s in row) for row in _rows(spans)]
    edge = min(starts)
    insets = Counter(round((start - edge) / _BIN) for start in starts)
    at_edge = sum(n for place, n in insets.items() if place * _BIN < 2 * _NARROWEST_GUTTER)
    indents = (
        insets[place] + insets[place + 1]
        for place in insets
        if 2 * _NARROWEST_GUTTER <= place * _BIN <= _DEEPEST_INDENT
    )
    return at_edge + max(indents, default=0) >= 0.6 * len(starts)


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
    cut = gutter - _BIN
    left = [s for s in band if s.x0 < cut]
    right = [s for s in band if s.x0 >= cut]
    if not left or not right:
        return None
    if not _is_aligned(right):
        return None
    fewest = 1 if known else _FEWEST_LINES
    if _is_prose(left, fewest=fewest) and _is_prose(right, fewest=fewest):
        return left, right
    # The end of the columns at the foot of a page may be short on one side.
    long_enough = sum(len(s.text) for s in band) / len(_rows(band)) >= _PROSE
    return (left, right) if long_enough and (_is_prose(left) or _is_prose(right)) else None
