"""What a match says: its sign and how it is made."""

from collections.abc import Collection
from dataclasses import dataclass

from pipeline.claims.reading import Sentence
from pipeline.claims.rules import Match
from pipeline.claims.sides import Span, side_of
from pipeline.claims.standing import Standing, standing_of

EFFECTS = {
    "increases": 1,
    "enables": 1,
    "requires": 1,
    "decreases": -1,
    "hinders": -1,
    "associated": 0,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a match says.

    Attributes
    ----------
    sign
        +1, -1 or 0.
    standing
        How the statement is made.
    words
        Places of the words beside the relation that the sign follows from.
    """

    sign: int
    standing: Standing
    words: tuple[Span, ...]


def judge(sentence: Sentence, match: Match, refuted: Collection[int]) -> Verdict:
    """Return what *match* says; ``refuted_in`` of the sentence tells where it is *refuted*.

    The sign holds between an adequate subject and an adequate object: "lack of staff hinders
    e-government" and "e-government reduces corruption" are positive. What is denied has no sign:
    that transparency did not raise trust does not say that it lowered it.
    """
    standing = standing_of(sentence, match, refuted)
    needs = match.reading.relation == "requires"
    subject, target = (
        side_of(sentence, match.cue, match.lead, term, needs=needs)
        for term in (match.subject, match.object)
    )
    effect = 0 if standing.negated else EFFECTS[match.reading.relation]
    return Verdict(effect * subject.sign * target.sign, standing, subject.words + target.words)
