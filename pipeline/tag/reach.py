"""How far a cue reaches in its sentence: words, signs and brackets between, and clauses."""

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from pipeline.tag.assertion_cues import Scope
from pipeline.tag.clauses import CONJUNCTIONS, COORDINATORS, clauses
from pipeline.tag.entries import HEAD_LAST
from pipeline.tag.spelling import keys_of

DETERMINERS = keys_of(
    "the a an any some its their this that these those his her our all every each such "
    "suatu sebuah para berbagai seluruh semua setiap segala sejumlah adanya"
)
# Of what these name nothing is missing but the thing itself: "the level of trust is low".
LIGHT = keys_of(
    "level degree amount extent rate quality use adoption implementation availability provision of "
    "tingkat kualitas mutu penerapan pelaksanaan penggunaan pemanfaatan penyelenggaraan "
    "implementasi ketersediaan kondisi prinsip asas rasa nilai"
)
_PREPOSITIONS = keys_of(
    "of for in on at by to with from within among across between about under over into regarding "
    "during through towards"
)
FURTHEST = 60  # tokens between a cue and its mention, signs and brackets included
_LEADS = keys_of(
    "secara umum konsep istilah pengertian definisi adapun sementara itu the a an concept term of "
    "sistem as such in general dengan demikian jadi pada dasarnya",
)
_FREE_OF_DEFINITIONS = COORDINATORS | DETERMINERS
_FREE = _FREE_OF_DEFINITIONS | LIGHT
_OPENS_PHRASE = COORDINATORS | CONJUNCTIONS | LIGHT | keys_of("juga maka ini itu tersebut yaitu")


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

        Signs, "and", articles and the like and what stands in brackets do not count as words.
        """
        if start == end:
            return True
        if end - start > FURTHEST:
            return False
        words = depth = 0
        free = _FREE_OF_DEFINITIONS if scope.says == "definition" else _FREE
        for place in range(start, end):
            key = self.keys[place]
            depth += (key == "(") - (key == ")")
            words += key[0].isalnum() and key not in free and depth <= 0
            if words > scope.reach or (depth <= 0 and scope.stops.follow(self.keys, place)):
                return False
        return True

    def is_head(self, start: int, end: int, cue: int, language: str) -> bool:
        """Whether what a cue at place *cue* says afterwards is said of the mention itself.

        In English the last noun of a phrase is what the phrase is about ("budget rules are
        weak"), and so is the noun before a preposition ("rules for the budget are weak"); in
        Indonesian it is the first ("aturan anggaran masih lemah").
        """
        place = start - 1
        while place >= 0 and self.keys[place] in DETERMINERS:
            place -= 1
        before = self.keys[place] if place >= 0 else ""
        further = self.keys[place - 1] if place >= 1 else ""
        if language != HEAD_LAST:
            return not before.isalpha() or len(before) == 1 or before in _OPENS_PHRASE
        follows = self.keys[end] if end < cue else ""
        within = before in _PREPOSITIONS and further not in LIGHT
        return not within and (not follows[:1].isalnum() or follows in _PREPOSITIONS)

    def joins(self, start: int, end: int) -> bool:
        """Whether only commas and "and" stand between two mentions of one clause."""
        gap = self.keys[start:end]
        return self.same_clause(start - 1, end) and all(
            key == "," or (key in COORDINATORS and key not in CONJUNCTIONS) for key in gap
        )
