"""Lists of an ODT: the numbers of their items, which a word processor counts when it prints."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from pipeline.extract.odt_elements import odf

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 100_000  # no list is longer; a Roman number of that size has a hundred letters
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered; ``form`` is empty for bullets and for no sign."""

    form: str
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1


ListStyles = Mapping[str, Mapping[int, Level]]


def read_list_styles(*parts: Element) -> ListStyles:
    """Return the levels of the list styles of these parts of a document, by name."""
    return {
        style.get(odf("style:name"), ""): dict(_levels(style))
        for part in parts
        for style in part.iter(odf("text:list-style"))
    }


def _levels(style: Element) -> Iterator[tuple[int, Level]]:
    for element in style.iter(odf("text:list-level-style-number")):
        yield (
            _number(element.get(odf("text:level")), 1),
            Level(
                element.get(odf("style:num-format"), ""),
                element.get(odf("style:num-prefix"), ""),
                element.get(odf("style:num-suffix"), ""),
                min(_number(element.get(odf("text:display-levels")), 1), _DEEPEST),
                _number(element.get(odf("text:start-value")), 1),
            ),
        )


def _number(value: str | None, otherwise: int) -> int:
    """Read a count; what is none, or beyond reason, is *otherwise*."""
    known = value is not None and value.isascii() and value.isdigit() and len(value) < 7
    return min(int(value or 0), _LARGEST) if known else otherwise


@dataclass
class Counters:
    """Counts the items of the lists of one document, in its order."""

    styles: ListStyles
    _by_list: dict[str, list[int]] = field(default_factory=dict)

    def open_list(self, element: Element, outer: "OpenList | None") -> "OpenList":
        """Enter a list; one that continues another goes on counting where that one ended."""
        style = element.get(odf("text:style-name")) or (outer.style if outer else "")
        own = element.get(odf("xml:id"), "")
        continued = element.get(odf("text:continue-list"), "")
        if not continued and element.get(odf("text:continue-numbering")) == "true":
            continued = f"style {style}"
        counts = outer.counts if outer else list(self._by_list.get(continued, []))
        for key in (own, f"style {style}") if outer is None else ():
            self._by_list[key] = counts
        depth = outer.depth + 1 if outer else 1
        if outer is not None or not continued:
            del counts[depth - 1 :]
        return OpenList(style, depth, counts)

    def marker(self, item: Element, place: "OpenList") -> str:
        """Count an item and write its number with what stands around it; "" without numbers."""
        level = self.styles.get(place.style, {}).get(place.depth, Level(""))
        start = _number(item.get(odf("text:start-value")), -1)
        place.count(start if start >= 0 else None, level.start)
        printed = item.findtext(odf("text:number"))
        if printed is not None:
            return str(printed).strip()
        if not level.form:
            return ""
        return f"{level.prefix}{self._numbers(place, level.shown)}{level.suffix}".strip()

    def _numbers(self, place: "OpenList", shown: int) -> str:
        """Write the number of an item, after those of the items it lies in where they are shown."""
        levels = self.styles.get(place.style, {})
        first = max(place.depth - shown, 0)
        numbers = [
            write_number(count, levels.get(depth, Level("")).form)
            for depth, count in enumerate(place.counts[: place.depth], start=1)
            if depth > first
        ]
        return ".".join(filter(None, numbers))


@dataclass
class OpenList:
    """A list whose items are being read: its style, its depth from 1, the count at each depth."""

    style: str
    depth: int
    counts: list[int]

    def count(self, set_to: int | None, start: int) -> None:
        """Go on to the next item."""
        while len(self.counts) < self.depth - 1:
            self.counts.append(1)  # a level that was skipped
        if len(self.counts) < self.depth:
            self.counts.append(start - 1)
        del self.counts[self.depth :]
        last = self.counts[self.depth - 1]
        self.counts[self.depth - 1] = last + 1 if set_to is None else set_to


def write_number(count: int, form: str) -> str:
    """Write a count as its format says: "1", "a", "A", "i" or "I"; others as digits.

    >>> [write_number(28, form) for form in ("1", "a", "I")]
    ['28', 'bb', 'XXVIII']
    """
    if not form:
        return ""
    if form in "aA" and count > 0:
        rounds, place = divmod(count - 1, 26)
        letters = chr(ord("a") + place) * min(rounds + 1, 9)
        return letters if form == "a" else letters.upper()
    if form in "iI" and 0 < count < 4000:
        return _roman(count) if form == "i" else _roman(count).upper()
    return str(count)


def _roman(count: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        letters += sign * times
    return letters
