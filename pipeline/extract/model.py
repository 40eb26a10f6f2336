"""The values that pass through the extract stage."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.extract.properties import Properties
from pipeline.tables import Reading, Role, Status

__all__ = [
    "Block",
    "ExtractSettings",
    "ExtractedDocument",
    "Loss",
    "PageSummary",
    "Properties",
    "Reading",
    "Recognition",
    "Role",
    "Status",
    "quarantined",
]

Loss = Literal["time", "memory", "machine"]
Recognition = Literal["off", "auto"]
# Notes of pages that the account of their document repeats.
STAMPED = "hardly any text beside a picture"
OTHER_SCRIPT = "letters of another script, which are neither judged nor recognised"
SECONDS_PER_RECOGNISED_PAGE = 60.0  # by which such a page extends the limit of its document


@dataclass(frozen=True, slots=True)
class ExtractSettings:
    """Limits under which one document is read.

    Parameters
    ----------
    max_pages
        A document with more pages is set aside.
    max_file_mb
        A larger file is set aside, and so is a DOCX or ODT that unpacks to more than ten times
        this.
    seconds_per_document
        Wall time after which the worker that reads a document is stopped; pages that are read by
        optical character recognition extend it.
    memory_mb_per_document
        Memory of the worker and what it started above which it is stopped.
    ocr
        Whether pages without text, or with text that hardly reads, are read by optical character
        recognition.
    languages
        Languages of the pages (ISO 639-1), for the recognition of characters.
    """

    max_pages: int = 3000
    max_file_mb: float = 200.0
    seconds_per_document: float = 300.0
    memory_mb_per_document: int = 2000
    ocr: Recognition = "off"
    languages: tuple[str, ...] = ("id", "en")

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
    ``column_heads`` has for each of these cells the heads it stands under, the levels of a head
    joined by " > ", "" where it has none; it is empty where the row has none or is a head.
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
    column_heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageSummary:
    """How one page was read.

    ``text_quality`` is None for a page without letters, and for one in another script that would
    be judged by what Latin words look like.

    ``reading`` says where its text comes from; a page that cannot be opened is ``damaged``,
    whatever text it may hold. ``ocr_confidence`` is the mean over its words, 0 to 1.
    ``n_hidden`` counts characters left out because nobody can see them on the page.
    """

    page: int
    n_characters: int
    text_quality: float | None
    reading: Reading = "text"
    ocr_confidence: float | None = None
    n_hidden: int = 0
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ExtractedDocument:
    """What was read of one document, or why it was set aside.

    ``reason``, one line, says why, or what is wrong with one that was read.

    ``lost_to`` names what ended the reading: the limit on time or on memory, or the machine (a
    crash, a kill), in which case another run may read the same file.
    """

    status: Status
    reason: str | None
    n_pages: int | None = None
    n_pages_without_text: int = 0
    pages: tuple[PageSummary, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    text_quality: float | None = None
    lost_to: Loss | None = None
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
    reason: str, *, n_pages: int | None = None, lost_to: Loss | None = None
) -> ExtractedDocument:
    """Set a document aside; ``reason`` says why and what to do."""
    blank = n_pages or 0
    return ExtractedDocument(
        "quarantined", reason, n_pages, n_pages_without_text=blank, lost_to=lost_to
    )


def out_of_memory(settings: ExtractSettings) -> ExtractedDocument:
    """Set a document aside that went over its limit on memory."""
    return quarantined(
        f"Reading needs more than the limit of {settings.memory_mb_per_document} MB of memory and "
        "was stopped: split the file or save it anew, or raise extract.memory_mb_per_document; it "
        "is tried again when that is changed.",
        lost_to="memory",
    )
