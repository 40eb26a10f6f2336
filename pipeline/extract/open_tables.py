"""Open tables: rules above and below the head and at the foot, none between the columns.

Most journals and reports set tables so. The caption tells them from pages that have a rule under
their head and above their foot; the blank strips that run down between the rules are the columns.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pipeline.extract.lines import group_lines
from pipeline.extract.pdf_paths import Drawing, Rule
from pipeline.extract.pdf_text import Span
from pipeline.extract.ruled_tables import RuledTable, TableRow, make_row
from pipeline.extract.table_rules import merge_rules
from pipeline.extract.wording import is_table_caption

_SHORTEST = 90.0
_SAME_END = 4.0
# How far (points) a caption of up to three lines starts above the first rule.
_CAPTION_REACH = 48.0
_NARROWEST_STRIP = 3.0
_PROSE = 60
_FAR_IN = 15.0
_Rows = list[list[Span]]


def find_open_tables(spans: Sequence[Span], drawing: Drawing, *, page: int) -> list[RuledTable]:
    """Find the captioned tables of a page that have horizontal rules only."""
    rules = [r for r in merge_rules(drawing.horizontal) if r.end - r.start >= _SHORTEST]
    captions = [s for s in spans if is_table_caption(s.text)] if len(rules) > 1 else []
    if not captions:
        return []
    tables: list[RuledTable] = []
    for stack in _stacks(rules):
        tables.extend(_tables_of_stack(stack, spans, captions, page))
    return tables


def _stacks(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that start and end alike, from top to bottom."""
    stacks: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: r.at):
        for stack in stacks:
            last = stack[-1]
            if abs(last.start - rule.start) + abs(last.end - rule.end) <= 2 * _SAME_END:
                if rule.at - last.at > 3.0:
                    stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) > 1]


def _tables_of_stack(
    stack: Sequence[Rule], spans: Sequence[Span], captions: Sequence[Span], page: int
) -> Iterator[RuledTable]:
    """Take, from a rule under a caption, the bands of rows as far as they are no prose."""
    bands = [_inside(spans, above, below) for above, below in pairwise(stack)]
    taken = -1
    for i, rule in enumerate(stack[:-1]):
        if i <= taken or not _has_caption(rule, captions):
            continue
        last = i
        while last < len(bands) and _is_tabular(bands[last], rule, captions):
            last += 1
        table = _table((rule, stack[last]), bands[i:last], page) if last > i else None
        if table is not None:
            taken = last - 1
            yield table


def _inside(spans: Sequence[Span], above: Rule, below: Rule) -> list[Span]:
    return [
        s
        for s in spans
        if above.at < (s.y0 + s.y1) / 2 < below.at
        and s.x0 > above.start - 2 * _SAME_END
        and s.x1 < above.end + 2 * _SAME_END
    ]


def _has_caption(rule: Rule, captions: Sequence[Span]) -> bool:
    return any(
        0 < rule.at - (c.y0 + c.y1) / 2 < _CAPTION_REACH and rule.start - 60 < c.x0 < rule.end
        for c in captions
    )


def _is_tabular(band: Sequence[Span], rule: Rule, captions: Sequence[Span]) -> bool:
    """Whether a band has text, no caption and few lines of prose from edge to edge."""
    if not band or any(s in captions for s in band):
        return False
    width = rule.end - rule.start
    prose = sum(len(s.text) >= _PROSE and s.x1 - s.x0 > 0.7 * width for s in band)
    return 5 * prose <= len(band)


def _table(ends: tuple[Rule, Rule], bands: Sequence[list[Span]], page: int) -> RuledTable | None:
    spans = [span for band in bands for span in band]
    lines = [_lines(band) for band in bands]
    starts = _column_starts([line for band in lines for line in band])
    lines = [[_part_at(line, starts) for line in band] for band in lines]
    rows = [
        _row(row, starts, page, is_head=number == 0 and len(lines) > 1)
        for number, band in enumerate(lines)
        for row in _group_rows(band, starts)
    ]
    filled = sum(len(row.cells) >= 2 for row in rows)
    if len(starts) < 2 or filled < 2 or 2 * filled < len(rows):
        return None
    top, foot = ends
    edges = (top.start, *starts[1:], top.end)
    return RuledTable(top.start, top.at, top.end, foot.at, tuple(rows), tuple(spans), edges)


def _lines(spans: Sequence[Span]) -> _Rows:
    """Spans that share a baseline, to within a third of their height."""
    lines: _Rows = []
    for span in sorted(spans, key=lambda s: (s.y1, s.x0)):
        if lines and span.y1 - lines[-1][0].y1 < 0.35 * (span.y1 - span.y0):
            lines[-1].append(span)
        else:
            lines.append([span])
    return lines


def _column_starts(lines: _Rows) -> list[float]:
    """Left edges of columns: right of strips no line crosses, or few lines where that finds more.

    Heads over several columns and cells that run into each other cross a strip: one line in eight.
    """
    few = max(len(lines) // 8, int(len(lines) >= 4))
    return max((_right_of_strips(lines, allowed) for allowed in (0, few)), key=len)


def _right_of_strips(lines: _Rows, allowed: int) -> list[float]:
    edges = sorted((x, step) for line in lines for s in line for x, step in ((s.x0, 1), (s.x1, -1)))
    starts: list[float] = []
    depth, blank_from = 0, float("-inf")
    for x, step in edges:
        if step > 0 and depth <= allowed < depth + 1 and x - blank_from >= _NARROWEST_STRIP:
            starts.append(x)
        depth += step
        if step < 0 and depth == allowed:
            blank_from = x
    return starts


def _part_at(line: Sequence[Span], starts: Sequence[float]) -> list[Span]:
    """Part spans of cells that run into each other: a word in them begins where a column does."""
    parts: list[Span] = []
    for span in line:
        cut = next((at for start in starts for at in _words_at(span, start)), None)
        if cut is None:
            parts.append(span)
        else:
            x = _place_of(span, cut)
            before, after = span.text[:cut].rstrip(), span.text[cut:]
            parts.append(span._replace(x1=x - 1.0, text=before, broken=False))
            parts.extend(_part_at([span._replace(x0=x, text=after)], starts))
    return parts


def _words_at(span: Span, start: float) -> Iterator[int]:
    """Yield the offsets of words in a span that begin at a place, as far as widths let it tell."""
    for found in re.finditer(r"(?<=\S )\S", span.text):
        if abs(_place_of(span, found.start()) - start) < 0.4 * span.size:
            yield found.start()


def _place_of(span: Span, offset: int) -> float:
    return span.x0 + (span.x1 - span.x0) * offset / len(span.text)


def _column(span: Span, starts: Sequence[float]) -> int:
    """Column of a span: by its middle if short, which serves centred heads, else by its start."""
    at = span.x0 + min((span.x1 - span.x0) / 2, _FAR_IN)
    return max(sum(start <= at for start in starts) - 1, 0)


def _group_rows(lines: _Rows, starts: Sequence[float]) -> list[_Rows]:
    """Group lines to rows: a line that continues cells is close to the one above, and emptier."""
    steps = [b[0].y1 - a[0].y1 for a, b in pairwise(lines)]
    closest = min(steps, default=0.0)
    has_gaps = max(steps, default=0.0) > 1.15 * closest
    rows: list[_Rows] = []
    n_cells = 0
    for line, step in zip(lines, [0.0, *steps], strict=True):
        columns = {_column(span, starts) for span in line}
        close = step < 1.15 * closest if has_gaps else 0 not in columns
        if rows and close and len(columns) < n_cells:
            rows[-1].append(line)
        else:
            rows.append([line])
            n_cells = len(columns)
    return rows


def _row(row: _Rows, starts: Sequence[float], page: int, *, is_head: bool) -> TableRow:
    placed = sorted(
        ((_column(s, starts), s) for line in row for s in line), key=lambda item: item[0]
    )
    cells, columns = [], []
    for column, group in groupby(placed, key=lambda item: item[0]):
        spans = [span for _, span in group]
        cells.append(tuple(group_lines(spans, page=page, region=-1)))
        columns.append((column, _after(column, spans, starts)))
    return make_row(cells, columns, page, is_head=is_head)


def _after(column: int, spans: Sequence[Span], starts: Sequence[float]) -> int:
    """Column after the last that a cell reaches over."""
    end = max(span.x1 for span in spans) - _NARROWEST_STRIP
    return max(sum(start < end for start in starts), column + 1)
