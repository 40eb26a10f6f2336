"""What is said of a concept beside the relation: that it is lacking, falls or is troubled."""

from pipeline.claims.grammar import ARTICLES, DETERMINERS, GENITIVE, JOINTS, OF_SIDE
from pipeline.claims.lexicon import Quality
from pipeline.claims.phrases import first_joined, is_content
from pipeline.claims.reading import MASK, Cue, Sentence, Term

SIDE_REACH = 7
LONGEST_DESCRIPTION = 5
_BESIDE = GENITIVE | DETERMINERS | ARTICLES | OF_SIDE


def side_sign(sentence: Sentence, cue: Cue, lead: int, term: Term, *, needs: bool) -> int:
    """Return -1 where less of the concept as it stands is more of it in an adequate state.

    Each of these turns it: an undesirable concept ("reduces corruption"), a wording of which less
    is better ("reduces waiting time"), lack ("lack of staff"), a word of trouble ("barriers to")
    and a word of falling ("a decline in"). The lack of what a relation needs does not.
    """
    turned = term.concept.undesirable != (term.number in sentence.inverse)
    said = _said_beside(sentence, cue, first_joined(sentence, term))
    lacking = is_lacking(sentence, cue, lead, term) or "lack" in said
    if lacking and not needs:
        turned = not turned
    if "fall" in said or ("trouble" in said and not turned):
        turned = not turned
    return -1 if turned else 1


def is_lacking(sentence: Sentence, cue: Cue, lead: int, term: Term) -> bool:
    """Whether the mention is said to be lacking by words that are not those of the relation."""
    return term.concept.assertion == "lacking" and not is_elsewhere(sentence, cue, lead, term)


def is_elsewhere(sentence: Sentence, cue: Cue, lead: int, term: Term) -> bool:
    """Whether the assertion was read from the relation words or from what lies beyond them."""
    start, end = sentence.place(min(lead, cue.start), cue.end)
    concept = term.concept
    if concept.cue_start < 0:
        return False
    if concept.start >= end:
        return concept.cue_start < end
    return concept.cue_end > start


def _said_beside(sentence: Sentence, cue: Cue, term: Term) -> set[Quality]:
    """Return what words beside a concept say of it, before it or in English right after it."""
    said: set[Quality] = set()
    for at in range(max(0, term.start - SIDE_REACH), term.start):
        quality, end = sentence.side_at.get(at, (None, 0))
        if quality and not cue.start <= at < cue.end and _leads_to(sentence, quality, end, term):
            said.add(quality)
    quality, _ = sentence.side_at.get(term.end, (None, 0))
    if sentence.head_last and quality and quality != "lack" and term.end != cue.start:
        said.add(quality)
    return said


def _leads_to(sentence: Sentence, quality: Quality, start: int, term: Term) -> bool:
    """Whether the words from token *start* only lead to the concept or, of a lack, describe it."""
    between = range(start, term.start)
    if quality == "lack":
        return len(between) <= LONGEST_DESCRIPTION and all(
            sentence.keys[at] in (_BESIDE | JOINTS) - {","} or _describes(sentence, at)
            for at in between
        )
    return all(sentence.keys[at] in _BESIDE or _is_deed(sentence, at) for at in between)


def _describes(sentence: Sentence, at: int) -> bool:
    return sentence.keys[at] != MASK and is_content(sentence, at)


def _is_deed(sentence: Sentence, at: int) -> bool:
    """Whether a noun names a deed and leaves to the concept what is done: "penetapan APBD"."""
    key = sentence.keys[at]
    return not sentence.head_last and key.startswith("pe") and key.endswith("an") and len(key) > 7
