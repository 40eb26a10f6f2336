"""Whether a match is denied, posed as a question or hypothesis, or not reported as fact."""

from dataclasses import dataclass

from pipeline.claims.grammar import CARRIED, REPORTED, TURNS
from pipeline.claims.lexicon import Quality
from pipeline.claims.reading import Sentence
from pipeline.claims.rules import Match
from pipeline.claims.sides import is_elsewhere

FRAME_REACH = 4
REACH = 120
REPORT_REACH = 5


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


def standing_of(sentence: Sentence, match: Match) -> Standing:
    """Return how *match* is made."""
    asked, outcome = _is_posed(sentence, match), _outcome(sentence, match)
    rejected = asked and outcome == "rejected"
    negated = rejected or _is_denied(sentence, match) or _is_refuted(sentence, match)
    posed = asked and outcome is None
    return Standing(negated, posed or _is_hedged(sentence, match), posed)


def _is_denied(sentence: Sentence, match: Match) -> bool:
    """Whether words right at the relation deny it; of two denials one takes back the other."""
    said = _said_of_cue(sentence, match)
    return said.count("denied") % 2 == 1 or "not-yet" in said


def _said_of_cue(sentence: Sentence, match: Match) -> list[Quality]:
    cue, reading = match.cue, match.reading
    if reading.direction == "condition":
        return []
    first = match.lead
    if reading.direction == "frame":
        first = max(sentence.clause_start(cue.start), cue.start - FRAME_REACH)
    said = _qualities(sentence, first, cue.start)
    following = match.object if reading.direction != "backward" else match.subject
    if reading.links and reading.direction != "frame" and cue.end <= following.start:
        said += _qualities(sentence, cue.end, following.start)
    return said


def _qualities(sentence: Sentence, start: int, end: int) -> list[Quality]:
    """Return what is said in tokens *start* up to *end*, of a long clause its last part."""
    found = [sentence.quality_at.get(at) for at in range(max(start, end - REACH), end)]
    return [one for said in found if said is not None and said[1] <= end for one in said[0]]


def _is_refuted(sentence: Sentence, match: Match) -> bool:
    """Whether the match lies in what words such as "no evidence that" say nothing speaks for."""
    first = min(match.subject.start, match.object.start, match.cue.start)
    return any(
        "refuted" in said[0] and _carries(sentence, said[1], first)
        for at, said in sentence.quality_at.items()
        if at < first
    )


def _carries(sentence: Sentence, end: int, first: int) -> bool:
    """Whether words that end at token *end* report what begins at token *first*."""
    keys = sentence.keys
    if any(key in TURNS for key in keys[end:first]):
        return False
    if any(key in REPORTED for key in keys[end - 1 : min(end + REPORT_REACH, first)]):
        return True
    return first - end <= 1


def _start_of_carriers(sentence: Sentence, first: int, links: frozenset[str]) -> int:
    """Return where the words begin that carry the clause at *first* by *links*: "We see that"."""
    while first and sentence.keys[first] in links:
        first = sentence.clause_start(first - 1)
    return first


def _is_posed(sentence: Sentence, match: Match) -> bool:
    if sentence.keys[-1] == "?":
        return True
    clause = sentence.clause_start(match.cue.start)
    first = _start_of_carriers(sentence, clause, CARRIED | {":"})  # "H1: ..."
    return "posed" in _qualities(sentence, first, match.cue.start)


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
    aimed = any(
        term.concept.assertion in ("planned", "required")
        and not is_elsewhere(sentence, match.cue, match.lead, term)
        for term in (match.subject, match.object)
    )
    said = _qualities(sentence, first, match.cue.start)
    inquired = match.reading.relation == "associated" and "inquired" in said
    return match.aimed or aimed or doubted or inquired or "hedged" in said
