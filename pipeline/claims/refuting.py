"""Which parts of a sentence are said not to hold by words that stand before or after them."""

from collections.abc import Iterator

from pipeline.claims.grammar import (
    ADDERS,
    ARTICLES,
    BREAKS,
    DETERMINERS,
    FINITE,
    GENITIVE,
    OPINIONS,
    PURPOSES,
    REPORTED,
    TURNS,
)
from pipeline.claims.phrases import is_verb
from pipeline.claims.reading import Sentence

REFUTATION_REACH = 120
REPORT_REACH = 5
LOOSE = 1
_ENDS = TURNS | BREAKS
_LEADS_ON = GENITIVE | ARTICLES | DETERMINERS | PURPOSES


def refuted_in(sentence: Sentence) -> frozenset[int]:
    """Return the tokens at which a statement may begin that words before it refute.

    "No evidence that", "tidak benar bahwa" refute what "that" introduces, up to the next clause;
    without "that" only what follows at once. Every token is looked at a fixed number of times.
    """
    return frozenset(
        at
        for said, end in sentence.quality_at.values()
        if "refuted" in said
        for at in _refuted_by(sentence, end)
    )


def _refuted_by(sentence: Sentence, end: int) -> Iterator[int]:
    start = _start_of_report(sentence, end)
    return _following(sentence, end) if start is None else _reported(sentence, start)


def _following(sentence: Sentence, start: int) -> Iterator[int]:
    """Yield the tokens that come next, with hardly a word between: "no evidence for the"."""
    keys = sentence.keys
    at = start
    while at < len(keys) and at - start <= REPORT_REACH and keys[at] in _LEADS_ON:
        yield at
        at += 1
    for place in range(at, min(at + LOOSE + 1, len(keys))):
        if keys[place] in TURNS or keys[place] == ",":
            return
        yield place


def _start_of_report(sentence: Sentence, end: int) -> int | None:
    """Return the token after the "that" by which words that end at token *end* report."""
    keys = sentence.keys
    for at in range(end - 1, min(end + REPORT_REACH, len(keys))):
        if keys[at] in REPORTED:
            return at + 1
        if at >= end and (keys[at] in _ENDS or keys[at] in ADDERS or keys[at] == ","):
            return None
    return None


def _reported(sentence: Sentence, start: int) -> Iterator[int]:
    """Yield the tokens of the clause that is reported from token *start* on.

    A comma or "and" after its verb begins another one, unless "that" is said again.
    """
    keys = sentence.keys
    has_verb, commas = False, 0
    for at in range(start, min(start + REFUTATION_REACH, len(keys))):
        key = keys[at]
        if key in _ENDS:
            return
        ends = has_verb or (commas == 1 and keys[at - 1] == ",")
        if key in ADDERS and ends and not _is_reported_too(sentence, at + 1):
            return
        if key == "," and has_verb and not _is_reported_too(sentence, at + 1):
            return
        commas += key == ","
        has_verb = has_verb or key in FINITE or is_verb(sentence, at)
        yield at


def _is_reported_too(sentence: Sentence, at: int) -> bool:
    """Whether "that" follows, perhaps after "and"."""
    keys = sentence.keys[at : at + 2]
    return keys[:1] != [] and (keys[0] in REPORTED or (keys[0] in ADDERS and keys[-1] in REPORTED))


def is_called_false(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what stands in tokens *first* up to *last* is the subject of "is false", "keliru".

    It is where it is an opinion ("the belief that") or "that" opens the sentence; after a verb ("we
    show that") the words that follow say something else.
    """
    that = _nearest_that(sentence, first)
    return that is not None and _is_opinion(sentence, that) and _rejects(sentence, last)


def _nearest_that(sentence: Sentence, first: int) -> int | None:
    for at in range(first - 1, max(-1, first - REFUTATION_REACH), -1):
        if sentence.keys[at] in REPORTED:
            return at
        if sentence.keys[at] in _ENDS:
            return None
    return None


def _is_opinion(sentence: Sentence, that: int) -> bool:
    """Whether a noun stands right before "that", or with a word between: "anggapan umum bahwa"."""
    nouns = sentence.keys[max(0, that - 2) : that]
    verbs = any(is_verb(sentence, at) for at in range(max(0, that - 2), that))
    return not that or (not verbs and not OPINIONS.isdisjoint(nouns))


def _rejects(sentence: Sentence, start: int) -> bool:
    """Whether the words from token *start* on reject what they are said of in the same clause."""
    for at in range(start, min(start + REFUTATION_REACH, len(sentence.keys))):
        if "rejected" in sentence.quality_at.get(at, ((), 0))[0]:
            return True
        if sentence.keys[at] in _ENDS or sentence.keys[at] in REPORTED or sentence.keys[at] == ",":
            return False
    return False
