"""Sentences of the documents of one shard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pipeline.kept import keep_or_compute
from pipeline.segment.language import Spoken, detect_languages
from pipeline.segment.sections import Piece, Section, assign_sections
from pipeline.segment.split import split_sentences
from pipeline.segment.words import words_of
from pipeline.tables import SENTENCES

SKIPPED = frozenset(["header", "footer"])
WHOLE = frozenset(["heading", "title", "reference"])


@dataclass(frozen=True)
class SegmentSettings:
    """Settings of the stage.

    Attributes
    ----------
    languages
        Languages of the corpus, ISO 639-1.
    excluded_sections
        Kinds of section that statistics do not count.
    """

    languages: Sequence[str] = ("id", "en")
    excluded_sections: Sequence[str] = ("references", "appendix")


def segment_shard(
    blocks: pd.DataFrame,
    *,
    wanted: Mapping[str, str],
    kept: tuple[pd.DataFrame, Mapping[str, str]],
    settings: SegmentSettings,
) -> pd.DataFrame:
    """Return the sentences of a shard.

    Parameters
    ----------
    blocks
        Table ``BLOCKS`` of the shard.
    wanted
        Document id to the fingerprint its sentences should have.
    kept
        Table ``SENTENCES`` of an earlier run and the fingerprints it was computed from.
    settings
        Languages and the sections that are not counted.

    Returns
    -------
    pandas.DataFrame
        Table ``SENTENCES``: ``text`` is the canonical text from ``char_start`` to ``char_end``,
        sentences do not overlap and none reaches over the end of its block.
    """

    def compute(documents: list[str]) -> list[pd.DataFrame]:
        return [segment_documents(blocks[blocks["document_id"].isin(documents)], settings)]

    earlier, fingerprints = kept
    return keep_or_compute(wanted, kept=[earlier], fingerprints=fingerprints, compute=compute)[0]


def segment_documents(blocks: pd.DataFrame, settings: SegmentSettings) -> pd.DataFrame:
    """Return the sentences of all documents in *blocks* (tables ``BLOCKS``, ``SENTENCES``)."""
    shown = blocks[~blocks["role"].isin(SKIPPED)]
    rows = [
        row
        for document, of_document in shown.groupby("document_id", sort=True)
        for row in _rows(str(document), of_document.sort_values("block"), settings)
    ]
    if not rows:
        return SENTENCES.empty()
    return pd.DataFrame(rows, columns=SENTENCES.names).astype({"page": "Int64"})


def _rows(document: str, blocks: pd.DataFrame, settings: SegmentSettings) -> list[tuple[Any, ...]]:
    levels = [None if pd.isna(level) else int(level) for level in blocks["level"]]
    pages = [None if pd.isna(page) else int(page) for page in blocks["page"]]
    pieces = [
        Piece(role, level, text)
        for role, level, text in zip(blocks["role"], levels, blocks["text"], strict=True)
    ]
    sections = assign_sections(pieces)
    places = zip(blocks["block"], pages, pieces, sections, blocks["char_start"], strict=True)
    found = [
        (int(block), page, piece, section, int(offset), start, end)
        for block, page, piece, section, offset in places
        for start, end in _sentences(piece)
    ]
    spoken = [
        Spoken(piece.text[start:end], words_of(piece.text[start:end]), block)
        for block, _, piece, _, _, start, end in found
    ]
    languages = detect_languages(spoken, settings.languages)
    excluded = frozenset(settings.excluded_sections)
    return [
        _row(document, place, sentence, language, excluded)
        for place, sentence, language in zip(found, spoken, languages, strict=True)
    ]


def _sentences(piece: Piece) -> list[tuple[int, int]]:
    spans = split_sentences(piece.text)
    return [(spans[0][0], spans[-1][1])] if spans and piece.role in WHOLE else spans


def _row(
    document: str,
    place: tuple[int, int | None, Piece, Section, int, int, int],
    sentence: Spoken,
    language: str,
    excluded: frozenset[str],
) -> tuple[Any, ...]:
    block, page, piece, section, offset, start, end = place
    return (
        f"{document}.s{offset + start}",
        document,
        block,
        page,
        piece.role,
        section.kind,
        section.title,
        language,
        len(sentence.words),
        section.kind not in excluded,
        offset + start,
        offset + end,
        sentence.text,
    )
