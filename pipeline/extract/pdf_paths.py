"""Drawn rules and filled areas of a PDF page: what tables and dark boxes are made of."""

import ctypes
from dataclasses import dataclass
from itertools import repeat
from typing import Any, NamedTuple

from pypdfium2 import raw

from pipeline.extract.pdf_calls import (
    Handle,
    count_segments,
    object_bounds,
    object_fill,
    object_matrix,
    object_type,
    page_object,
    path_segment,
    segment_point,
    segment_type,
)
from pipeline.extract.pdf_frames import Frame

_THIN = 3.0
_SHORTEST_RULE = 8.0
_SMALLEST_DOT, _LARGEST_DOT = 1.5, 9.0
# A page with more objects than this is a map or a chart, not a table.
_MOST_OBJECTS = 6000
_MOST_SEGMENTS = 4000
_BOX_SEGMENTS = 5
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
    """Horizontal and vertical rules, and areas that something white could be printed on.

    ``dots`` are small round or square fills: what a bullet may be drawn as.
    """

    horizontal: tuple[Rule, ...]
    vertical: tuple[Rule, ...]
    areas: tuple[Area, ...] = ()
    dots: tuple[Area, ...] = ()

    def covers(self, x0: float, y0: float, x1: float, y1: float) -> bool:
        """Whether the middle of a box lies on some area."""
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        return any(a.x0 <= x <= a.x1 and a.y0 <= y <= a.y1 for a in self.areas)


def read_drawing(page: int, frame: Frame, *, areas: bool) -> Drawing:
    """Read the rules of a page, and its areas where wanted; none where objects are thousands.

    ``page`` is the address of its handle.
    """
    count = raw.FPDFPage_CountObjects(ctypes.cast(page, raw.FPDF_PAGE))
    if count > _MOST_OBJECTS:
        return Drawing((), (), (Area(0.0, 0.0, frame.width, frame.height),))
    reader = _PathReader(frame)
    found: list[Area] = []
    items = list(map(page_object, repeat(ctypes.c_void_p(page)), range(count)))
    for item, kind in zip(items, map(object_type, items), strict=True):
        is_path = kind == raw.FPDF_PAGEOBJ_PATH
        if kind == raw.FPDF_PAGEOBJ_TEXT or not (areas or is_path):
            continue
        area = reader.bounds(item)
        if is_path and area is not None:
            reader.add_path(item, area)
        if areas and area is not None and not (is_path and reader.is_light(item)):
            found.append(area)
    rules = tuple(reader.horizontal), tuple(reader.vertical)
    return Drawing(*rules, tuple(found), tuple(reader.dots))


class _PathReader:
    """Collects the rules of a page; buffers are made once."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.horizontal: list[Rule] = []
        self.vertical: list[Rule] = []
        self.dots: list[Area] = []
        self.segments_left = _MOST_SEGMENTS
        self._bounds, self._bounds_at = _buffer(ctypes.c_float * 4)
        self._point, self._point_at = _buffer(ctypes.c_float * 2)
        self._matrix, self._matrix_at = _buffer(ctypes.c_float * 6)
        self._colour, self._colour_at = _buffer(ctypes.c_uint * 4)

    def bounds(self, item: Handle) -> Area | None:
        """Box of an object in the frame."""
        if not object_bounds(item, *self._bounds_at):
            return None
        left, bottom, right, top = self._bounds
        return Area(*self.frame.box(left, bottom, right, top))

    def is_light(self, item: Handle) -> bool:
        """Whether an object is filled in white or nearly so."""
        object_fill(item, *self._colour_at)
        return all(channel >= _WHITE for channel in self._colour[:3])

    def add_path(self, item: Handle, area: Area) -> None:
        """Take a path for a rule, the outline of a box, or a grid drawn in one go."""
        width, height = area.x1 - area.x0, area.y1 - area.y0
        if _SMALLEST_DOT <= width <= _LARGEST_DOT and abs(width - height) < 0.2 * width:
            self.dots.append(area)
        if min(width, height) > _THIN:
            n_segments = count_segments(item)
            if _BOX_SEGMENTS < n_segments <= self.segments_left:
                self.segments_left -= n_segments
                self._add_segments(item, n_segments)
                return
        self._add_box(area)

    def _add_box(self, area: Area) -> None:
        x0, y0, x1, y1 = area
        width, height = x1 - x0, y1 - y0
        if height <= _THIN and width >= _SHORTEST_RULE:
            self.horizontal.append(Rule((y0 + y1) / 2, x0, x1))
        elif width <= _THIN and height >= _SHORTEST_RULE:
            self.vertical.append(Rule((x0 + x1) / 2, y0, y1))
        elif width >= _SHORTEST_RULE and height >= _SHORTEST_RULE:
            self.horizontal.extend((Rule(y0, x0, x1), Rule(y1, x0, x1)))
            self.vertical.extend((Rule(x0, y0, y1), Rule(x1, y0, y1)))

    def _add_segments(self, item: Handle, n_segments: int) -> None:
        """Straight segments along an axis, each a thin box; a path with curves is a picture."""
        object_matrix(item, self._matrix_at[0])
        a, b, c, d, e, f = self._matrix
        segments = list(map(path_segment, repeat(item), range(n_segments)))
        kinds = list(map(segment_type, segments))
        if raw.FPDF_SEGMENT_BEZIERTO in kinds:
            del segments[kinds.index(raw.FPDF_SEGMENT_BEZIERTO) :]
        before: tuple[float, float] | None = None
        for segment, kind in zip(segments, kinds, strict=False):
            segment_point(segment, *self._point_at)
            x, y = self._point
            point = a * x + c * y + e, b * x + d * y + f
            if kind == raw.FPDF_SEGMENT_LINETO and before is not None:
                (xa, ya), (xb, yb) = before, point
                # Only what runs along an axis: turned or not, such a segment is thin.
                if -1.0 < xa - xb < 1.0 or -1.0 < ya - yb < 1.0:
                    box = min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)
                    self._add_box(Area(*self.frame.box(*box)))
            before = point


def _buffer(kind: Any) -> tuple[Any, list[Any]]:
    """Make an array of four-byte numbers and pointers to its members."""
    array = kind()
    return array, [ctypes.byref(array, 4 * place) for place in range(len(array))]
