"""How far a cue reaches in its sentence: words, signs and brackets between, and clauses."""

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from pipeline.tag.assertion_cues import Scope
from pipeline.tag.clauses import CONJUNCTIONS, COORDINATORS, clauses
from pipeline.tag.spelling import words_in

FURTHEST = 60  # tokens between a cue and its mention, signs and brackets included
_LEADS = words_in(
    "secara umum konsep istilah pengertian definisi adapun sementara itu the a an concept term of "
    "sistem as such in general dengan demikian jadi pada dasarnya",
)


class Words:
    """The keys of one sentence; clauses and brackets are worked out when first needed."""

    def __init__(self, keys: Sequence[str]) -> None:
        self.keys = keys

    @cached_property
    def clause(self) -> list[int]:
        """Number of the clause of each token (``clauses``)."""
        return clauses(self.keys)

    @cached_property
    def depth(self) -> list[int]:
        """Brackets that are open before each token."""
        return list(accumulate(((k == "(") - (k == ")") for k in self.keys), initial=0))

    @cached_property
    def opening(self) -> int:
        """Place of the first word that is no mere lead to the subject of the sentence."""
        places = (
            place
            for place, key in enumerate(self.keys)
            if len(key) > 1 and not key.isdigit() and key not in _LEADS
        )
        return next(places, len(self.keys))

    def same_clause(self, one: int, other: int) -> bool:
        """Whether two tokens stand in one clause."""
        return self.clause[one] == self.clause[other]

    def near(self, start: int, end: int, scope: Scope) -> bool:
        """Whether the scope reaches over what lies between.

        Signs, "and" and what stands in brackets do not count as words.
        """
        if start == end:
            return True
        if end - start > FURTHEST:
            return False
        words = depth = 0
        for place in range(start, end):
            key = self.keys[place]
            depth += (key == "(") - (key == ")")
            words += key[0].isalnum() and key not in COORDINATORS and depth <= 0
            if words > scope.reach or (depth <= 0 and scope.stops.follow(self.keys, place)):
                return False
        return True

    def joins(self, start: int, end: int) -> bool:
        """Whether only commas and "and" stand between two mentions of one clause."""
        gap = self.keys[start:end]
        return self.same_clause(start - 1, end) and all(
            key == "," or (key in COORDINATORS and key not in CONJUNCTIONS) for key in gap
        )
