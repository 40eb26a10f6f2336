"""What a sentence says of the concepts it mentions: present, lacking, required, planned, defined.

A cue holds for the nearest concept it can reach within its clause, and for the concepts that are
joined to that one by commas and "and". Cue lists of this kind follow NegEx (Chapman et al. 2001,
https://doi.org/10.1006/jbin.2001.1029) and ConText (Harkema et al. 2009,
https://doi.org/10.1016/j.jbi.2009.05.002).
"""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from pipeline.tag.assertion_cues import Cue, Says
from pipeline.tag.clauses import CONJUNCTIONS, COORDINATORS, clauses
from pipeline.tag.cues import Found
from pipeline.tag.tokens import words_in

Span = tuple[int, int]
_PRECEDENCE = {"lacking": 0, "required": 1, "planned": 2, "definition": 3, "present": 4}
_LEADS = words_in(
    "secara umum konsep istilah pengertian definisi adapun sementara itu the a an concept term of "
    "sistem as such in general dengan demikian jadi pada dasarnya",
)


class Asserted(NamedTuple):
    """What is said of one mention, and the tokens that say it (none where nothing does)."""

    says: Says
    cue: Span | None


_PRESENT = Asserted("present", None)


class Mentioned(NamedTuple):
    """Tokens of one mention, end exclusive, and the group of its concept."""

    start: int
    end: int
    group: str = ""


def assert_mentions(
    keys: Sequence[str], mentions: Sequence[Mentioned], cues: Sequence[Found[tuple[Cue, ...]]]
) -> list[Asserted]:
    """Return what is said of each mention of a sentence.

    Parameters
    ----------
    keys
        Keys of the tokens of the sentence.
    mentions
        The mentions of the sentence in any order.
    cues
        The cues of the sentence (``AssertionCues.find``). A cue inside a mention says nothing.
    """
    inside = {place for m in mentions for place in range(m.start, m.end)}
    free = [cue for cue in cues if inside.isdisjoint(range(cue.start, cue.end))]
    if not free:
        return [_PRESENT for _ in mentions]
    sentence = _Sentence(keys, sorted(set(mentions)), free)
    said = sentence.read()
    return [said[mention] for mention in mentions]


class _Sentence:
    """The keys, mentions and cues of one sentence; its clauses are found when first needed."""

    def __init__(
        self,
        keys: Sequence[str],
        mentions: Sequence[Mentioned],
        cues: Sequence[Found[tuple[Cue, ...]]],
    ) -> None:
        self.keys = keys
        self.mentions = mentions
        self.cues = cues

    @cached_property
    def clause(self) -> list[int]:
        return clauses(self.keys)

    def read(self) -> dict[Mentioned, Asserted]:
        before = self._before()
        after = self._after()
        return {m: _stronger(before.get(m), after.get(m)) for m in self.mentions}

    def _before(self) -> dict[Mentioned, Asserted]:
        said: dict[Mentioned, Asserted] = {}
        for mention in self.mentions:
            asserted = self._nearest_before(mention)
            previous = self._joined_before(mention)
            if asserted is None and previous in said:
                asserted = said[previous]
            if asserted is not None:
                said[mention] = asserted
        return said

    def _nearest_before(self, mention: Mentioned) -> Asserted | None:
        reaching = [
            (found, cue)
            for found in self.cues
            for cue in found.value
            if cue.stands == "before"
            and found.end <= mention.start
            and cue.says != "present"
            and mention.group not in cue.not_for
            and self._near(found.end, mention.start, cue.reach)
            and self._same_clause(found.end - 1, mention.start)
        ]
        if not reaching:
            return None
        found, cue = reaching[-1]
        denied = [f for f, c in reaching[:-1] if c.says == "lacking" and found.start - f.end <= 1]
        if denied and cue.says != "lacking":
            return Asserted("lacking", (denied[-1].start, denied[-1].end))
        return Asserted(cue.says, (found.start, found.end))

    def _after(self) -> dict[Mentioned, Asserted]:
        said: dict[Mentioned, Asserted] = {}
        for mention in reversed(self.mentions):
            asserted = self._nearest_after(mention)
            following = self._joined_after(mention)
            if asserted is None and following in said and said[following].says != "definition":
                asserted = said[following]
            if asserted is not None:
                said[mention] = asserted
        return said

    def _nearest_after(self, mention: Mentioned) -> Asserted | None:
        for found in self.cues:
            for cue in found.value:
                if (
                    cue.stands == "after"
                    and mention.group not in cue.not_for
                    and found.start >= mention.end
                    and self._near(mention.end, found.start, cue.reach)
                    and self._same_clause(mention.end - 1, found.start)
                    and not self._mention_between(mention.end, found.start)
                    and (not cue.opening or self._opens(mention))
                ):
                    return Asserted(cue.says, (found.start, found.end))
        return None

    def _same_clause(self, one: int, other: int) -> bool:
        return self.clause[one] == self.clause[other]

    def _near(self, start: int, end: int, reach: int) -> bool:
        """Whether at most *reach* words lie between; signs, "and" and brackets do not count."""
        words = depth = 0
        for place in range(start, end):
            key = self.keys[place]
            depth += (key == "(") - (key == ")")
            words += key[0].isalnum() and key not in COORDINATORS and depth <= 0
            if words > reach:
                return False
        return True

    def _mention_between(self, start: int, end: int) -> bool:
        return any(
            start <= m.start and m.end <= end and self._depth(m.start) == 0 for m in self.mentions
        )

    def _depth(self, place: int) -> int:
        return self.keys[:place].count("(") - self.keys[:place].count(")")

    def _opens(self, mention: Mentioned) -> bool:
        lead = [k for k in self.keys[: mention.start] if len(k) > 1 and not k.isdigit()]
        return all(key in _LEADS for key in lead)

    def _joined_before(self, mention: Mentioned) -> Mentioned | None:
        candidates = [
            m for m in self.mentions if m.end <= mention.start and self._joins(m, mention)
        ]
        return candidates[-1] if candidates else None

    def _joined_after(self, mention: Mentioned) -> Mentioned | None:
        candidates = [
            m for m in self.mentions if m.start >= mention.end and self._joins(mention, m)
        ]
        return candidates[0] if candidates else None

    def _joins(self, one: Mentioned, other: Mentioned) -> bool:
        """Whether only commas and "and" stand between two mentions of one clause."""
        gap = self.keys[one.end : other.start]
        return (
            0 < len(gap) <= 2
            and self._same_clause(one.end - 1, other.start)
            and all(key == "," or key in COORDINATORS for key in gap)
            and not any(key in CONJUNCTIONS for key in gap)
        )


def _stronger(before: Asserted | None, after: Asserted | None) -> Asserted:
    given = [asserted for asserted in (before, after) if asserted is not None]
    return min(given, key=lambda a: _PRECEDENCE[a.says]) if given else _PRESENT
