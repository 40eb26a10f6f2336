"""Noun phrases around concepts: what is joined, what is the head, what only modifies it."""

from collections.abc import Collection, Iterator

from pipeline.claims.grammar import (
    ADJECTIVE_ENDINGS,
    ADJECTIVE_ENDINGS_ID,
    ADJECTIVES_ID,
    AGENTS,
    BESIDE_HEAD,
    COMBINING,
    DEGREES,
    FILLERS,
    FINITE,
    FUNCTION,
    GENITIVE,
    JOINTS,
    NOT_A_VERB,
    NOT_VERBAL,
    NOUN_ENDINGS,
    NOUNS_IN_LEAD,
    NOUNS_TOO,
    POSSESSIVE,
    PREPOSITIONS,
    RELATIVES,
    VERB_BEGINNINGS,
    VERB_ENDINGS,
    VERBAL_HEADS,
)
from pipeline.claims.reading import Sentence, Term
from pipeline.tag.cues import MASK

LONGEST_GROUP = 12
LONGEST_JOINT = 6
LONGEST_OWNED = 4
SHORTEST_VERB = 7


def are_joined(sentence: Sentence, first: Term, second: Term) -> bool:
    """Whether only an "and" or comma and words of a noun phrase stand between two terms."""
    gap = sentence.keys[first.end : second.start]
    if not any(key in JOINTS for key in gap) or len(gap) > LONGEST_JOINT:
        return False
    if sentence.clause[first.end - 1] != sentence.clause[second.start]:
        return False
    if len(gap) > LONGEST_OWNED and any(key in GENITIVE for key in gap):
        return False
    stops = FINITE | PREPOSITIONS | RELATIVES
    verbs = any(
        is_verb(sentence, at) or at in sentence.cue_at for at in range(first.end, second.start)
    )
    return not verbs and not any(key in stops or key.endswith("ing") for key in gap)


def is_verb(sentence: Sentence, token: int) -> bool:
    """Whether *token* is a relation verb, or by its form another Indonesian verb."""
    key = sentence.keys[token]
    if token in sentence.verb_at:
        return True
    known = sentence.head_last or key in NOT_A_VERB or len(key) < SHORTEST_VERB
    return not known and key.startswith(VERB_BEGINNINGS) and key.endswith(VERB_ENDINGS)


def is_compound(sentence: Sentence, first: Term, second: Term) -> bool:
    """Whether two terms stand side by side, as in "citizen trust"."""
    return all(key in POSSESSIVE for key in sentence.keys[first.end : second.start])


def is_content(sentence: Sentence, token: int) -> bool:
    """Whether *token* is a noun, adjective or unknown verb: no word of grammar, sign or cue."""
    if not 0 <= token < len(sentence.keys) or token in sentence.cue_at:
        return False
    key = sentence.keys[token]
    if key in NOUNS_IN_LEAD:
        return True
    return key[0].isalpha() and not key.endswith("ly") and key not in FUNCTION | FILLERS | FINITE


def is_modifier(sentence: Sentence, term: Term, *, links: Collection[str] = ()) -> bool:
    """Whether a term only modifies a word that is no concept.

    An English adjective does ("efficient"), an actor before a noun ("government staff") and any
    concept before such words as "-based". So does an actor after an Indonesian noun
    ("kesejahteraan pegawai") or after an English "of" that is not among *links*.
    """
    previous = sentence.keys[term.start - 1] if term.start else ""
    if sentence.keys[term.end : term.end + 1] and sentence.keys[term.end] in COMBINING:
        return True
    if previous in DEGREES or is_verbal(sentence, term):
        return True
    if not sentence.head_last:
        actor = term.concept.group == "actor"
        noun = is_content(sentence, term.start - 1) and previous not in BESIDE_HEAD
        return previous in AGENTS or ((actor or _is_adjective(sentence, term)) and noun)
    if term.concept.group == "actor" and _is_owner(sentence, term, links):
        return True
    actor = term.concept.group == "actor"
    return _is_adjective(sentence, term) or (actor and is_content(sentence, term.end))


def is_verbal(sentence: Sentence, term: Term) -> bool:
    """Whether a concept stands as a verb phrase: "reduces costs", "bertanggung jawab"."""
    first = sentence.tokens.keys[term.start]
    if term.end == term.start + 1:
        return False
    if not sentence.head_last:
        return first.startswith(VERBAL_HEADS) and first not in NOT_VERBAL
    return term.start in sentence.verb_heads and first not in NOUNS_TOO


def _is_owner(sentence: Sentence, term: Term, links: Collection[str]) -> bool:
    at = term.start - 1
    while at >= 0 and sentence.keys[at] in ("the", "a", "an", "their", "it", "our", "local"):
        at -= 1
    return at >= 0 and sentence.keys[at] in GENITIVE and sentence.keys[at] not in links


def _is_adjective(sentence: Sentence, term: Term) -> bool:
    first = sentence.tokens.keys[term.start]
    single = term.end == term.start + 1
    if not sentence.head_last:
        return single and (first.endswith(ADJECTIVE_ENDINGS_ID) or first in ADJECTIVES_ID)
    return single and first.endswith(ADJECTIVE_ENDINGS) and not first.endswith(NOUN_ENDINGS)


def is_possessor(sentence: Sentence, term: Term) -> bool:
    """Whether an apostrophe follows: "citizens' trust"."""
    following = sentence.keys[term.end : term.end + 1]
    return bool(following) and following[0] in POSSESSIVE


def joined_up_to(sentence: Sentence, term: Term) -> Iterator[Term]:
    """Yield *term* and then those before it that it is joined with, the nearest first."""
    yield term
    for at in range(term.number, max(0, term.number - LONGEST_GROUP), -1):
        if not are_joined(sentence, sentence.terms[at - 1], sentence.terms[at]):
            return
        yield sentence.terms[at - 1]


def first_joined(sentence: Sentence, term: Term) -> Term:
    """Return the first of the terms that *term* is joined with."""
    *_, first = joined_up_to(sentence, term)
    return first


def is_free(sentence: Sentence, start: int, end: int) -> bool:
    """Whether no further noun phrase is joined on in tokens *start* up to *end*."""
    return not any(
        sentence.keys[at] in JOINTS
        and at + 1 < end
        and (is_content(sentence, at + 1) or sentence.keys[at + 1] == MASK)
        for at in range(start, end)
    )
