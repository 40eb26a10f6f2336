"""Characters of a PDF page as PDFium gives them: text, boxes, type, visibility."""

import ctypes
import math
import re
from collections import deque
from collections.abc import Sequence
from itertools import pairwise, repeat
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from pypdfium2 import raw

from pipeline.extract.pdf_calls import (
    char_angle,
    char_matrix,
    fill_colour,
    font_size,
    loose_box,
    object_font,
    pointer_to,
    render_mode,
    text_object,
)

Box = tuple[float, float, float, float]
Numbers = npt.NDArray[np.float64]
_MARKED = re.compile(r"(?<=[^\W\d_])([.,;:”\"')]?)(\d{1,3})$|(?<=[.,;:”\"')])(\d{1,3})$")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LETTER_GAP = 0.09
_LETTER_GAP_IN_LONG = 0.055
_LONG = 18
_SAMPLED_WORDS = 400
_INVISIBLE = frozenset({3, 7})
_BOLD = 600
_WHITE = 245
_PALE = 150
_HALF = 160  # of 255: more than a third of what lies below shines through
# Boxes are asked for in batches, into one buffer with a pointer to the place of each.
_BATCH = 4096
_buffer = (ctypes.c_float * (4 * _BATCH))()
_READ = np.ctypeslib.as_array(_buffer).reshape(-1, 4)
_PLACES = [ctypes.byref(_buffer, 16 * place) for place in range(_BATCH)]


class Style(NamedTuple):
    """What the characters of one text object share."""

    size: float
    bold: bool
    angle: float
    invisible: bool
    white: bool
    pale: bool


class CharacterReader:
    """Asks PDFium about the characters of one page; buffers are made once."""

    def __init__(self, textpage: Any) -> None:
        self.textpage = textpage
        self.handle = pointer_to(textpage)
        # By address, which holds as long as the page is open: PDFium may free fonts after it.
        self.weights: dict[int, bool] = {}
        self.styles: dict[int, Style] = {}
        self.matrix = (ctypes.c_float * 6)()
        self.matrix_at = ctypes.byref(self.matrix)
        self.colour = (ctypes.c_uint * 4)()
        self.colour_at = [ctypes.byref(self.colour, 4 * channel) for channel in range(4)]
        # Whether each word is written by itself; asked only where words run together.
        self.by_word = False
        self.count: int = raw.FPDFText_CountChars(textpage)

    def text(self) -> str:
        """All text, one code unit per character index."""
        if self.count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (2 * self.count + 2))()
        n = raw.FPDFText_GetText(self.textpage, 0, self.count, buffer)
        text = bytes(buffer)[: 2 * max(n - 1, 0)].decode("utf-16-le", "surrogatepass")
        return text if len(text) == self.count == n - 1 else self._text_by_character()

    def _text_by_character(self) -> str:
        codes = [raw.FPDFText_GetUnicode(self.textpage, i) for i in range(self.count)]
        return "".join(chr(c) if 0 < c < 0x110000 else "\x00" for c in codes)

    def boxes(self, indexes: Sequence[int]) -> Numbers:
        """Left, top, right, bottom of characters; shape (n_characters, 4).

        All are asked for in one go: a step of Python for each would cost as much as PDFium does.
        """
        found = np.empty((len(indexes), 4))
        for start in range(0, len(indexes), _BATCH):
            batch = indexes[start : start + _BATCH]
            _READ[: len(batch)] = 0.0
            deque(map(loose_box, repeat(self.handle), batch, _PLACES), maxlen=0)
            found[start : start + len(batch)] = _READ[: len(batch)]
        return found

    def word_boxes(self, ends: Sequence[int]) -> Numbers:
        """Left, bottom, right, top of words; shape (n_words, 4).

        *ends* holds the first and the last character of each word in turn.
        """
        corners = self.boxes(ends).reshape(-1, 8)
        left, top, right, bottom, left_b, top_b, right_b, bottom_b = corners.T
        is_plain = (right_b >= right) & (bottom_b == bottom) & (top_b == top)
        left = np.where(is_plain | (left < left_b), left, left_b)
        bottom = np.where(bottom < bottom_b, bottom, bottom_b)
        right = np.where(right > right_b, right, right_b)
        top = np.where(top > top_b, top, top_b)
        return np.column_stack((left, bottom, right, top))

    def size(self, index: int) -> float:
        """Type size in points as displayed (font size times the scale of its matrix)."""
        return self._type(index)[0]

    def _type(self, index: int) -> tuple[float, float]:
        """Size in points as displayed, and angle of the writing."""
        size: float = font_size(self.handle, index)
        if not char_matrix(self.handle, index, self.matrix_at):
            return size, char_angle(self.handle, index)
        a, b, c, d, _, _ = self.matrix
        if b == c == 0.0 and a > 0.0 and d > 0.0:  # upright, as nearly all is
            return size * d, 0.0
        return size * (math.hypot(c, d) or 1.0), char_angle(self.handle, index)

    def is_set_by_word(self, places: Sequence[tuple[int, int]]) -> bool:
        """Whether a page is written word by word: then words that touch can be told apart.

        *places* holds the first character of each word and the one after its last.
        """
        ends = [
            (text_object(self.handle, first), text_object(self.handle, after - 1))
            for first, after in places[:_SAMPLED_WORDS]
        ]
        whole = sum(first == last for first, last in ends)
        apart = sum(a[1] != b[0] for a, b in pairwise(ends))
        return len(ends) > 1 and whole >= 0.8 * len(ends) and apart >= 0.6 * (len(ends) - 1)

    def part_objects(self, word: str, first: int) -> str:
        """Put spaces where another text object begins with a letter."""
        items = [text_object(self.handle, first + offset) for offset in range(len(word))]
        return "".join(
            f" {letter}" if offset and letter.isalpha() and item != items[offset - 1] else letter
            for offset, (letter, item) in enumerate(zip(word, items, strict=True))
        )

    def respace(self, word: str, first: int) -> str:
        """Put spaces back where the gap between two letters is wider than kerning makes it."""
        ems = _LETTER_GAP_IN_LONG if len(word) >= _LONG else _LETTER_GAP
        limit = ems * self.size(first)
        parts: list[str] = []
        edge = 0.0
        corners = self.boxes(range(first, first + len(word))).tolist()
        for offset, (letter, (left, _, right, _)) in enumerate(zip(word, corners, strict=True)):
            if offset and limit < left - edge < 12 * limit:
                parts.append(" ")
            parts.append(letter)
            edge = right
        spaced = "".join(parts)
        # Letter-spaced headings have a gap at every letter: those are not words.
        return word if 3 * spaced.count(" ") > len(word) else spaced

    def style(self, index: int) -> Style:
        """Type, angle and visibility of a character, which it shares with its text object."""
        item = text_object(self.handle, index) or 0
        style = self.styles.get(item) if item else None
        if style is None:
            bold, mode = self._face(item) if item else (False, 0)
            size, angle = self._type(index)
            fill_colour(self.handle, index, *self.colour_at)
            red, green, blue, alpha = self.colour
            invisible = mode in _INVISIBLE or (mode == 0 and alpha == 0)
            white = min(red, green, blue) >= _WHITE
            pale = alpha <= _HALF or min(red, green, blue) >= _PALE
            style = Style(size, bold, angle, invisible, white, pale)
            self.styles[item] = style
        return style

    def _face(self, item: int) -> tuple[bool, int]:
        """Whether a text object is bold, and the mode in which it is drawn."""
        font = object_font(item) or 0
        if font not in self.weights:
            self.weights[font] = bool(font) and _is_bold(font)
        return self.weights[font], render_mode(item)

    def detach_marker(self, word: str, first: int) -> str:
        """Set the raised number of a note apart from the word it follows."""
        found = _MARKED.search(word)
        if found is None or found.start() == 0:
            return word
        digits = found[2] or found[3]
        at = len(word) - len(digits)
        if self.size(first + at) > 0.85 * self.size(first):
            return word
        return f"{word[:at]} {digits.translate(_SUPERSCRIPTS)}"


def _is_bold(address: int) -> bool:
    font = ctypes.cast(address, raw.FPDF_FONT)
    buffer = ctypes.create_string_buffer(200)
    n = raw.FPDFFont_GetBaseFontName(font, buffer, 200)
    name = buffer.raw[: max(min(n, 200) - 1, 0)].decode("utf-8", "replace").lower()
    named = any(word in name for word in ("bold", "black", "heavy", "semibold", "-bd", "cmbx"))
    return named or raw.FPDFFont_GetWeight(font) >= _BOLD


def union(a: Box, b: Box) -> Box:
    """Smallest box around two (left, bottom, right, top)."""
    left, bottom, right, top = a
    left_b, bottom_b, right_b, top_b = b
    return (
        left if left < left_b else left_b,
        bottom if bottom < bottom_b else bottom_b,
        right if right > right_b else right_b,
        top if top > top_b else top_b,
    )
