"""Who or what acts: the subject of relation words, and what it acts by."""

from dataclasses import dataclass, field

from pipeline.claims.after import after
from pipeline.claims.before import SUBJECT_REACH, antecedent, before, is_purpose, is_relative
from pipeline.claims.grammar import (
    ACCOMPANYING,
    BREAKS,
    CARRIED,
    FINITE,
    JOINTS,
    LEADING_VIA,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATE,
    TRAILING_VIA,
)
from pipeline.claims.phrases import is_free
from pipeline.claims.reading import Cue, Sentence, Term
from pipeline.tag.cues import MASK

RELATIVE_REACH = 4
RECENT = 10


@dataclass
class Memory:
    """The last forward relation: its subjects and aim, which a joined verb goes on with."""

    cues: list[Cue] = field(default_factory=list)
    subjects: list[Term] = field(default_factory=list)
    aimed: bool = False


def subjects_of(sentence: Sentence, cue: Cue, lead: int, memory: Memory) -> list[Term]:
    """Return what stands as subject of relation words whose auxiliaries begin at token *lead*.

    A verb that "and" or a comma joins to an earlier one has the subject of that one, which
    *memory* holds; one with "to" or "that" belongs to the nearest noun phrase.
    """
    keys = sentence.keys
    first = sentence.clause_start(cue.start)
    joined = lead > first and (lead - 1 == first or _is_joined_on(sentence, first, lead))
    opens = lead <= first + int(joined and lead - 1 == first)
    reaches_back = opens and first and keys[first] not in BREAKS
    start = sentence.clause_start(first - 1) if reaches_back else first
    if lead and keys[lead - 1] in SUBORDINATE:
        return []
    if (joined or opens) and any(start <= other.start < lead for other in memory.cues[-RECENT:]):
        return memory.subjects
    if is_relative(sentence, lead, cue.start) and antecedent(sentence, lead):
        return antecedent(sentence, lead)
    return _scanned_subjects(sentence, cue, start, lead, loose=joined or opens)


def _scanned_subjects(
    sentence: Sentence, cue: Cue, start: int, lead: int, *, loose: bool
) -> list[Term]:
    """Return the noun phrase before token *lead* if it is near and free enough to be meant."""
    group, closed = before(sentence, start, lead)
    if not group:
        return []
    relative = is_relative(sentence, lead, cue.start)
    if relative or is_purpose(sentence, lead, cue.start):
        near = not relative or _is_near(sentence, group[-1].end, lead)
        return group if near and is_free(sentence, group[-1].end, lead) else []
    if not loose and (closed or _follows_verb(sentence, start, group[0].start)):
        return []
    return group


def _follows_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a relation verb governs what begins at token *end*: "to reform agencies require"."""
    start = max(start, end - SUBJECT_REACH)
    resets = [at for at in range(start, end) if sentence.keys[at] in CARRIED | RELATIVES]
    return any(at in sentence.verb_at for at in range(max(resets, default=start), end))


def _is_near(sentence: Sentence, start: int, lead: int) -> bool:
    """Whether a relative pronoun at token *lead* may still mean the term that ends at *start*."""
    words = sentence.keys[start:lead]
    return len(words) <= RELATIVE_REACH and not any(key in PREPOSITIONS for key in words)


def _is_joined_on(sentence: Sentence, first: int, lead: int) -> bool:
    """Whether an "and" or comma stands before token *lead*, perhaps with an adverbial after it."""
    for at in range(lead - 1, first, -1):
        if sentence.keys[at] == MASK:
            return False
        if sentence.keys[at] in JOINTS:
            return at == lead - 1 or sentence.keys[at + 1] in PREPOSITIONS
    return False


def trailing_instruments(sentence: Sentence, cue: Cue, start: int) -> list[Term]:
    """Return what the relation is brought about by: "... through e-government"."""
    end = min(sentence.clause_end(cue.start), start + SUBJECT_REACH)
    for at in range(start, end):
        if sentence.keys[at] in TRAILING_VIA:
            return after(sentence, at + 1)
        if breaks_off(sentence, at):
            break
    return []


def leading_instruments(sentence: Sentence, cue: Cue) -> list[Term]:
    """Return what stands before as a means: "Through e-government, trust grows"."""
    first = sentence.clause_start(cue.start)
    starts = [first] if first == 0 else [first, sentence.clause_start(first - 1)]
    for start in starts:
        if sentence.keys[start] in LEADING_VIA:
            found = after(sentence, start + 1)
            if not found or found[-1].end > cue.start:
                return []
            return [term for term in found if _is_means(term, sentence.keys[start])]
    return []


def _is_means(term: Term, link: str) -> bool:
    """Whether what follows *link* acts: who goes along with a deed or is lacking does not."""
    concept = term.concept
    accompanies = concept.group == "actor" or concept.assertion == "lacking"
    return not (link in ACCOMPANYING and accompanies)


def breaks_off(sentence: Sentence, at: int) -> bool:
    """Whether a verb or relative pronoun at token *at* ends what can be told without a parser."""
    key = sentence.keys[at]
    return key in FINITE or key in RELATIVES or at in sentence.verb_at
