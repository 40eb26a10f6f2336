"""The concepts that follow relation words or a preposition as their object.

Only words without a verb or a preposition of their own may stand between; concepts joined by "and"
or commas count together.
"""

from collections.abc import Collection

from pipeline.claims.grammar import FINITE, GENITIVE, OF_SIDE, PREPOSITIONS, RELATIVES, VIA
from pipeline.claims.phrases import (
    LONGEST_GROUP,
    are_joined,
    is_compound,
    is_modifier,
    is_possessor,
    is_verb,
)
from pipeline.claims.reading import Sentence, Term

OBJECT_REACH = 6


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
    at = term.number + 1
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
    return at in sentence.side_ends


def _is_side_noun(sentence: Sentence, at: int) -> bool:
    """Whether words that can be a verb are a noun of falling here: "a decline in"."""
    _, end = sentence.side_at.get(at, ("", 0))
    return bool(end) and any(k in OF_SIDE | GENITIVE for k in sentence.keys[end : end + 1])


def _joined_after(sentence: Sentence, first: Term) -> list[Term]:
    group = [first]
    for term in sentence.terms[first.number + 1 : first.number + 2 * LONGEST_GROUP]:
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
    kept = [term for term in group if not is_modifier(sentence, term) or term is first]
    return kept[:LONGEST_GROUP]
