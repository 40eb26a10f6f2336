"""What is said of a concept beside the relation: that it is lacking, falls or is troubled."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.claims.grammar import ARTICLES, DESCRIPTIVE, DETERMINERS, GENITIVE, JOINTS, OF_SIDE
from pipeline.claims.lexicon import Quality
from pipeline.claims.phrases import first_joined, is_content, joined_up_to
from pipeline.claims.reading import Cue, Sentence, Term
from pipeline.tag.cues import MASK

SIDE_REACH = 7
LONGEST_DESCRIPTION = 5
_BESIDE = GENITIVE | DETERMINERS | ARTICLES | OF_SIDE
_IN_DESCRIPTION = (_BESIDE | JOINTS | DESCRIPTIVE) - {","}
_UNSTRESSED = DETERMINERS | ARTICLES
Span = tuple[int, int]  # code points in the document, end exclusive


@dataclass(frozen=True, slots=True)
class Side:
    """What is said of one concept of a claim.

    Attributes
    ----------
    sign
        -1 where less of the concept as it stands is more of it in an adequate state, else 1.
    words
        Places of the words that say that it is lacking, falls, is troubled or not the one meant.
    """

    sign: int
    words: tuple[Span, ...]


def side_of(sentence: Sentence, cue: Cue, lead: int, term: Term, *, needs: bool) -> Side:
    """Return what is said of *term* beside the relation *cue*.

    Each of these turns the sign: an undesirable concept ("reduces corruption"), a wording of which
    less is better ("reduces waiting time"), lack ("lack of staff"), a word of trouble ("barriers
    to") and a word of falling ("a decline in"). The lack of what a relation *needs* does not.
    """
    lack = _words_of_lack(sentence, cue, lead, term)
    excluding = words_that_exclude(sentence, term)
    beside = [one for one in _said_beside(sentence, cue, term) if not _overlap(one[1], lack)]
    said = {quality for qualities, _ in beside for quality in qualities}
    turned = term.concept.undesirable != (term.number in sentence.inverse)
    if (is_lacking(sentence, cue, lead, term) or "lack" in said) and not needs:
        turned = not turned
    if "fall" in said or ("trouble" in said and not turned):
        turned = not turned
    return Side(-1 if turned else 1, (*lack, *excluding, *(words for _, words in beside)))


def is_lacking(sentence: Sentence, cue: Cue, lead: int, term: Term) -> bool:
    """Whether the mention is said to be lacking by words that are not those of the relation."""
    return term.concept.assertion == "lacking" and not is_elsewhere(sentence, cue, lead, term)


def is_elsewhere(sentence: Sentence, cue: Cue, lead: int, term: Term) -> bool:
    """Whether the assertion was read from the relation words or from what lies beyond them."""
    start, end = sentence.place(min(lead, cue.start), cue.end)
    concept = term.concept
    if concept.cue_start < 0:
        return False
    if concept.start >= end:
        return concept.cue_start < end
    return concept.cue_end > start


def words_that_exclude(sentence: Sentence, term: Term) -> tuple[Span, ...]:
    """Return the place of words that say that it is not this concept: "neither", "bukan".

    They stand before it or before one it is joined to, or are those by which the mention is
    lacking ("no formal training").
    """
    concept = term.concept
    if concept.assertion == "lacking" and concept.cue_start >= 0:
        at = sentence.token_at(concept.cue_start)
        said, end = sentence.quality_at.get(at, ((), 0))
        if "excluded" in said and sentence.place(at, end)[1] == concept.cue_end:
            return ((concept.cue_start, concept.cue_end),)
    for one in joined_up_to(sentence, term):
        start = _start_of_exclusion(sentence, one)
        if start is not None:
            return (sentence.place(start, one.start),)
    return ()


def _start_of_exclusion(sentence: Sentence, term: Term) -> int | None:
    at = term.start
    while at and at not in sentence.quality_before and sentence.keys[at - 1] in _UNSTRESSED:
        at -= 1
    said, start = sentence.quality_before.get(at, ((), 0))
    return start if "excluded" in said else None


def _words_of_lack(sentence: Sentence, cue: Cue, lead: int, term: Term) -> tuple[Span, ...]:
    concept = term.concept
    known = concept.cue_start >= 0 and is_lacking(sentence, cue, lead, term)
    return ((concept.cue_start, concept.cue_end),) if known else ()


def _overlap(span: Span, others: tuple[Span, ...]) -> bool:
    """Whether words have been read already: "loss of trust" is lacking, and not falling too."""
    return any(span[0] < end and start < span[1] for start, end in others)


def _said_beside(
    sentence: Sentence, cue: Cue, term: Term
) -> Iterator[tuple[tuple[Quality, ...], Span]]:
    """Yield what words beside a concept say of it, before it or in English right after it."""
    term = first_joined(sentence, term)
    for at in range(max(0, term.start - SIDE_REACH), term.start):
        said, end = sentence.side_at.get(at, ((), 0))
        if said and not cue.start <= at < cue.end and _leads_to(sentence, said, end, term):
            yield said, sentence.place(at, end)
    said, end = sentence.side_at.get(term.end, ((), 0))
    if sentence.head_last and said and "lack" not in said and term.end != cue.start:
        yield said, sentence.place(term.end, end)


def _leads_to(sentence: Sentence, said: tuple[Quality, ...], start: int, term: Term) -> bool:
    """Whether the words from token *start* only lead to the concept or, of a lack, describe it."""
    between = range(start, term.start)
    if "lack" in said:
        return len(between) <= LONGEST_DESCRIPTION and all(
            _is_description(sentence, at) for at in between
        )
    return all(sentence.keys[at] in _BESIDE or _is_deed(sentence, at) for at in between)


def _is_description(sentence: Sentence, at: int) -> bool:
    """Whether a word may stand in a description: "of skilled and well paid", "highly trained"."""
    key = sentence.keys[at]
    return (
        key in _IN_DESCRIPTION
        or key.endswith(("ly", "ed"))
        or (key != MASK and is_content(sentence, at))
    )


def _is_deed(sentence: Sentence, at: int) -> bool:
    """Whether a noun names a deed and leaves to the concept what is done: "penetapan APBD"."""
    key = sentence.keys[at]
    return not sentence.head_last and key.startswith("pe") and key.endswith("an") and len(key) > 7
