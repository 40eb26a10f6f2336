"""What a cue says of a mention that it holds for, when denials and conditions are minded."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.tag.assertion_cues import Cue, Says, Scope
from pipeline.tag.cues import Found
from pipeline.tag.forms import Row
from pipeline.tag.reach import FURTHEST, Words

Span = tuple[int, int]
DENIED: dict[Says, Says] = {
    "required": "present",
    "planned": "lacking",
    "definition": "present",
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
    """What is said of one mention, and the tokens that say it (none where nothing does)."""

    says: Says
    cue: Span | None
    scope: Scope | None = None


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
        self.last_of_group = {c.scope.group: f.start for f in found for c in f.value}
        self.conditions = {
            c.scope.condition[0] for f in found for c in f.value if c.scope.condition is not None
        }

    def judge(self, scope: Scope, place: int, mention: Mentioned) -> Asserted:
        """Return what the cue at *place* of the found ones says of a mention it holds for."""
        found, denial = self.found[place], self.denial(place)
        if denial and scope.says in DENIED:
            says = DENIED[scope.says]
            return Asserted(says, None if says == "present" else denial[:2], scope)
        if self._hangs_on_condition(scope, found):
            return Asserted("present", None, scope)
        if scope.condition and self._denied_condition(scope.condition[0], found, mention):
            demand = self.scopes[scope.condition[1]]
            if demand.speaks_of(mention.groups, mention.polarity):
                return Asserted(demand.says, found[:2], demand)
        return Asserted(scope.says, found[:2], scope)

    def denial(self, place: int) -> Found[tuple[Cue, ...]] | None:
        """Return the cue of a lack that stands before another with at most a word between."""
        found, previous = self.found[place], self.found[place - 1] if place else None
        denies = (
            previous is not None
            and found.start - previous.end <= 1
            and self.words.same_clause(previous.end - 1, found.start)
            and any(
                c.scope.stands == "before" and c.scope.says == "lacking" for c in previous.value
            )
        )
        return previous if denies else None

    def _hangs_on_condition(self, scope: Scope, found: Found[tuple[Cue, ...]]) -> bool:
        """Whether a lack is what a condition of the same sentence would lead to."""
        return (
            scope.says == "lacking"
            and scope.condition is None
            and any(cue.scope.group in self.conditions for cue in found.value)
        )

    def _denied_condition(
        self, denied_by: str, found: Found[tuple[Cue, ...]], mention: Mentioned
    ) -> bool:
        """Whether a denial follows the mention, or stands before the cue in its clause."""
        return self.last_of_group.get(denied_by, -1) >= mention.end or any(
            cue.scope.group == denied_by and self.words.same_clause(f.start, found.start)
            for f in self._found_before(found.start)
            for cue in f.value
        )

    def _found_before(self, start: int) -> Iterator[Found[tuple[Cue, ...]]]:
        for place in range(bisect_left(self.found, start, key=start_of) - 1, -1, -1):
            if start - self.found[place].end > FURTHEST:
                return
            yield self.found[place]


def start_of(found: Found[tuple[Cue, ...]]) -> int:
    """Return the first token of a cue."""
    return found.start


def end_of(found: Found[tuple[Cue, ...]]) -> int:
    """Return the token after a cue."""
    return found.end
