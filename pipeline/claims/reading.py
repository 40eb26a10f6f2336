"""A sentence as the rules see it: tokens, clauses, concepts, relation words and qualities."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.claims.lexicon import Lexicon, Quality, Reading
from pipeline.tag.clauses import clauses
from pipeline.tag.tokens import HYPHENS, Tokens

MASK = "\x00"


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
    """A concept with the tokens it covers, end exclusive."""

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
    clause
        Number of the clause of each token.
    term_at
        Token to the term that begins there.
    verb_at
        Tokens of relation words that are verbs, to the token after the words.
    cue_at
        Tokens of all relation words.
    verb_heads
        Tokens that begin a concept and are such a verb: "reduces costs".
    quality_at
        Token to the quality that begins there and its end.
    side_at
        Token to what is said of the concept beside it, and its end.
    head_last
        Whether the last of two neighbouring nouns is the head ("citizen trust").
    hyphenated
        Tokens that a hyphen joins to the one before: "ICT-enabled".
    offset
        Code point of the sentence in the document.
    """

    keys: list[str]
    clause: list[int]
    tokens: Tokens
    terms: list[Term]
    term_at: Mapping[int, Term]
    cues: list[Cue]
    verb_at: Mapping[int, int]
    cue_at: frozenset[int]
    verb_heads: frozenset[int]
    quality_at: Mapping[int, tuple[Quality, int]]
    side_at: Mapping[int, tuple[Quality, int]]
    head_last: bool
    hyphenated: frozenset[int]
    offset: int

    def clause_start(self, token: int) -> int:
        """Return the first token of the clause of *token*."""
        return self.clause.index(self.clause[token])

    def clause_end(self, token: int) -> int:
        """Return the token after the last one of the clause of *token*."""
        number = self.clause[token]
        end = len(self.clause)
        while self.clause[end - 1] != number:
            end -= 1
        return end

    def past_bracket(self, token: int) -> int:
        """Return the token after *token*, or after the bracket that opens there."""
        if self.keys[token] != "(" or ")" not in self.keys[token:]:
            return token + 1
        return self.keys.index(")", token) + 1

    def words_between(self, start: int, end: int) -> int:
        """Return how many words stand in tokens *start* up to *end*."""
        return sum(1 for key in self.keys[start:end] if key == MASK or key[0].isalnum())

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points in the document of tokens *start* up to *end*."""
        return self.offset + self.tokens.starts[start], self.offset + self.tokens.ends[end - 1]


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
    cues = [Cue(f.start, f.end, f.value) for f in lexicon.cues.find(keys)]
    return Sentence(
        keys=keys,
        clause=clauses(tokens.keys),
        tokens=tokens,
        terms=terms,
        term_at={term.start: term for term in terms},
        cues=cues,
        verb_at={i: cue.end for cue in cues if cue.is_verb for i in range(cue.start, cue.end)},
        cue_at=frozenset(i for cue in cues for i in range(cue.start, cue.end)),
        verb_heads=_verb_heads(tokens, terms, lexicon),
        quality_at={f.start: (f.value, f.end) for f in lexicon.qualities.find(keys)},
        side_at={f.start: (f.value, f.end) for f in lexicon.sides.find(keys)},
        head_last=head_last,
        hyphenated=frozenset(
            at for at, start in enumerate(tokens.starts) if at and text[start - 1] in HYPHENS
        ),
        offset=offset,
    )


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
            terms.append(Term(concept, start, end))
    return terms
