"""The values that pass through the extract stage."""

from dataclasses import dataclass, field

from pipeline.extract.properties import Properties
from pipeline.tables import Role, Status

__all__ = [
    "Block",
    "ExtractSettings",
    "ExtractedDocument",
    "PageSummary",
    "Properties",
    "Role",
    "Status",
    "quarantined",
]


@dataclass(frozen=True, slots=True)
class ExtractSettings:
    """Limits under which one document is read.

    Parameters
    ----------
    max_pages
        A document with more pages is set aside.
    max_file_mb
        A larger file is set aside, and so is a DOCX that unpacks to more than ten times this.
    seconds_per_document
        Wall time after which the worker that reads a document is stopped.
    """

    max_pages: int = 3000
    max_file_mb: float = 200.0
    seconds_per_document: float = 300.0

    def size_problem(self, n_bytes: int) -> str | None:
        """Say why a file of this size is set aside, or None; it need not be read for that."""
        megabytes = n_bytes / 1e6
        if megabytes <= self.max_file_mb:
            return None
        return (
            f"The file has {megabytes:.0f} MB, more than the limit of {self.max_file_mb:g} MB: "
            "make it smaller, or raise extract.max_file_mb."
        )


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, table row, list item, note or running line.

    ``page`` counts from 1 and is where the block starts; ``x0 y0 x1 y1`` is its box on that page in
    points from the top left corner of the page as displayed. Both are None where the format has no
    pages. ``page_starts`` are the offsets into ``text`` of the first word on each page after that,
    in order, one a page (an offset comes twice where a page between holds none of the block).
    ``level`` is the depth of a heading or list item, from 1. ``text`` has no line feed. Role
    ``table`` is one row, its cells joined by " | "; labels inside charts share this role.
    """

    page: int | None
    role: Role
    level: int | None
    x0: float | None
    y0: float | None
    x1: float | None
    y1: float | None
    text: str
    page_starts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PageSummary:
    """How much text one page carries; ``text_quality`` is None for a page without text.

    ``damaged`` is a page that cannot be opened, whatever text it may hold.
    """

    page: int
    n_characters: int
    text_quality: float | None
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class ExtractedDocument:
    """What was read of one document, or why it was set aside (``reason``, one line).

    ``lasting`` is false where the machine had a part in it: another run may read the same file.
    """

    status: Status
    reason: str | None
    n_pages: int | None = None
    n_pages_without_text: int = 0
    pages: tuple[PageSummary, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    text_quality: float | None = None
    lasting: bool = True
    properties: Properties = field(default_factory=Properties)

    @property
    def text(self) -> str:
        """Canonical text: the texts of the blocks joined by one line feed."""
        return "\n".join(block.text for block in self.blocks)

    @property
    def n_characters(self) -> int:
        """Code points of the canonical text."""
        return sum(len(block.text) for block in self.blocks) + max(len(self.blocks) - 1, 0)


def quarantined(
    reason: str, *, n_pages: int | None = None, lasting: bool = True
) -> ExtractedDocument:
    """Set a document aside; ``reason`` says why and what to do."""
    blank = n_pages or 0
    return ExtractedDocument(
        "quarantined", reason, n_pages, n_pages_without_text=blank, lasting=lasting
    )
