"""Gutters: the left edge many lines share, with prose on both sides and little across."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from pipeline.extract.pdf_text import Span
from pipeline.extract.sides import (
    BIN,
    DEEPEST_INDENT,
    FEWEST_LINES,
    NARROWEST_GUTTER,
    are_aligned,
    are_prose,
    bands_of,
    by_foot,
    parted,
    rows_of,
    rows_of_ordered,
)

_NARROWEST_COLUMN = 90.0
_SAMPLED_PAGES = 12


def find_gutter(spans: Sequence[Span], *, width: float) -> float | None:
    """Find the x of the right column's left edge (points), or None for a single column.

    Of the edges that lines share, the one with most text in both columns and least across it.
    """
    if len(spans) < 2 * FEWEST_LINES:
        return None
    text = _TextByEdge(spans)
    for score, x in sorted((-text.score(x), x) for x in _shared_edges(spans, width)):
        if score == 0:
            return None
        if _parts_prose(text.ordered, x - BIN) and _runs_down(spans, x):
            return x
    return None


def _shared_edges(spans: Sequence[Span], width: float) -> list[float]:
    left_edge = min(s.x0 for s in spans)
    right_edge = max(s.x1 for s in spans)
    edges = Counter(round(s.x0 / BIN) for s in spans)
    return [
        edge * BIN
        for edge, count in sorted(edges.items())
        if edge * BIN - left_edge >= _NARROWEST_COLUMN
        and right_edge - edge * BIN >= min(_NARROWEST_COLUMN, 0.12 * width)
        and count + edges[edge + 1] + _hanging(edges, edge) >= FEWEST_LINES
    ]


def _hanging(edges: Counter[int], edge: int) -> int:
    """Lines that hang from an edge: those at the most frequent indent to its right."""
    nearest, furthest = round(2 * NARROWEST_GUTTER / BIN), round(DEEPEST_INDENT / BIN)
    return max(edges[edge + step] for step in range(nearest, furthest + 1))


def usual_gutter(gutters: Sequence[float | None]) -> float | None:
    """Find the gutter most pages of a document in columns share, from those of its pages (points).

    It serves pages that show none: short ones, and those where a figure hides it. At least two
    pages have to share it, and 40 % of those looked at, which are a dozen spread over the document.
    """
    sample = gutters[:: max(1, len(gutters) // _SAMPLED_PAGES)]
    places = Counter(round(gutter / BIN) for gutter in sample if gutter is not None)
    if not places:
        return None
    place, count = min(places.items(), key=lambda item: (-item[1], item[0]))
    return place * BIN if count >= max(2, 0.4 * len(sample)) else None


def fits_gutter(spans: Sequence[Span], gutter: float) -> bool:
    """Whether a gutter found elsewhere serves: prose starts at it and little crosses it."""
    cut = gutter - BIN
    right = [s for s in spans if s.x0 >= cut]
    crossing = sum(len(s.text) for s in spans if s.x0 < cut < s.x1)
    starts = sum(abs(s.x0 - gutter) < 2 * BIN for s in right)
    rows = rows_of(right)
    if starts >= FEWEST_LINES:
        return 4 * crossing < sum(len(s.text) for s in spans) and are_prose(rows)
    # The last page may have a line or two in its columns, and nothing that crosses.
    return starts > 0 and crossing == 0 and len(right) <= 2 * starts and are_prose(rows, fewest=1)


class _TextByEdge:
    """How much text of a page stands left and right of an edge, and across it."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.ordered = sorted(spans, key=by_foot)
        starts = sorted((s.x0, len(s.text)) for s in spans)
        ends = sorted((s.x1, len(s.text)) for s in spans)
        self.starts, self.ends = [x for x, _ in starts], [x for x, _ in ends]
        self.started = list(accumulate((n for _, n in starts), initial=0))
        self.ended = list(accumulate((n for _, n in ends), initial=0))

    def score(self, x: float) -> int:
        """Characters read in columns at this gutter, less those in its way; 0 for no gutter."""
        cut = x - BIN
        before = self.started[bisect_left(self.starts, cut)]
        n_right = self.started[-1] - before
        n_left = self.ended[bisect_right(self.ends, cut - NARROWEST_GUTTER + BIN)]
        if min(n_left, n_right) < 0.08 * (n_left + n_right):
            return 0
        crossing = before - self.ended[bisect_right(self.ends, cut)]
        return max(n_left + n_right - crossing // 4 + 2 * min(n_left, n_right), 0)


def _parts_prose(ordered: Sequence[Span], cut: float) -> bool:
    """Whether both sides of a cut are prose and the right one is set to an edge."""
    left = [s for s in ordered if s.x1 <= cut - NARROWEST_GUTTER + BIN]
    right = [s for s in ordered if s.x0 >= cut]
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < FEWEST_LINES:
        return False
    if not (are_prose(rows_of_ordered(shorter)) and are_prose(rows_of_ordered(longer))):
        return False
    return are_aligned(rows_of_ordered(right))


def _runs_down(spans: Sequence[Span], gutter: float) -> bool:
    """Whether somewhere both sides are prose with nothing across.

    Justified lines that happen to have a wide gap at one place have no such stretch.
    """
    sides = (parted(band, gutter) for crossing, band in bands_of(spans, gutter) if not crossing)
    return any(
        len(left) >= FEWEST_LINES
        and len(right) >= FEWEST_LINES
        and are_prose(rows_of(left))
        and are_prose(rows_of(right))
        for left, right in sides
    )
