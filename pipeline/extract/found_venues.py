"""Where a document appeared: journal, series, publisher, or the body that issued it."""

import re
from collections.abc import Sequence

from pipeline.extract.found_case import is_in_capitals, recase
from pipeline.extract.found_model import Found, Piece, Reading, reads_as_words, tidy

_AFTER_JOURNAL = re.compile(
    r"(?i)[\s,;:|(\-–]*\b(?:[ep]-?\s?issn|issn|vol(?:ume)?\.?\s*[\dIVX]|no\.?\s*\d|nomor\s+\d"
    r"|edisi|https?:|www\.|doi|pp?\.\s*\d|hal(?:aman)?\.?\s*\d|available|\d{4}\b)"
)
_JOURNAL = re.compile(
    r"(?i)\b(?:jurnal|journal|majalah|berkala|review|proceedings|prosiding|transactions|quarterly"
    r"|annals|bulletin|buletin)\b"
)
_NUMBERED = re.compile(r"(?i)\b(?:issn|vol(?:ume)?\.?\s*[\dIVX]+)")
_SERIES = re.compile(
    r"(?i)^(?=.{8,110}$)[\w ]*\b(?:working|policy|discussion|occasional|research) papers?\b[\w ,.]*"
    r"(?:no\.? ?\d+|$)"
)
_HOLDER = re.compile(
    r"(?:©|\(c\)|[Cc]opyright\s*©?)\s*(?:(?:19|20)\d\d\s+(?P<after>[A-Z][\w&.,' ]{2,70}?)"
    r"|(?P<before>[A-Z][\w&.' ]{1,60}?),?\s+(?:19|20)\d\d)\s*(?:[.,;]|$|All\b|This\b)"
)
_ISSUER = re.compile(
    r"(?i)^(?:the\s+)?(?:government of|ministry of|parliament of|republic of|kementerian"
    r"|pemerintah (?:provinsi|kabupaten|kota|daerah|republik)) ?[\w ,&()\-]{2,110}$"
)
_STATE = ("Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden", "Keputusan Presiden")
_ROUNDS = 30
_LONGEST_JOINT = 4  # "dan", "of", "from"


def find_venue(reading: Reading) -> Found | None:
    """Return the journal, else the series, the holder of the copyright or the issuing body."""
    opening = reading.opening[:_ROUNDS]
    lines = [p for p in opening if len(p.text) <= 160]
    return (
        _journal(reading.running)
        or _journal([p for p in lines if _NUMBERED.search(p.text)])
        or _first(_cells(lines), _SERIES, "series")
        or _holder([*reading.running, *opening])
        or find_issuer(reading)
    )


def issuer_of_number(number: str) -> str | None:
    """Return the body that issues laws of this kind.

    >>> issuer_of_number("Peraturan Menteri PANRB Nomor 59 Tahun 2020")
    'Kementerian PANRB'
    >>> issuer_of_number("Undang-Undang Nomor 23 Tahun 2006")
    'Republik Indonesia'
    >>> issuer_of_number("Act No. 8 of 2010") is None
    True
    """
    kind = number.partition(" Nomor ")[0]
    if kind.startswith(_STATE):
        return "Republik Indonesia"
    form, _, office = kind.partition(" ")
    if form not in ("Peraturan", "Keputusan", "Instruksi", "Surat", "Qanun") or not office:
        return None
    office = office.removeprefix("Edaran ").removeprefix("Kepala ")
    if office.startswith("Menteri "):
        return f"Kementerian {office.removeprefix('Menteri ')}"
    return f"Pemerintah {office}" if office.startswith("Daerah ") else office


def find_issuer(reading: Reading) -> Found | None:
    """Return the first line of the document that names a government, ministry or parliament."""
    for piece in reading.front[:_ROUNDS]:
        line = tidy(piece.text)
        named = _ISSUER.match(line) and not _says_something(piece.text)
        if named and reads_as_words(line):
            plain = recase(line, {}) if is_in_capitals(line) else line
            return Found(plain, piece.where("issuing body"))
    return None


def _says_something(text: str) -> bool:
    """Whether a line is a sentence: it ends as one, and not all of its longer words are names.

    >>> _says_something("Pemerintah daerah menerapkan SPBE.")
    True
    >>> _says_something("Pemerintah Kabupaten Sleman."), _says_something("Ministry of Health")
    (False, False)
    """
    plain = [word for word in text.split() if len(word) > _LONGEST_JOINT and word[0].islower()]
    return bool(plain) and text.rstrip().endswith((".", ";", ":", "?"))


def _journal(pieces: Sequence[Piece]) -> Found | None:
    for piece in pieces:
        cut = _AFTER_JOURNAL.search(piece.text)
        name = tidy(piece.text[: cut.start()] if cut else piece.text)
        named = _JOURNAL.search(name) or (cut and _NUMBERED.search(piece.text))
        if named and 4 < len(name) <= 120 and reads_as_words(name) and name.count(" ") < 14:
            return Found(name, piece.where("journal line"))
    return None


def _cells(pieces: Sequence[Piece]) -> list[Piece]:
    return [Piece(p.role, p.page, cell) for p in pieces for cell in p.text.split(" | ")]


def _first(pieces: Sequence[Piece], pattern: re.Pattern[str], what: str) -> Found | None:
    return next((Found(tidy(p.text), p.where(what)) for p in pieces if pattern.match(p.text)), None)


def _holder(pieces: Sequence[Piece]) -> Found | None:
    for piece in pieces:
        match = _HOLDER.search(piece.text)
        name = tidy(match["after"] or match["before"]) if match else ""
        if name and not re.match(r"(?i)(?:the )?authors?\b|by\b|all\b", name):
            return Found(name, piece.where("copyright"))
    return None
