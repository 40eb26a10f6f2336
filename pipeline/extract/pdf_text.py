"""PDF pages to spans: runs of words with box, type size and weight, read with PDFium.

One call per character is what makes layout slow in Python. Here the text of a page comes in one
call, and boxes are asked for the first and last character of each word only; size, weight and
visibility once per span.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import pypdfium2 as pdfium

from pipeline.extract.characters import clean_text
from pipeline.extract.pdf_calls import address_of
from pipeline.extract.pdf_characters import CharacterReader, WordBox, union
from pipeline.extract.pdf_frames import Frame, frame_of
from pipeline.extract.pdf_paths import Drawing, Rule, read_drawing

# U+FFFE is how PDFium writes a hyphen at a line end; it stands for the line break as well.
_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?")
_WORD = re.compile(r"[^\s\ufffe\x02]+")
# Words run together where a producer sets spaces so tight that PDFium takes them for kerning.
_GLUED_LETTERS = re.compile(r"[^\W\d_]{22}")
# A full stop or colon between small letters is that of an address.
_GLUED_SIGN = re.compile(r"(?:[,;)]|[.:](?=[A-Z]))(?<=[a-z]{3}.)[A-Za-z]{4}")
_LONGEST = 22
_GAP = 0.8
_NEAR = 0.7
_TALLEST = 40.0
_SMALLEST_TYPE = 1.5
_SLANT = math.radians(8)


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
    """One page: spans in its upright frame, spans set askew, and its drawing (rules, fills).

    ``n_hidden`` counts the characters kept out because a reader of the page cannot see them.
    """

    number: int
    frame: Frame
    spans: tuple[Span, ...]
    askew: tuple[Span, ...]
    drawing: Drawing
    n_hidden: int = 0


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


def _spans_of_line(
    reader: CharacterReader,
    line: re.Match[str],
    boxes: Iterator[WordBox],
    *,
    glued: bool,
    ruler: "_Ruler | None" = None,
) -> list[_Raw]:
    """Return the spans of a line; *boxes* goes on with those of its words."""
    spans: list[_Raw] = []
    words: list[str] = []
    left = bottom = right = top = 0.0
    sample, last, longest = line.start(), line.start(), 0
    # In this order, for what ends first is asked first: the boxes go on with the next line.
    for word, (at, word_left, word_bottom, word_right, word_top) in zip(
        _WORD.findall(line[0]), boxes, strict=False
    ):
        if not words:
            left, bottom, right, top = word_left, word_bottom, word_right, word_top
        elif (
            -1.0 < word_bottom - bottom < 1.0
            and 0.0 <= word_left - right < _NEAR * (word_top - word_bottom)
            and word_top - word_bottom < _TALLEST
            and ruler is None
        ):
            # The usual case, told at once: the next word, upright, on the same baseline.
            right = word_right
            bottom = word_bottom if word_bottom < bottom else bottom
            top = word_top if word_top > top else top
        else:
            box = left, bottom, right, top
            word_at = word_left, word_bottom, word_right, word_top
            if _is_apart(box, word_at) or (ruler is not None and ruler.parts(box, word_at)):
                spans.append(_make_span(reader, words, box, (sample, last), broken=False))
                words, longest = [], 0
                left, bottom, right, top = word_at
            else:
                left, bottom, right, top = union(box, word_at)
        # The longest word stands for the type of all: a bullet may be in a font of its own.
        if len(word) > longest:
            sample, longest = at, len(word)
        last = at
        may_need = glued or word[-1].isdigit()
        words.append(_mend_word(reader, word, at, glued=glued) if may_need else word)
    if words:
        box = left, bottom, right, top
        broken = line[0][-1] in "\ufffe\x02"
        spans.append(_make_span(reader, words, box, (sample, last), broken=broken))
    return spans


def _mend_word(reader: CharacterReader, word: str, at: int, *, glued: bool) -> str:
    """Part words run together, or the number of a note from its word."""
    if glued and len(word) > 3:
        parted = reader.part_objects(word, at) if reader.by_word else word
        return parted if parted != word else reader.respace(word, at)
    if len(word) > 1 and word[-1].isdigit():
        return reader.detach_marker(word, at)
    return word


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


def _make_span(
    reader: CharacterReader,
    words: list[str],
    box: tuple[float, float, float, float],
    samples: tuple[int, int],
    *,
    broken: bool,
) -> _Raw:
    """Make a span in the type of its longest word; bold only if its last word is so too."""
    longest, last = samples
    size, bold, angle, invisible, white = reader.style(longest)
    if bold and last != longest and words[-1].isalpha():
        bold = reader.style(last).bold
    text = clean_text(" ".join(words))
    return _Raw(*box, size, bold, text, broken, angle, invisible, white)


def read_page(document: pdfium.PdfDocument, index: int) -> PdfPage:
    """Read one page (``index`` from 0)."""
    page = document[index]
    textpage = page.get_textpage()
    reader = CharacterReader(textpage.raw)
    text = reader.text()
    glued = _is_glued(text)
    found = _find_spans(reader, text, glued=glued)
    box = page.get_bbox()
    rotation = page.get_rotation()
    turn = _dominant_turn(found, rotation)
    frame = frame_of(box, rotation, turn)
    has_white = any(span.white and not span.invisible for span in found)
    drawing = (
        read_drawing(address_of(page.raw), frame, areas=has_white) if found else Drawing((), ())
    )
    ruler = _Ruler(frame, drawing.vertical)
    if drawing.vertical and any(ruler.crosses(span) for span in found):
        found = _find_spans(reader, text, glued=glued, ruler=ruler)
    shown = _shown(found, frame, drawing)
    upright = tuple(_to_frame(s, frame) for s in shown if _turn(s.angle, rotation) == turn)
    askew = tuple(_to_frame(s, frame) for s in shown if _turn(s.angle, rotation) != turn)
    textpage.close()
    page.close()
    n_hidden = sum(len(s.text) for s in found) - sum(len(s.text) for s in shown)
    return PdfPage(index + 1, frame, upright, askew, drawing, n_hidden)


def _is_glued(text: str) -> bool:
    """Whether words of a page run together: very long ones, or a sign between letters."""
    if _GLUED_SIGN.search(text):
        return True
    words = text.split()
    if max(map(len, words), default=0) < _LONGEST:
        return False
    return any(len(word) >= _LONGEST and _GLUED_LETTERS.search(word) for word in words)


def _find_spans(
    reader: CharacterReader, text: str, *, glued: bool, ruler: "_Ruler | None" = None
) -> list[_Raw]:
    places = [word.span() for word in _WORD.finditer(text)]
    boxes = reader.word_boxes(places)
    reader.by_word = glued and reader.is_set_by_word(places)
    return [
        span
        for line in _LINE.finditer(text)
        for span in _spans_of_line(reader, line, boxes, glued=glued, ruler=ruler)
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


@lru_cache(maxsize=4096)
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
