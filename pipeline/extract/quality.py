"""Text quality: whether text reads as words or as the debris of a scan or a font."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from pipeline.extract.model import PageSummary

_LOWER, _UPPER = "a-z\u00df-\u00f6\u00f8-\u024f", "A-Z\u00c0-\u00d6\u00d8-\u00de"
# "word", "Word", "WORD", "PDFs", "OURdata"
_PART = f"(?:[{_UPPER}]?[{_LOWER}]+|[{_UPPER}]+[{_LOWER}]*)"
_LATIN_WORD = re.compile(
    rf"{_PART}(?:(?:['’\-–/&.]|(?<=[{_LOWER}]{{2}})(?=[{_UPPER}]))(?:{_PART}|\d+))*"
)
_NUMBER = re.compile(r"[#±+−-]?(?:[$€£]|Rp\.?|USD)?\d+(?:[.,:/\-–]\d+)*(?:st|nd|rd|th|an)?[%‰°]?")
_ADDRESS = re.compile(r"(?:https?://|www\.|doi:|10\.\d{4})\S+|[\w.\-]+@[\w\-]+(?:\.[\w\-]+)+", re.I)
_VOWEL = re.compile(r"[aeiouyAEIOUY\u00c0-\u024f]")
_EDGE = "()[]{}<>«»\"'“”‘’„.,;:!?…•*†‡§-–—/|="
_SINGLE = frozenset("aiueoyABCDEFGHIVXNPQSRUY")
_LONGEST = 32


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


def text_quality(text: str) -> float | None:
    """Share of word-like tokens, 0 to 1; None for a text without any token.

    ``n_word_like / n_tokens`` over the tokens between spaces that hold a letter or a digit.
    """
    tokens = [t for t in text.split() if t[0].isalnum() or any(map(str.isalnum, t))]
    if not tokens:
        return 0.0 if text.strip() else None
    return sum(map(is_word_like, tokens)) / len(tokens)


def mean_quality(pages: Sequence[PageSummary]) -> float | None:
    """Mean quality of the pages, weighted by their characters; None without text."""
    read = [(p.text_quality, p.n_characters) for p in pages if p.text_quality is not None]
    weight = sum(n for _, n in read)
    return round(sum(q * n for q, n in read) / weight, 4) if weight else None
