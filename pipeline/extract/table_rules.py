"""Rules of tables: pieces joined, fills behind lines left out, rows without fill bridged."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.extract.pdf_paths import Drawing, Rule
from pipeline.extract.pdf_text import Span

REACH = 3.5  # how far (points) the ends of rules that meet may lie apart
_SAME_HEIGHT = 1.5
# A fill behind one line of text: its height, and how far inside its cell it lies.
_LINE_FILL = 24.0
_PADDING = (2.0, 9.0)
_MOST_FILLS = 1000
# A band without fill between two with fill is a row of a table where it is no higher than this.
_HIGHEST_BAND = 140.0
_FEWEST_COLUMNS = 3
_MANY_COLUMNS = 5
_LINE_GAP = 1.2  # of a line's height, within a row
_Box = tuple[float, float, float, float]


def rules_of_tables(drawing: Drawing, spans: Sequence[Span]) -> tuple[list[Rule], list[Rule]]:
    """Horizontal and vertical rules that can bound cells, from top to bottom and left to right."""
    drawing = without_line_fills(drawing)
    horizontal, vertical = merge_rules(drawing.horizontal), merge_rules(drawing.vertical)
    return bridge_bands(horizontal, vertical, spans)


def merge_rules(rules: Sequence[Rule]) -> list[Rule]:
    """Join pieces of one rule: same height to within a point and a half, ends that touch."""
    merged: list[Rule] = []
    for level in _levels(rules):
        at, first = level[0].at, len(merged)
        for rule in sorted(level, key=lambda r: r.start):
            last = merged[-1] if len(merged) > first else None
            if last is not None and rule.start <= last.end + REACH:
                merged[-1] = Rule(at, last.start, max(last.end, rule.end))
            else:
                merged.append(Rule(at, rule.start, rule.end))
    return merged


def _levels(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules by height, those within a point and a half of the first of them together."""
    levels: list[list[Rule]] = []
    for rule in sorted(rules):
        if levels and rule.at - levels[-1][0].at <= _SAME_HEIGHT:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    return levels


def without_line_fills(drawing: Drawing) -> Drawing:
    """Leave out fills behind lines of text that lie, padded, between the sides of a cell.

    Word processors write them where paragraphs are shaded besides their cell.
    """
    boxes = _boxes(drawing)
    if not 1 < len(boxes) <= _MOST_FILLS:
        return drawing
    upright = sorted(drawing.vertical)
    places = [rule.at for rule in upright]
    as_lines = {(x0, x1) for x0, y0, x1, y1 in boxes if y1 - y0 < _LINE_FILL}
    inner = [
        box for box in boxes if (box[0], box[2]) in as_lines and _is_padded(box, upright, places)
    ]
    lying = {Rule(y, x0, x1) for x0, y0, x1, y1 in inner for y in (y0, y1)}
    sides = {Rule(x, y0, y1) for x0, y0, x1, y1 in inner for x in (x0, x1)}
    return Drawing(
        tuple(rule for rule in drawing.horizontal if rule not in lying),
        tuple(rule for rule in drawing.vertical if rule not in sides),
        drawing.areas,
    )


def _boxes(drawing: Drawing) -> list[_Box]:
    """Boxes whose four edges are all drawn from corner to corner."""
    lying, upright = frozenset(drawing.horizontal), frozenset(drawing.vertical)
    feet: dict[tuple[float, float], list[float]] = defaultdict(list)
    for rule in sorted(upright):
        feet[rule.at, rule.start].append(rule.end)
    return [
        (x0, y0, x1, y1)
        for y0, x0, x1 in sorted(lying)
        for y1 in feet.get((x0, y0), ())
        if Rule(y1, x0, x1) in lying and Rule(x1, y0, y1) in upright
    ]


def _is_padded(box: _Box, upright: Sequence[Rule], places: Sequence[float]) -> bool:
    """Whether rules stand as far to the left of a box as to its right, and none in it."""
    x0, y0, x1, y1 = box
    least, most = _PADDING

    def standing(start: float, end: float) -> list[float]:
        within = upright[bisect_left(places, start) : bisect_right(places, end)]
        return [r.at for r in within if r.start <= y0 + 1.0 and r.end >= y1 - 1.0]

    left, right = standing(x0 - most, x0 - least), standing(x1 + least, x1 + most)
    alike = any(abs((x0 - a) - (b - x1)) < 1.0 for a in left for b in right)
    return alike and not standing(x0 + 1.0, x1 - 1.0)


@dataclass
class _Bands:
    """Bands of cells whose edges stand at the same places, from top to bottom."""

    places: list[float]
    extents: list[tuple[float, float]]


def bridge_bands(
    horizontal: Sequence[Rule], vertical: Sequence[Rule], spans: Sequence[Span]
) -> tuple[list[Rule], list[Rule]]:
    """Lead rules through rows without fill that stand before, between and after rows with fill.

    Of tables whose rows are shaded in turn only every other row is drawn. Bands whose edges stand
    at the same places belong together where the text between them keeps to their columns.
    """
    across, down = list(horizontal), list(vertical)
    for bands in _find_bands(vertical):
        rows = [
            (above[1], below[0])
            for above, below in pairwise(bands.extents)
            if 0 < below[0] - above[1] <= _HIGHEST_BAND
            and len(_filled(spans, bands.places, above[1], below[0])) > 1
        ]
        for top, foot in _outer_rows(spans, bands):
            n_filled, n_columns = (
                len(_filled(spans, bands.places, top, foot)),
                len(bands.places) - 1,
            )
            if 2 * n_filled > n_columns if rows else n_filled == n_columns >= _MANY_COLUMNS:
                rows.append((top, foot))
                across += [Rule(y, bands.places[0], bands.places[-1]) for y in (top, foot)]
        open_rows = [row for row in rows if not _is_drawn(row, bands.places, vertical)]
        down += [Rule(x, *row) for row in open_rows for x in bands.places]
    if len(down) == len(vertical):
        return list(horizontal), down
    return merge_rules(across), merge_rules(down)


def _is_drawn(row: tuple[float, float], places: Sequence[float], vertical: Sequence[Rule]) -> bool:
    """Whether rules stand in a row already, at whatever places."""
    return any(
        places[0] - 1.0 <= rule.at <= places[-1] + 1.0
        and min(rule.end, row[1]) - max(rule.start, row[0]) > 2 * REACH
        for rule in vertical
    )


def _find_bands(vertical: Sequence[Rule]) -> list[_Bands]:
    """Group rows of cells by where the edges of the cells stand."""
    rows: dict[tuple[int, int], list[Rule]] = defaultdict(list)
    for rule in vertical:
        rows[round(rule.start), round(rule.end)].append(rule)
    found: list[_Bands] = []
    for _, rules in sorted(rows.items()):
        places = sorted(rule.at for rule in rules)
        if len(places) <= _FEWEST_COLUMNS:
            continue
        extent = min(rule.start for rule in rules), max(rule.end for rule in rules)
        like = next((bands for bands in found if _are_alike(bands.places, places)), None)
        if like is None:
            found.append(_Bands(places, [extent]))
        else:
            like.extents.append(extent)
    return found


def _outer_rows(spans: Sequence[Span], bands: _Bands) -> Iterator[tuple[float, float]]:
    """Yield from where to where text reaches right before the first band and after the last."""
    most = 1.5 * max(foot - top for top, foot in bands.extents)
    top, foot = bands.extents[0][0], bands.extents[-1][1]
    start, end = top, foot
    for s in sorted(_between(spans, top - most, top, bands.places), key=lambda s: -s.y1):
        if start - s.y1 < _LINE_GAP * (s.y1 - s.y0):
            start = min(start, s.y0)
    for s in sorted(_between(spans, foot, foot + most, bands.places), key=lambda s: s.y0):
        if s.y0 - end < _LINE_GAP * (s.y1 - s.y0):
            end = max(end, s.y1)
    if start < top:
        yield start - 0.5, top
    if end > foot:
        yield foot, end + 0.5


def _are_alike(places: Sequence[float], others: Sequence[float]) -> bool:
    return len(places) == len(others) and all(
        abs(a - b) <= _SAME_HEIGHT for a, b in zip(places, others, strict=True)
    )


def _filled(
    spans: Sequence[Span], places: Sequence[float], top: float, foot: float
) -> frozenset[int]:
    """Columns in which text between two heights stands; none where some of it crosses columns."""
    columns = [_column(s, places) for s in _between(spans, top, foot, places)]
    return frozenset(c for c in columns if c is not None) if None not in columns else frozenset()


def _between(
    spans: Sequence[Span], top: float, foot: float, places: Sequence[float]
) -> Iterator[Span]:
    for s in spans:
        if top < (s.y0 + s.y1) / 2 < foot and s.x1 > places[0] and s.x0 < places[-1]:
            yield s


def _column(span: Span, places: Sequence[float]) -> int | None:
    """Column that holds a span from edge to edge."""
    for index, (left, right) in enumerate(pairwise(places)):
        if left - 1.0 <= span.x0 and span.x1 <= right + 1.0:
            return index
    return None
