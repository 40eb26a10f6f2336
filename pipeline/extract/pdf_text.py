"""PDF pages to spans: runs of words with box, type size and weight, read with PDFium.

One call per character is what makes layout slow in Python. Here the text of a page comes in one
call, and boxes are asked for the first and last character of each word only; size, weight and
visibility once per span.
"""

import ctypes
import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from pipeline.extract.characters import clean_text
from pipeline.extract.pdf_frames import Frame, frame_of
from pipeline.extract.pdf_paths import Drawing, Rule, read_drawing

# U+FFFE is how PDFium writes a hyphen at a line end; it stands for the line break as well.
_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?")
_WORD = re.compile(r"[^\s\ufffe\x02]+")
_MARKED = re.compile(r"(?<=[^\W\d_])([.,;:”\"')]?)(\d{1,3})$|(?<=[.,;:”\"')])(\d{1,3})$")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Words run together where a producer sets spaces so tight that PDFium takes them for kerning.
_GLUED = re.compile(r"[^\W\d_]{22}|[a-z]{3}[.,;:)][A-Za-z]{4}")
_LETTER_GAP = 0.09
_LETTER_GAP_IN_LONG = 0.055
_LONG = 18
_GAP = 0.8
_INVISIBLE = frozenset({3, 7})
_SMALLEST_TYPE = 1.5
_BOLD = 600
_SLANT = math.radians(8)
_WHITE = 245


class Span(NamedTuple):
    """A run of words on one line without a wide gap; points, origin top left of the frame."""

    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool
    text: str
    broken: bool


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page: spans in its upright frame, spans set askew, and its drawing (rules, fills)."""

    number: int
    frame: Frame
    spans: tuple[Span, ...]
    askew: tuple[Span, ...]
    drawing: Drawing


class _Raw(NamedTuple):
    """A span in user space, with what decides whether and where it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool
    text: str
    broken: bool
    angle: float
    invisible: bool
    white: bool


class _Reader:
    """Asks PDFium about the characters of one page; buffers are made once."""

    def __init__(self, textpage: Any, weights: dict[int, bool]) -> None:
        self.textpage = textpage
        self.weights = weights
        self.box = raw.FS_RECTF()
        self.box_pointer = ctypes.byref(self.box)
        self.matrix = raw.FS_MATRIX()
        self.matrix_pointer = ctypes.byref(self.matrix)
        self.colour = [ctypes.c_uint() for _ in range(4)]
        self.colour_pointers = [ctypes.byref(channel) for channel in self.colour]
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

    def word_box(self, first: int, last: int) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of a word from its first and last character."""
        box = self.box
        raw.FPDFText_GetLooseCharBox(self.textpage, first, self.box_pointer)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if last == first:
            return left, bottom, right, top
        raw.FPDFText_GetLooseCharBox(self.textpage, last, self.box_pointer)
        other = box.left, box.bottom, box.right, box.top
        return _union((left, bottom, right, top), other)

    def size(self, index: int) -> float:
        """Type size in points as displayed (font size times the scale of its matrix)."""
        size: float = raw.FPDFText_GetFontSize(self.textpage, index)
        if raw.FPDFText_GetMatrix(self.textpage, index, self.matrix_pointer):
            scale = math.hypot(self.matrix.c, self.matrix.d)
            return size * scale if scale else size
        return size

    def respace(self, word: str, first: int) -> str:
        """Put spaces back where the gap between two letters is wider than kerning makes it."""
        ems = _LETTER_GAP_IN_LONG if len(word) >= _LONG else _LETTER_GAP
        limit = ems * self.size(first)
        parts: list[str] = []
        edge = 0.0
        for offset, letter in enumerate(word):
            raw.FPDFText_GetLooseCharBox(self.textpage, first + offset, self.box_pointer)
            if offset and limit < self.box.left - edge < 12 * limit:
                parts.append(" ")
            parts.append(letter)
            edge = self.box.right
        spaced = "".join(parts)
        # Letter-spaced headings have a gap at every letter: those are not words.
        return word if 3 * spaced.count(" ") > len(word) else spaced

    def style(self, index: int) -> tuple[bool, bool]:
        """Whether the character is bold, and whether it is drawn invisibly."""
        item = raw.FPDFText_GetTextObject(self.textpage, index)
        if not item:
            return False, False
        font = raw.FPDFTextObj_GetFont(item)
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self.weights:
            self.weights[key] = bool(font) and _is_bold(font)
        return self.weights[key], raw.FPDFTextObj_GetTextRenderMode(item) in _INVISIBLE

    def is_white(self, index: int) -> bool:
        raw.FPDFText_GetFillColor(self.textpage, index, *self.colour_pointers)
        return all(channel.value >= _WHITE for channel in self.colour[:3])

    def angle(self, index: int) -> float:
        """Angle of the writing in radians, counter-clockwise, 0 to 2π."""
        angle: float = raw.FPDFText_GetCharAngle(self.textpage, index)
        return angle

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


def _is_bold(font: Any) -> bool:
    buffer = ctypes.create_string_buffer(200)
    n = raw.FPDFFont_GetBaseFontName(font, buffer, 200)
    name = buffer.raw[: max(min(n, 200) - 1, 0)].decode("utf-8", "replace").lower()
    named = any(word in name for word in ("bold", "black", "heavy", "semibold", "-bd", "cmbx"))
    return named or raw.FPDFFont_GetWeight(font) >= _BOLD


def _spans_of_line(
    reader: _Reader, line: str, start: int, *, glued: bool, ruler: "_Ruler | None" = None
) -> list[_Raw]:
    spans: list[_Raw] = []
    words: list[str] = []
    box = (0.0, 0.0, 0.0, 0.0)
    sample, longest = start, 0
    for found in _WORD.finditer(line):
        at = start + found.start()
        word_box = reader.word_box(at, start + found.end() - 1)
        if words and (
            (not _follows(box, word_box) and _is_apart(box, word_box))
            or (ruler is not None and ruler.parts(box, word_box))
        ):
            spans.append(_make_span(reader, words, box, sample, broken=False))
            words, longest = [], 0
        box = _union(box, word_box) if words else word_box
        word = found[0]
        # The longest word stands for the type of all: a bullet may be in a font of its own.
        if len(word) > longest:
            sample, longest = at, len(word)
        words.append(_mend_word(reader, word, at, glued=glued))
    if words:
        spans.append(_make_span(reader, words, box, sample, broken=line[-1] in "\ufffe\x02"))
    return spans


def _mend_word(reader: _Reader, word: str, at: int, *, glued: bool) -> str:
    """Part words run together, and the number of a note from its word."""
    if glued and len(word) > 3:
        return reader.respace(word, at)
    if len(word) > 1 and word[-1].isdigit():
        return reader.detach_marker(word, at)
    return word


def _follows(
    box: tuple[float, float, float, float], word: tuple[float, float, float, float]
) -> bool:
    """Tell the usual case at once: the next word, upright, on the same baseline."""
    height = word[3] - word[1]
    return -1.0 < word[1] - box[1] < 1.0 and 0.0 <= word[0] - box[2] < 0.7 * min(height, 40.0)


def _is_apart(
    box: tuple[float, float, float, float], word: tuple[float, float, float, float]
) -> bool:
    """Tell a wide gap, a step back or another baseline, in either direction of writing."""
    height = min(box[3] - box[1], word[3] - word[1])
    width = min(box[2] - box[0], word[2] - word[0])
    em = max(min(max(height, 1.0), 40.0), 1.0)
    beside = min(box[3], word[3]) - max(box[1], word[1]) > 0.4 * height
    if beside:
        gap = word[0] - box[2]
        return gap > _GAP * em or word[2] < box[0] - em
    above = min(box[2], word[2]) - max(box[0], word[0]) > 0.4 * width
    gap = max(word[1] - box[3], box[1] - word[3])
    return not above or gap > _GAP * min(max(width, 1.0), 40.0)


def _union(
    a: tuple[float, float, float, float], b: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    left, bottom, right, top = a
    left_b, bottom_b, right_b, top_b = b
    return (
        left if left < left_b else left_b,
        bottom if bottom < bottom_b else bottom_b,
        right if right > right_b else right_b,
        top if top > top_b else top_b,
    )


def _make_span(
    reader: _Reader,
    words: list[str],
    box: tuple[float, float, float, float],
    sample: int,
    *,
    broken: bool,
) -> _Raw:
    bold, invisible = reader.style(sample)
    return _Raw(
        *box,
        size=reader.size(sample),
        bold=bold,
        text=clean_text(" ".join(words)),
        broken=broken,
        angle=reader.angle(sample),
        invisible=invisible,
        white=reader.is_white(sample),
    )


def read_page(document: pdfium.PdfDocument, index: int, weights: dict[int, bool]) -> PdfPage:
    """Read one page (``index`` from 0); ``weights`` remembers which fonts are bold."""
    page = document[index]
    textpage = page.get_textpage()
    reader = _Reader(textpage.raw, weights)
    text = reader.text()
    glued = _GLUED.search(text) is not None
    found = _find_spans(reader, text, glued=glued)
    box = page.get_bbox()
    rotation = page.get_rotation()
    turn = _dominant_turn(found, rotation)
    frame = frame_of(box, rotation, turn)
    has_white = any(span.white and not span.invisible for span in found)
    drawing = read_drawing(page.raw, frame, areas=has_white) if found else Drawing((), ())
    ruler = _Ruler(frame, drawing.vertical)
    if any(ruler.crosses(span) for span in found):
        found = _find_spans(reader, text, glued=glued, ruler=ruler)
    shown = _shown(found, frame, drawing)
    upright = tuple(_to_frame(s, frame) for s in shown if _turn(s.angle, rotation) == turn)
    askew = tuple(_to_frame(s, frame) for s in shown if _turn(s.angle, rotation) != turn)
    textpage.close()
    page.close()
    return PdfPage(index + 1, frame, upright, askew, drawing)


def _find_spans(
    reader: _Reader, text: str, *, glued: bool, ruler: "_Ruler | None" = None
) -> list[_Raw]:
    return [
        span
        for line in _LINE.finditer(text)
        for span in _spans_of_line(reader, line[0], line.start(), glued=glued, ruler=ruler)
        if span.text
    ]


class _Ruler:
    """Vertical rules of a page: words on two sides of one are two spans, however close."""

    def __init__(self, frame: Frame, vertical: Sequence[Rule]) -> None:
        self.frame = frame
        self.vertical = sorted(vertical)
        self.places = [rule.at for rule in self.vertical]

    def crosses(self, span: _Raw) -> bool:
        """Whether a rule stands well inside a span."""
        x0, y0, x1, y1 = self.frame.box(*span[:4])
        return self._stands(x0 + 2.0, x1 - 2.0, (y0 + y1) / 2)

    def parts(
        self, box: tuple[float, float, float, float], word: tuple[float, float, float, float]
    ) -> bool:
        """Whether a rule stands between what is read of a line and its next word."""
        x0, _, x1, _ = self.frame.box(*box)
        x2, y0, x3, y1 = self.frame.box(*word)
        return x2 > (x0 + x1) / 2 and self._stands(x1 - 1.0, x2 + min(1.0, x3 - x2), (y0 + y1) / 2)

    def _stands(self, left: float, right: float, y: float) -> bool:
        first, last = bisect_left(self.places, left), bisect_right(self.places, right)
        return any(rule.start <= y <= rule.end for rule in self.vertical[first:last])


def _turn(angle: float, rotation: int) -> int:
    """Quarter turns of the writing against the displayed page; -1 when slanted."""
    quarters = round(angle / (math.pi / 2))
    if abs(angle - quarters * math.pi / 2) > _SLANT:
        return -1
    return (quarters - rotation // 90) % 4


def _dominant_turn(spans: list[_Raw], rotation: int) -> int:
    weights = [0, 0, 0, 0]
    for span in spans:
        turn = _turn(span.angle, rotation)
        if turn >= 0:
            weights[turn] += len(span.text)
    return weights.index(max(weights))


def _shown(spans: list[_Raw], frame: Frame, drawing: Drawing) -> list[_Raw]:
    """Leave out what a reader of the page cannot see.

    Invisible text is kept when it is most of the page: then it is the text layer of a scan.
    """
    hidden = sum(len(s.text) for s in spans if s.invisible)
    is_scan_layer = 2 * hidden > sum(len(s.text) for s in spans)
    return [
        s
        for s in spans
        if s.size >= _SMALLEST_TYPE
        and (is_scan_layer or not s.invisible)
        and frame.holds((s.left + s.right) / 2, (s.bottom + s.top) / 2)
        and not (s.white and not s.invisible and not drawing.covers(*frame.box(*s[:4])))
    ]


def _to_frame(span: _Raw, frame: Frame) -> Span:
    x0, y0, x1, y1 = frame.box(span.left, span.bottom, span.right, span.top)
    return Span(x0, y0, x1, y1, span.size, span.bold, span.text, span.broken)
