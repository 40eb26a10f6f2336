"""The year of a document that is no numbered law, from what it prints, best evidence first."""

import re
from collections.abc import Callable, Sequence

from pipeline.extract.found_model import Found, Piece, Reading

_YEAR = r"((?:19|20)\d\d)"
_MONTH = (
    r"(?:jan(?:uary|uari)?|feb(?:ruary|ruari)?|mar(?:ch|et)?|apr(?:il)?|may|mei|june?|juni"
    r"|july?|juli|aug(?:ust)?|agustus|sep(?:tember)?|oct(?:ober)?|oktober|nov(?:ember)?|nopember"
    r"|dec(?:ember)?|desember)"
)
_VOLUME = re.compile(
    rf"(?i)\bvol(?:ume)?\.?\s*[\dIVXLC]+.{{0,60}}?\b{_YEAR}\b"
    rf"|\b(?:no|nomor|issue)\.?\s*\d+\W.{{0,30}}?\({_YEAR}\)"
)
_COPYRIGHT = re.compile(rf"(?i)(?:©|\(c\)\s|\bcopyright\b|hak cipta).{{0,60}}?\b{_YEAR}\b")
_PUBLISHED = re.compile(
    rf"(?i)\b(?:published|diterbitkan|accepted|disetujui|diterima|received|available online"
    rf"|diundangkan|disahkan|ditetapkan)\b.{{0,80}}?\b{_YEAR}\b"
)
_LATEST = re.compile(rf"(?i)\b(?:published|diterbitkan|available online)\b.{{0,40}}?\b{_YEAR}\b")
_DATED = re.compile(
    rf"(?i)^(?:\W*|.{{0,40}}\b(?:dated?|updated|tanggal)\b.{{0,20}})"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\.?,?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?{_YEAR}\W*$"
)
_DATED_INSIDE = re.compile(
    rf"(?i)\b(?:dated?|updated)\b.{{0,24}}?\b{_MONTH}\.?,?\s+(?:\d{{1,2}},?\s+)?{_YEAR}\b"
)
_DATE_AT_END = re.compile(rf"(?i)\b{_MONTH},?\s+{_YEAR}\)?\W*$")
_NUMERIC = re.compile(rf"\b\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}\b")
_ALONE = re.compile(rf"^\W*{_YEAR}\W*$")
_IN_TITLE = re.compile(rf"(?<![\d/.,-]){_YEAR}(?![\d/]|\s*[–-]\s*\d)")
_ENDS = 4000
_ROUNDS = 40


def find_year(reading: Reading, title: str) -> Found | None:
    """Return the year of publication and where it stands; that of the file comes last.

    Parameters
    ----------
    title
        The title of the document, whose year counts where no date is printed.
    """
    opening = reading.opening[:_ROUNDS]
    return (
        reading.embedded.stated(reading.embedded.created[:4])
        or _in(reading.running, _VOLUME, "journal line")
        or _in([p for p in opening if len(p.text) < 250], _VOLUME, "journal line")
        or _in([*reading.running, *reading.opening], _COPYRIGHT, "copyright")
        or _in([p for p in opening if len(p.text) < 250], _LATEST, "date of publication")
        or _in([p for p in opening if len(p.text) < 250], _PUBLISHED, "dates of the article")
        or _in_lines(opening)
        or _in_title(title)
        or _in(reading.running, _NUMERIC, "running head or foot")
        or _embedded(reading)
    )


def find_year_of_law(reading: Reading) -> Found | None:
    """Return the year in which a law without a number was signed or published, by its end."""
    ends: list[Piece] = []
    used = 0
    for piece in reversed(reading.flowing):
        if used > _ENDS:
            break
        ends.insert(0, piece)
        used += len(piece.text)
    headed = _in(reading.opening[:3], _DATED_INSIDE, "date")
    signed = headed or _in([*reading.opening, *ends], _PUBLISHED, "date of the law")
    return signed or _in(reading.opening[:_ROUNDS], _DATED_ANY, "date")


_DATED_ANY = re.compile(rf"(?i)\b{_MONTH}\.?,?\s+(?:\d{{1,2}},?\s+)?{_YEAR}\b")


def _in(pieces: Sequence[Piece], pattern: re.Pattern[str], what: str) -> Found | None:
    for piece in pieces:
        match = pattern.search(piece.text[:3000])
        if match:
            return Found(next(g for g in match.groups() if g), piece.where(what))
    return None


def _in_lines(opening: Sequence[Piece]) -> Found | None:
    """Return the year of a line that is a date, or that ends with one, or that is a year alone."""
    tests: list[tuple[Callable[[str], re.Match[str] | None], int, str]] = [
        (_DATED.search, 120, "date"),
        (_DATED_INSIDE.search, 260, "date"),
        (_DATE_AT_END.search, 160, "date"),
        (_ALONE.search, 20, "year alone"),
    ]
    for test, longest, what in tests:
        for piece in opening:
            match = test(piece.text) if len(piece.text) <= longest else None
            if match:
                return Found(match[1], piece.where(what))
    return None


def _in_title(title: str) -> Found | None:
    years = _IN_TITLE.findall(title)
    return Found(max(years), "year in the title") if years else None


def _embedded(reading: Reading) -> Found | None:
    match = re.match(_YEAR, reading.embedded.created)
    return Found(match[1], "embedded properties, date of the file") if match else None
