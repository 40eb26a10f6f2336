"""Numbers of laws and regulations, in one canonical form.

Indonesian laws open with kind, number, year and subject in capitals; statutes of the common law
give "Act No. 11 of 1997"; European ones "Regulation (EU) 2016/679". Scans read O for 0 and l for 1,
and can misread a letter of the kind.
"""

import difflib
import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_KINDS = (
    "UNDANG-UNDANG DARURAT",
    "UNDANG-UNDANG",
    "PERATURAN PEMERINTAH PENGGANTI UNDANG-UNDANG",
    "PERATURAN PEMERINTAH",
    "PERATURAN PRESIDEN",
    "KEPUTUSAN PRESIDEN",
    "INSTRUKSI PRESIDEN",
)
_ISSUERS = (
    "MENTERI",
    "BADAN",
    "KEPALA",
    "LEMBAGA",
    "KOMISI",
    "KEPOLISIAN",
    "MAHKAMAH",
    "BANK",
    "OTORITAS",
    "DAERAH",
    "GUBERNUR",
    "BUPATI",
    "WALI",
    "WALIKOTA",
    "PANGLIMA",
    "JAKSA",
    "REKTOR",
    "DEWAN",
    "OMBUDSMAN",
    "DIREKTUR",
    "SEKRETARIS",
)
_ISSUED = {
    "PERATURAN": "Peraturan",
    "KEPUTUSAN": "Keputusan",
    "INSTRUKSI": "Instruksi",
    "EDARAN": "Surat Edaran",
    "QANUN": "Qanun",
}
# What people write instead of the full name of an office.
_SHORT = {
    "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi": "PANRB",
    "Badan Siber dan Sandi Negara": "BSSN",
    "Komunikasi dan Informatika": "Kominfo",
    "Perencanaan Pembangunan Nasional/Kepala Badan Perencanaan Pembangunan Nasional": (
        "PPN/Bappenas"
    ),
    "Badan Kepegawaian Negara": "BKN",
    "Otoritas Jasa Keuangan": "OJK",
    "Badan Pusat Statistik": "BPS",
}
_JOINED = re.compile(r"[–•]|\s-\s?|(?<=UNDANG) (?=UNDANG)")
_SMALL = frozenset(["dan", "di", "ke", "dari", "untuk", "atas", "dengan", "pada"])
_DIGITS = r"[0-9OolILTSBZ|!\[\]]"
_NUMBER = rf"(?P<number>(?:(?=\S*[0-9OIl]){_DIGITS}{{1,4}}|(?=\S*\d)\S{{2,40}}))"
_NAMED = re.compile(
    rf"(?P<kind>[A-Z][A-Za-z\-–•/,.() ]{{5,220}}?)\s*,?\s*"
    rf"[Nn][Oo][Mm][Oo][Rr]\s*[:.]?\s*{_NUMBER}\s*"
    rf"(?:T\s?[Aa]\s?[Hh]\s?[Uu]\s?[Nn]\s*(?P<year>{_DIGITS}{{4}})\b|(?=\s*TENTANG))"
)
_CONFUSED = str.maketrans(
    {"O": "0", "o": "0", "l": "1", "I": "1", "L": "1", "|": "1", "!": "1", "[": "1", "]": "1"}
    | {"T": "7", "S": "5", "B": "8", "Z": "2"}
)
_SLASHED = re.compile(r".*[/\-.]((?:19|20)\d\d)$")
_ACT = re.compile(
    r"(?:(?<![^\W\d])No\s?\.?\s*(?P<a>\d{1,4})\s+of\s+(?P<b>(?:1[6-9]|20)\d\d)\b"
    r"|\bAct\s+(?:No\.?\s*)?(?P<c>\d{1,4})\s+of\s+(?P<d>(?:1[6-9]|20)\d\d)\b)",
    re.IGNORECASE,
)
_BILL = re.compile(r"\bBill\s+No\.?\s*(\d{1,4}|[IVXLC]{1,9})\s+of\s+((?:1[6-9]|20)\d\d)\b", re.I)
_NOTICE = re.compile(r"\bG\.?\s?N\.?\s*(?:No\.?\s*)?(\d{1,4})(?:/|\s+of\s+)((?:19|20)\d\d)\b")
_EUROPEAN = re.compile(
    r"\b(Regulation|Directive|Decision)\s+(\((?:EU|EC|EEC)\)\s+)?(?:No\s+)?"
    r"(\d{1,4}/\d{1,4})(/(?:EU|EC|EEC))?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LawNumber:
    """A law's number in canonical form, its year, and where in the text it stood."""

    number: str
    year: int | None
    start: int
    end: int


def find_law_number(text: str) -> LawNumber | None:
    """Return the number with which an Indonesian law names itself, in *text* of its opening.

    A citation of another law ("ketentuan Pasal 58 Peraturan Presiden Nomor 95 …") is none: a law
    names itself in capitals.

    >>> find_law_number("PERATURAN PRESIDEN REPUBLIK INDONESIA NOMOR 95 TAHUN 2OL8 TENTANG").number
    'Peraturan Presiden Nomor 95 Tahun 2018'
    >>> find_law_number("bahwa Peraturan Presiden Nomor 95 Tahun 2018 tentang SPBE") is None
    True
    """
    found = (_law_of(match) for match in _NAMED.finditer(text))
    return next((law for law in found if law is not None), None)


def _law_of(match: re.Match[str]) -> LawNumber | None:
    kind = canonical_kind(match["kind"])
    if kind is None:
        return None
    number, year = _plain_number(match["number"]), _year_of(match)
    if year is None:
        return LawNumber(f"{kind} Nomor {number}", None, match.start(), match.end())
    slashed = match["year"] is None
    name = f"{kind} Nomor {number}" if slashed else f"{kind} Nomor {number} Tahun {year}"
    return LawNumber(name, year, match.start(), match.end())


def _plain_number(text: str) -> str:
    digits = text.translate(_CONFUSED)
    return str(int(digits)) if digits.isdecimal() else text.strip(".,;: ")


def _year_of(match: re.Match[str]) -> int | None:
    digits = (match["year"] or "").translate(_CONFUSED)
    if digits.isdecimal() and 1900 <= int(digits) <= 2099:
        return int(digits)
    slashed = _SLASHED.match(match["number"])
    return int(slashed[1]) if slashed and match["year"] is None else None


def canonical_kind(text: str) -> str | None:
    """Return the kind of law that *text* ends with, written as it is cited; None if none.

    >>> canonical_kind("SALINAN PERATURAN MENTERI KOMUNIKASI DAN INFORMATIKA REPUBLIK INDONESIA")
    'Peraturan Menteri Kominfo'
    >>> canonical_kind("PEMTURAN PEMERINTAH REPUBLIK INDONESIA")
    'Peraturan Pemerintah'
    """
    words = _without_country(_JOINED.sub("-", text).split())
    return _general_kind(words) or _issued_kind(words)


def _in_capitals(words: Sequence[str]) -> bool:
    letters = [c for word in words for c in word if c.isalpha()]
    return sum(map(str.isupper, letters)) >= 0.7 * len(letters)


def _without_country(words: list[str]) -> list[str]:
    while len(words) > 1 and words[-1].upper() in ("INDONESIA", "REPUBLIK"):
        words = words[:-1]
    return words


def _general_kind(words: list[str]) -> str | None:
    for kind in sorted(_KINDS, key=len, reverse=True):
        n = len(kind.split())
        last = words[-n:]
        if len(words) >= n and _in_capitals(last) and _alike(" ".join(last).upper(), kind):
            return _capitalised(kind)
    return None


def _alike(text: str, kind: str) -> bool:
    return text == kind or difflib.SequenceMatcher(None, text, kind).ratio() >= 0.85


def _issued_kind(words: list[str]) -> str | None:
    upper = [word.upper() for word in words]
    starts = [
        i
        for i, (word, issuer) in enumerate(itertools.pairwise(upper))
        if word in _ISSUED and issuer in _ISSUERS
    ]
    if not starts or not _in_capitals(words[starts[-1] :]):
        return None
    form, *office = upper[starts[-1] :]
    name = " ".join(w for w in office if w not in ("REPUBLIK", "INDONESIA"))
    return f"{_ISSUED[form]} {_shortened(_capitalised(name))}"


def _shortened(name: str) -> str:
    for long, short in _SHORT.items():
        name = name.replace(long, short)
    return name


def _capitalised(text: str) -> str:
    words = text.lower().split()
    return " ".join(w if w in _SMALL else _capital_parts(w) for w in words)


def _capital_parts(word: str) -> str:
    return re.sub(r"(?:^|(?<=[-/(]))\w", lambda m: m[0].upper(), word)


def find_act_number(text: str) -> LawNumber | None:
    """Return the number of a statute of the common law or of the European Union in *text*.

    Of several the one that begins first is taken.

    >>> find_act_number("ACT 8 OF 2010").number, find_act_number("G.N. 30/1978").number
    ('Act No. 8 of 2010', 'Government Notice No. 30 of 1978')
    >>> find_act_number("Regulation (EU) 2016/679 of the European Parliament").number
    'Regulation (EU) 2016/679'
    """
    found = [(match, told) for pattern, told in _TOLD.items() if (match := pattern.search(text))]
    if not found:
        return None
    match, told = min(found, key=lambda pair: pair[0].start())
    return LawNumber(*told(match), *match.span())


def _bill(match: re.Match[str]) -> tuple[str, int]:
    return f"Bill No. {match[1].upper()} of {match[2]}", int(match[2])


def _act(match: re.Match[str]) -> tuple[str, int]:
    number, year = match["a"] or match["c"], match["b"] or match["d"]
    return f"Act No. {int(number)} of {year}", int(year)


def _notice(match: re.Match[str]) -> tuple[str, int]:
    return f"Government Notice No. {int(match[1])} of {match[2]}", int(match[2])


def _european(match: re.Match[str]) -> tuple[str, int | None]:
    name = f"{match[1].capitalize()} {match[2] or ''}{match[3]}{match[4] or ''}"
    years = [int(n) for n in match[3].split("/") if 1950 <= int(n) <= 2099]
    return name, years[0] if years else None


_TOLD: dict[re.Pattern[str], Callable[[re.Match[str]], tuple[str, int | None]]] = {
    _BILL: _bill,
    _NOTICE: _notice,
    _ACT: _act,
    _EUROPEAN: _european,
}
