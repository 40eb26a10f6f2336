"""Words and lines in the text of a page, all at once: arrays of places and boxes."""

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pipeline.extract.pdf_characters import CharacterReader, Numbers

Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

# U+FFFE is how PDFium writes a hyphen at a line end; it stands for the line break as well.
_HYPHENS = "\ufffe\x02"
_LINE_ENDS = f"\r\n{_HYPHENS}"
# No blank of Unicode lies beyond the ideographic space.
_BLANKS = "".join(re.findall(r"\s", "".join(map(chr, range(0x3001))))) + _HYPHENS
NEAR = 0.7
TALLEST = 40.0


def _members(characters: str) -> Flags:
    table = np.zeros(0x10000, dtype=np.bool_)
    table[[ord(character) for character in characters]] = True
    return table


_IS_BLANK, _IS_LINE_END, _IS_HYPHEN = map(_members, (_BLANKS, _LINE_ENDS, _HYPHENS))


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a page in the order of its text, and the lines they stand on.

    ``starts`` and ``ends`` are the first character of each word and the one after its last, shape
    (n_words,); ``may_be_marked`` are words that may end in the number of a note. ``firsts`` is the
    first word of each line, ``broken`` tells lines that end in a hyphen, shape (n_lines,).
    """

    starts: Places
    ends: Places
    may_be_marked: Flags
    firsts: Places
    broken: Flags

    @property
    def after(self) -> Places:
        """The word after the last one of each line."""
        return np.append(self.firsts[1:], len(self.starts))

    def longest(self) -> Places:
        """Give the longest word of each line, the first of several."""
        n = len(self.starts)
        key = (self.ends - self.starts) * n + np.arange(n - 1, -1, -1)
        return n - 1 - np.maximum.reduceat(key, self.firsts) % n


def split_words(text: str) -> Words:
    """Find the words of a text and part its lines, one index a character."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = np.minimum(codes, 0xFFFF)
    blank = np.concatenate(([True], _IS_BLANK[codes], [True]))
    edges = np.flatnonzero(blank[1:] != blank[:-1])
    starts, ends = edges[::2], edges[1::2]
    line_ends = np.append(np.flatnonzero(_IS_LINE_END[codes]), len(codes))
    lines = np.searchsorted(line_ends, starts)
    firsts = np.flatnonzero(np.diff(lines, prepend=-1))
    broken = np.append(_IS_HYPHEN[codes], False)[line_ends[lines[firsts]]]
    last = codes[ends - 1]
    may_be_marked = ((last >= 0x30) & (last <= 0x39)) | (last > 0x7F)
    return Words(starts, ends, may_be_marked & (ends - starts > 1), firsts, broken)


def boxes_of(reader: CharacterReader, words: Words) -> Numbers:
    """Left, bottom, right, top of each word in user space; shape (n_words, 4)."""
    return reader.word_boxes(np.column_stack((words.starts, words.ends - 1)).ravel().tolist())


def plain_lines(words: Words, boxes: Numbers) -> tuple[Flags, Numbers]:
    """Tell lines that are one span for certain, and the box around each line.

    Every word of theirs follows the one before upright, closely and on the same baseline.
    """
    left, bottom, right, top = boxes.T
    with np.errstate(invalid="ignore", over="ignore"):  # damaged fonts have boxes without end
        height = top - bottom
        gap = left[1:] - right[:-1]
        near = (gap >= 0.0) & (gap < NEAR * height[1:]) & (height[1:] < TALLEST)
        near = np.concatenate(([True], near))
        near[words.firsts] = True
        lowest = np.minimum.reduceat(bottom, words.firsts)
        level = np.maximum.reduceat(bottom, words.firsts) - lowest < 1.0
    plain = np.logical_and.reduceat(near, words.firsts) & level
    highest = np.maximum.reduceat(top, words.firsts)
    around = (left[words.firsts], lowest, right[words.after - 1], highest)
    return plain, np.column_stack(around)


def boxes_around(words: Words, boxes: Numbers) -> Numbers:
    """Left, bottom, right, top of what each line covers, in whatever order; shape (n_lines, 4)."""
    lowest = np.minimum.reduceat(boxes[:, :2], words.firsts)
    return np.hstack((lowest, np.maximum.reduceat(boxes[:, 2:], words.firsts)))
