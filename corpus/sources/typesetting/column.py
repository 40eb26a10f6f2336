"""Fill one column: blocks run down it, their footnotes stand at its foot."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from reportlab.platypus import Flowable, Paragraph

from typesetting.stack import FAR

NOTE_RULE_GAP = 9.0


@dataclass(frozen=True)
class Item:
    """One flowable and how it behaves on a page; lengths in points.

    `before` and `after` are the space around it; `leads` keeps it with the item that follows;
    `drifts` lets it move to the head of the next column when it does not fit, the text after it
    going on in its place; `spans` moves it to the head of the next page, across all columns;
    `notes` are the footnote numbers in it.
    """

    flowable: Flowable
    before: float = 0.0
    after: float = 0.0
    leads: bool = False
    drifts: bool = False
    spans: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Placed:
    """A flowable and the distance of its top from the top of its column."""

    flowable: Flowable
    top: float
    height: float


@dataclass(frozen=True)
class Column:
    """One filled column: what stands in it, its footnotes, and how far down the text reaches."""

    placed: tuple[Placed, ...]
    notes: tuple[str, ...]
    depth: float


@dataclass(frozen=True)
class Rest:
    """What a column leaves for the next one."""

    items: tuple[Item, ...]
    floats: tuple[Item, ...] = field(default=())


def fill_column(
    rest: Rest, width: float, room: float, note: Mapping[str, Paragraph]
) -> tuple[Column, Rest]:
    """Place items until the next one does not fit."""
    filling = _Filling(width, room, note, queue=list(rest.items))
    while filling.queue and not filling.full:
        filling.place_next()
    return filling.column()


@dataclass
class _Filling:
    """A column while it is filled."""

    width: float
    room: float
    note: Mapping[str, Paragraph]
    queue: list[Item]
    drifting: list[Item] = field(default_factory=list)
    floats: list[Item] = field(default_factory=list)
    placed: list[tuple[Item, Placed]] = field(default_factory=list)
    notes: tuple[str, ...] = ()
    full: bool = False

    @property
    def depth(self) -> float:
        """How far down the last item reaches."""
        return self.placed[-1][1].top + self.placed[-1][1].height if self.placed else 0.0

    def place_next(self) -> None:
        """Take the next item from the queue and place it, or put it off."""
        item = self.queue.pop(0)
        if item.spans:
            self.floats.append(replace(item, spans=False))
        else:
            self._place(item)

    def _place(self, item: Item) -> None:
        gap = max(self.placed[-1][0].after, item.before) if self.placed else 0.0
        room = self.room - self.depth - gap
        head, tail, notes = _take(item, self.width, room, self.notes, self.note)
        if head is not None:
            height = head.flowable.wrap(self.width, FAR)[1]
            self.placed.append((head, Placed(head.flowable, self.depth + gap, height)))
            self.notes = notes
        elif item.drifts and self.placed:
            self.drifting.append(item)
        else:
            self._stop_at(item)
        if tail is not None:
            self._stop_at(tail)

    def _stop_at(self, item: Item) -> None:
        self.queue.insert(0, item)
        self.full = True

    def column(self) -> tuple[Column, Rest]:
        """Close the column; headings at its foot go with the text they head."""
        while self.queue and self.placed and self.placed[-1][0].leads:
            self.queue.insert(0, self.placed.pop()[0])
        depth = self.depth + (self.placed[-1][0].after if self.placed else 0.0)
        rest = Rest((*self.drifting, *self.queue), tuple(self.floats))
        return Column(tuple(p for _, p in self.placed), self.notes, depth), rest


def _take(
    item: Item, width: float, room: float, notes: tuple[str, ...], note: Mapping[str, Paragraph]
) -> tuple[Item | None, Item | None, tuple[str, ...]]:
    """Take as much of `item` as fits with its footnotes.

    Returns the part taken, the part left and the footnote numbers of the column so far.
    """
    for head, tail in _divisions(item, width, room):
        marked = _merged(notes, _notes_in(head))
        more = notes_height(marked, width, note) - notes_height(notes, width, note)
        already = notes_height(notes, width, note)
        if head.flowable.wrap(width, FAR)[1] + already + more <= room:
            return head, tail, marked
    return None, None, notes


def _divisions(item: Item, width: float, room: float) -> Iterator[tuple[Item, Item | None]]:
    """Yield the whole item, then ever shorter first parts of it."""
    yield item, None
    if not isinstance(item.flowable, Paragraph) or item.leads:
        return
    step = item.flowable.style.leading
    height = min(room, item.flowable.wrap(width, FAR)[1])
    while height >= 2 * step:
        parts = item.flowable.split(width, height)
        if len(parts) == 2:
            yield replace(item, flowable=parts[0]), replace(item, flowable=parts[1], before=0.0)
        height -= step


def _notes_in(item: Item) -> tuple[str, ...]:
    """Find the footnote numbers marked in an item: raised figures in its paragraph."""
    if not isinstance(item.flowable, Paragraph):
        return item.notes
    marks = (text.strip() for style, text in _runs(item.flowable) if getattr(style, "rise", 0) > 0)
    return tuple(mark for mark in marks if mark.isdigit())


def _runs(paragraph: Paragraph) -> Iterator[tuple[Any, str]]:
    """Yield style and text of each run of a paragraph.

    A paragraph that has been divided holds words instead: [width, (style, text), ...].
    """
    for fragment in paragraph.frags:
        if isinstance(fragment, list):
            yield from fragment[1:]
        else:
            yield fragment, getattr(fragment, "text", "")


def _merged(notes: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*notes, *more)))


def notes_height(notes: tuple[str, ...], width: float, note: Mapping[str, Paragraph]) -> float:
    """Measure a column's footnotes with the rule above them, in points; 0 without notes."""
    if not notes:
        return 0.0
    return NOTE_RULE_GAP + sum(note[n].wrap(width, FAR)[1] for n in notes)
