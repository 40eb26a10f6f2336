"""What a corpus source holds: its metadata, its blocks in order, its footnotes."""

import re
from dataclasses import dataclass, field

from pipeline.errors import StudyError

NOTE_MARK = re.compile(r"\[\^(\w+)\]")


class SourceError(StudyError):
    """A corpus source that cannot be typeset; the message names the file and every bad line."""


@dataclass(frozen=True)
class Heading:
    """A section heading; `level` is 1 to 3, the title of the document stands above level 1."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of running text, inline markup kept."""

    text: str


@dataclass(frozen=True)
class Item:
    """One list item: nesting `depth` from 0, the `marker` as written (`1.`, `a.`, `(1)`, `-`)."""

    depth: int
    marker: str
    text: str


@dataclass(frozen=True)
class List:
    """A run of list items in reading order."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Table:
    """A table: header row first, every row as wide as the header; `caption` stands above it."""

    rows: tuple[tuple[str, ...], ...]
    caption: str | None


@dataclass(frozen=True)
class Box:
    """A boxed text set apart from the running text."""

    blocks: tuple["Block", ...]


Block = Heading | Paragraph | List | Table | Box


@dataclass(frozen=True)
class Document:
    """One source: its metadata, its blocks in order, its footnotes by label."""

    slug: str
    title: str
    authors: tuple[str, ...]
    year: int
    type: str
    country: str
    language: str
    layout: str
    running_head: str
    venue: str
    blocks: tuple[Block, ...]
    notes: dict[str, str] = field(default_factory=dict)
