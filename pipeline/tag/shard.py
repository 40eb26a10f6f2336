"""Mentions in the documents of one shard."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import pandas as pd

from pipeline.kept import keep_or_compute
from pipeline.tables import LAYERS, MENTIONS
from pipeline.tag.assertion import Asserted, AssertionCues, Mentioned, Span, assert_mentions
from pipeline.tag.context import Place, is_reworded, named_frameworks, passages
from pipeline.tag.forms import EDGE, Form, FormMatcher, Match, form_words, iter_longest, read_forms
from pipeline.tag.tokens import Tokeniser, Tokens, split_pieces

UNDETERMINED = "und"
_RANK = {"preferred": 0, "acronym": 1, "alternative": 2, "lacking": 3, "hidden": 4, "reworded": 5}


@dataclass(frozen=True, slots=True)
class Tagger:
    """A codebook compiled for tagging."""

    tokenise: Tokeniser
    forms: FormMatcher
    cues: AssertionCues


def compile_tagger(codebook: Mapping[str, Any]) -> Tagger:
    """Return the matchers of a compiled codebook."""
    cues = AssertionCues(codebook["assertions"])
    tokenise = Tokeniser(form_words(codebook) | cues.words)
    return Tagger(tokenise, FormMatcher(read_forms(codebook, tokenise), tokenise), cues)


def tag_shard(
    sentences: pd.DataFrame,
    codebook: Mapping[str, Any],
    *,
    wanted: Mapping[str, str],
    kept: tuple[pd.DataFrame, Mapping[str, str]],
) -> pd.DataFrame:
    """Return the mentions of a shard.

    Parameters
    ----------
    sentences
        Table ``SENTENCES`` of the shard.
    codebook
        As ``compile_codebook`` returns it.
    wanted
        Document id to the fingerprint its mentions should have.
    kept
        Table ``MENTIONS`` of an earlier run and the fingerprints it was computed from.

    Returns
    -------
    pandas.DataFrame
        Table ``MENTIONS``. Sentences in no language of the study ("und") are not tagged.
    """

    def compute(documents: list[str]) -> list[pd.DataFrame]:
        return [tag_documents(sentences[sentences["document_id"].isin(documents)], codebook)]

    earlier, fingerprints = kept
    return keep_or_compute(wanted, kept=[earlier], fingerprints=fingerprints, compute=compute)[0]


def tag_documents(sentences: pd.DataFrame, codebook: Mapping[str, Any]) -> pd.DataFrame:
    """Return the mentions in *sentences* (tables ``SENTENCES``, ``MENTIONS``)."""
    if sentences.empty:
        return MENTIONS.empty()
    tagger = compile_tagger(codebook)
    rows = [
        row
        for document, records in groupby(_sorted_records(sentences), key=itemgetter(0))
        for row in _tag_document(document, list(records), tagger)
    ]
    if not rows:
        return MENTIONS.empty()
    frame = pd.DataFrame(rows, columns=MENTIONS.names)
    return frame.astype({"page": "Int64", "cue_start": "Int64", "cue_end": "Int64"})


@dataclass(frozen=True, slots=True)
class _Sentence:
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


@dataclass(frozen=True, slots=True)
class _Document:
    """The keys of a document in one row, and the sentence that each belongs to.

    The places of tokens are worked out for sentences that mention something only.
    """

    sentences: Sequence[_Sentence]
    keys: Sequence[str]
    sentence_of: Sequence[int]
    first_token: Sequence[int]
    tokenise: Tokeniser
    placed: dict[int, Tokens]

    def tokens(self, number: int) -> Tokens:
        """Return the tokens of a sentence with their places."""
        if number not in self.placed:
            sentence = self.sentences[number]
            self.placed[number] = self.tokenise.place(sentence.text, sentence.pieces)
        return self.placed[number]


_READ = [
    "document_id", "sentence_id", "page", "block", "role", "section", "section_title",
    "language", "counted", "char_start", "text",
]  # fmt: skip


def _sorted_records(frame: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    ordered = frame.sort_values(["document_id", "char_start"], kind="stable")
    return zip(*(ordered[name].tolist() for name in _READ), strict=True)


def _read(records: Sequence[tuple[Any, ...]], tokenise: Tokeniser) -> _Document:
    sentences = []
    keys: list[str] = []
    sentence_of: list[int] = []
    first_token: list[int] = []
    for number, record in enumerate(records):
        _, id_, page, block, role, kind, title, language, counted, start, text = record
        first_token.append(len(keys))
        pieces = split_pieces(text) if language != UNDETERMINED else []
        if pieces:
            keys.extend(tokenise.keys(pieces))
        keys.append(EDGE)
        sentence_of.extend([number] * (len(keys) - first_token[-1]))
        at = None if pd.isna(page) else int(page)
        sentences.append(
            _Sentence(id_, at, block, role, (kind, title), language, counted, start, text, pieces)
        )
    return _Document(sentences, keys, sentence_of, first_token, tokenise, {})


def _tag_document(
    document: str, records: Sequence[tuple[Any, ...]], tagger: Tagger
) -> Iterator[tuple[Any, ...]]:
    read = _read(records, tagger.tokenise)
    by_sentence: dict[int, list[Match]] = {}
    for match in _select(read, tagger.forms.find(read.keys)):
        by_sentence.setdefault(read.sentence_of[match.start], []).append(match)
    for number in sorted(by_sentence):
        yield from _rows(document, read, number, by_sentence[number], tagger.cues)


def _select(read: _Document, matches: Sequence[Match]) -> list[Match]:
    """Return the matches that count: right case, right document, right passage, longest."""
    exact = [m for m in matches if m.form.kind != "acronym" or _same_case(read, m)]
    if not is_reworded(exact, len(read.keys)):
        exact = [m for m in exact if m.form.kind != "reworded"]
    places = _places(read.sentences)
    named = named_frameworks(exact, read.sentence_of, places)
    treated = passages(named, places)

    def counts(match: Match) -> bool:
        framework = match.form.framework or ""
        if match.form.within == "document":
            return framework in named
        return match.form.within is None or (
            read.sentence_of[match.start] in treated.get(framework, frozenset())
        )

    valid = [match for match in exact if counts(match)]
    own = [m for m in valid if _sentence(read, m).language == m.form.language]
    preferred = {(m.start, m.end, m.form.layer) for m in own}
    foreign = [
        m
        for m in valid
        if _sentence(read, m).language != m.form.language
        and (m.start, m.end, m.form.layer) not in preferred
    ]
    chosen = [m for layer in LAYERS for m in _longest([*own, *foreign], layer)]
    return sorted(chosen, key=lambda m: (m.start, m.end, m.form.entry))


def _longest(matches: Sequence[Match], layer: str) -> Iterator[Match]:
    return iter_longest([m for m in matches if m.form.layer == layer], _RANK)


def _sentence(read: _Document, match: Match) -> _Sentence:
    return read.sentences[read.sentence_of[match.start]]


def _span(read: _Document, match: Match) -> Span:
    """Code points of the match within its sentence."""
    number = read.sentence_of[match.start]
    tokens, first = read.tokens(number), read.first_token[number]
    return tokens.starts[match.start - first], tokens.ends[match.end - 1 - first]


def _same_case(read: _Document, match: Match) -> bool:
    """Whether an acronym stands in its own capitals; a plural s or a clitic may follow."""
    start, end = _span(read, match)
    sentence = _sentence(read, match)
    shouted = sentence.text.isupper() and match.form.text.isalpha() and len(match.form.text) < 3
    return sentence.text.startswith(match.form.text, start, end) and not shouted


def _places(sentences: Sequence[_Sentence]) -> list[Place]:
    places: list[Place] = []
    section = 0
    for number, sentence in enumerate(sentences):
        if number and sentence.heading != sentences[number - 1].heading:
            section += 1
        places.append(Place(sentence.block, sentence.role, section, sentence.counted))
    return places


def _rows(
    document: str,
    read: _Document,
    number: int,
    matches: Sequence[Match],
    cues: AssertionCues,
) -> Iterator[tuple[Any, ...]]:
    sentence, first = read.sentences[number], read.first_token[number]
    spans = [Mentioned(m.start - first, m.end - first, m.form.group) for m in matches]
    tokens = read.tokens(number)
    said = assert_mentions(tokens.keys, spans, cues.find(tokens.keys, sentence.language))
    for match, asserted in zip(matches, said, strict=True):
        span = _span(read, match)
        verdict = _verdict(match.form.kind, span, asserted, tokens)
        yield _row(document, sentence, match.form, span, verdict)


def _row(
    document: str, sentence: _Sentence, form: Form, span: Span, verdict: tuple[str, Span | None]
) -> tuple[Any, ...]:
    says, cue = verdict
    start, end = sentence.offset + span[0], sentence.offset + span[1]
    return (
        f"{document}.m{start}-{end}.{form.entry}",
        document,
        sentence.id,
        sentence.page,
        form.entry,
        form.layer,
        start,
        end,
        sentence.text[slice(*span)],
        "alternative" if form.kind == "lacking" else form.kind,
        sentence.language,
        says,
        sentence.text[slice(*cue)] if cue else None,
        sentence.offset + cue[0] if cue else None,
        sentence.offset + cue[1] if cue else None,
        sentence.counted,
    )


def _verdict(kind: str, span: Span, asserted: Asserted, tokens: Tokens) -> tuple[str, Span | None]:
    """Return what is said and the code points of the cue; a lacking form says it by itself."""
    if kind == "lacking":
        return ("present", None) if asserted.says == "lacking" else ("lacking", span)
    if asserted.cue is None:
        return asserted.says, None
    first, last = asserted.cue
    return asserted.says, (tokens.starts[first], tokens.ends[last - 1])
