"""Encodings of bibliographies: bytes to text, whatever they hold."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONE = "\ufffd"


def decode_bibliography(data: bytes) -> str:
    r"""Return the text of *data*, its line ends as ``\n``.

    A byte order mark decides; else it is UTF-8, where stray bytes are fewer than a quarter of the
    characters beyond ASCII; else Windows-1252, as older programs write. Bytes that mean nothing
    become U+FFFD; nothing is refused.

    >>> decode_bibliography("é\r\nà".encode("cp1252"))
    'é\nà'
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    text = data.decode(encoding or "utf-8", errors="replace")
    if encoding is None and _is_not_utf8(text, data):
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_not_utf8(text: str, data: bytes) -> bool:
    n_lone = text.count(_LONE) - data.count(_LONE.encode())
    n_beyond = len(text) - len(text.encode("ascii", "ignore")) - n_lone
    return n_lone > 0 and 4 * n_lone > n_beyond
