"""Stamps of one page: large writing set at a slant, or pale and large across the text."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from pipeline.extract.pdf_spans import RawSpan

LARGER = 1.8
SMALLEST = 18.0
_LONGEST = 60
_STRAIGHT = math.radians(8)


class _Typed(Protocol):
    @property
    def size(self) -> float: ...
    @property
    def text(self) -> str: ...


def usual_size(spans: Sequence[_Typed]) -> float:
    """Type size of most characters, 0 without any."""
    sizes: Counter[float] = Counter()
    for span in spans:
        sizes[span.size] += len(span.text)
    return max(sizes.items(), key=lambda item: (item[1], item[0]))[0] if sizes else 0.0


@lru_cache(maxsize=4096)
def is_slanted(angle: float) -> bool:
    """Whether writing at an angle (radians) runs along neither axis."""
    quarter = math.pi / 2
    return abs(angle - round(angle / quarter) * quarter) > _STRAIGHT


def find_stamps(spans: Sequence[RawSpan]) -> set[int]:
    """Identities of the spans that are stamped on a page.

    They are of at least 18 points and 1.8 times the size of the text, and either slanted, or pale
    (light or half transparent) with text across them. Labels of charts are smaller.
    """
    large = [s for s in spans if s.size >= SMALLEST and (s.pale or is_slanted(s.angle))]
    if not large:
        return set()
    least = LARGER * usual_size(spans)
    return {
        id(s)
        for s in large
        if s.size >= least
        and len(s.text) <= _LONGEST
        and any(map(str.isalpha, s.text))
        and (is_slanted(s.angle) or _is_crossed(s, spans))
    }


def _is_crossed(mark: RawSpan, spans: Sequence[RawSpan]) -> bool:
    """Whether smaller writing stands in the middle half of the height of a mark."""
    inset = 0.25 * (mark.top - mark.bottom)
    low, high = mark.bottom + inset, mark.top - inset
    return any(
        LARGER * s.size <= mark.size
        and low < (s.bottom + s.top) / 2 < high
        and min(s.right, mark.right) - max(s.left, mark.left) > s.size
        for s in spans
    )
