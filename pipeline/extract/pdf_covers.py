"""Text that a later fill paints over: in the file, but not to be seen on the page."""

import ctypes
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import repeat

import numpy as np
from pypdfium2 import raw

from pipeline.extract.pdf_calls import (
    Handle,
    count_segments,
    object_bounds,
    object_type,
    page_object,
    text_object,
)
from pipeline.extract.pdf_characters import Box, CharacterReader, Numbers
from pipeline.extract.pdf_spans import SpanReader

# On pages with more objects, charts and large tables, looking for covers would cost too much time.
_MOST_OBJECTS = 120
_NARROWEST, _LOWEST = 15.0, 5.0
_OPAQUE = 255
_RECTANGLE_SEGMENTS = 5
_EDGES = (ctypes.c_float * 4)()
_EDGES_AT = [ctypes.byref(_EDGES, 4 * place) for place in range(4)]
_LEEWAY = 0.5  # points by which a cover may fall short of what it hides


def covered_text(page: int) -> set[int]:
    """Addresses of the text objects under a rectangle that is filled opaquely after them.

    Only whole objects under one rectangle count, and none over which text is written again: of
    two at one place PDFium may give the first alone. Pictures do not count: the text of a scan may
    lie under its picture. ``page`` is the address of its handle.
    """
    count = raw.FPDFPage_CountObjects(ctypes.cast(page, raw.FPDF_PAGE))
    if count > _MOST_OBJECTS:
        return set()
    items: list[Handle] = list(map(page_object, repeat(ctypes.c_void_p(page)), range(count)))
    texts: list[Handle] = []
    covers: list[tuple[Box, int]] = []
    for item, kind in zip(items, map(object_type, items), strict=True):
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            texts.append(item)
        elif texts and kind == raw.FPDF_PAGEOBJ_PATH and (cover := _cover(item)) is not None:
            covers.append((cover, len(texts)))
    if not covers:
        return set()
    boxes = np.array(list(map(_bounds, texts)))
    hidden = _hidden(boxes, np.array([box for box, _ in covers]), [n for _, n in covers])
    return {texts[place].value or 0 for place in hidden}


def _hidden(texts: Numbers, covers: Numbers, n_before: Sequence[int]) -> list[int]:
    """Places of the texts that lie whole under a cover drawn after them, and not written again.

    *texts* and *covers* are boxes, shapes (n_texts, 4) and (n_covers, 4); *n_before* texts are
    drawn before each cover.
    """
    place = np.arange(len(texts))
    low, high = texts[:, None, :2], texts[:, None, 2:]
    under = (low >= covers[None, :, :2] - _LEEWAY) & (high <= covers[None, :, 2:] + _LEEWAY)
    drawn_after = place[:, None] < np.array(n_before)[None, :]
    covered = (under.all(axis=2) & drawn_after).any(axis=1)
    seen = texts[~covered]
    return [
        int(one)
        for one in np.flatnonzero(covered)
        if not (
            (place[~covered] > one)
            & (texts[one, :2] < seen[:, 2:]).all(axis=1)
            & (seen[:, :2] < texts[one, 2:]).all(axis=1)
        ).any()
    ]


def read_without(reader: CharacterReader, covered: set[int]) -> tuple[SpanReader, int]:
    """Read a page but for the words of some text objects; also count their characters."""
    spans = SpanReader(reader)
    objects = map(text_object, repeat(reader.handle), spans.starts)
    keep = np.array([item not in covered for item in objects], dtype=np.bool_)
    words = spans.words
    n_left_out = int((words.ends - words.starts)[~keep].sum())
    lines = np.repeat(np.arange(len(words.firsts)), words.after - words.firsts)[keep]
    firsts = np.flatnonzero(np.diff(lines, prepend=-1))
    spans.words = replace(
        words,
        starts=words.starts[keep],
        ends=words.ends[keep],
        may_be_marked=words.may_be_marked[keep],
        firsts=firsts,
        broken=words.broken[lines[firsts]],
    )
    spans.boxes = spans.boxes[keep]
    spans.starts = spans.words.starts.tolist()
    spans.ends = spans.words.ends.tolist()
    return spans, n_left_out


def _cover(item: Handle) -> Box | None:
    """Box of a path that hides what lies below it, None for any other."""
    box = _bounds(item)
    if box[2] - box[0] < _NARROWEST or box[3] - box[1] < _LOWEST:
        return None
    path = ctypes.cast(item, raw.FPDF_PAGEOBJECT)
    if count_segments(item) > _RECTANGLE_SEGMENTS or not (
        _is_opaque(path) and _is_rectangle(path, box)
    ):
        return None
    return _clipped(path, box)


def _is_rectangle(path: object, box: Box) -> bool:
    """Whether every corner of a path is one of its box."""
    m = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, ctypes.byref(m))
    left, bottom, right, top = box
    for index in range(raw.FPDFPath_CountSegments(path)):
        x, y = _point(raw.FPDFPath_GetPathSegment(path, index))
        x, y = m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f
        off = min(abs(x - left), abs(x - right)), min(abs(y - bottom), abs(y - top))
        if max(off) > 2 * _LEEWAY:
            return False
    return True


def _is_opaque(path: object) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.byref(mode), ctypes.byref(stroke))
    if mode.value == raw.FPDF_FILLMODE_NONE or raw.FPDFPageObj_HasTransparency(path):
        return False
    colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(path, *map(ctypes.byref, colour))
    return colour[3].value >= _OPAQUE


def _clipped(path: object, box: Box) -> Box | None:
    """Give the part of a box that the clip paths of its object let show."""
    clip = raw.FPDFPageObj_GetClipPath(path)
    for index in range(max(raw.FPDFClipPath_CountPaths(clip), 0) if clip else 0):
        points = list(_points(clip, index))
        if len(points) > _RECTANGLE_SEGMENTS:
            return None
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, bottom, right, top = box
        box = (
            max(left, min(xs, default=left)),
            max(bottom, min(ys, default=bottom)),
            min(right, max(xs, default=right)),
            min(top, max(ys, default=top)),
        )
    return box


def _points(clip: object, index: int) -> Iterable[tuple[float, float]]:
    for place in range(raw.FPDFClipPath_CountPathSegments(clip, index)):
        yield _point(raw.FPDFClipPath_GetPathSegment(clip, index, place))


def _point(segment: object) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _bounds(item: Handle) -> Box:
    object_bounds(item, *_EDGES_AT)
    left, bottom, right, top = _EDGES
    return left, bottom, right, top
