"""Indonesian or Malay: which of the two a sentence is that is one of them.

They share most words and all grammar, and a classifier of character n-grams mistakes one sentence
in five. Words that only one of them uses hardly ever mislead, so these decide; a sentence without
any is in the language of the sentences around it, for few documents are in both.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from pipeline.segment.surroundings import around, heaviest
from pipeline.segment.variety_words import INDONESIAN, MALAY

PLAIN = 2  # words more, for a language that is not of the study
_BOTH = "eliti"  # "teliti" and what is built from it are of both languages
_SHORTEST = 7


def tell_malay(
    codes: Sequence[str],
    words: Sequence[Sequence[str]],
    blocks: Sequence[int],
    *,
    languages: Sequence[str],
    guess: Callable[[int], str],
) -> list[str]:
    """Return *codes* with "ms" for "id" where a sentence is Malay.

    Parameters
    ----------
    codes
        Language of each sentence of one document in reading order, "id" for Indonesian and Malay.
    words, blocks
        Words in lower case and block of each sentence.
    languages
        The languages of the study. Of one that is not among them a sentence has to have ``PLAIN``
        telling words more than of the other, or to stand among such sentences.
    guess
        Gives "id" or "ms" for the position of a sentence in a document where no word tells.
    """
    least = {code: 1 if code in languages else PLAIN for code in ("id", "ms")}
    plain = [
        _side(balance(of), least) if code == "id" else None
        for code, of in zip(codes, words, strict=True)
    ]
    whole = heaviest([(code, 1.0) for code in plain])
    return [
        (plain[place] or around(place, plain, blocks) or whole or guess(place))
        if code == "id"
        else code
        for place, code in enumerate(codes)
    ]


def balance(words: Sequence[str]) -> int:
    """Return how many more words are Malay only than Indonesian only.

    >>> balance(["kualiti", "perkhidmatan", "kerana"]), balance(["kualitas", "layanan"])
    (3, -2)
    """
    return sum(map(_weight, words))


@lru_cache(maxsize=100_000)
def _weight(word: str) -> int:
    ending = word[-4:] if len(word) >= _SHORTEST else ""
    if word in MALAY or (ending.endswith("iti") and not word.endswith(_BOTH)):
        return 1
    return -1 if word in INDONESIAN or ending == "itas" else 0


def _side(value: int, least: dict[str, int]) -> str | None:
    if value >= least["ms"]:
        return "ms"
    return "id" if value <= -least["id"] else None
