"""Items of a list that run on inside one paragraph: "… terdiri atas: a. …; b. …; dan c. …"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_MARKER = re.compile(r"(?:^|(?<=\s))(\(?)([a-z]|\d{1,2}|[ivx]{2,4})([.)])\s+(?=\S)")
_PARTED = re.compile(
    r"(?:[;.:]|,\s+(?:dan|atau|serta|dan/atau|and|or))(?:\s+(?:dan|atau|dan/atau|and|or))?\s+$"
)
_ANNOUNCED = re.compile(r":\s+$")
_LOOK_BACK = 24
_FEWEST_LETTERS = 8
_FEWEST_ITEMS = 3
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")


class Marker(NamedTuple):
    """A marker in a text: where it starts, its signs and its number in each kind it may be of."""

    start: int
    signs: tuple[str, str]
    numbers: dict[str, int]


def item_starts(text: str, *, in_item: bool) -> list[int]:
    """Offsets at which items begin inside a paragraph, its own start left out.

    Markers count where they follow each other without a gap from the first of their kind, are
    parted from what stands before (";", ".", ", dan") and have words of their own. In running text
    the first one comes after a colon, and there are three, or two that semicolons part. In an item
    the markers go on from its own.

    >>> text = "Layanan meliputi: a. pengaduan warga; b. perizinan usaha; dan c. data terbuka."
    >>> [text[start : start + 2] for start in item_starts(text, in_item=False)]
    ['a.', 'b.', 'c.']
    >>> item_starts("Pasal 5 ayat (1), (2), dan (3) berlaku.", in_item=False)
    []
    """
    if not in_item and ":" not in text:
        return []
    markers = list(_markers(text))
    own = _sequence(text, markers, 0) if in_item and markers and markers[0].start == 0 else []
    starts = {marker.start for marker in own[1:]}
    for place, marker in enumerate(markers):
        if marker.start and marker.start not in starts and _opens(text, marker):
            found = _sequence(text, markers, place)
            if _are_items(text, found):
                starts.update(item.start for item in found)
    return sorted(starts)


def _markers(text: str) -> Iterator[Marker]:
    for found in _MARKER.finditer(text):
        yield Marker(found.start(), (found[1], found[3]), numbers_of(found[2]))


def numbers_of(value: str) -> dict[str, int]:
    """Read the value of a marker as each kind it may be of: digits, letters, Roman numerals.

    >>> numbers_of("c"), numbers_of("v"), numbers_of("12")
    ({'letter': 3}, {'letter': 22, 'roman': 5}, {'digit': 12})
    """
    if value.isdecimal():
        return {"digit": int(value)}
    numbers = {"letter": ord(value) - ord("a") + 1} if len(value) == 1 else {}
    return numbers | ({"roman": _ROMAN.index(value) + 1} if value in _ROMAN else {})


def _before(text: str, marker: Marker) -> str:
    """Give the end of what stands before a marker."""
    return text[max(marker.start - _LOOK_BACK, 0) : marker.start]


def _opens(text: str, marker: Marker) -> bool:
    return 1 in marker.numbers.values() and bool(_ANNOUNCED.search(_before(text, marker)))


def _sequence(text: str, markers: Sequence[Marker], first: int) -> list[Marker]:
    """Markers that count on from one, each parted from the words before it."""
    return max(
        (_of_kind(text, markers, first, kind) for kind in markers[first].numbers),
        key=len,
        default=[],
    )


def _of_kind(text: str, markers: Sequence[Marker], first: int, kind: str) -> list[Marker]:
    found = [markers[first]]
    for marker in markers[first + 1 :]:
        last = found[-1]
        follows = marker.numbers.get(kind) == last.numbers[kind] + 1
        words = sum(map(str.isalpha, text[last.start : marker.start])) >= _FEWEST_LETTERS
        if marker.signs == last.signs and follows and words:
            if not _PARTED.search(_before(text, marker)):
                break
            found.append(marker)
    tail = text[found[-1].start :]
    return found if sum(map(str.isalpha, tail)) >= _FEWEST_LETTERS else found[:-1]


def _are_items(text: str, found: Sequence[Marker]) -> bool:
    """Whether markers in running text part items: "(1)" in a sentence only after semicolons."""
    gaps = [_before(text, marker).rstrip() for marker in found[1:]]
    by_signs = [
        gap.endswith((";", "; dan", "; and", "; or", "; atau", "; dan/atau")) for gap in gaps
    ]
    if len(found) >= 2 and all(by_signs):
        return True
    return len(found) >= _FEWEST_ITEMS and found[0].signs == ("", ".")
