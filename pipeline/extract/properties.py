"""Properties: what a file says of itself beside its text, cleaned so that it can be shown."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.extract.characters import clean_text

_LONGEST = 300
# What programs write where nobody entered anything.
_PLACEHOLDERS = frozenset(
    {"anonymous", "unspecified", "untitled", "unknown", "none", "null", "title", "author", "user"}
)
# UTF-16 read as Latin letters, and UTF-8 read so twice or once.
_MISREAD = re.compile("\u00fe\u00ff|\u00ff\u00fe|\ufffd|[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac")
_PDF_DATE = re.compile(r"D:(\d{4})(0[1-9]|1[0-2])?(0[1-9]|[12]\d|3[01])?")
_ISO_DATE = re.compile(r"(\d{4})(?:[-/](0[1-9]|1[0-2])(?:[-/](0[1-9]|[12]\d|3[01]))?)?(?!\d)")


@dataclass(frozen=True, slots=True)
class Properties:
    """Title, authors (separated by semicolons), subject and date of making (ISO 8601), each clean.

    None where the file does not say, or says it in characters that make no sense. The source is
    named where authors state them for readers; else they are the properties of the file.
    """

    title: str | None = None
    authors: str | None = None
    subject: str | None = None
    created: str | None = None
    source: str | None = None


def make_properties(
    *,
    title: str = "",
    authors: Iterable[str] = (),
    subject: str = "",
    created: str = "",
    source: str | None = None,
) -> Properties:
    r"""Clean what a file gives.

    >>> make_properties(  # doctest: +NORMALIZE_WHITESPACE
    ...     title=" Open\x00 data ", authors=["unknown"], created="D:20240305")
    Properties(title='Open data', authors=None, subject=None, created='2024-03-05', source=None)
    """
    names = [clean_property(name) for name in authors]
    return Properties(
        clean_property(title),
        clean_property("; ".join(dict.fromkeys(name for name in names if name))),
        clean_property(subject),
        clean_date(created),
        source,
    )


def clean_property(value: str) -> str | None:
    """Return a value in one line of at most 300 characters; None for one that says nothing.

    >>> [clean_property(value) for value in (" Open  data", "Untitled", "--")]
    ['Open data', None, None]
    """
    text = clean_text(value)
    if _MISREAD.search(value) or text.lower() in _PLACEHOLDERS or _is_binary(value):
        return None
    if not any(character.isalnum() for character in text):
        return None
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


def _is_binary(value: str) -> bool:
    """More than one character in ten is a control, for private use or not assigned."""
    odd = sum(unicodedata.category(c) in ("Cc", "Co", "Cn", "Cs") for c in value.strip(" \t\r\n\0"))
    return 10 * odd > len(value)


def clean_date(value: str) -> str | None:
    """Return the date at the start of a value as a year, year and month, or day.

    >>> [clean_date(v) for v in ("D:20241009165419Z", "2023-11", "2021-02-03T10:00Z", "D:", "x")]
    ['2024-10-09', '2023-11', '2021-02-03', None, None]
    """
    text = value.strip()
    found = _PDF_DATE.match(text) or _ISO_DATE.match(text)
    if found is None or not "1900" <= found[1] <= "2199":
        return None
    return "-".join(part for part in found.groups() if part)
