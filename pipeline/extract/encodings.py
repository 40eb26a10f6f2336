"""Encodings: bytes to characters."""

import codecs
import re

from charset_normalizer import from_bytes

# The UTF-32 marks begin with the UTF-16 ones, so they come first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_\-]{2,30})", re.IGNORECASE)
_WESTERN = ("Basic Latin", "Latin", "General Punctuation", "Control", "Currency", "Letterlike")
_SAMPLE = 200_000


def decode_text(source: bytes, *, is_html: bool = False) -> str:
    """Decode by byte order mark, as UTF-8, as an HTML page declares, or by the likeliest guess.

    Bytes that mean nothing in the encoding become U+FFFD; nothing is refused.
    """
    encoding = next((name for mark, name in _MARKS if source.startswith(mark)), None)
    if encoding is None:
        encoding = "utf-8" if _is_utf8(source) else _guess(source, is_html=is_html)
    return source.decode(encoding, errors="replace")


def _is_utf8(source: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    return "\ufffd" not in decoder.decode(source, final=False)


def _guess(source: bytes, *, is_html: bool) -> str:
    declared = _DECLARED.search(source[:4096]) if is_html else None
    name = declared[1].decode("ascii").lower() if declared else ""
    if name and name not in ("utf-8", "utf8") and _is_known(name):
        return name
    best = from_bytes(source[:_SAMPLE]).best()
    if best is None or all(block.startswith(_WESTERN) for block in best.alphabets):
        # Code pages for Latin letters look alike to statistics; files mostly are in this one.
        return "cp1252"
    return best.encoding


def _is_known(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding
    except LookupError:
        return False
