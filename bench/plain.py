"""Paragraphs labelled in ``tests/unit/segment/boundaries-read.json``, found in files read plainly.

A paragraph is stored without its text: file, how many letters and digits of the file stand before
it, how many it has, and the SHA-256 of these. Ends are counted in letters and digits too, so that
blanks, signs and line ends, which readers give differently, do not matter.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pypdfium2

GOLD = Path(__file__).parent.parent / "tests" / "unit" / "segment" / "boundaries-read.json"
_SIGN = re.compile(r"[.!?\u2026]+")


class Labelled(NamedTuple):
    """A paragraph and its labelled full stops, as offsets of the text."""

    half: str
    text: str
    ends: tuple[int, ...]
    others: tuple[int, ...]


def read_plain_gold() -> list[dict[str, Any]]:
    """Return the labelled paragraphs as stored."""
    rows: list[dict[str, Any]] = json.loads(GOLD.read_text("utf-8"))["paragraphs"]
    return rows


def labelled_plain(
    data: Path, language: Literal["id", "en"], suffixes: Sequence[str] = ()
) -> list[Labelled]:
    """Return the paragraphs of a language that are found below *data*, in files that end so."""
    rows = [row for row in read_plain_gold() if row["language"] == language]
    wanted = [r for r in rows if not suffixes or r["file"].endswith(tuple(suffixes))]
    files = {file: read_plain(data / file) for file in sorted({r["file"] for r in wanted})}
    places = {file: letters(text) for file, text in files.items()}
    return [
        found
        for row in wanted
        if (found := _find(row, files[row["file"]], places[row["file"]])) is not None
    ]


def read_plain(path: Path) -> str:
    """Return the text of a PDF, page after page, or of a text file; none of an absent one."""
    if not path.is_file():
        return ""
    if path.suffix != ".pdf":
        return path.read_text("utf-8", errors="replace")
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def letters(text: str) -> list[int]:
    """Return where the letters and digits of *text* stand.

    >>> letters("a. 1")
    [0, 3]
    """
    return [place for place, sign in enumerate(text) if sign.isalnum()]


def digest(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of the letters and digits of *text*."""
    return hashlib.sha256("".join(filter(str.isalnum, text)).encode()).hexdigest()[:16]


def sign_after(text: str, number: int) -> int | None:
    """Return where the last full stop of the run behind the first *number* letters stands.

    >>> sign_after("Oleh BPK.) Lalu", 7), sign_after("Oleh BPK", 7)
    (8, None)
    """
    places = letters(text)
    behind = places[number] if number < len(places) else len(text)
    sign = _SIGN.search(text, places[number - 1] + 1, behind)
    return sign.end() - 1 if sign else None


def _find(row: dict[str, Any], text: str, places: list[int]) -> Labelled | None:
    start, stop = row["start"], row["start"] + row["letters"]
    if stop > len(places):
        return None
    after = places[stop] if stop < len(places) else len(text)
    tail = text[places[stop - 1] + 1 : after].split()
    body = text[places[start] : places[stop - 1] + 1] + (tail[0] if tail else "")
    paragraph = " ".join(body.replace("\ufffe", "").split())
    if digest(paragraph) != row["digest"]:
        return None
    return Labelled(
        row["half"], paragraph, _signs(paragraph, row["ends"]), _signs(paragraph, row["others"])
    )


def _signs(text: str, numbers: Sequence[int]) -> tuple[int, ...]:
    signs: Iterator[int | None] = (sign_after(text, number) for number in numbers)
    return tuple(sign for sign in signs if sign is not None)
