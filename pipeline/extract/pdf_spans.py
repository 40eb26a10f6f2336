"""Spans of a PDF page: the words of its lines, parted at wide gaps and at drawn rules.

One call per character is what makes layout slow in Python. Here the text of a page comes in one
call, and boxes are asked for the first and last character of each word only; size, weight and
visibility once per span.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from pipeline.extract.characters import clean_text
from pipeline.extract.pdf_characters import Box, CharacterReader, Numbers, union
from pipeline.extract.pdf_frames import Frame
from pipeline.extract.pdf_paths import Rule
from pipeline.extract.pdf_words import (
    NEAR,
    TALLEST,
    boxes_around,
    boxes_of,
    plain_lines,
    split_words,
)

# Words run together where a producer sets spaces so tight that PDFium takes them for kerning.
_GLUED_LETTERS = re.compile(r"[^\W\d_]{22}")
# A full stop or colon between small letters is that of an address.
_GLUED_SIGN = re.compile(r"(?:[,;)]|[.:](?=[A-Z]))(?<=[a-z]{3}.)[A-Za-z]{4}")
_LONGEST = 22
_GAP = 0.8
_FEWEST_LETTERS = 4
_VOWELS = frozenset("AEIOUY")
_WIDER = 1.5
_THICKER = 3.0


class RawSpan(NamedTuple):
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
    pale: bool


class Ruler:
    """Vertical rules of a page: words on two sides of one are two spans, however close."""

    def __init__(self, frame: Frame, vertical: Sequence[Rule]) -> None:
        self.frame = frame
        self.vertical = sorted(vertical)
        self.places = [rule.at for rule in self.vertical]

    def crosses(self, span: RawSpan) -> bool:
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

    def touches(self, box: Sequence[float]) -> bool:
        """Whether a rule stands in or beside the box of a line, and so may part it."""
        x0, y0, x1, y1 = self.frame.box(*box)
        first, last = bisect_left(self.places, x0 - 1.0), bisect_right(self.places, x1 + 1.0)
        return first < last and any(
            rule.start <= y1 and rule.end >= y0 for rule in self.vertical[first:last]
        )

    def _stands(self, left: float, right: float, y: float) -> bool:
        first, last = bisect_left(self.places, left), bisect_right(self.places, right)
        return first < last and any(
            rule.start <= y <= rule.end for rule in self.vertical[first:last]
        )


def _is_glued(text: str) -> bool:
    """Whether words of a page run together: very long ones, or a sign between letters."""
    if _GLUED_SIGN.search(text):
        return True
    words = text.split()
    if max(map(len, words), default=0) < _LONGEST:
        return False
    return any(len(word) >= _LONGEST and _GLUED_LETTERS.search(word) for word in words)


class SpanReader:
    """Spans of one page; its words and their boxes are asked for once."""

    def __init__(self, reader: CharacterReader) -> None:
        self.reader = reader
        self.text = reader.text()
        self.glued = _is_glued(self.text)
        self.words = split_words(self.text)
        self.boxes = boxes_of(reader, self.words)
        self.starts: list[int] = self.words.starts.tolist()
        self.ends: list[int] = self.words.ends.tolist()
        self.marked: list[bool] = self.words.may_be_marked.tolist()
        reader.by_word = self.glued and reader.is_set_by_word(
            list(zip(self.starts, self.ends, strict=True))
        )

    def spans(self, ruler: Ruler | None = None) -> list[RawSpan]:
        """Find the spans of a page in the order of its text."""
        if not self.starts:
            return []
        lines = self._lines if ruler is None else self._parted_at(ruler)
        return [span for line in lines for span in line if span.text]

    def _parted_at(self, ruler: Ruler) -> list[list[RawSpan]]:
        """Spans of each line; only lines that a rule touches are parted anew."""
        words = self.words
        return [
            self._parted(first, after, broken=broken, ruler=ruler) if ruler.touches(box) else spans
            for first, after, broken, box, spans in zip(
                words.firsts.tolist(),
                words.after.tolist(),
                words.broken.tolist(),
                boxes_around(words, self.boxes).tolist(),
                self._lines,
                strict=True,
            )
        ]

    @cached_property
    def _lines(self) -> list[list[RawSpan]]:
        """Spans of each line without regard to rules."""
        words = self.words
        plain, around = plain_lines(words, self.boxes)
        lines = zip(
            words.firsts.tolist(),
            words.after.tolist(),
            words.broken.tolist(),
            words.longest().tolist(),
            plain.tolist(),
            around.tolist(),
            strict=True,
        )
        found: list[list[RawSpan]] = []
        for first, after, broken, longest, is_plain, box in lines:
            if not is_plain:
                found.append(self._parted(first, after, broken=broken, ruler=None))
                continue
            text = self._text_of(first, after)
            if not self.glued and len(text) < 2 * (after - first):  # every word is one letter
                text = _join_letters(text, self.boxes[first:after])
            found.append([self._make(text, box, (longest, after - 1), broken=broken)])
        return found

    def _parted(
        self, first: int, after: int, *, broken: bool, ruler: Ruler | None
    ) -> list[RawSpan]:
        """Part a line at its wide gaps, steps and rules."""
        spans: list[RawSpan] = []
        begin, longest, length = first, first, self._length(first)
        boxes: list[Box] = [tuple(box) for box in self.boxes[first:after].tolist()]
        left, bottom, right, top = boxes[0]
        for word in range(first + 1, after):
            box = left, bottom, right, top
            at = boxes[word - first]
            if _follows(box, at) and ruler is None:
                bottom, right, top = min(bottom, at[1]), at[2], max(top, at[3])
            elif _is_apart(box, at) or (ruler is not None and ruler.parts(box, at)):
                spans.append(self._made_of(begin, word, box, longest, broken=False))
                begin, longest, length = word, word, self._length(word)
                left, bottom, right, top = at
            else:
                left, bottom, right, top = union(box, at)
            if self._length(word) > length:
                longest, length = word, self._length(word)
        box = left, bottom, right, top
        spans.append(self._made_of(begin, after, box, longest, broken=broken))
        return spans

    def _length(self, word: int) -> int:
        return self.ends[word] - self.starts[word]

    def _mended(self, word: int) -> str:
        at = self.starts[word]
        return _mend_word(self.reader, self.text[at : self.ends[word]], at, glued=self.glued)

    def _text_of(self, first: int, after: int) -> str:
        """Text of words that follow each other; few of them have to be looked at one by one."""
        if self.glued or any(self.marked[first:after]):
            return " ".join(map(self._mended, range(first, after)))
        return self.text[self.starts[first] : self.ends[after - 1]]

    def _made_of(self, first: int, after: int, box: Box, longest: int, *, broken: bool) -> RawSpan:
        text = self._text_of(first, after)
        return self._make(text, box, (longest, after - 1), broken=broken)

    def _make(
        self, text: str, box: Sequence[float], samples: tuple[int, int], *, broken: bool
    ) -> RawSpan:
        """Make a span in the type of its longest word; bold only if its last word is so too.

        The longest word stands for the type of all: a bullet may be in a font of its own.
        """
        longest, last = samples
        size, bold, angle, invisible, white, pale = self.reader.style(self.starts[longest])
        if bold and last != longest and self._mended(last).isalpha():
            bold = self.reader.style(self.starts[last]).bold
        left, bottom, right, top = box
        text = clean_text(text)
        seen = invisible, white, pale
        return RawSpan(left, bottom, right, top, size, bold, text, broken, angle, *seen)


def _join_letters(text: str, boxes: Numbers) -> str:
    """Join the letters of a heading set wide ("A B S T R A K"); wider gaps part its words.

    Letters in the order of the alphabet are labels, and those without a vowel no words.
    """
    letters = text.split()
    in_order = all(ord(b) - ord(a) == 1 for a, b in pairwise(letters))
    is_word = all(letter.isupper() for letter in letters) and not _VOWELS.isdisjoint(letters)
    if len(letters) < _FEWEST_LETTERS or in_order or not is_word:
        return text
    gaps = (boxes[1:, 0] - boxes[:-1, 2]).tolist()
    limit = _WIDER * median(gaps)
    parts = [f" {b}" if gap > limit else b for b, gap in zip(letters[1:], gaps, strict=True)]
    return letters[0] + "".join(parts)


def _follows(box: Box, word: Box) -> bool:
    """Tell the usual case at once: the next word, upright, on the same baseline."""
    height = word[3] - word[1]
    return (
        -1.0 < word[1] - box[1] < 1.0 and 0.0 <= word[0] - box[2] < NEAR * height < NEAR * TALLEST
    )


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
    box_width, box_height = box[2] - box[0], box[3] - box[1]
    word_width, word_height = word[2] - word[0], word[3] - word[1]
    height, width = min(box_height, word_height), min(box_width, word_width)
    em = max(min(max(height, 1.0), 40.0), 1.0)
    # The lesser side is the height of a line in whichever direction it is written.
    thinner, thicker = sorted((min(box_width, box_height), min(word_width, word_height)))
    if thicker > max(TALLEST, _THICKER * thinner):
        return True  # stamped across the line that it is run together with
    beside = min(box[3], word[3]) - max(box[1], word[1]) > 0.4 * height
    if beside:
        gap = word[0] - box[2]
        return gap > _GAP * em or word[2] < box[0] - em
    above = min(box[2], word[2]) - max(box[0], word[0]) > 0.4 * width
    gap = max(word[1] - box[3], box[1] - word[3])
    return not above or gap > _GAP * min(max(width, 1.0), 40.0)
