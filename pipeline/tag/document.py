"""A document as tagging reads it: its sentences, and their keys in one row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from pipeline.tables import plain_values
from pipeline.tag.context import Place
from pipeline.tag.forms import EDGE, Match
from pipeline.tag.tokens import Tokeniser, Tokens, place_pieces, split_pieces

UNDETERMINED = "und"


class Sentence(NamedTuple):
    """What tagging looks at in a sentence; whether each of its pieces is one token."""

    id: str
    page: int | None
    block: int
    role: str
    heading: tuple[str, str]
    language: str
    counted: bool
    offset: int
    text: str
    pieces: Sequence[str]
    whole: bool


@dataclass(frozen=True, slots=True)
class Document:
    """The keys of a document in one row, and the sentence that each belongs to.

    The places of tokens are worked out for sentences that mention something only.
    """

    sentences: Sequence[Sentence]
    keys: Sequence[str]
    sentence_of: Sequence[int]
    first_token: Sequence[int]
    tokenise: Tokeniser
    placed: dict[int, Tokens]

    def tokens(self, number: int) -> Tokens:
        """Return the tokens of a sentence with their places."""
        if number not in self.placed:
            text, pieces, whole = self.sentences[number][-3:]
            first = self.first_token[number]
            self.placed[number] = (
                place_pieces(text, pieces, self.keys[first : first + len(pieces)])
                if whole
                else self.tokenise.place(text, pieces)
            )
        return self.placed[number]

    def sentence(self, match: Match) -> Sentence:
        """Return the sentence that a match stands in."""
        return self.sentences[self.sentence_of[match.start]]

    def span(self, match: Match) -> tuple[int, int]:
        """Return the code points of a match within its sentence."""
        number = self.sentence_of[match.start]
        tokens, first = self.tokens(number), self.first_token[number]
        return tokens.starts[match.start - first], tokens.ends[match.end - 1 - first]

    def places(self) -> list[Place]:
        """Return where each sentence stands; a section is a run of one kind and title."""
        places: list[Place] = []
        section = 0
        for number, sentence in enumerate(self.sentences):
            if number and sentence.heading != self.sentences[number - 1].heading:
                section += 1
            places.append(Place(sentence.block, sentence.role, section, sentence.counted))
        return places


_READ = [
    "document_id", "sentence_id", "page", "block", "role", "section", "section_title",
    "language", "counted", "char_start", "text",
]  # fmt: skip


def sorted_records(frame: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of table ``SENTENCES``, document by document, in reading order."""
    ordered = frame.sort_values(["document_id", "char_start"], kind="stable")
    return zip(*(plain_values(ordered[name]) for name in _READ), strict=True)


def read_document(records: Sequence[tuple[Any, ...]], tokenise: Tokeniser) -> Document:
    """Return one document from its rows."""
    sentences = []
    keys: list[str] = []
    sentence_of: list[int] = []
    first_token: list[int] = []
    for number, record in enumerate(records):
        _, id_, page, block, role, kind, title, language, counted, start, text = record
        first_token.append(len(keys))
        pieces = split_pieces(text) if language != UNDETERMINED else []
        found, whole = tokenise.read(pieces)
        keys.extend(found)
        keys.append(EDGE)
        sentence_of.extend([number] * (len(keys) - first_token[-1]))
        sentences.append(
            Sentence(
                id_, page, block, role, (kind, title), language, counted, start, text, pieces, whole
            )
        )
    return Document(sentences, keys, sentence_of, first_token, tokenise, {})
