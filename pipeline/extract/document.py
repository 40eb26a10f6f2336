"""One document: bytes in, blocks or the reason why not out."""

from collections.abc import Callable
from dataclasses import replace

from pipeline.extract.docx import extract_docx
from pipeline.extract.file_properties import properties_of
from pipeline.extract.html import extract_html
from pipeline.extract.markdown import extract_markdown
from pipeline.extract.media_types import (
    DATA_TEXTS,
    DOCX,
    HEAD_BYTES,
    HTML,
    MARKDOWN,
    ODT,
    PDF,
    TEXT,
    sniff_media_type,
)
from pipeline.extract.model import Block, ExtractedDocument, ExtractSettings, quarantined
from pipeline.extract.odt import extract_odt
from pipeline.extract.pdf import extract_pdf
from pipeline.extract.plain import extract_text
from pipeline.extract.quality import describe_reading, familiarity, text_quality
from pipeline.extract.record import RECORD, extract_record
from pipeline.extract.refusals import refusal_of

_Reader = Callable[[bytes, ExtractSettings], ExtractedDocument]


def _without_pages(read: Callable[[bytes], tuple[Block, ...]]) -> _Reader:
    """Make a reader of a format that has neither pages nor ways to fail."""

    def reader(source: bytes, settings: ExtractSettings) -> ExtractedDocument:
        return ExtractedDocument("ok", None, blocks=read(source))

    return reader


_READERS: dict[str, _Reader] = {
    PDF: extract_pdf,
    DOCX: extract_docx,
    ODT: extract_odt,
    HTML: _without_pages(extract_html),
    TEXT: _without_pages(extract_text),
    MARKDOWN: _without_pages(extract_markdown),
    RECORD: _without_pages(extract_record),
}
_NAMES = {
    PDF: "PDF",
    DOCX: "DOCX",
    ODT: "ODT",
    HTML: "HTML",
    TEXT: "plain text",
    MARKDOWN: "Markdown",
    RECORD: "entry of a bibliography",
}


def extract_document(
    source: bytes,
    *,
    media_type: str,
    name: str,
    settings: ExtractSettings,
    announce: Callable[[int], None] = lambda n_pages: None,
) -> ExtractedDocument:
    """Read the blocks of a document in reading order.

    Parameters
    ----------
    source
        The bytes of the file.
    media_type
        What the file is said to be; one of :data:`pipeline.extract.media_types.READABLE`.
    name
        The file's name, used only to recognise what it is.
    settings
        Limits. Those on time and memory are kept by :mod:`pipeline.extract.worker`, not here.
    announce
        Called with the number of pages before they are read by character recognition.

    Returns
    -------
    ExtractedDocument
        With status ``ok`` and at least one block, or ``quarantined`` with one line that says why
        and what to do. Nothing is raised for what a file holds.
    """
    reason = _refusal(source, media_type, name, settings)
    if reason is not None:
        return quarantined(reason)
    if media_type == PDF:
        read = extract_pdf(source, settings, announce=announce)
    else:
        read = _READERS[media_type](source, settings)
    return replace(_judged(read, media_type), properties=properties_of(source, media_type))


def _judged(document: ExtractedDocument, media_type: str) -> ExtractedDocument:
    """Give a document its quality and what is to be said of it, or set one aside without text."""
    if document.status == "quarantined":
        return document
    if not document.blocks:
        return quarantined(f"The {_NAMES[media_type]} file has no text: check its content.")
    text = document.text
    known = familiarity(text)
    quality = document.text_quality if media_type == PDF else text_quality(text)
    return replace(
        document,
        reason=describe_reading(document.pages, known=known),
        text_quality=None if quality is None else round(quality * known, 4),
    )


def _refusal(source: bytes, media_type: str, name: str, settings: ExtractSettings) -> str | None:
    """Why a file is not worth opening, or None."""
    if not source:
        return "The file is empty (0 bytes): obtain it again."
    too_large = settings.size_problem(len(source))
    if too_large:
        return too_large
    if media_type not in _READERS:
        return refusal_of(media_type)
    found = sniff_media_type(source[:HEAD_BYTES], name)
    if _is_other_kind(media_type, found):
        return (
            f"The file is said to be {_NAMES[media_type]} but its content is {found}: "
            "obtain the right file or correct its name."
        )
    return None


def _is_other_kind(media_type: str, found: str) -> bool:
    """Text may be read as any kind of text; PDF, DOCX and ODT must be what they say."""
    texts = (TEXT, MARKDOWN, HTML)
    if media_type == RECORD:
        return False  # no file is given this type; see pipeline.extract.entries
    if media_type in texts:
        return found not in texts and found not in DATA_TEXTS
    return found != media_type and not (media_type in (DOCX, ODT) and found == "application/zip")
