"""Nesting: how deep each item of a list lies, from the kinds of markers and their indents."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.inline_items import numbers_of

_PARTS = re.compile(r"(\(?)([A-Za-z]|\d{1,3}|[ivxlc]+)([.)])")
_DEEPEST = 6
_INDENT = 1.0


class Item(NamedTuple):
    """A paragraph as nesting sees it: its marker if it is an item, and its indent in ems.

    ``ends`` says that it ends every list: a heading.
    """

    marker: str | None
    indent: float | None = None
    ends: bool = False


class _Open(NamedTuple):
    """An open list: signs and kind of its markers, the number it has come to, its indent."""

    kind: tuple[str, ...]
    number: int
    indent: float | None


def nesting_levels(items: Sequence[Item]) -> list[int | None]:
    """Depth of each item, from 1; None for what is no item.

    A marker of the kind of an open list goes on with that list, and the lists in it end; of two
    lists with the same sign the indent tells. Any other marker opens a list in the one before.
    Running text between items ends their lists unless the next marker counts on.

    >>> nesting_levels([Item("(1)"), Item("a."), Item("b."), Item("1)"), Item("c."), Item("(2)")])
    [1, 2, 2, 3, 2, 1]
    """
    levels: list[int | None] = []
    stack: list[_Open] = []
    interrupted = False
    for marker, indent, ends in items:
        if marker is None:
            stack = [] if ends else stack
            interrupted = True
            levels.append(None)
            continue
        stack = _entered(stack, marker, indent, interrupted=interrupted)
        interrupted = False
        levels.append(min(len(stack), _DEEPEST))
    return levels


def _entered(
    stack: list[_Open], marker: str, indent: float | None, *, interrupted: bool
) -> list[_Open]:
    """Return the lists that are open after an item with a marker."""
    readings = _readings(marker, indent)
    begins = readings[0].number == 1
    for goes_on in (_follows,) if interrupted or begins else (_follows, _skips):
        for place in range(len(stack) - 1, -1, -1):
            for reading in readings:
                if goes_on(stack[place], reading) and not (interrupted and not reading.number):
                    return [*stack[:place], reading]
    return [*_around([] if interrupted else stack, readings[0]), readings[0]]


def _follows(last: _Open, item: _Open) -> bool:
    """Whether an item is the next of a list; signs do not count, but stand in alike."""
    if last.kind != item.kind:
        return False
    if item.number == 0:
        near = last.indent is None or item.indent is None
        return near or abs((last.indent or 0.0) - (item.indent or 0.0)) < _INDENT
    return item.number == last.number + 1


def _skips(last: _Open, item: _Open) -> bool:
    """Whether an item is a later one of a list, some of which was not found."""
    return last.kind == item.kind and item.number > last.number > 0


def _around(stack: list[_Open], item: _Open) -> list[_Open]:
    """Open lists that may hold a new one: none of its kind, and none that stands further in."""
    for place, outer in enumerate(stack):
        out = (
            outer.indent is not None
            and item.indent is not None
            and item.indent < outer.indent - _INDENT
        )
        if out or (outer.kind == item.kind and item.number):
            return stack[:place]
    return stack


def _readings(marker: str, indent: float | None) -> list[_Open]:
    """Read a marker: "i." may be the ninth letter or, more likely, the first Roman numeral."""
    found = _PARTS.fullmatch(marker)
    if found is None:
        n_parts = len([part for part in marker.split(".") if part.isdecimal()])
        if n_parts > 1:
            return [_Open(("decimal", str(n_parts)), int(marker.strip(".").split(".")[-1]), indent)]
        return [_Open(("sign", marker), 0, indent)]
    numbers = numbers_of(found[2].casefold())
    case = "upper" if found[2].isupper() else "lower"
    kinds = sorted(numbers, key=lambda kind: (numbers[kind] != 1, kind))
    return [_Open((found[1], kind, case, found[3]), numbers[kind], indent) for kind in kinds] or [
        _Open(("sign", marker), 0, indent)
    ]
