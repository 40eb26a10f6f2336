"""Titles printed in capitals, written as they would be in a list of references."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL_WORDS = (
    "a an and as at but by for from in into nor of on or the to under with"
    " dan di ke dari untuk atas dengan pada oleh serta dalam bagi antara tentang yang sebagai"
    " secara terhadap atau"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_ROMAN = re.compile(r"[IVXLC]{2,}")
_VOWEL = re.compile(r"[AEIOUY]")


def is_in_capitals(text: str) -> bool:
    """Whether most letters of *text* are capitals.

    >>> is_in_capitals("THE KERALA FOREST (Amendment) ACT, 2010"), is_in_capitals("OECD index")
    (True, False)
    """
    letters = [c for c in text if c.isalpha()]
    return 10 * sum(map(str.isupper, letters)) >= 6 * len(letters) > 0


def writings(texts: Iterable[str]) -> dict[str, str]:
    """Return how running text writes each word that it writes with more than its first capital.

    The usual writing counts: a word that is mostly in small letters is not among them.

    >>> writings(["The OECD and its e-service.", "An OECD index of PDFs"])
    {'oecd': 'OECD', 'pdfs': 'PDFs'}
    """
    counts: dict[str, Counter[str]] = {}
    for text in texts:
        if not is_in_capitals(text):
            for word in _WORD.findall(text):
                counts.setdefault(word.lower(), Counter())[word] += 1
    usual = {low: min(seen, key=lambda w: (-seen[w], w)) for low, seen in counts.items()}
    return {low: word for low, word in sorted(usual.items()) if word[1:] != word[1:].lower()}


def recase(title: str, usual: Mapping[str, str]) -> str:
    """Return a title in capitals with capital initials; acronyms of the document stay.

    Parameters
    ----------
    usual
        How the document writes its acronyms, by the word in small letters (from `writings`).

    >>> recase("AUDIT KEAMANAN SPBE DAN PENGAWASANNYA", {"spbe": "SPBE"})
    'Audit Keamanan SPBE dan Pengawasannya'
    >>> recase("REPORT OF A COMMITTEE LED BY A. K. SOMEONE", {})
    'Report of a Committee Led by A. K. Someone'
    """
    if not is_in_capitals(title):
        return title
    first = True
    parts: list[str] = []
    end = 0
    for match in _WORD.finditer(title):
        between = title[end : match.start()]
        initial = len(match[0]) == 1 and title[match.end() : match.end() + 1] == "."
        start = first or initial or between.endswith(": ")
        parts += [between, _written(match[0], usual, first=start)]
        first, end = False, match.end()
    return "".join([*parts, title[end:]])


def _written(word: str, usual: Mapping[str, str], *, first: bool) -> str:
    low = word.lower()
    if low in usual:
        return usual[low]
    if not word.isupper():
        return word
    if low in _SMALL and not first:
        return low
    if _ROMAN.fullmatch(word) or (len(word) > 1 and not _VOWEL.search(word)):
        return word
    return word[0] + low[1:]
