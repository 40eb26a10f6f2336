"""Laws and regulations: number, year and name, from the opening and the clause that names them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.found_model import Found, Piece, Reading, reads_as_words, tidy
from pipeline.extract.law_numbers import LawNumber, find_act_number, find_law_number

_OPENING = 5000
_LONGEST = 500
_SUBJECT_ENDS = re.compile(
    r"\bDENGAN\s+RAHMAT|\b[MW]e?nimbang|\bMENIMBANG|\bMcnimbang|\bMengingat|\bbahwa\b|\(?Penjelasan"
    r"|\b(?:PRESIDEN|MENTERI|GUBERNUR|BUPATI|KEPALA|WALI\s?KOTA)\b[^,;]{0,120},\s*(?:[a-zM]|$)"
    r"|\bMEMUTUSKAN|__|\bTENTANG\s+TENTANG"
)
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")
_ENACTED = re.compile(
    r"\bMenetapkan\s*:?\s*((?:UNDANG|PERATURAN|KEPUTUSAN|INSTRUKSI)[^.;]{10,600})"
)
_NUMERAL = re.compile(r"\b(NOMOR|TAHUN)\s+([0-9OolIL|]{1,4})\b")
_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "L": "1", "|": "1"})
_STATUTE = re.compile(
    r"(?!PART\b|CHAPTER\b|SECTION|SCHEDULE|ARRANGEMENT|BILL\b|UNDER\b)(?:THE\s+)?"
    r"[A-Z][A-Z0-9 ,'’()&/\-–—]{4,300}?\s"
    r"(?:ACT|BILL|ORDINANCE|RULES|REGULATIONS|CODE|ORDER|NOTIFICATION)"
    r"(?:\s*[,\-–]\s*(?:1[6-9]|20)\d\d|(?=\s*$)|(?=\s+(?:ARRANGEMENT|MINISTRY)))"
)
_CITED_AS = re.compile(
    r"\bth(?:is|ese)\s+(?P<form>Act|Order|Rules|Regulations|Ordinance|Code)\s+(?:may|shall)\s+be\s+"
    r"(?:cited\s+(?:for\s+all\s+purposes\s+)?as|called)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[\"“]?((?:[^.;\"”]|\.(?=\S)){4,200}?)(?:,?\s+and\s+shall\b|[.;\"”]|$)")
_MARGINAL = re.compile(r"\s*Short\s+title(?:\s+and(?:\s+commencement)?)?\b|\s*rommence\S*")
_ENDS_WITH_YEAR = re.compile(r"[,\-–\s]+((?:1[6-9]|20)\d\d)\)?$")
_MADE_UNDER_ACTS = frozenset(["rules", "regulations", "order"])


@dataclass(frozen=True, slots=True)
class Law:
    """What a law says of itself; the name is as printed, its number is canonical."""

    name: Found | None
    number: Found | None
    year: Found | None
    indonesian: bool


def find_law(reading: Reading) -> Law | None:
    """Return number, year and name of a law or regulation; None where the document is none."""
    return _indonesian(reading.opening) or _statute(reading)


def _indonesian(opening: Sequence[Piece]) -> Law | None:
    text, starts = _joined(opening)
    law = find_law_number(text[:_OPENING])
    if law is None:
        return None
    piece = opening[max(i for i, start in enumerate(starts) if start <= law.end - 1)]
    subject = _subject_of(law, text) or _enacted_subject(text)
    name = f"{law.number} tentang {subject}" if subject else law.number
    year = Found(str(law.year), piece.where("number of the law")) if law.year else None
    return Law(
        Found(name, piece.where("title of the law")),
        Found(law.number, piece.where("title of the law")),
        year,
        indonesian=True,
    )


def _joined(pieces: Sequence[Piece]) -> tuple[str, list[int]]:
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece.text) + 1
    return " ".join(piece.text for piece in pieces), starts


def _subject_of(law: LawNumber, text: str) -> str:
    """Return the subject after the law's number, which a scan can print twice."""
    end = law.end
    while True:
        subject = _subject(text[end:])
        again = None if subject else find_law_number(text[end:_OPENING])
        if again is None or again.number != law.number:
            return subject
        end += again.end


def _subject(text: str) -> str:
    """Return the subject of a law from what follows its number; empty without one."""
    after = re.match(r"\s*(?:[.,:]\s*)?TENTANG\s+", text)
    if after is None:
        return ""
    rest = text[after.end() : after.end() + _LONGEST]
    ends = [m.start() for m in (_SUBJECT_ENDS.search(rest), _SMALL_WORD.search(rest)) if m]
    return _numerals(tidy(rest[: min(ends, default=len(rest))]))


def _numerals(text: str) -> str:
    return _NUMERAL.sub(lambda m: f"{m[1]} {m[2].translate(_DIGITS)}", text)


def _enacted_subject(text: str) -> str:
    """Return the subject that the enacting clause repeats."""
    enacted = _ENACTED.search(text)
    return _numerals(tidy(enacted[1].partition("TENTANG ")[2])) if enacted else ""


def _statute(reading: Reading) -> Law | None:
    opening = reading.opening
    name = _printed_name(opening) or _cited_name(reading.flowing)
    if name is None:
        return None
    if "ACT" in name.value:
        name = _cited_name(opening, forms=_MADE_UNDER_ACTS) or name
    number = _act_number(opening, near=name)
    year = _ENDS_WITH_YEAR.search(name.value)
    if year:
        dated = Found(year[1], name.source)
    elif number and number[1].year:
        dated = Found(str(number[1].year), number[0].source)
    else:
        dated = None
    return Law(name, number[0] if number else None, dated, indonesian=False)


def _printed_name(opening: Sequence[Piece]) -> Found | None:
    for piece in opening:
        found = _STATUTE.match(piece.text.replace("\n", " "))
        if found and len(piece.text) < 400 and reads_as_words(found[0]):
            return Found(tidy(found[0]), piece.where("title of the law"))
    return None


def _cited_name(pieces: Sequence[Piece], *, forms: frozenset[str] = frozenset()) -> Found | None:
    """Return the name that a law gives itself in its clause on the short title.

    Parameters
    ----------
    forms
        What the clause may call the law, in small letters; all where empty. Rules are printed under
        the name of the act that they are made under.
    """
    followers = [*pieces, Piece("body", None, "")][1:]
    for piece, after in zip(pieces, followers, strict=True):
        clause = _CITED_AS.search(piece.text)
        if clause is None or (forms and clause["form"].lower() not in forms):
            continue
        rest = piece.text[clause.end() :] or after.text
        name = _NAME.match(_MARGINAL.sub("", rest))
        if name and reads_as_words(name[1]):
            return Found(tidy(name[1]), piece.where("clause on the short title"))
    return None


def _act_number(opening: Sequence[Piece], *, near: Found) -> tuple[Found, LawNumber] | None:
    """Return the number of a statute: it stands alone in a line or in that of the title."""
    for piece in opening:
        alone = len(piece.text) <= 40 or near.value[:40] in tidy(piece.text)
        law = find_act_number(piece.text) if alone and len(piece.text) < 400 else None
        if law is not None:
            ordinance = "ORDINANCE" in near.value.upper()
            number = law.number.replace("Act", "Ordinance") if ordinance else law.number
            return Found(number, piece.where("number of the law")), law
    return None
