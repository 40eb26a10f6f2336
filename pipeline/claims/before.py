"""The noun phrase that stands before relation words as their subject.

There is no parser behind this: it is the first noun phrase of the clause that no preposition makes
a part of another one. Concepts joined by "and" or commas count together.
"""

from pipeline.claims.grammar import (
    AIMS,
    DETERMINERS,
    FILLERS,
    FINITE,
    GENITIVE,
    NOT_PURPOSE_BEFORE_TO,
    PREPOSITIONS,
    PRONOUNS,
    PURPOSES,
    RELATIVES,
)
from pipeline.claims.phrases import (
    LONGEST_GROUP,
    are_joined,
    is_compound,
    is_modifier,
    is_possessor,
    is_verb,
    is_verbal,
)
from pipeline.claims.reading import Sentence, Term

SUBJECT_REACH = 120
LONGEST_LEAD = 25


def lead_start(sentence: Sentence, cue_start: int) -> int:
    """Return where the auxiliaries, adverbs and particles before relation words begin."""
    first = max(sentence.clause_start(cue_start), cue_start - LONGEST_LEAD)
    at = cue_start
    while at > first and _is_filler(sentence, at - 1):
        at -= 1
    return at


def _is_filler(sentence: Sentence, token: int) -> bool:
    key = sentence.keys[token]
    return (
        key in FILLERS
        or token in sentence.verb_at
        or token in sentence.denial_at
        or (key.endswith("ly") and len(key) > 4)
        or (token > 0 and sentence.keys[token - 1] == "secara")
    )


def is_relative(sentence: Sentence, lead: int, cue_start: int) -> bool:
    """Whether the lead says which thing acts: "yang", "that"."""
    return any(key in RELATIVES for key in sentence.keys[lead:cue_start])


def is_purpose(sentence: Sentence, lead: int, cue_start: int) -> bool:
    """Whether the lead says what something is for: "to", "untuk"."""
    keys = sentence.keys
    for at in range(lead, cue_start):
        before = keys[at - 1] if at else ""
        if keys[at] in PURPOSES and before not in NOT_PURPOSE_BEFORE_TO:
            return True
    return lead > 0 and keys[lead - 1] in PURPOSES


def is_aim(sentence: Sentence, lead: int, cue_start: int) -> bool:
    """Whether the lead, or "for" before a form in -ing, reports an aim and not a deed."""
    keys = sentence.keys
    if any(key in AIMS for key in keys[lead:cue_start]):
        return True
    return lead > 0 and keys[lead - 1] == "for" and keys[cue_start].endswith("ing")


class _Scan:
    """The noun phrase that stands as subject after each token, from left to right."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.group: list[Term] = []
        self.closed = self.inside = self.relative = False

    def word(self, at: int) -> None:
        key = self.sentence.keys[at]
        if key in PRONOUNS:
            self.group, self.closed, self.inside, self.relative = [], False, False, False
        elif key in PREPOSITIONS:
            self.inside = True
        elif key in RELATIVES and self.group:
            self._relative(at)
        elif (key in FINITE or is_verb(self.sentence, at)) and not self.relative:
            self.closed = bool(self.group)
            self.inside = False

    def _relative(self, at: int) -> None:
        following = self.sentence.keys[at + 1 : at + 2]
        if at + 1 in self.sentence.term_at or (following and following[0] in DETERMINERS):
            self.group, self.inside = [], False
        else:
            self.relative = True

    def term(self, term: Term) -> None:
        if self.relative or self.inside:
            return
        if is_verbal(self.sentence, term):
            self.closed = bool(self.group)
            return
        last = self.group[-1] if self.group else None
        if last is not None and not self.closed and is_compound(self.sentence, last, term):
            self.group[-1] = term if self.sentence.head_last else last
        elif is_modifier(self.sentence, term):
            return
        elif last is None or self.closed:
            self.group, self.closed = [term], False
        elif are_joined(self.sentence, last, term):
            self.group.append(term)
        elif not any(k in GENITIVE for k in self.sentence.keys[last.end : term.start]):
            self.group = [term]


def before(sentence: Sentence, start: int, end: int) -> tuple[list[Term], bool]:
    """Return the noun phrase that stands as subject in tokens *start* up to *end*.

    Returns
    -------
    tuple
        Its joined terms, and whether a verb closes it off from what follows.
    """
    scan = _Scan(sentence)
    at = max(start, end - SUBJECT_REACH)
    while at < end:
        term = sentence.term_at.get(at)
        if term is not None and term.end <= end:
            scan.term(term)
            at = term.end
        else:
            scan.word(at)
            past = sentence.past_bracket(at)
            at = past if past <= end else at + 1
    return scan.group[-LONGEST_GROUP:], scan.closed


def antecedent(sentence: Sentence, lead: int) -> list[Term]:
    """Return the term right before token *lead*, which a relative pronoun refers to."""
    term = sentence.term_before.get(lead)
    if term is None or is_possessor(sentence, term) or is_modifier(sentence, term):
        return []
    return [term]
