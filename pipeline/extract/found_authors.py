"""The authors of a document: marked, in the lines after its title, or of the file's properties."""

import re
from collections.abc import Sequence
from itertools import takewhile

from pipeline.extract.found_model import Found, Piece, Reading
from pipeline.extract.sketch import words_of_sketch
from pipeline.extract.wording import is_abstract_heading, is_usual_heading

_LINES = 8
_LONGEST = 300
_BETWEEN = re.compile(r"\s*(?:[;,·•|&]|\band\b|\bdan\b|\bdengan\b)\s*", re.IGNORECASE)
_MARKS = re.compile(r"[\d*†‡§¹²³⁰⁴-⁹]+|\([^)]*\)|\S+@\S+")
_DEGREE = re.compile(
    r"(?:(?:Prof|Dr|Drs|Dra|Ir|H|Hj|Mr|Mrs|Ms|Ph\.?D|M\.?\s?Si|S\.?\s?Sos|M\.?\s?A\.?P|M\.?\s?Sc"
    r"|S\.?\s?E|M\.?\s?M|S\.?\s?IP|M\.?\s?IP|S\.?\s?H|M\.?\s?H|S\.?\s?Kom|M\.?\s?Kom|MA|MSc)\.?)$"
)
_NAME = re.compile(
    r"[A-Z][\w'’\-]*\.?(?:\s+(?:(?:van|von|de|del|da|bin|binti|al|el|der|la|di)\s+)?"
    r"[A-Z][\w'’\-]*\.?){0,4}"
)
_NO_NAME = re.compile(
    r"(?i)\b(?:universit\w*|institut\w*|fakultas|faculty|department\w*|jurusan|program|prodi"
    r"|school|sekolah|college|ministry|kementerian|badan|centre|center|government|pemerintah\w*"
    r"|office|journal|jurnal|review|policy|report|laporan|e-?mail|abstract|abstrak|research"
    r"|papers?|digital|public|administration|administrasi|indonesia|republic|republik|division"
    r"|director\w*|analyst|economist|manager|officer|president|minister|menteri|oecd|council"
    r"|committee|agency|association|foundation|press|vol|issn|january|february|march|april|june"
    r"|july|august|september|october|november|december|januari|februari|maret|juni|juli|agustus"
    r"|oktober|desember|index|the|of|for|in|on|yang|untuk|pada|terhadap|dalam|guide|methodology)\b"
)
_USERS = re.compile(
    r"(?i)^(?:administrator|admin|user|pengguna|owner|author|anonymous|unknown|root|guest|default"
    r"|hp|acer|asus|dell|lenovo|toshiba|microsoft|windows|office|word|latex|adobe|canon|epson"
    r"|pc|laptop|computer|komputer|scan\w*|x|tu|staff|\(?anonymous\)?)\b"
)


def find_authors(reading: Reading, title: Found | None) -> Found | None:
    """Return the authors, separated by semicolons; None where no line surely holds them."""
    stated = reading.embedded.stated(reading.embedded.authors)
    return stated or _marked(reading.opening) or _by_line(reading, title) or _embedded(reading)


def names_in(text: str) -> list[str]:
    """Return the names in a line that holds nothing else; empty where it holds other words.

    >>> names_in("Andres Aguilera Castillo¹ and Barbara Ubaldi*, Ph.D")
    ['Andres Aguilera Castillo', 'Barbara Ubaldi']
    >>> names_in("Department of Public Policy"), names_in("We thank Barbara Ubaldi")
    ([], [])
    """
    parts = [tidy_name(part) for part in _BETWEEN.split(_MARKS.sub(" ", text))]
    names = [part for part in parts if part and not _DEGREE.fullmatch(part)]
    return names if all(map(_is_name, names)) else []


def tidy_name(text: str) -> str:
    """Return a name without marks and spaces around it.

    >>> tidy_name(" Barbara  Ubaldi ,")
    'Barbara Ubaldi'
    """
    return re.sub(r"\s+", " ", text).strip(" ,;:-–")


def _is_name(text: str) -> bool:
    return (
        _NAME.fullmatch(text) is not None
        and not _NO_NAME.search(text)
        and 2 <= len(text.split()) <= 6
    )


def _marked(opening: Sequence[Piece]) -> Found | None:
    pieces = [p for p in opening if p.role == "author"]
    if not pieces:
        return None
    names = [name for piece in pieces for name in names_in(piece.text)]
    if names:
        return Found("; ".join(dict.fromkeys(names)), pieces[0].where("authors"))
    return None


def _by_line(reading: Reading, title: Found | None) -> Found | None:
    """Return the names in the lines between the title and the abstract."""
    if title is None:
        return None
    opening = reading.opening[:40]
    wanted = words_of_sketch(title.value)
    at = next((i for i, p in enumerate(opening) if _says(p, wanted)), None)
    if at is None:
        return None
    cells = opening[at].text.split(" | ")[1:] if opening[at].role == "table" else []
    after = [Piece("body", opening[at].page, cell) for cell in cells] + list(
        takewhile(_is_before_text, opening[at + 1 : at + 1 + _LINES])
    )
    for piece in after:
        names = names_in(piece.text) if len(piece.text) <= _LONGEST else []
        if names:
            return Found("; ".join(dict.fromkeys(names)), piece.where("below the title"))
    return None


def _says(piece: Piece, wanted: Sequence[str]) -> bool:
    words = words_of_sketch(piece.text)
    return words[: len(wanted)] == list(wanted) or (
        piece.role in ("title", "table") and set(wanted) <= set(words)
    )


def _is_before_text(piece: Piece) -> bool:
    return (
        piece.role != "abstract"
        and not is_abstract_heading(piece.text)
        and not is_usual_heading(piece.text)
    )


def _embedded(reading: Reading) -> Found | None:
    """Return the authors of the file's properties if its first page names them too.

    Who saved the file is often not who wrote it; who wrote it is printed.
    """
    given = reading.embedded.authors
    if not given or _USERS.match(given):
        return None
    first = [p for p in reading.front if p.page == reading.front[0].page]
    printed = set(words_of_sketch(" ".join(p.text for p in first)))
    names = [tidy_name(name) for name in given.split(";")]
    named = [n for n in names if len(n.split()) > 1 and set(words_of_sketch(n)) <= printed]
    return Found("; ".join(named), "embedded properties") if named else None
