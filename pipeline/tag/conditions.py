"""Which denials hang on a condition: "without transparency, reform will not succeed"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.tag.assertion_cues import Cue
from pipeline.tag.clauses import CONJUNCTIONS, COORDINATORS
from pipeline.tag.cues import Found
from pipeline.tag.reach import FURTHEST, Words

Founds = Sequence[Found[tuple[Cue, ...]]]
_OPENERS = CONJUNCTIONS | {"that", "even"}
_BREAKS = CONJUNCTIONS - {"maka"} | {";", ":"}


class Conditions(NamedTuple):
    """First tokens of the cues of a condition that is denied, and of the denials that follow."""

    denied: frozenset[int]
    denials: frozenset[int]


def read_conditions(words: Words, found: Founds) -> Conditions:
    """Return the conditions of a sentence and what hangs on them.

    A denial before the condition ("cannot succeed without") hangs on it where both stand in one
    clause. One that follows does so where the condition opens its clause: in "projects ran without
    skills, and costs could not be met" nothing depends on the skills.

    Parameters
    ----------
    words
        The sentence.
    found
        Its cues in order.
    """
    pairs = {
        (condition.start, denial.start)
        for condition in found
        for cue in condition.value
        if cue.scope.condition
        for denial in _denials(words, condition, found)
        if any(other.scope.group == cue.scope.condition[0] for other in denial.value)
    }
    return Conditions(frozenset(c for c, _ in pairs), frozenset(d for _, d in pairs))


def _denials(
    words: Words, condition: Found[tuple[Cue, ...]], found: Founds
) -> Iterator[Found[tuple[Cue, ...]]]:
    """Yield the cues that would hang on the condition if they deny something."""
    first = bisect_left(found, condition.start - FURTHEST, key=lambda f: f.end)
    last = bisect_left(found, condition.end + FURTHEST, key=lambda f: f.start)
    opens = _opens_clause(words.keys, condition.start)
    for other in found[first:last]:
        if other.start < condition.start:
            hangs = words.same_clause(other.start, condition.start)
        else:
            hangs = opens and other is not condition and _follows(words, condition.end, other.start)
        if hangs:
            yield other


def _opens_clause(keys: Sequence[str], start: int) -> bool:
    """Whether nothing but a sign or a conjunction stands before the place; ", and" is one."""
    before = keys[max(start - 2, 0) : start]
    if before and before[-1] in COORDINATORS:
        return len(before) == 1 or not before[0][:1].isalnum()
    return not before or not before[-1][:1].isalnum() or before[-1] in _OPENERS


def _follows(words: Words, start: int, end: int) -> bool:
    """Whether a place is in the clause of an earlier one, or in the next without "and"."""
    keys, clause = words.keys, words.clause
    commas = [place for place in range(start, end) if keys[place] == ","]
    opened = [place for place in commas if clause[place] != clause[place - 1]]
    joined = any(keys[place + 1] in COORDINATORS for place in opened or commas)
    return len(opened) <= 1 and not joined and _BREAKS.isdisjoint(keys[start:end])
