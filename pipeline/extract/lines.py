"""Lines: spans of one column that share a baseline, with the margins of their column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.extract.initials import with_initials
from pipeline.extract.pdf_text import Span

# Gaps in ems: below the first no space was meant, above the second a new cell begins.
_NO_SPACE = 0.08
_CELL = 1.6
# Type so much larger than what stands clear of it is a line of its own: slides, drop capitals not.
_OTHER_TYPE = 2.2
_RECITALS = re.compile(r"(Menimbang|Mengingat|Memperhatikan)\s*:\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; points in the frame of its page.

    ``left`` and ``right`` are the margins of its column, ``cells`` its parts between wide gaps,
    ``broken`` says that a hyphen at its end was cut off.
    """

    page: int
    region: int
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool
    text: str
    broken: bool
    cells: tuple[str, ...]
    left: float = 0.0
    right: float = 0.0

    @property
    def width(self) -> float:
        """Width of its column, at least one point."""
        return max(self.right - self.left, 1.0)

    @property
    def is_centred(self) -> bool:
        """Whether it stands in the middle of its column, clear of both margins."""
        before, after = self.x0 - self.left, self.right - self.x1
        clear = max(1.5 * self.size, 0.05 * self.width)
        return min(before, after) > clear and abs(before - after) < 0.06 * self.width


def group_lines(spans: Sequence[Span], *, page: int, region: int) -> list[Line]:
    """Group the spans of one column to lines from top to bottom."""
    if len(spans) == 1:  # most cells of tables
        margins = spans[0].x0, spans[0].x1
        return [_make_line(part, page, region, margins) for part in _part_label(list(spans))]
    spans = with_initials(spans)
    groups: list[list[Span]] = []
    mains: list[Span] = []
    for span in sorted(spans, key=_by_middle):
        top = span.y0
        for place in range(len(groups) - 1, max(len(groups) - 5, -1), -1):
            # Most lines lie clear below the one before.
            if top < mains[place].y1 and _shares_line(mains[place], groups[place], span):
                groups[place].append(span)
                mains[place] = max(mains[place], span, key=_weight)
                break
        else:
            groups.append([span])
            mains.append(span)
    left = min((span.x0 for span in spans), default=0.0)
    right = _right_margin(groups)
    return [
        _make_line(part, page, region, (left, right))
        for group in groups
        for part in _part_label(sorted(group, key=_by_left))
    ]


def _part_label(spans: list[Span]) -> list[list[Span]]:
    """Set the label of recitals ("Menimbang : a. bahwa …") on a line of its own."""
    if spans[0].text[:1] != "M":
        return [spans]
    found = _RECITALS.match(" ".join(span.text for span in spans[:3]))
    if found is None:
        return [spans]
    label = spans[0]._replace(text=found[1], broken=False)
    rest: list[Span] = []
    taken = found.end()
    for span in spans:
        if taken < len(span.text):
            cut = max(taken, 0)
            start = span.x0 + (span.x1 - span.x0) * cut / len(span.text)
            rest.append(span._replace(x0=start, text=span.text[cut:]))
        taken -= len(span.text) + 1
    return [[label._replace(x1=min(label.x1, rest[0].x0))], rest] if rest else [[label]]


def _by_middle(span: Span) -> tuple[float, float]:
    return span.y0 + span.y1, span.x0


def _by_left(span: Span) -> float:
    return span.x0


def _weight(span: Span) -> float:
    return span.size * len(span.text)


def _right_margin(groups: Sequence[Sequence[Span]]) -> float:
    """Return the right edge most long lines reach: 90th percentile of the ends."""
    ends = sorted(max(span.x1 for span in group) for group in groups)
    return ends[int(0.9 * (len(ends) - 1))] if ends else 0.0


def _shares_line(main: Span, group: Sequence[Span], span: Span) -> bool:
    """Whether a span overlaps a line by half its height and stands beside its spans."""
    overlap = min(main.y1, span.y1) - max(main.y0, span.y0)
    if overlap <= 0.55 * min(main.y1 - main.y0, span.y1 - span.y0):
        return False
    smaller, larger = sorted((main.size, span.size))
    if larger > _OTHER_TYPE * smaller and max(span.x0 - main.x1, main.x0 - span.x1) > larger:
        return False
    return all(span.x0 > s.x1 - 2.0 or span.x1 < s.x0 + 2.0 for s in group)


def _make_line(spans: Sequence[Span], page: int, region: int, margins: tuple[float, float]) -> Line:
    left, right = margins
    right = max(right, spans[0].x0)
    if len(spans) == 1:
        x0, y0, x1, y1, size, bold, text, broken = spans[0]
        return Line(page, region, x0, y0, x1, y1, size, bold, text, broken, (text,), left, right)
    main = max(spans, key=_weight)
    cells: list[str] = [spans[0].text]
    for before, span in pairwise(spans):
        gap = (span.x0 - before.x1) / max(main.size, 1.0)
        if gap > _CELL:
            cells.append(span.text)
        else:
            cells[-1] += span.text if gap < _NO_SPACE else f" {span.text}"
    n_bold = sum(len(s.text) for s in spans if s.bold)
    ends_bold = spans[-1].bold or not spans[-1].text.isalpha()
    return Line(
        page,
        region,
        spans[0].x0,
        min(s.y0 for s in spans),
        max(s.x1 for s in spans),
        max(s.y1 for s in spans),
        main.size,
        ends_bold and n_bold >= 0.9 * sum(len(s.text) for s in spans),
        " ".join(cells),
        spans[-1].broken,
        tuple(cells),
        left,
        right,
    )
