"""Calls into PDFium that are made for every word, with the least work between Python and C.

The bindings of pypdfium2 check and wrap each pointer, which costs more than most of these calls
do themselves. Here the same functions take and give plain addresses.
"""

import ctypes
from collections.abc import Callable
from typing import Any

from pypdfium2 import raw

_Call = Callable[..., Any]
_HANDLE, _INT = ctypes.c_void_p, ctypes.c_int


def _direct(function: Any, result: Any, *arguments: Any) -> _Call:
    """Bind the function behind a binding of pypdfium2 anew."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None
    call: _Call = ctypes.PYFUNCTYPE(result, *arguments)(address)
    return call


def address_of(pointer: Any) -> int:
    """Address a typed pointer of pypdfium2 holds, 0 for a null pointer."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


page_object = _direct(raw.FPDFPage_GetObject, _HANDLE, _HANDLE, _INT)
object_type = _direct(raw.FPDFPageObj_GetType, _INT, _HANDLE)
# object, left, bottom, right, top
object_bounds = _direct(raw.FPDFPageObj_GetBounds, _INT, _HANDLE, *[_HANDLE] * 4)
object_matrix = _direct(raw.FPDFPageObj_GetMatrix, _INT, _HANDLE, _HANDLE)
# object, red, green, blue, alpha
object_fill = _direct(raw.FPDFPageObj_GetFillColor, _INT, _HANDLE, *[_HANDLE] * 4)
count_segments = _direct(raw.FPDFPath_CountSegments, _INT, _HANDLE)
path_segment = _direct(raw.FPDFPath_GetPathSegment, _HANDLE, _HANDLE, _INT)
segment_type = _direct(raw.FPDFPathSegment_GetType, _INT, _HANDLE)
# segment, x, y
segment_point = _direct(raw.FPDFPathSegment_GetPoint, _INT, _HANDLE, _HANDLE, _HANDLE)
# text page, index, box (left, top, right, bottom as four floats)
loose_box = _direct(raw.FPDFText_GetLooseCharBox, _INT, _HANDLE, _INT, _HANDLE)
font_size = _direct(raw.FPDFText_GetFontSize, ctypes.c_double, _HANDLE, _INT)
# text page, index, matrix (a, b, c, d, e, f as six floats)
char_matrix = _direct(raw.FPDFText_GetMatrix, _INT, _HANDLE, _INT, _HANDLE)
char_angle = _direct(raw.FPDFText_GetCharAngle, ctypes.c_float, _HANDLE, _INT)
text_object = _direct(raw.FPDFText_GetTextObject, _HANDLE, _HANDLE, _INT)
object_font = _direct(raw.FPDFTextObj_GetFont, _HANDLE, _HANDLE)
render_mode = _direct(raw.FPDFTextObj_GetTextRenderMode, _INT, _HANDLE)
# text page, index, red, green, blue, alpha
fill_colour = _direct(raw.FPDFText_GetFillColor, _INT, _HANDLE, _INT, *[_HANDLE] * 4)
