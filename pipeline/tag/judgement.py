"""What a cue says of a mention that it holds for, when denials and conditions are minded."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.tag.assertion_cues import Cue, Says, Scope
from pipeline.tag.conditions import read_conditions
from pipeline.tag.cues import Found
from pipeline.tag.forms import Row
from pipeline.tag.reach import DETERMINERS, Words

Span = tuple[int, int]
_DENIED: dict[Says, Says] = {
    "required": "present",
    "planned": "lacking",
    "definition": "present",
    "lacking": "present",
}


class Mentioned(NamedTuple):
    """Tokens of one mention, end exclusive, and what its concept is.

    Mentions of one ``row`` share no words; what one row mentions hides no cue from another.
    """

    start: int
    end: int
    row: Row = ("concept", None)
    groups: frozenset[str] = frozenset()
    polarity: str = "neutral"


class Asserted(NamedTuple):
    """What is said of one mention, and the tokens that say it (none where nothing does).

    ``shared`` tells whether it is said of another mention, to which this one is joined by "and".
    """

    says: Says
    cue: Span | None
    scope: Scope | None = None
    shared: bool = False


class Judge:
    """The cues of a sentence that count for one row of mentions."""

    def __init__(
        self,
        words: Words,
        found: Sequence[Found[tuple[Cue, ...]]],
        scopes: Mapping[str, Scope],
    ) -> None:
        self.words = words
        self.found = found
        self.scopes = scopes
        self.conditions = read_conditions(words, found)

    def judge(self, scope: Scope, place: int, mention: Mentioned) -> Asserted:
        """Return what the cue at *place* of the found ones says of a mention it holds for."""
        found, denial = self.found[place], self.denial(scope, place)
        if denial:
            says = _DENIED[scope.says]
            return Asserted(says, None if says == "present" else denial[:2], scope)
        if self._hangs_on_condition(scope, found):
            return Asserted("present", None, scope)
        if scope.condition and found.start in self.conditions.denied:
            demand = self.scopes[scope.condition[1]]
            if demand.speaks_of(mention.groups, mention.polarity):
                return Asserted(demand.says, found[:2], demand)
        return Asserted(scope.says, found[:2], scope)

    def denial(self, scope: Scope, place: int) -> Found[tuple[Cue, ...]] | None:
        """Return the cue that denies what the one at *place* says, if it can be denied.

        It stands before the other with at most a word between; before a lack, only an article.
        """
        found, previous = self.found[place], self.found[place - 1] if place else None
        denies = (
            previous is not None
            and scope.says in _DENIED
            and found.start - previous.end <= 1
            and (scope.says != "lacking" or self._only_article(previous.end, found.start))
            and self.words.same_clause(previous.end - 1, found.start)
            and any(cue.scope.denies for cue in previous.value)
        )
        return previous if denies else None

    def _only_article(self, start: int, end: int) -> bool:
        return DETERMINERS.issuperset(self.words.keys[start:end])

    def _hangs_on_condition(self, scope: Scope, found: Found[tuple[Cue, ...]]) -> bool:
        """Whether a lack is what a condition of the same sentence would lead to."""
        return (
            scope.says == "lacking"
            and scope.condition is None
            and found.start in self.conditions.denials
        )


def start_of(found: Found[tuple[Cue, ...]]) -> int:
    """Return the first token of a cue."""
    return found.start


def end_of(found: Found[tuple[Cue, ...]]) -> int:
    """Return the token after a cue."""
    return found.end
