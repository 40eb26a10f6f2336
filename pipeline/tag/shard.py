"""Mentions in the documents of one shard."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import pandas as pd

from pipeline.garbage import collected_seldom
from pipeline.kept import keep_or_compute
from pipeline.tables import MENTIONS
from pipeline.tag.assertion import assert_mentions
from pipeline.tag.assertion_cues import AssertionCues, cue_words
from pipeline.tag.document import Document, Sentence, read_document, sorted_records
from pipeline.tag.entries import language_of_forms
from pipeline.tag.forms import Form, FormMatcher, Match, form_words, read_forms
from pipeline.tag.judgement import Asserted, Mentioned, Span
from pipeline.tag.selection import select_matches
from pipeline.tag.tokens import Tokeniser, Tokens


@dataclass(frozen=True, slots=True)
class Tagger:
    """A codebook compiled for tagging."""

    tokenise: Tokeniser
    forms: FormMatcher
    cues: AssertionCues


def compile_tagger(codebook: Mapping[str, Any]) -> Tagger:
    """Return the matchers of a compiled codebook."""
    tokenise = Tokeniser(form_words(codebook) | cue_words(codebook["assertions"]))
    forms = FormMatcher(read_forms(codebook, tokenise), tokenise)
    return Tagger(tokenise, forms, AssertionCues(codebook["assertions"], tokenise))


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


@collected_seldom()
def tag_documents(sentences: pd.DataFrame, codebook: Mapping[str, Any]) -> pd.DataFrame:
    """Return the mentions in *sentences* (tables ``SENTENCES``, ``MENTIONS``)."""
    if sentences.empty:
        return MENTIONS.empty()
    tagger = compile_tagger(codebook)
    rows = [
        row
        for document, records in groupby(sorted_records(sentences), key=itemgetter(0))
        for row in _tag_document(document, list(records), tagger)
    ]
    if not rows:
        return MENTIONS.empty()
    frame = pd.DataFrame(rows, columns=MENTIONS.names)
    return frame.astype({"page": "Int64", "cue_start": "Int64", "cue_end": "Int64"})


def _tag_document(
    document: str, records: Sequence[tuple[Any, ...]], tagger: Tagger
) -> Iterator[tuple[Any, ...]]:
    read = read_document(records, tagger.tokenise)
    by_sentence: dict[int, list[Match]] = {}
    for match in select_matches(read, tagger.forms.find(read.keys)):
        by_sentence.setdefault(read.sentence_of[match.start], []).append(match)
    for number in sorted(by_sentence):
        yield from _rows(document, read, number, by_sentence[number], tagger.cues)


def _rows(
    document: str,
    read: Document,
    number: int,
    matches: Sequence[Match],
    cues: AssertionCues,
) -> Iterator[tuple[Any, ...]]:
    sentence, first = read.sentences[number], read.first_token[number]
    tokens = read.tokens(number)
    mentioned = [_mentioned(match, first) for match in matches]
    said = assert_mentions(tokens.keys, mentioned, cues, language_of_forms(sentence.language))
    for match, asserted in zip(matches, said, strict=True):
        span = read.span(match)
        verdict = _verdict(match.form.kind, span, asserted, tokens)
        yield _row(document, sentence, match.form, span, verdict)


def _mentioned(match: Match, first: int) -> Mentioned:
    form = match.form
    return Mentioned(match.start - first, match.end - first, form.row, form.groups, form.polarity)


def _row(
    document: str, sentence: Sentence, form: Form, span: Span, verdict: tuple[str, Span | None]
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
    """Return what is said and the code points of the cue; a lacking form says it by itself.

    A lack of it is a double negation, unless it came by way of "and": "weak trust and opacity".
    """
    if kind == "lacking":
        denied = asserted.says == "lacking" and not asserted.shared
        return ("present", None) if denied else ("lacking", span)
    if asserted.cue is None:
        return asserted.says, None
    first, last = asserted.cue
    return asserted.says, (tokens.starts[first], tokens.ends[last - 1])
