"""What a sentence says of the concepts it mentions: present, lacking, required, planned, defined.

A cue holds for the nearest mention that it can reach within its clause, and for those joined to it
by commas and "and". Cue lists of this kind follow NegEx (Chapman et al. 2001,
https://doi.org/10.1006/jbin.2001.1029) and ConText (Harkema et al. 2009,
https://doi.org/10.1016/j.jbi.2009.05.002).

What is said of a mention follows from the cue, and from a denial right before the cue:

* A denied lack ("not a lack of X") is a double negation: present. So are the longer ones that are
  listed among the cues ("does not suffer from a lack of X").
* A denied demand ("does not require X") says that X is not demanded, and nothing on whether it is
  there: present.
* A denied plan ("no plan for X", "will not build X") says that X is neither there nor to come:
  lacking.
* A denied definition defines nothing: present.
* Where what X is said to be missing for is itself denied ("without X, reform will not succeed"), X
  is demanded, and may well be there: required. Of what is denied there nothing is said, for the
  denial hangs on the condition: present.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from pipeline.tag.assertion_cues import AssertionCues, Cue, Scope
from pipeline.tag.cues import Found
from pipeline.tag.forms import Row
from pipeline.tag.judgement import Asserted, Judge, Mentioned, end_of, start_of
from pipeline.tag.reach import FURTHEST, Words

_PRECEDENCE = {"lacking": 0, "required": 1, "planned": 2, "definition": 3, "present": 4}
_PRESENT = Asserted("present", None)


def assert_mentions(
    keys: Sequence[str], mentions: Sequence[Mentioned], cues: AssertionCues, language: str
) -> list[Asserted]:
    """Return what is said of each mention of a sentence; the time is linear in its length.

    Parameters
    ----------
    keys
        Keys of the tokens of the sentence.
    mentions
        The mentions of the sentence in any order.
    cues
        Cues of all languages.
    language
        Language of the sentence.
    """
    found = cues.find(keys, language)
    if not found:
        return [_PRESENT for _ in mentions]
    words = Words(keys)
    rows: dict[Row, list[Mentioned]] = {}
    for mention in sorted(set(mentions)):
        rows.setdefault(mention.row, []).append(mention)
    said: dict[Mentioned, Asserted] = {}
    for row in rows.values():
        spans = [(m.start, m.end) for m in row]
        free = cues.find_outside(keys, language, found=found, spans=spans)
        if free:
            said |= _Reader(words, row, free, cues, language).read()
    return [said.get(mention, _PRESENT) for mention in mentions]


class _Reader:
    """The mentions of one row in their sentence, and the cues that none of them hides."""

    def __init__(
        self,
        words: Words,
        mentions: Sequence[Mentioned],
        found: Sequence[Found[tuple[Cue, ...]]],
        cues: AssertionCues,
        language: str,
    ) -> None:
        self.words = words
        self.language = language
        self.mentions = mentions
        self.found = found
        self.judge = Judge(words, found, cues.scopes[language])
        self.starts = {m.start: m for m in mentions}
        self.ends = {m.end: m for m in mentions}

    def read(self) -> dict[Mentioned, Asserted]:
        before = self._tell(self.mentions, self._nearest_before, self._previous, self._next)
        after = self._tell(self.mentions[::-1], self._nearest_after, self._next, self._previous)
        return {m: _stronger(before.get(m), after.get(m)) for m in self.mentions}

    def _tell(
        self,
        mentions: Sequence[Mentioned],
        nearest: Callable[[Mentioned], Asserted | None],
        neighbour: Callable[[Mentioned], Mentioned | None],
        beyond: Callable[[Mentioned], Mentioned | None],
    ) -> dict[Mentioned, Asserted]:
        """Return what each mention is told by cues of one side, itself or by its neighbour.

        A mention that a cue does not speak of ("a lack of citizens and trust") hands it on all
        the same. That one thing is defined afterwards defines no other.
        """
        said: dict[Mentioned, Asserted] = {}
        heard: dict[Mentioned, Asserted] = {}
        for mention in mentions:
            given, near = nearest(mention), neighbour(mention)
            if given is None and near in heard:
                given = heard[near]._replace(shared=True)
            if given is not None and _speaks_of(given, mention):
                said[mention] = given
            if given is None and beyond(mention):
                given = nearest(mention._replace(groups=frozenset(), polarity="neutral"))
            if given is not None and not _defines_afterwards(given):
                heard[mention] = given
        return said

    def _previous(self, mention: Mentioned) -> Mentioned | None:
        """Return the mention that *mention* is joined to on its left."""
        ends = (mention.start - 1, mention.start - 2)
        joined = (e for e in ends if e in self.ends and self.words.joins(e, mention.start))
        return self.ends.get(next(joined, -1))

    def _next(self, mention: Mentioned) -> Mentioned | None:
        starts = (mention.end + 1, mention.end + 2)
        joined = (s for s in starts if s in self.starts and self.words.joins(mention.end, s))
        return self.starts.get(next(joined, -1))

    def _nearest_before(self, mention: Mentioned) -> Asserted | None:
        for place in range(bisect_right(self.found, mention.start, key=end_of) - 1, -1, -1):
            found = self.found[place]
            if mention.start - found.end > FURTHEST:
                return None
            for cue in found.value:
                if self._holds_before(cue.scope, found, mention):
                    return self.judge.judge(cue.scope, place, mention)
        return None

    def _holds_before(
        self, scope: Scope, found: Found[tuple[Cue, ...]], mention: Mentioned
    ) -> bool:
        return (
            scope.stands == "before"
            and scope.says != "present"
            and scope.speaks_of(mention.groups, mention.polarity)
            and self.words.near(found.end, mention.start, scope)
            and self.words.same_clause(found.end - 1, mention.start)
            and not self._mention_between(found.end, self._start_of_compound(mention))
        )

    def _nearest_after(self, mention: Mentioned) -> Asserted | None:
        for place in range(bisect_left(self.found, mention.end, key=start_of), len(self.found)):
            if self.found[place].start - mention.end > FURTHEST:
                return None
            for cue in self.found[place].value:
                if self._holds_after(cue.scope, place, mention):
                    return self.judge.judge(cue.scope, place, mention)
        return None

    def _holds_after(self, scope: Scope, place: int, mention: Mentioned) -> bool:
        found, denial = self.found[place], self.judge.denial(scope, place)
        start = denial.start if denial else found.start
        return (
            scope.stands == "after"
            and scope.says != "present"
            and scope.speaks_of(mention.groups, mention.polarity)
            and mention.end <= start
            and self.words.near(mention.end, start, scope)
            and self.words.same_clause(mention.end - 1, found.start)
            and not self._mention_between(mention.end, start)
            and (not scope.opening or mention.start <= self.words.opening)
            and (
                not scope.head
                or self.words.is_head(mention.start, mention.end, start, self.language)
            )
        )

    def _mention_between(self, start: int, end: int) -> bool:
        """Whether a mention outside of brackets stands between two places."""
        depth = self.words.depth
        return any(
            place in self.starts and depth[place] == depth[start] and self.starts[place].end <= end
            for place in range(start, end)
        )

    def _start_of_compound(self, mention: Mentioned) -> int:
        """Return where the mentions begin that stand side by side up to *mention*."""
        start = mention.start
        while start in self.ends and mention.start - start <= FURTHEST:
            start = self.ends[start].start
        return start


def _speaks_of(given: Asserted, mention: Mentioned) -> bool:
    return given.scope is None or given.scope.speaks_of(mention.groups, mention.polarity)


def _defines_afterwards(given: Asserted) -> bool:
    return given.scope is not None and given.scope.stands == "after" and given.says == "definition"


def _stronger(before: Asserted | None, after: Asserted | None) -> Asserted:
    given = [asserted for asserted in (before, after) if asserted is not None]
    return min(given, key=lambda a: _PRECEDENCE[a.says]) if given else _PRESENT
