"""The language of each sentence.

Function words decide where they are plain. Otherwise a naive Bayes classifier over all its
languages does (py3langid; Lui and Baldwin 2012, https://aclanthology.org/P12-3005): asked to
choose between two languages only, it would call any French or Chinese text one of them. A sentence
too short for either takes the language of the sentences around it. Malay and the near relatives of
Indonesian are first taken for Indonesian; then ``varieties`` tells Malay from it by its words.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pipeline.segment.stopwords import ENGLISH, INDONESIAN
from pipeline.segment.surroundings import around, heaviest
from pipeline.segment.varieties import tell_malay

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNDETERMINED = "und"
_RELATIVES = {
    **dict.fromkeys(["id", "ms", "jv", "su", "min", "ace", "ban", "bjn", "bug", "mad"], "id"),
    **dict.fromkeys(["en", "sco", "pcm"], "en"),
}
_NEAR = {"en": ("en",), "id": ("id", "ms")}
FEWEST_WORDS = 6
FEWEST_LETTERS = 20
FEWEST_LETTERS_FOREIGN = 4
PLAIN = 0.3
SURE = 0.8
LIKELY_MALAY = 3


class Spoken(NamedTuple):
    """One sentence as language sees it: its text, its words in lower case, its block."""

    text: str
    words: Sequence[str]
    block: int


def detect_languages(sentences: Sequence[Spoken], languages: Sequence[str]) -> list[str]:
    """Return the language of each sentence of one document.

    Parameters
    ----------
    sentences
        All sentences of the document in reading order.
    languages
        The languages of the corpus; what is in none of them comes out as "und".

    Returns
    -------
    list of str
        ISO 639-1 codes or "und", as long as *sentences*.
    """
    decided = [_decide(sentence, FEWEST_WORDS) for sentence in sentences]
    told = tell_malay(
        _fill(decided, sentences),
        [sentence.words for sentence in sentences],
        [sentence.block for sentence in sentences],
        languages=languages,
        guess=lambda place: _guess(sentences[place].text, languages),
    )
    return [code if code in languages else UNDETERMINED for code in told]


def _guess(text: str, languages: Sequence[str]) -> str:
    """Which of Indonesian and Malay a text without a telling word is, of those in the study."""
    if "ms" not in languages:
        return "id"
    if "id" not in languages:
        return "ms"
    scores: dict[str, float] = dict(_identifier().rank(text))
    return "ms" if scores["ms"] > LIKELY_MALAY * scores["id"] else "id"


def _decide(sentence: Spoken, fewest_words: int) -> str | None:
    """Return what function words, or in a sentence of enough words the classifier, decide."""
    code = _vote(sentence.words)
    return code if code or len(sentence.words) < fewest_words else _classify(sentence)


def _vote(words: Sequence[str]) -> str | None:
    """Language whose function words are many and far more than the other's, or none."""
    indonesian = sum(map(INDONESIAN.__contains__, words))
    english = sum(map(ENGLISH.__contains__, words))
    most, other = max(indonesian, english), min(indonesian, english)
    needed = 1 if len(words) <= 4 else 2
    if most < max(needed, 3 * other, 0.1 * len(words)):
        return None
    return "id" if indonesian > english else "en"


def _classify(sentence: Spoken) -> str | None:
    foreign_script = _has_foreign_letters(sentence.text)
    letters = sum(map(len, filter(str.isalpha, sentence.words)))
    if letters < (FEWEST_LETTERS_FOREIGN if foreign_script else FEWEST_LETTERS):
        return None
    best, share = _identifier().classify(sentence.text)
    if best in _RELATIVES:
        return _RELATIVES[best] if share >= PLAIN or _family(sentence.text, best) >= PLAIN else None
    sure = share >= SURE and (len(sentence.words) > 4 or foreign_script)
    return UNDETERMINED if sure else None


def _has_foreign_letters(text: str) -> bool:
    """Whether a letter is not of the Latin alphabet of 26; bullets and quotation marks are none."""
    return not text.isascii() and any(c.isalpha() and not c.isascii() for c in text)


def _family(text: str, best: str) -> float:
    """Share of the near relatives of *best*, as Malay and Javanese of Indonesian."""
    kin = [code for code, near in _RELATIVES.items() if near == _RELATIVES[best]]
    scores: dict[str, float] = dict(_identifier().rank(text))
    return sum(scores.get(code, 0.0) for code in kin)


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  costs 0.7 s

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _fill(decided: Sequence[str | None], sentences: Sequence[Spoken]) -> list[str]:
    """Give undecided sentences the language of their block, their surroundings or the document."""
    if None not in decided:
        return [code for code in decided if code is not None]
    votes = [(code, len(one.words)) for code, one in zip(decided, sentences, strict=True)]
    whole = heaviest(votes) or _of_whole(sentences)
    blocks = [sentence.block for sentence in sentences]
    return [
        code or around(place, decided, blocks) or _classify(sentences[place]) or whole
        for place, code in enumerate(decided)
    ]


def _of_whole(sentences: Sequence[Spoken]) -> str:
    """Language of all sentences together, where none of them alone decides anything.

    A document without a function word, a title or a list, is given the likelier of the two
    languages unless the classifier is sure of another or the letters are.
    """
    text = " ".join(sentence.text for sentence in sentences)
    words = [word for sentence in sentences for word in sentence.words]
    decided = _decide(Spoken(text, words, 0), 0)
    if decided or _has_foreign_letters(text) or not any(map(str.isalpha, words)):
        return decided or UNDETERMINED
    scores: dict[str, float] = dict(_identifier().rank(text))
    return max(("en", "id"), key=lambda code: max(scores[kin] for kin in _NEAR[code]))
