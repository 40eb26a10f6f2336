"""A sentence as the rules see it: tokens, clauses, concepts, relation words and qualities."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pipeline.claims.lexicon import Lexicon, Quality, Reading
from pipeline.tag.clauses import clauses
from pipeline.tag.cues import MASK
from pipeline.tag.spelling import HYPHENS
from pipeline.tag.tokens import Tokens

LONGEST_ASIDE = 60
_DENYING = frozenset(["denied", "not-yet", "affirmed"])


@dataclass(frozen=True, slots=True)
class Concept:
    """A mention of a concept in a sentence.

    Attributes
    ----------
    start, end
        Code points in the document, end exclusive.
    cue_start, cue_end
        The words that decide the assertion, -1 where there are none.
    """

    concept_id: str
    group: str
    undesirable: bool
    assertion: str
    start: int
    end: int
    cue_start: int = -1
    cue_end: int = -1


@dataclass(frozen=True, slots=True)
class Term:
    """A concept with its place among the terms and the tokens it covers, end exclusive."""

    number: int
    concept: Concept
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """Relation words with the tokens they cover, end exclusive."""

    start: int
    end: int
    readings: tuple[Reading, ...]

    @property
    def is_verb(self) -> bool:
        """Whether it can join a subject and an object without more."""
        return any(
            r.direction in ("forward", "backward") and not r.predicate for r in self.readings
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, read.

    Attributes
    ----------
    keys
        Keys of the tokens; those of concepts are masked so that no cue is found inside them.
    words_up_to
        How many words stand before each token, and at last in all.
    clause, clause_span
        Number of the clause of each token; number to its first token and the one after its last.
    term_at, term_before
        Token to the term that begins there, and to the one that ends right before it.
    verb_at
        Tokens of relation words that are verbs, to the token after the words.
    cue_at
        Tokens of all relation words, to the words.
    verb_heads
        Tokens that begin a concept and are such a verb: "reduces costs".
    quality_at
        Token to the qualities of the phrase that begins there and its end.
    quality_before
        Token after a phrase to its qualities and where it begins.
    side_at
        Token to what is said of the concept beside it, and its end.
    side_ends
        The tokens after such words.
    denial_at
        Tokens of phrases that deny or seem to: "tidak serta merta", "not by itself".
    inverse
        Numbers of the terms in a wording of which less is better: "waiting time".
    head_last
        Whether the last of two neighbouring nouns is the head ("citizen trust").
    hyphenated
        Tokens that a hyphen joins to the one before: "ICT-enabled".
    offset
        Code point of the sentence in the document.
    """

    keys: list[str]
    words_up_to: list[int]
    clause: list[int]
    clause_span: Mapping[int, tuple[int, int]]
    tokens: Tokens
    terms: list[Term]
    term_at: Mapping[int, Term]
    term_before: Mapping[int, Term]
    cues: list[Cue]
    verb_at: Mapping[int, int]
    cue_at: Mapping[int, Cue]
    verb_heads: frozenset[int]
    quality_at: Mapping[int, tuple[tuple[Quality, ...], int]]
    quality_before: Mapping[int, tuple[tuple[Quality, ...], int]]
    side_at: Mapping[int, tuple[tuple[Quality, ...], int]]
    side_ends: frozenset[int]
    denial_at: frozenset[int]
    inverse: frozenset[int]
    head_last: bool
    hyphenated: frozenset[int]
    offset: int

    def clause_start(self, token: int) -> int:
        """Return the first token of the clause of *token*."""
        return self.clause_span[self.clause[token]][0]

    def clause_end(self, token: int) -> int:
        """Return the token after the last one of the clause of *token*."""
        return self.clause_span[self.clause[token]][1]

    def past_bracket(self, token: int) -> int:
        """Return the token after *token*, or after the bracket that opens there."""
        if self.keys[token] != "(":
            return token + 1
        closing = self.keys[token : token + LONGEST_ASIDE]
        return token + closing.index(")") + 1 if ")" in closing else token + 1

    def words_between(self, start: int, end: int) -> int:
        """Return how many words stand in tokens *start* up to *end*."""
        return max(0, self.words_up_to[end] - self.words_up_to[start])

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points in the document of tokens *start* up to *end*."""
        return self.offset + self.tokens.starts[start], self.offset + self.tokens.ends[end - 1]

    def token_at(self, place: int) -> int:
        """Return the token at a code point of the document."""
        return bisect_right(self.tokens.starts, place - self.offset) - 1


def has_cue(tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether *tokens* hold any relation words."""
    return bool(lexicon.cues.find(tokens.keys))


def read_sentence(
    text: str,
    tokens: Tokens,
    concepts: Sequence[Concept],
    lexicon: Lexicon,
    *,
    offset: int,
    head_last: bool,
) -> Sentence:
    """Read one sentence.

    Parameters
    ----------
    text, tokens
        Its text and tokens.
    concepts
        Its concepts, by place.
    lexicon
        Words of its language.
    offset
        Code point of the sentence in the document.
    head_last
        Whether the last of two neighbouring nouns is the head.
    """
    terms = _terms(tokens, concepts, offset)
    keys = list(tokens.keys)
    for term in terms:
        keys[term.start : term.end] = [MASK] * (term.end - term.start)
    clause = clauses(tokens.keys)
    sides = [f for f in lexicon.sides.find(keys) if "affirmed" not in f.value]
    qualities = lexicon.qualities.find(keys)
    cues = [Cue(f.start, f.end, f.value) for f in lexicon.cues.find(keys)]
    return Sentence(
        keys=keys,
        words_up_to=[0, *accumulate(key == MASK or key[0].isalnum() for key in keys)],
        clause=clause,
        clause_span=_spans(clause),
        tokens=tokens,
        terms=terms,
        term_at={term.start: term for term in terms},
        term_before={term.end: term for term in terms},
        cues=cues,
        verb_at={i: cue.end for cue in cues if cue.is_verb for i in range(cue.start, cue.end)},
        cue_at={i: cue for cue in cues for i in range(cue.start, cue.end)},
        verb_heads=_verb_heads(tokens, terms, lexicon),
        quality_at={f.start: (f.value, f.end) for f in qualities},
        quality_before={f.end: (f.value, f.start) for f in qualities},
        side_at={f.start: (f.value, f.end) for f in sides},
        side_ends=frozenset(f.end for f in sides),
        denial_at=frozenset(
            at
            for f in qualities
            if f.end > f.start + 1 and not _DENYING.isdisjoint(f.value)
            for at in range(f.start, f.end)
        ),
        inverse=frozenset(
            term.number
            for term in terms
            if lexicon.inverses.find(tokens.keys[term.start : term.end])
        ),
        head_last=head_last,
        hyphenated=frozenset(
            at for at, start in enumerate(tokens.starts) if at and text[start - 1] in HYPHENS
        ),
        offset=offset,
    )


def _spans(clause: Sequence[int]) -> dict[int, tuple[int, int]]:
    spans: dict[int, tuple[int, int]] = {}
    for at, number in enumerate(clause):
        spans[number] = (spans.get(number, (at, at))[0], at + 1)
    return spans


def _verb_heads(tokens: Tokens, terms: Sequence[Term], lexicon: Lexicon) -> frozenset[int]:
    heads = {term.start: tokens.keys[term.start] for term in terms}
    return frozenset(
        start
        for start, key in heads.items()
        if not key.endswith(("ing", "ed"))
        and any(Cue(f.start, f.end, f.value).is_verb for f in lexicon.cues.find([key]))
    )


def _terms(tokens: Tokens, concepts: Sequence[Concept], offset: int) -> list[Term]:
    """Return the terms; of two concepts that share a token the first and longer one counts."""
    terms: list[Term] = []
    for concept in sorted(concepts, key=lambda c: (c.start, -c.end, c.concept_id)):
        start = bisect_right(tokens.starts, concept.start - offset) - 1
        end = bisect_left(tokens.starts, concept.end - offset)
        if start >= 0 and end > start and (not terms or start >= terms[-1].end):
            terms.append(Term(len(terms), concept, start, end))
    return terms
