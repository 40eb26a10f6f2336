"""What is looked for in a document, and where: its first pages, its end, its file's properties."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.extract.quality import is_word_like

MORE_PAGES = 3  # after the first with text: a cover and its back come before the title page
FIRST_CHARACTERS = 6000  # of a document without pages
_SKIPPED = frozenset(["header", "footer", "reference"])
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it was found."""

    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the document: role, page (None without pages) and text."""

    role: str
    page: int | None
    text: str

    def where(self, what: str) -> str:
        """Return the place in words.

        >>> Piece("title", 1, "A").where("title"), Piece("body", None, "B").where("first lines")
        ('page 1, title', 'first lines')
        """
        return what if self.page is None else f"page {self.page}, {what}"


@dataclass(frozen=True, slots=True)
class Embedded:
    """What the file's own properties say; empty where they say nothing.

    ``source`` is named where the authors state it for readers, so that it needs no second witness.
    """

    title: str = ""
    authors: str = ""
    subject: str = ""
    created: str = ""
    source: str = ""

    def stated(self, value: str) -> Found | None:
        """Return a value that the authors state; None where a program may have written it."""
        return Found(value, self.source) if self.source and value else None


@dataclass(frozen=True)
class Reading:
    """One document as metadata is looked for in it.

    Attributes
    ----------
    pieces
        All blocks in reading order.
    embedded
        The file's own properties.
    """

    pieces: Sequence[Piece]
    embedded: Embedded = field(default_factory=Embedded)

    @property
    def front(self) -> list[Piece]:
        """Blocks of the first pages with text, running heads and feet included."""
        pages = [p.page for p in self.pieces if p.page is not None and p.text]
        if pages:
            last = min(pages) + MORE_PAGES
            return [p for p in self.pieces if p.page is not None and p.page <= last]
        return _within(self.pieces, FIRST_CHARACTERS)

    @property
    def opening(self) -> list[Piece]:
        """Blocks of the front that are text of the document: no running heads and feet."""
        return [p for p in self.front if p.role not in _SKIPPED and p.text.strip()]

    @property
    def running(self) -> list[Piece]:
        """Running heads and feet of the front."""
        return [p for p in self.front if p.role in ("header", "footer")]

    @property
    def flowing(self) -> list[Piece]:
        """Blocks that are text of the document, in all of it."""
        return [p for p in self.pieces if p.role not in _SKIPPED]


def _within(pieces: Sequence[Piece], limit: int) -> list[Piece]:
    found, used = [], 0
    for piece in pieces:
        if used > limit:
            break
        found.append(piece)
        used += len(piece.text)
    return found


def tidy(text: str) -> str:
    """Return *text* with single spaces and without ornaments at its ends.

    >>> tidy(" **A  title** _")
    'A title'
    """
    return _SPACE.sub(" ", text).strip(" *_#|\"'“”‘’.,;:-–—\u00a0")


def reads_as_words(text: str) -> bool:
    """Whether at least two thirds of the words of *text* look like words of a language.

    >>> reads_as_words("Pelayanan publik"), reads_as_words("tIcf Kkddv"), reads_as_words("2010")
    (True, False, False)
    """
    tokens = [t.strip("()[],.;:'\"“”‘’?!*_") for t in text.split()]
    words = [t for t in tokens if any(map(str.isalpha, t))]
    return bool(words) and 3 * sum(map(is_word_like, words)) >= 2 * len(words)
