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
# What files of a declared encoding hold, as browsers read them: signs that it lacks as well.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Encodings of text; a page may name codecs that are none ("undefined", "idna").
_OF_TEXT = re.compile(r"big5|cp\d|euc_|gb|iso8859-|iso2022_|johab|koi8|mac-|tis-")


def decode_text(source: bytes, *, is_html: bool = False) -> str:
    """Decode by byte order mark, as UTF-8, as an HTML page declares, or by the likeliest guess.

    Bytes that mean nothing in the encoding become U+FFFD; nothing is refused.
    """
    encoding = next((name for mark, name in _MARKS if source.startswith(mark)), None)
    if encoding is None:
        encoding = "utf-8" if _is_utf8(source) else _guess(source, is_html=is_html)
    return source.decode(encoding, errors="replace")


def _is_utf8(source: bytes) -> bool:
    """Whether bytes are UTF-8, but for a stray one among at least four times as many letters.

    Other encodings hardly make longer characters of UTF-8 by chance.
    """
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(source, final=False)
    n_replaced = text.count("\ufffd") - source.count("\ufffd".encode())
    if n_replaced == 0:
        return True
    n_longer = len(text) - len(text.encode("ascii", "ignore")) - n_replaced
    return 4 * n_replaced <= n_longer


def _guess(source: bytes, *, is_html: bool) -> str:
    declared = _DECLARED.search(source[:4096]) if is_html else None
    encoding = _encoding_named(declared[1].decode("ascii")) if declared else None
    if encoding is not None:
        return encoding
    best = from_bytes(source[:_SAMPLE]).best()
    if best is None or all(block.startswith(_WESTERN) for block in best.alphabets):
        # Code pages for Latin letters look alike to statistics; files mostly are in this one.
        return "cp1252"
    return best.encoding


def _encoding_named(name: str) -> str | None:
    """Return the encoding that files of this declaration are in, or none for no encoding of text.

    UTF-8 is none here: the bytes were found to be no UTF-8.
    """
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return None
    encoding = _WIDER.get(codec, codec)
    return encoding if _OF_TEXT.match(encoding) else None
