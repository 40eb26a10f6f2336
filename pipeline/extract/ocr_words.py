"""Words that Tesseract found, to spans as born-digital pages have them."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from pipeline.extract.characters import clean_text
from pipeline.extract.pdf_text import Span

_WORD_LEVEL = "5"
_N_COLUMNS = 12
# A word this doubtful is dirt; one without a letter or digit needs more.
_LEAST_CONFIDENCE, _LEAST_FOR_SIGNS = 0.15, 0.5
_GAP = 0.8  # ems from which on words are apart, as on other pages
# A justified line fills its paragraph with gaps alike: the shares of its width and of its widest
# gap, and the ems, within which that is so.
_NEAR_EDGE, _LEAST_GAP, _WIDEST_GAP, _FEWEST_WORDS = 0.02, 0.5, 6.0, 4
_HYPHENED = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]$")
# Height of a word in its type size, by whether letters of it rise and hang.
_RISES, _HANGS = re.compile(r"[A-Z0-9bdfhklt(/]"), re.compile(r"[gjpqy,;()]")
_HEIGHTS = {(True, True): 0.92, (True, False): 0.70, (False, True): 0.68, (False, False): 0.47}
_SAME_SIZE = 0.15
_LONGER = 4


class Word(NamedTuple):
    """A word with its box in points from the top left, its confidence (0 to 1) and its line."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    confidence: float
    line: tuple[str, ...]


def read_words(table: str, *, scale: float) -> list[Word]:
    """Return the words of Tesseract's table (TSV), dirt left out; *scale* is pixels a point."""
    words = []
    for row in table.splitlines()[1:]:
        fields = row.split("\t")
        if len(fields) != _N_COLUMNS or fields[0] != _WORD_LEVEL:
            continue
        left, top, width, height = (int(value) / scale for value in fields[6:10])
        text, confidence = clean_text(fields[11]), float(fields[10]) / 100
        has_letter = any(character.isalnum() for character in text)
        if text and confidence >= (_LEAST_CONFIDENCE if has_letter else _LEAST_FOR_SIGNS):
            box = (left, top, left + width, top + height)
            words.append(Word(*box, text, confidence, tuple(fields[2:5])))
    return words


def mean_confidence(words: Sequence[Word]) -> float | None:
    """Mean of the words' confidence, weighted by their letters; None without words."""
    n_letters = sum(len(word.text) for word in words)
    if not n_letters:
        return None
    return round(sum(word.confidence * len(word.text) for word in words) / n_letters, 4)


def is_sideways(words: Iterable[Word]) -> bool:
    """Whether most longer words are taller than wide: lines that run upwards are read too."""
    taller = [word.y1 - word.y0 > word.x1 - word.x0 for word in words if len(word.text) >= _LONGER]
    return 2 * sum(taller) > len(taller)


def spans_of(words: Iterable[Word]) -> list[Span]:
    """Return one span for each run of words on a line without a wide gap."""
    lines = [list(line) for _, line in groupby(words, key=lambda word: word.line)]
    sizes = _settled([(_type_size(line), _n_letters(line)) for line in lines])
    blocks = [line[0].line[:2] for line in lines]
    goes_on = [one == after for one, after in pairwise([*blocks, ()])]
    edges = _edges(lines)
    spans = []
    for line, size, may_break in zip(lines, sizes, goes_on, strict=True):
        is_whole = may_break and _is_justified(line, edges[line[0].line[:2]], size)
        runs = [line] if is_whole else list(_runs(line, size))
        spans += [_span(run, size, may_break=False) for run in runs[:-1]]
        spans.append(_span(runs[-1], size, may_break=may_break))
    return spans


def _n_letters(words: Iterable[Word]) -> int:
    return sum(len(word.text) for word in words)


def _type_size(line: Sequence[Word]) -> float:
    """Type size in points from the heights of words: the letters say what share of it they take."""
    return median((word.y1 - word.y0) / _height_of(word.text) for word in line)


def _height_of(text: str) -> float:
    return _HEIGHTS[_RISES.search(text) is not None, _HANGS.search(text) is not None]


def _settled(sizes: Sequence[tuple[float, int]]) -> list[float]:
    """Give lines near the usual size of the page that size: what differs is the measuring."""
    if not sizes:
        return []
    by_size = sorted(sizes)
    half, seen = sum(n for _, n in sizes) / 2, 0
    usual = by_size[-1][0]
    for size, n_letters in by_size:
        seen += n_letters
        if seen >= half:
            usual = size
            break
    return [
        round(usual if abs(size - usual) < _SAME_SIZE * usual else size, 1) for size, _ in sizes
    ]


def _edges(lines: Iterable[Sequence[Word]]) -> dict[tuple[str, ...], tuple[float, float]]:
    """Left and right edge of each paragraph, by block and paragraph."""
    edges: dict[tuple[str, ...], tuple[float, float]] = {}
    for line in lines:
        left, right = min(word.x0 for word in line), max(word.x1 for word in line)
        before = edges.get(line[0].line[:2], (left, right))
        edges[line[0].line[:2]] = min(left, before[0]), max(right, before[1])
    return edges


def _is_justified(line: Sequence[Word], edges: tuple[float, float], size: float) -> bool:
    """Whether a line that is not the last of its paragraph was only drawn out to fill it."""
    left, right = edges
    near = _NEAR_EDGE * (right - left)
    if len(line) < _FEWEST_WORDS or line[0].x0 - left > near or right - line[-1].x1 > near:
        return False
    gaps = [after.x0 - word.x1 for word, after in pairwise(line)]
    is_prose = all(any(map(str.isalpha, word.text)) for word in line)
    return is_prose and _LEAST_GAP * max(gaps) <= min(gaps) and max(gaps) < _WIDEST_GAP * size


def _runs(line: Sequence[Word], size: float) -> Iterable[list[Word]]:
    run = [line[0]]
    for word in line[1:]:
        if word.x0 - run[-1].x1 > _GAP * size:
            yield run
            run = []
        run.append(word)
    yield run


def _span(run: Sequence[Word], size: float, *, may_break: bool) -> Span:
    text = " ".join(word.text for word in run)
    broken = may_break and _HYPHENED.search(text) is not None
    return Span(
        min(word.x0 for word in run),
        min(word.y0 for word in run),
        max(word.x1 for word in run),
        max(word.y1 for word in run),
        size,
        False,
        text[:-1] if broken else text,
        broken,
    )
