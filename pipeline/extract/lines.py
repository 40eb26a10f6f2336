"""Lines: spans of one column that share a baseline, with the margins of their column."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.extract.pdf_text import Span

# Gaps in ems: below the first no space was meant, above the second a new cell begins.
_NO_SPACE = 0.08
_CELL = 1.6


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
        return min(before, after) > 1.5 * self.size and abs(before - after) < 0.06 * self.width


def group_lines(spans: Sequence[Span], *, page: int, region: int) -> list[Line]:
    """Group the spans of one column to lines from top to bottom."""
    groups: list[list[Span]] = []
    for span in sorted(spans, key=lambda s: ((s.y0 + s.y1) / 2, s.x0)):
        group = next((g for g in reversed(groups[-4:]) if _shares_line(g, span)), None)
        if group is None:
            groups.append([span])
        else:
            group.append(span)
    lines = [_make_line(sorted(g, key=lambda s: s.x0), page, region) for g in groups]
    left = min((line.x0 for line in lines), default=0.0)
    right = _right_margin(lines)
    return [replace(line, left=left, right=max(right, line.x0)) for line in lines]


def _right_margin(lines: Sequence[Line]) -> float:
    """Return the right edge most long lines reach: 90th percentile of the ends."""
    ends = sorted(line.x1 for line in lines)
    return ends[int(0.9 * (len(ends) - 1))] if ends else 0.0


def _shares_line(group: Sequence[Span], span: Span) -> bool:
    main = max(group, key=lambda s: s.size * len(s.text))
    overlap = min(main.y1, span.y1) - max(main.y0, span.y0)
    same = overlap > 0.55 * min(main.y1 - main.y0, span.y1 - span.y0)
    clear = all(span.x0 > s.x1 - 2.0 or span.x1 < s.x0 + 2.0 for s in group)
    return same and clear


def _make_line(spans: Sequence[Span], page: int, region: int) -> Line:
    main = max(spans, key=lambda s: len(s.text))
    cells: list[str] = [spans[0].text]
    for before, span in pairwise(spans):
        gap = (span.x0 - before.x1) / max(main.size, 1.0)
        if gap > _CELL:
            cells.append(span.text)
        else:
            cells[-1] += span.text if gap < _NO_SPACE else f" {span.text}"
    bold = sum(len(s.text) for s in spans if s.bold)
    return Line(
        page,
        region,
        spans[0].x0,
        min(s.y0 for s in spans),
        max(s.x1 for s in spans),
        max(s.y1 for s in spans),
        main.size,
        bold >= 0.9 * sum(len(s.text) for s in spans),
        " ".join(cells),
        spans[-1].broken,
        tuple(cells),
    )
