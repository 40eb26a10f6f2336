"""Which concepts stand on the two sides of relation words.

There is no parser behind this: the subject is the first noun phrase of the clause that no
preposition makes a part of another one, the object the first concept that only words without a
verb or preposition separate from the relation words. Concepts joined by "and" or commas count
together. Where this cannot be told, there is no side.
"""

from collections.abc import Collection

from pipeline.claims.grammar import (
    DETERMINERS,
    FILLERS,
    FINITE,
    GENITIVE,
    NOT_PURPOSE_BEFORE_TO,
    OF_SIDE,
    PREPOSITIONS,
    PRONOUNS,
    PURPOSES,
    RELATIVES,
    VIA,
)
from pipeline.claims.phrases import (
    are_joined,
    is_compound,
    is_modifier,
    is_possessor,
    is_verb,
    is_verbal,
)
from pipeline.claims.reading import Sentence, Term

OBJECT_REACH = 6


def lead_start(sentence: Sentence, cue_start: int) -> int:
    """Return where the auxiliaries, adverbs and particles before relation words begin."""
    first = sentence.clause_start(cue_start)
    at = cue_start
    while at > first and _is_filler(sentence, at - 1):
        at -= 1
    return at


def _is_filler(sentence: Sentence, token: int) -> bool:
    key = sentence.keys[token]
    return (
        key in FILLERS
        or token in sentence.verb_at
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
    at = start
    while at < end:
        term = sentence.term_at.get(at)
        if term is not None and term.end <= end:
            scan.term(term)
            at = term.end
        else:
            scan.word(at)
            past = sentence.past_bracket(at)
            at = past if past <= end else at + 1
    return scan.group, scan.closed


def after(
    sentence: Sentence,
    start: int,
    *,
    links: Collection[str] = (),
    needs_link: bool = False,
    link_reach: int = OBJECT_REACH,
    reach: int = OBJECT_REACH,
) -> list[Term]:
    """Return the joined terms that follow the words before token *start* in their clause.

    Parameters
    ----------
    links
        Prepositions and the like that may stand between; a clause may begin with one.
    needs_link
        Whether one of them must.
    link_reach, reach
        Most words before it, and before the terms.
    """
    linked = not needs_link
    home = sentence.clause[start - 1]
    at, origin = start, start
    while at < len(sentence.keys) and sentence.words_between(origin, at) <= reach:
        key = sentence.keys[at]
        term = sentence.term_at.get(at)
        if key in links:
            far = sentence.words_between(start, at) > link_reach
            if (not linked and far) or (linked and needs_link and at > origin + 1):
                return []
            linked, home, origin = True, sentence.clause[at], at
        if sentence.clause[at] != home or _stops(sentence, at, links):
            return []
        if key in links and at in sentence.verb_at:
            at = sentence.verb_at[at]
        elif term is None:
            at = sentence.past_bracket(at)
        elif _is_passed_over(sentence, term, links):
            at = term.end
        else:
            return _joined_after(sentence, term) if linked else []
    return []


def _is_passed_over(sentence: Sentence, term: Term, links: Collection[str]) -> bool:
    follows = any(is_compound(sentence, term, other) for other in _next(sentence, term))
    if sentence.head_last and follows:
        return False
    return is_possessor(sentence, term) or is_modifier(sentence, term, links=links)


def _next(sentence: Sentence, term: Term) -> list[Term]:
    at = sentence.terms.index(term) + 1
    return sentence.terms[at : at + 1]


def _stops(sentence: Sentence, at: int, links: Collection[str]) -> bool:
    key = sentence.keys[at]
    if key in links or (key in OF_SIDE and _follows_side(sentence, at)):
        return False
    if is_verb(sentence, at):
        return not _is_side_noun(sentence, at)
    if key.endswith("ing") and at and sentence.keys[at - 1] in VIA:
        return True
    if key == "," and sentence.keys[at + 1 : at + 2] and sentence.keys[at + 1].endswith("ing"):
        return True
    return key in PREPOSITIONS or key in FINITE or key in RELATIVES


def _follows_side(sentence: Sentence, at: int) -> bool:
    """Whether a noun of trouble or falling stands right before: "barriers to"."""
    return any(end == at for _, end in sentence.side_at.values())


def _is_side_noun(sentence: Sentence, at: int) -> bool:
    """Whether words that can be a verb are a noun of falling here: "a decline in"."""
    _, end = sentence.side_at.get(at, ("", 0))
    return bool(end) and any(k in OF_SIDE | GENITIVE for k in sentence.keys[end : end + 1])


def _joined_after(sentence: Sentence, first: Term) -> list[Term]:
    group = [first]
    for term in sentence.terms[sentence.terms.index(first) + 1 :]:
        if sentence.keys[group[-1].end : term.start] == ["("]:
            continue
        if is_compound(sentence, group[-1], term):
            group[-1] = term if sentence.head_last else group[-1]
        elif are_joined(sentence, group[-1], term):
            group.append(term)
        else:
            break
    first_of = {t.concept.concept_id: t for t in reversed(group)}
    group = [term for term in group if first_of[term.concept.concept_id] is term]
    return [term for term in group if not is_modifier(sentence, term) or term is first]


def antecedent(sentence: Sentence, lead: int) -> list[Term]:
    """Return the term right before token *lead*, which a relative pronoun refers to."""
    return [
        term
        for term in sentence.terms
        if term.end == lead and not is_possessor(sentence, term) and not is_modifier(sentence, term)
    ]
