"""Text quality: whether text reads as words or as the debris of a scan or a font.

Two signs are read. The share of the letters that stand in word-like tokens falls where a font hands
out other characters than it shows: symbols inside words, private-use and replacement characters,
odd capitals, words without a vowel; and where blanks are lost, so that words run together. A font
that hands out other *letters* can still look like words; then hardly any of the commonest words of
English or Indonesian is among them, and the quality of the document is halved. A single page is
not judged by these words: sound tables and lists of names have none either (29 of 1,315 real pages
with fifty words and more).
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from pipeline.extract.model import OTHER_SCRIPT, STAMPED, PageSummary
from pipeline.tables import LOW_QUALITY

_LOWER, _UPPER = "a-z\u00df-\u00f6\u00f8-\u024f", "A-Z\u00c0-\u00d6\u00d8-\u00de"
# "word", "Word", "WORD", "PDFs", "OURdata". The two ways begin with different letters: where both
# fitted one part, a token of n parts would be tried in two to the power of n ways.
_PART = f"(?:[{_LOWER}]+|[{_UPPER}]+[{_LOWER}]*)"
_LATIN_WORD = re.compile(
    rf"{_PART}(?:(?:['’\-–/&.]|(?<=[{_LOWER}]{{2}})(?=[{_UPPER}]))(?:{_PART}|\d+))*"
)
_NUMBER = re.compile(r"[#±+−-]?(?:[$€£]|Rp\.?|USD)?\d+(?:[.,:/\-–]\d+)*(?:st|nd|rd|th|an)?[%‰°]?")
# A mailbox is looked for from its first sign only, not from each.
_ADDRESS = re.compile(
    r"(?:https?://|www\.|doi:|10\.\d{4})\S+|(?<![\w.\-])[\w.\-]+@[\w\-]+(?:\.[\w\-]+)+", re.I
)
_VOWEL = re.compile(r"[aeiouyAEIOUY\u00c0-\u024f]")
_EDGE = "()[]{}<>«»\"'“”‘’„.,;:!?…•*†‡§-–—/|="
_SINGLE = frozenset("aiueoyABCDEFGHIVXNPQSRUY")
_LONGEST = 32
# Words run together: the longest of 22 thousand words of laws and papers in Indonesian and English,
# "mempertanggungjawabkannya", has 25 letters; and no blank is after a sign that asks for one.
_GLUED = re.compile(r"[^\W\d_]{26}|[a-z]{3}(?:[,;][A-Za-z]|\.[A-Z])[a-z]{2}")
_JOINTS = re.compile(r"[-–/()'’.,;:&]+|\d+")
_ODD_RUN = re.compile(r"[bcdfghjklmnpqrstvwxz]{6}|([^\W\d])\1\1", re.I)
# What most tokens are: one word in small letters, readable unless its letters are odd.
_PLAIN = re.compile(r"[A-Z]?[a-z]{2,24}[.,;:]?")
_ENGLISH = "the of and to in a is for that by with as on are be or shall not this from"
_INDONESIAN = (
    "yang dan di dari untuk dengan pada dalam ini itu tidak atau oleh sebagai adalah ke akan"
)
_COMMONEST = frozenset([*_ENGLISH.split(), *_INDONESIAN.split()])
_USUAL_SHARE = 0.05  # of the commonest words; running text has 0.1 to 0.4
_FEWEST_CHARACTERS = 200
_FEWEST_WORDS = 50
LATIN_ENDS = "\u0250"
_STRANGE = 0.6  # familiarity of a text in which one word in a hundred is common
_UNFAMILIAR = (
    "hardly a common word of English or Indonesian: another language, or a font that gives out "
    "other letters than it shows"
)


def _is_word(core: str) -> bool:
    if not core.isascii() and not _LATIN_WORD.fullmatch(core):
        return not any("A" <= c <= "z" for c in core) and all(
            unicodedata.category(c)[0] in "LM" or c in "-\u200c\u200d" for c in core
        )
    if len(core) == 1:
        return core in _SINGLE
    acronym = core.isupper() and len(core) <= 6
    return bool(_LATIN_WORD.fullmatch(core)) and (
        acronym or (_VOWEL.search(core) is not None and len(core) <= _LONGEST)
    )


@lru_cache(maxsize=100_000)
def is_word_like(token: str) -> bool:
    """Whether a token between spaces looks like a word, a number or an address.

    Punctuation at its ends is ignored. A word is one run of letters in a usual case pattern, or
    several joined by hyphen, apostrophe, slash or full stop; it has a vowel unless it is an
    acronym of at most six letters, and at most 32 characters. Letters of other scripts count as
    words when unmixed with Latin ones. A single letter counts when it is a word or a list label.
    """
    if _ADDRESS.search(token):
        return True
    core = token.strip(_EDGE)
    return bool(_NUMBER.fullmatch(core)) or (bool(core) and _is_word(core))


def _is_readable(token: str) -> bool:
    """Whether a token is word-like, or is made of words, single letters and numbers alone."""
    if _ADDRESS.search(token):
        return True
    if _GLUED.search(token):
        return False
    parts = [part for part in _JOINTS.split(token.strip(_EDGE)) if part]
    return all(_is_readable_part(part) for part in parts)


def _is_readable_part(part: str) -> bool:
    if len(part) == 1:
        return part.isalpha() and not unicodedata.category(part).startswith("C")
    return is_word_like(part) and not _ODD_RUN.search(part)


@lru_cache(maxsize=100_000)
def _weights(token: str) -> tuple[int, int]:
    """Count the letters and symbols of a token, readable ones and all."""
    core = token.strip(_EDGE)
    if _PLAIN.fullmatch(token) and _VOWEL.search(core) and not _ODD_RUN.search(core):
        return len(core), len(core)
    weight = 0 if _NUMBER.fullmatch(core) else len(_JOINTS.sub("", core))
    return (weight if weight and _is_readable(token) else 0), weight


def text_quality(text: str) -> float | None:
    """Share of the letters and symbols that stand in readable tokens, 0 to 1; None without any.

    Tokens stand between spaces; one is readable when it is word-like (see :func:`is_word_like`) or
    a joint of words, single letters and numbers, none with six consonants or three equal letters
    in a row, and no words run together. Digits and usual punctuation weigh nothing, so a table of
    numbers or the labels of a list do not lower the share.
    """
    weights = list(map(_weights, text.split()))
    total = sum(map(itemgetter(1), weights))
    return sum(map(itemgetter(0), weights)) / total if total else None


def familiarity(text: str) -> float:
    """Return 1 for a text with common words of English or Indonesian, down to 0.5 without any.

    ``0.5 + 0.5 min(1, share / 0.05)``, where share is that of 37 of the commonest words among the
    words of Latin letters alone. Texts of fewer than 50 words say too little and give 1.
    """
    words = [token.strip(_EDGE).lower() for token in text.split()]
    words = [word for word in words if word.isalpha() and word[0] < LATIN_ENDS]
    if len(words) < _FEWEST_WORDS:
        return 1.0
    share = sum(map(_COMMONEST.__contains__, words)) / len(words)
    return 0.5 + 0.5 * min(1.0, share / _USUAL_SHARE)


def page_quality(text: str) -> float | None:
    """Return the quality of one page, rounded; see :func:`text_quality`, None without letters."""
    quality = text_quality(text)
    return None if quality is None else round(quality, 4)


def mean_quality(pages: Sequence[PageSummary]) -> float | None:
    """Mean quality of the pages, weighted by their characters; None without text."""
    read = [(p.text_quality, p.n_characters) for p in pages if p.text_quality is not None]
    weight = sum(n for _, n in read)
    return round(sum(q * n for q, n in read) / weight, 4) if weight else None


def describe_pages(pages: Sequence[PageSummary]) -> str | None:
    """Say which pages are damaged, gave little or no text, or hardly read; None without any.

    >>> describe_pages([PageSummary(1, 900, 0.61), PageSummary(2, 0, None, "none")])
    'no text on page 2; text that hardly reads on page 1'
    """
    damaged = [page.page for page in pages if page.reading == "damaged"]
    blank = [page.page for page in pages if page.reading == "none"]
    poor = [page.page for page in pages if is_poor(page)]
    notes = [
        ("damaged and not read:", damaged),
        ("no text on", blank),
        ("text that hardly reads on", poor),
        (f"{STAMPED} on", _noted(pages, STAMPED)),
        ("letters of another script, not judged, on", _noted(pages, OTHER_SCRIPT)),
    ]
    return "; ".join(f"{what} {_ranges(of)}" for what, of in notes if of) or None


def _noted(pages: Sequence[PageSummary], note: str) -> list[int]:
    """Numbers of the pages with a note; more may be said after it."""
    return [page.page for page in pages if (page.note or "").startswith(note)]


def describe_reading(pages: Sequence[PageSummary], *, known: float) -> str | None:
    """Say what is wrong with a document's pages and words (*known* is its :func:`familiarity`)."""
    strange = _UNFAMILIAR if known < _STRANGE else None
    return "; ".join(filter(None, (strange, describe_pages(pages)))) or None


def is_poor(page: PageSummary) -> bool:
    """Whether a page has enough text to judge it, and that hardly reads."""
    quality = page.text_quality
    return page.n_characters >= _FEWEST_CHARACTERS and quality is not None and quality < LOW_QUALITY


def _ranges(numbers: Sequence[int]) -> str:
    """Write page numbers with runs as ranges: ``pages 2-4, 9``."""
    all_of_them = set(numbers)  # a scan may have thousands
    starts = [n for n in numbers if n - 1 not in all_of_them]
    ends = [n for n in numbers if n + 1 not in all_of_them]
    runs = [f"{a}-{b}" if a < b else str(a) for a, b in zip(starts, ends, strict=True)]
    return f"page{'s' if len(numbers) > 1 else ''} {', '.join(runs)}"
