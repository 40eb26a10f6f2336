"""Drawn rules and filled areas of a PDF page: what tables and dark boxes are made of."""

import ctypes
from dataclasses import dataclass
from typing import Any, NamedTuple

from pypdfium2 import raw

from pipeline.extract.pdf_frames import Frame

_THIN = 3.0
_SHORTEST_RULE = 8.0
# A page with more objects than this is a map or a chart, not a table.
_MOST_OBJECTS = 6000
_WHITE = 245


class Rule(NamedTuple):
    """A straight rule: at ``at`` across the other axis, from ``start`` to ``end`` (points)."""

    at: float
    start: float
    end: float


class Area(NamedTuple):
    """A filled or pictured area (points, top left origin)."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Horizontal and vertical rules, and areas that something white could be printed on."""

    horizontal: tuple[Rule, ...]
    vertical: tuple[Rule, ...]
    areas: tuple[Area, ...] = ()

    def covers(self, x0: float, y0: float, x1: float, y1: float) -> bool:
        """Whether the middle of a box lies on some area."""
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        return any(a.x0 <= x <= a.x1 and a.y0 <= y <= a.y1 for a in self.areas)


def _is_light(item: Any, channels: list[ctypes.c_uint]) -> bool:
    raw.FPDFPageObj_GetFillColor(item, *[ctypes.byref(channel) for channel in channels])
    return all(channel.value >= _WHITE for channel in channels[:3])


def read_drawing(page: Any, frame: Frame, *, areas: bool) -> Drawing:
    """Read the rules of a page, and its areas where wanted; none where objects are thousands."""
    count = raw.FPDFPage_CountObjects(page)
    if count > _MOST_OBJECTS:
        return Drawing((), (), (Area(0.0, 0.0, frame.width, frame.height),))
    bounds = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(bound) for bound in bounds]
    channels = [ctypes.c_uint() for _ in range(4)]
    horizontal: list[Rule] = []
    vertical: list[Rule] = []
    found: list[Area] = []
    for index in range(count):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT or not (areas or kind == raw.FPDF_PAGEOBJ_PATH):
            continue
        if not raw.FPDFPageObj_GetBounds(item, *pointers):
            continue
        left, bottom, right, top = (bound.value for bound in bounds)
        area = Area(*frame.box(left, bottom, right, top))
        is_path = kind == raw.FPDF_PAGEOBJ_PATH
        if is_path:
            _sort_path(area, horizontal, vertical)
        if areas and not (is_path and _is_light(item, channels)):
            found.append(area)
    return Drawing(tuple(horizontal), tuple(vertical), tuple(found))


def _sort_path(area: Area, horizontal: list[Rule], vertical: list[Rule]) -> None:
    """Take a thin path for one rule and the outline of a box for four."""
    x0, y0, x1, y1 = area
    width, height = x1 - x0, y1 - y0
    if height <= _THIN and width >= _SHORTEST_RULE:
        horizontal.append(Rule((y0 + y1) / 2, x0, x1))
    elif width <= _THIN and height >= _SHORTEST_RULE:
        vertical.append(Rule((x0 + x1) / 2, y0, y1))
    elif width >= _SHORTEST_RULE and height >= _SHORTEST_RULE:
        horizontal.extend((Rule(y0, x0, x1), Rule(y1, x0, x1)))
        vertical.extend((Rule(x0, y0, y1), Rule(x1, y0, y1)))
