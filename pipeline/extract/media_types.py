"""Media types: what a file is by its content, and the kinds of document that can be read."""

import re

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
HTML = "text/html"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
UNKNOWN = "application/octet-stream"
OLE = "application/x-ole-storage"
ENCRYPTED = "application/x-ole-encrypted"
READABLE = (PDF, DOCX, ODT, HTML, TEXT, MARKDOWN)

# Enough of a file to tell what it is.
HEAD_BYTES = 8192
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"%!PS", "application/postscript"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ", "application/x-executable"),
)
_IN_LETTERS = ("application/postscript", "application/rtf")  # no binary formats
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MARKS_AND_BLANKS = b"\xef\xbb\xbf\xff\xfe\t\n\r "
_HTML = re.compile(rb"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_ODF = "application/vnd.oasis.opendocument."
_ZIP_MEMBERS: tuple[tuple[bytes, str], ...] = (
    (b"word/", DOCX),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (ODT.encode(), ODT),
    (b"application/vnd.oasis.opendocument.spreadsheet", _ODF + "spreadsheet"),
    (b"application/vnd.oasis.opendocument.presentation", _ODF + "presentation"),
    (b"application/epub+zip", "application/epub+zip"),
)
_ZIP_ENDINGS = {
    ".docx": DOCX,
    ".odt": ODT,
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".epub": "application/epub+zip",
}
_OLE_ENDINGS = {
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
}
_TEXT_ENDINGS = {".md": MARKDOWN, ".markdown": MARKDOWN, ".html": HTML, ".htm": HTML}
# Text that is no document: told by the name alone.
_DATA_ENDINGS = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".bib": "application/x-bibtex",
    ".ris": "application/x-research-info-systems",
    ".json": "application/json",
    ".jsonl": "application/json",
    ".geojson": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".tex": "application/x-tex",
    ".eml": "message/rfc822",
    **dict.fromkeys((".py", ".r", ".sh", ".sql", ".js", ".css", ".ipynb"), "text/x-source"),
}
_EMPTY = {
    ".pdf": PDF,
    **_ZIP_ENDINGS,
    **_OLE_ENDINGS,
    **_DATA_ENDINGS,
    **_TEXT_ENDINGS,
}
DATA_TEXTS = frozenset(_DATA_ENDINGS.values())


def sniff_media_type(head: bytes, name: str) -> str:
    """Say what a file is from its first bytes; the name decides only between kinds of text.

    Parameters
    ----------
    head
        The first bytes of the file, :data:`HEAD_BYTES` or more of them.
    name
        The file's name; its ending tells documents of plain text from tables, bibliographies and
        other data, and kinds of archives whose first bytes do not show what they hold.

    Returns
    -------
    str
        A media type; ``application/octet-stream`` for what is not recognised. An empty file has
        the type its name claims.
    """
    ending = _ending(name)
    if not head:
        return _EMPTY.get(ending, TEXT)
    if _is_pdf(head, ending):
        return PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        found = next((kind for member, kind in _ZIP_MEMBERS if member in head), None)
        return found or _ZIP_ENDINGS.get(ending, "application/zip")
    return _signed(head, ending) or _sniff_text(head, ending)


def _is_pdf(head: bytes, ending: str) -> bool:
    """Whether the header of a PDF opens the file, or stands near its start where no text speaks."""
    if head.lstrip().startswith(b"%PDF-"):
        return True
    return b"%PDF-" in head[:1024] and (ending == ".pdf" or _is_binary(head))


def _signed(head: bytes, ending: str) -> str | None:
    """Media type by the signature at the start of the file."""
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    for sign, kind in _SIGNATURES:
        if head.startswith(sign):
            if sign.isascii() and kind not in _IN_LETTERS and not _is_binary(head):
                return None  # a text that begins with these letters
            return _kind_of_ole(head, ending) if kind == OLE else kind
    return None


def _kind_of_ole(head: bytes, ending: str) -> str:
    return ENCRYPTED if _PACKAGE in head else _OLE_ENDINGS.get(ending, OLE)


def _ending(name: str) -> str:
    stem, dot, ending = name.lower().rpartition(".")
    return f".{ending}" if dot and stem else ""


def _sniff_text(head: bytes, ending: str) -> str:
    if not head.startswith(_UTF16) and _is_binary(head):
        return UNKNOWN
    if ending in _DATA_ENDINGS:
        return _DATA_ENDINGS[ending]
    start = head.replace(b"\x00", b"").lstrip(_MARKS_AND_BLANKS)[:2048]
    if start.startswith(b"<") and _HTML.search(start):
        return HTML
    return _TEXT_ENDINGS.get(ending, TEXT)


def _is_binary(head: bytes) -> bool:
    """Null bytes, or more than one control character in fifty."""
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)
    return b"\x00" in head or 50 * controls > len(head)
