"""What a match says: its sign and how it is made."""

from pipeline.claims.reading import Sentence
from pipeline.claims.rules import Match
from pipeline.claims.sides import side_sign
from pipeline.claims.standing import Standing, standing_of

EFFECTS = {
    "increases": 1,
    "enables": 1,
    "requires": 1,
    "decreases": -1,
    "hinders": -1,
    "associated": 0,
}


def judge(sentence: Sentence, match: Match) -> tuple[int, Standing]:
    """Return the sign of *match* and how it is made.

    The sign holds between an adequate subject and an adequate object: "lack of staff hinders
    e-government" and "e-government reduces corruption" are positive. What is denied has no sign:
    that transparency did not raise trust does not say that it lowered it.
    """
    standing = standing_of(sentence, match)
    if standing.negated:
        return 0, standing
    sign = EFFECTS[match.reading.relation]
    needs = match.reading.relation == "requires"
    for term in (match.subject, match.object):
        sign *= side_sign(sentence, match.cue, match.lead, term, needs=needs)
    return sign, standing
