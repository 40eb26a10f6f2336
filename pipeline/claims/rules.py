"""Rules by which relation words join two concepts, one for each direction."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.claims.after import OBJECT_REACH, after
from pipeline.claims.before import SUBJECT_REACH, before, is_aim, lead_start
from pipeline.claims.grammar import (
    ARTICLES,
    BE,
    COPULAS,
    DETERMINERS,
    GENITIVE,
    JOINTS,
    POSSESSIVE,
    RESULTS,
)
from pipeline.claims.lexicon import Reading
from pipeline.claims.reading import Cue, Sentence, Term
from pipeline.claims.subjects import (
    Memory,
    breaks_off,
    leading_instruments,
    subjects_of,
    trailing_instruments,
)
from pipeline.tag.cues import MASK
from pipeline.tag.spelling import words_in

PREDICATE_REACH = 6
PREDICATE_LINK = 0
IN_FRAME_REACH = 3
CAUSE_REACH = 2
DENIALS = frozenset(["denied", "not-yet", "failure"])
_IN_FRAME = words_in("of dari antara between in to for dalam bagi pada untuk")
_BY_INSTRUMENT = ("increases", "decreases", "enables")


@dataclass(frozen=True, slots=True)
class Match:
    """A subject, relation words and an object.

    Attributes
    ----------
    lead
        Where the words before the relation words begin that can deny it.
    aimed
        Whether the verb it is joined to says what something is for.
    """

    subject: Term
    cue: Cue
    reading: Reading
    object: Term
    lead: int
    aimed: bool = False


def find_matches(sentence: Sentence) -> list[Match]:
    """Return all pairs of concepts that relation words join, in the order of the words."""
    memory = Memory()
    found: list[Match] = []
    for cue in sentence.cues:
        for reading in cue.readings:
            found.extend(_RULES[reading.direction](sentence, cue, reading, memory))
    return found


def _pairs(
    subjects: Sequence[Term],
    cue: Cue,
    reading: Reading,
    objects: Sequence[Term],
    lead: int,
    *,
    aimed: bool = False,
) -> Iterator[Match]:
    for subject in subjects:
        for target in objects:
            yield Match(subject, cue, reading, target, lead, aimed)


def _forward(sentence: Sentence, cue: Cue, reading: Reading, memory: Memory) -> Iterator[Match]:
    lead = _lead(sentence, cue, reading)
    if lead is None or _is_noun(sentence, cue, reading):
        return
    subjects = subjects_of(sentence, cue, lead, memory)
    aimed = is_aim(sentence, lead, cue.start) or (memory.aimed and subjects is memory.subjects)
    if reading.relation in _BY_INSTRUMENT:
        subjects = [*subjects, *leading_instruments(sentence, cue)]
    if not reading.predicate:
        memory.cues.append(cue)
        memory.subjects = subjects
        memory.aimed = aimed
    objects = after(sentence, cue.end, links=reading.links)
    if not objects or _is_passive(sentence, cue, reading, lead):
        return
    if _turned_by_verb(sentence, cue, lead):
        return
    if reading.relation in _BY_INSTRUMENT:
        subjects = [*subjects, *trailing_instruments(sentence, cue, objects[-1].end)]
    yield from _pairs(subjects, cue, reading, objects, lead, aimed=aimed)


def _is_passive(sentence: Sentence, cue: Cue, reading: Reading, lead: int) -> bool:
    said = sentence.keys[lead : cue.start]
    infinitive = max((at + 1 for at, key in enumerate(said) if key == "to"), default=0)
    return reading.participle and any(key in BE for key in said[infinitive:])


def _turned_by_verb(sentence: Sentence, cue: Cue, lead: int) -> bool:
    """Whether a verb of another sign governs the words: "prevents improving"."""
    governing = [at for at in range(lead, cue.start) if at in sentence.cue_at]
    return any(
        sentence.cue_at[at].readings[0].relation in ("decreases", "hinders")
        and sentence.cue_at[at].start not in sentence.quality_at
        for at in governing
    )


def _lead(sentence: Sentence, cue: Cue, reading: Reading) -> int | None:
    """Return where the words that belong to the verb begin; none for a noun without a verb."""
    if not reading.predicate:
        return lead_start(sentence, cue.start)
    first = max(sentence.clause_start(cue.start), cue.start - PREDICATE_REACH)
    for at in range(cue.start - 1, first - 1, -1):
        if sentence.keys[at] in COPULAS and "well" not in sentence.keys[at - 1 : at + 2]:
            return lead_start(sentence, at)
        if sentence.keys[at] == MASK or at in sentence.verb_at:
            return None
    return None


def _is_noun(sentence: Sentence, cue: Cue, reading: Reading) -> bool:
    """Whether words that can be a verb or a noun are a noun here: "the support of"."""
    following = sentence.keys[cue.end : cue.end + 1]
    previous = sentence.keys[cue.start - 1] if cue.start else ""
    if cue.start in sentence.hyphenated and not sentence.term_at.get(cue.start):
        return True
    if following and following[0] in GENITIVE - reading.links:
        return True
    if reading.predicate:
        return False
    return previous in DETERMINERS | POSSESSIVE | GENITIVE | ARTICLES


def _backward(sentence: Sentence, cue: Cue, reading: Reading, memory: Memory) -> Iterator[Match]:
    lead = _lead(sentence, cue, reading)
    if lead is None or any(at in sentence.verb_at for at in range(lead - 1, cue.start)):
        return
    objects = subjects_of(sentence, cue, lead, Memory())
    if _is_bare_cause(cue, reading, lead) and objects:
        far = sentence.words_between(objects[-1].end, cue.start) > CAUSE_REACH
        objects = [] if far else objects
    links = reading.links
    reach = PREDICATE_LINK if reading.predicate else OBJECT_REACH
    subjects = after(sentence, cue.end, links=links, needs_link=bool(links), link_reach=reach)
    if links and not subjects and not after(sentence, cue.end):
        subjects = _causes_before(sentence, cue, reading)
    yield from _pairs(subjects, cue, reading, objects, lead)


def _is_bare_cause(cue: Cue, reading: Reading, lead: int) -> bool:
    """Whether the words are like a preposition: "failure due to"."""
    return not reading.links and lead == cue.start and reading.relation == "increases"


def _causes_before(sentence: Sentence, cue: Cue, reading: Reading) -> list[Term]:
    """Return what makes the object rise or fall where it stands before: "so that trust grows"."""
    if reading.relation not in ("increases", "decreases"):
        return []
    first = sentence.clause_start(cue.start)
    if first and sentence.keys[first] in RESULTS:
        return before(sentence, sentence.clause_start(first - 1), first)[0]
    return leading_instruments(sentence, cue)


def _frame(sentence: Sentence, cue: Cue, reading: Reading, memory: Memory) -> Iterator[Match]:
    first = after(sentence, cue.end, links=_IN_FRAME, reach=IN_FRAME_REACH)
    if reading.links & JOINTS:
        first = first[:1]
    if not first:
        return
    second = _second(sentence, first[-1], reading)
    subjects, objects = (first, second) if reading.first == "subject" else (second, first)
    yield from _pairs(subjects, cue, reading, objects, cue.start)


def _second(sentence: Sentence, first: Term, reading: Reading) -> list[Term]:
    end = min(sentence.clause_end(first.start), first.end + SUBJECT_REACH)
    for at in range(first.end, end):
        if sentence.keys[at] in reading.links:
            found = after(sentence, at + 1, links=reading.links | {"as", "lain"})
            if found:
                return found
        elif breaks_off(sentence, at):
            break
    return []


def _condition(sentence: Sentence, cue: Cue, reading: Reading, memory: Memory) -> Iterator[Match]:
    needed = after(sentence, cue.end, links=GENITIVE | {"oleh", "dari", "by", "from"})
    if needed:
        subjects = _denied_before(sentence, cue) or _denied_after(sentence, needed[-1])
        yield from _pairs(subjects, cue, reading, needed, cue.start)


def _denied_before(sentence: Sentence, cue: Cue) -> list[Term]:
    denial = _denial(sentence, sentence.clause_start(cue.start), cue.start)
    return before(sentence, sentence.clause_start(cue.start), denial)[0] if denial else []


def _denied_after(sentence: Sentence, needed: Term) -> list[Term]:
    home = sentence.clause_end(needed.start)
    end = sentence.clause_end(home) if home < len(sentence.keys) else home
    start = needed.end
    while start in sentence.term_at:
        start = sentence.term_at[start].end
    denial = _denial(sentence, start, end)
    return before(sentence, start, denial)[0] if denial else []


def _denial(sentence: Sentence, start: int, end: int) -> int | None:
    places = (at for at in range(start, end) if at in sentence.quality_at)
    denials = (at for at in places if not DENIALS.isdisjoint(sentence.quality_at[at][0]))
    return next(denials, None)


_RULES: Mapping[str, Callable[[Sentence, Cue, Reading, Memory], Iterator[Match]]] = {
    "forward": _forward,
    "backward": _backward,
    "frame": _frame,
    "condition": _condition,
}
