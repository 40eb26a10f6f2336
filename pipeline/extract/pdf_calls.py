"""Calls into PDFium that are made for every word, with the least work between Python and C.

The bindings of pypdfium2 check and wrap each pointer, which costs more than most of these calls
do themselves. Here the same functions take and give plain addresses; those that are called most
do not even have their arguments converted.
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


def _bare(function: Any, result: Any) -> _Call:
    """Bind a function that takes its arguments as they are, which halves the cost of a call.

    Every pointer given to it has to be an object of ctypes: a plain integer is cut to 32 bits.
    """
    return _direct(function, result)


def pointer_to(pointer: Any) -> ctypes.c_void_p:
    """Pass the handle of pypdfium2 to calls that take their arguments as they are."""
    return ctypes.c_void_p(address_of(pointer))


class Handle(ctypes.c_void_p):
    """An object of a page, kept as a pointer that can be passed on."""


def address_of(pointer: Any) -> int:
    """Address a typed pointer of pypdfium2 holds, 0 for a null pointer."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


object_matrix = _direct(raw.FPDFPageObj_GetMatrix, _INT, _HANDLE, _HANDLE)
# object, red, green, blue, alpha
object_fill = _direct(raw.FPDFPageObj_GetFillColor, _INT, _HANDLE, *[_HANDLE] * 4)
count_segments = _direct(raw.FPDFPath_CountSegments, _INT, _HANDLE)
object_font = _direct(raw.FPDFTextObj_GetFont, _HANDLE, _HANDLE)
render_mode = _direct(raw.FPDFTextObj_GetTextRenderMode, _INT, _HANDLE)

# These take pointers of ctypes alone.
page_object = _bare(raw.FPDFPage_GetObject, Handle)
object_type = _bare(raw.FPDFPageObj_GetType, _INT)
# object, left, bottom, right, top
object_bounds = _bare(raw.FPDFPageObj_GetBounds, _INT)
path_segment = _bare(raw.FPDFPath_GetPathSegment, Handle)
segment_type = _bare(raw.FPDFPathSegment_GetType, _INT)
# segment, x, y
segment_point = _bare(raw.FPDFPathSegment_GetPoint, _INT)
# text page, index, box (left, top, right, bottom as four floats)
loose_box = _bare(raw.FPDFText_GetLooseCharBox, None)
font_size = _bare(raw.FPDFText_GetFontSize, ctypes.c_double)
# text page, index, matrix (a, b, c, d, e, f as six floats)
char_matrix = _bare(raw.FPDFText_GetMatrix, _INT)
char_angle = _bare(raw.FPDFText_GetCharAngle, ctypes.c_float)
text_object = _bare(raw.FPDFText_GetTextObject, _HANDLE)
# text page, index, red, green, blue, alpha
fill_colour = _bare(raw.FPDFText_GetFillColor, _INT)
