"""Refusals: files that lie in a corpus and are no documents, and what to do with each kind."""

from pipeline.extract.media_types import ENCRYPTED, OLE, UNKNOWN

_ASIDE = "move it out of corpus/ or name it under inventory.exclude"
_TABLE = f"{{kind}} is a table and is not read as a document: {_ASIDE}."
_LIST = (
    "{kind} is a table and is not read as a document: name its columns under inventory.columns if "
    f"it lists works, else {_ASIDE}."
)
_DATA = f"{{kind}} is data or code and is not read as a document: {_ASIDE}."
_SAVE = "{kind} is not read: open it and save it as DOCX or PDF."
_LOCKED = "{kind} is not read: save a copy without password and use that."
_PAGE = "{kind} is not read: save its text as PDF, HTML or plain text."
_SCAN = (
    "{kind} is a picture and is not read: make a PDF with a text layer of it (ocrmypdf) if it is a "
    f"scanned page, else {_ASIDE}."
)
_PACK = "{kind} is not read: unpack it into corpus/, then move the archive away."
_ALIEN = f"{{kind}} is no document: {_ASIDE}."

# Media type: how to name a file of this kind, and what to say.
_REASONS: dict[str, tuple[str, str]] = {
    "text/csv": ("A CSV file", _LIST),
    "text/tab-separated-values": ("A TSV file", _LIST),
    "application/vnd.ms-excel": ("An XLS workbook", _TABLE),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (
        "An XLSX workbook",
        _TABLE,
    ),
    "application/vnd.oasis.opendocument.spreadsheet": ("An ODS workbook", _TABLE),
    "application/x-bibtex": ("A BibTeX file", _DATA),
    "application/x-research-info-systems": ("A RIS file", _DATA),
    "application/json": (
        "A JSON file",
        f"{{kind}} that is no bibliography (CSL-JSON, OpenAlex) is data and is not read: {_ASIDE}.",
    ),
    "application/xml": ("An XML file", _DATA),
    "application/yaml": ("A YAML file", _DATA),
    "text/x-source": ("A file of program code", _DATA),
    "application/x-tex": ("A TeX file", "{kind} is not read: typeset it and use the PDF."),
    "application/msword": ("A DOC file", _SAVE),
    "application/rtf": ("An RTF file", _SAVE),
    OLE: ("An old Office file (DOC, XLS or PPT)", _SAVE),
    ENCRYPTED: ("An Office file with a password", _LOCKED),
    "application/vnd.ms-powerpoint": ("A PPT file", _SAVE),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (
        "A PPTX file",
        _SAVE,
    ),
    "application/vnd.oasis.opendocument.presentation": ("An ODP file", _SAVE),
    "application/postscript": ("A PostScript file", _SAVE),
    "application/epub+zip": ("An EPUB book", _PAGE),
    "message/rfc822": ("A mail file", _PAGE),
    "image/png": ("A PNG file", _SCAN),
    "image/jpeg": ("A JPEG file", _SCAN),
    "image/gif": ("A GIF file", _SCAN),
    "image/tiff": ("A TIFF file", _SCAN),
    "image/bmp": ("A BMP file", _SCAN),
    "image/webp": ("A WebP file", _SCAN),
    "image/svg+xml": ("An SVG file", _SCAN),
    "application/zip": ("A ZIP archive", _PACK),
    "application/gzip": ("A GZ archive", _PACK),
    "application/x-7z-compressed": ("A 7z archive", _PACK),
    "application/vnd.rar": ("A RAR archive", _PACK),
    "application/x-executable": ("A program", _ALIEN),
    UNKNOWN: ("A file of unknown kind", _ALIEN),
}


def refusal_of(media_type: str) -> str:
    """Say, in one line, why a file of this media type is not read and what to do with it.

    >>> refusal_of("application/zip")
    'A ZIP archive is not read: unpack it into corpus/, then move the archive away.'
    """
    kind, reason = _REASONS.get(media_type, (f"A file of type {media_type}", _SAVE))
    return reason.format(kind=kind)
