"""Whether a match is denied, posed as a question or hypothesis, or not reported as fact."""

from collections.abc import Collection
from dataclasses import dataclass

from pipeline.claims.grammar import AUXILIARIES, CARRIED, CLOSING, JOINTS
from pipeline.claims.lexicon import Quality
from pipeline.claims.phrases import first_joined
from pipeline.claims.reading import Sentence
from pipeline.claims.refuting import is_called_false
from pipeline.claims.rules import Match
from pipeline.claims.sides import is_elsewhere, words_that_exclude

DENIAL_REACH = 4
REACH = 120


@dataclass(frozen=True, slots=True)
class Standing:
    """How a statement is made.

    Attributes
    ----------
    negated
        It is said not to hold, not yet or not by itself, or that nothing speaks for it.
    hedged
        It is possible, expected, required or aimed at.
    posed
        It is a question or a hypothesis of which the sentence does not tell the outcome.
    """

    negated: bool
    hedged: bool
    posed: bool


def standing_of(sentence: Sentence, match: Match, refuted: Collection[int]) -> Standing:
    """Return how *match* is made; ``refuted_in`` of the sentence tells where it is *refuted*."""
    asked, outcome = _is_posed(sentence, match), _outcome(sentence, match)
    rejected = asked and outcome == "rejected"
    negated = rejected or _is_denied(sentence, match) or _is_refuted(sentence, match, refuted)
    posed = asked and outcome is None
    return Standing(negated, posed or _is_hedged(sentence, match), posed)


def _is_denied(sentence: Sentence, match: Match) -> bool:
    """Whether words right at the relation or at a concept deny it.

    Of two denials at the relation one takes back the other.
    """
    said = _said_of_cue(sentence, match)
    if _opens_with_denial(sentence, match):
        said = [*said, "denied"]
    excluded = match.reading.direction != "condition" and any(
        words_that_exclude(sentence, term) for term in (match.subject, match.object)
    )
    return excluded or said.count("denied") % 2 == 1 or "not-yet" in said


def _opens_with_denial(sentence: Sentence, match: Match) -> bool:
    """Whether a denial and an auxiliary open the clause: "Nor does the city build trust"."""
    subject = first_joined(sentence, match.subject).start
    for at in range(max(0, subject - DENIAL_REACH), subject):
        said, start = sentence.quality_before.get(at, ((), 0))
        if "denied" in said and sentence.keys[at] in AUXILIARIES:
            return start == sentence.clause_start(start) or sentence.keys[start - 1] in JOINTS
    return False


def _is_refuted(sentence: Sentence, match: Match, refuted: Collection[int]) -> bool:
    terms = [first_joined(sentence, term) for term in (match.subject, match.object)]
    first = min(match.cue.start, *(term.start for term in terms))
    last = max(match.cue.end, match.subject.end, match.object.end)
    return first in refuted or is_called_false(sentence, first, last)


def _said_of_cue(sentence: Sentence, match: Match) -> list[Quality]:
    cue, reading = match.cue, match.reading
    if reading.direction == "condition":
        return []
    first = match.lead
    if reading.direction == "frame":
        first = max(sentence.clause_start(cue.start), cue.start - DENIAL_REACH)
    said = _qualities(sentence, first, cue.start)
    following = match.object if reading.direction != "backward" else match.subject
    if reading.links and reading.direction != "frame" and cue.end <= following.start:
        said += _qualities(sentence, cue.end, following.start)
    return said


def _qualities(sentence: Sentence, start: int, end: int) -> list[Quality]:
    """Return what is said in tokens *start* up to *end*, of a long clause its last part."""
    found = [sentence.quality_at.get(at) for at in range(max(start, end - REACH), end)]
    return [one for said in found if said is not None and said[1] <= end for one in said[0]]


def _start_of_carriers(sentence: Sentence, first: int, links: frozenset[str]) -> int:
    """Return where the words begin that carry the clause at *first* by *links*: "We see that"."""
    nearest = first - REACH
    while first > max(0, nearest) and sentence.keys[first] in links:
        first = sentence.clause_start(first - 1)
    return first


def _is_posed(sentence: Sentence, match: Match) -> bool:
    closing = (key for key in reversed(sentence.keys) if key not in CLOSING)
    if next(closing, "") == "?":
        return True
    clause = sentence.clause_start(match.cue.start)
    first = _start_of_carriers(sentence, clause, CARRIED | {":"})  # "H1: ..."
    said = _qualities(sentence, first, match.cue.start)
    return "posed" in said or ("label" in said and _is_labelled(sentence, match))


def _is_labelled(sentence: Sentence, match: Match) -> bool:
    """Whether a label such as "H1" opens the sentence or a colon follows it.

    Elsewhere the same letters mean something else: "500 ha", "in H1 2020".
    """
    for at in range(max(0, match.cue.start - REACH), match.cue.start):
        said, end = sentence.quality_at.get(at, ((), 0))
        if "label" in said and (not sentence.words_up_to[at] or sentence.keys[end] == ":"):
            return True
    return False


def _outcome(sentence: Sentence, match: Match) -> Quality | None:
    """Return whether a hypothesis is told to be settled or rejected after its words."""
    last = max(match.subject.end, match.object.end, match.cue.end)
    said = _qualities(sentence, last, len(sentence.keys))
    return next((one for one in said if one in ("settled", "rejected")), None)


def _is_hedged(sentence: Sentence, match: Match) -> bool:
    if match.reading.direction == "condition":
        return False
    carried = sentence.clause_start(match.cue.start)
    first = _start_of_carriers(sentence, carried, CARRIED)
    doubted = "denied" in _qualities(sentence, first, carried)
    opening, start = sentence.quality_before.get(first, ((), 0))  # "In theory, ..."
    doubted = doubted or ("hedged" in opening and start == sentence.clause_start(start))
    aimed = any(
        term.concept.assertion in ("planned", "required")
        and not is_elsewhere(sentence, match.cue, match.lead, term)
        for term in (match.subject, match.object)
    )
    said = _qualities(sentence, first, match.cue.start)
    inquired = match.reading.relation == "associated" and "inquired" in said
    return match.aimed or aimed or doubted or inquired or "hedged" in said
