"""What a match says: its sign, whether it is denied and whether it is reported as fact."""

from pipeline.claims.grammar import CARRIED, DETERMINERS, GENITIVE
from pipeline.claims.lexicon import Quality
from pipeline.claims.phrases import first_joined
from pipeline.claims.reading import Cue, Sentence, Term
from pipeline.claims.rules import Match
from pipeline.tag.tokens import words_in

EFFECTS = {
    "increases": 1,
    "enables": 1,
    "requires": 1,
    "decreases": -1,
    "hinders": -1,
    "associated": 0,
}
SIDE_REACH = 6
FRAME_REACH = 4
REACH = 120


def judge(sentence: Sentence, match: Match) -> tuple[int, bool, bool]:
    """Return sign, negated and hedged of *match*.

    The sign holds between an adequate subject and an adequate object. Lack on a side turns it
    ("lack of staff hinders e-government" is positive), and so do an undesirable concept ("reduces
    corruption"), a word of trouble beside the concept ("removes barriers to e-government") and a
    word of falling ("leads to a decline in trust"). A denial turns it as well; that something does
    not hold yet leaves no sign, and neither does the denial of a need.
    """
    sign = EFFECTS[match.reading.relation]
    needs = match.reading.relation == "requires"
    for term in (match.subject, match.object):
        sign *= side_sign(sentence, match.cue, match.lead, term, needs=needs)
    said = _said_of_cue(sentence, match)
    denied = said.count("denied") % 2 == 1
    not_yet = "not-yet" in said
    if not_yet or (denied and needs):
        sign = 0
    elif denied:
        sign = -sign
    return sign, denied or not_yet, _is_hedged(sentence, match)


def side_sign(sentence: Sentence, cue: Cue, lead: int, term: Term, *, needs: bool) -> int:
    """Return -1 where less of the concept as it stands is more of it in an adequate state."""
    concept = term.concept
    turned = concept.undesirable
    if (
        concept.assertion == "lacking"
        and not needs
        and not _is_elsewhere(sentence, cue, lead, term)
    ):
        turned = not turned
    said = _said_beside(sentence, cue, first_joined(sentence, term))
    if "fall" in said or ("trouble" in said and not turned):
        turned = not turned
    return -1 if turned else 1


def _is_elsewhere(sentence: Sentence, cue: Cue, lead: int, term: Term) -> bool:
    """Whether the assertion was read from the relation words or from what lies beyond them."""
    start, end = sentence.place(min(lead, cue.start), cue.end)
    concept = term.concept
    if concept.cue_start < 0:
        return False
    if concept.start >= end:
        return concept.cue_start < end
    return concept.cue_end > start


def _said_beside(sentence: Sentence, cue: Cue, term: Term) -> set[Quality]:
    """Return what words beside a concept say of it, before it or in English right after it."""
    said: set[Quality] = set()
    first = max(0, term.start - SIDE_REACH)
    for at in range(first, term.start):
        quality, end = sentence.side_at.get(at, (None, 0))
        if quality and not cue.start <= at < cue.end and _leads_to(sentence, end, term):
            said.add(quality)
    if sentence.head_last and term.end in sentence.side_at and term.end != cue.start:
        said.add(sentence.side_at[term.end][0])
    return said


_BESIDE = (
    GENITIVE
    | DETERMINERS
    | frozenset(
        ["in", "to", "for", "against", "dalam", "pada", "bagi", "untuk", "terhadap", "a", "an"]
    )
)


def _leads_to(sentence: Sentence, start: int, term: Term) -> bool:
    return all(key in _BESIDE for key in sentence.keys[start : term.start])


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
    return [said[0] for said in found if said is not None and said[1] <= end]


def _is_hedged(sentence: Sentence, match: Match) -> bool:
    if sentence.keys[-1] == "?":
        return True
    if match.reading.direction == "condition":
        return False
    first = sentence.clause_start(match.cue.start)
    carried = first
    while first and sentence.keys[first] in CARRIED:
        first = sentence.clause_start(first - 1)
    doubted = "denied" in _qualities(sentence, first, carried)
    purpose = any(key in _AIMS for key in sentence.keys[match.lead : match.cue.start])
    aimed = any(
        term.concept.assertion in ("planned", "required")
        and not _is_elsewhere(sentence, match.cue, match.lead, term)
        for term in (match.subject, match.object)
    )
    return purpose or aimed or doubted or "hedged" in _qualities(sentence, first, match.cue.start)


_AIMS = words_in("untuk guna agar supaya demi to")
