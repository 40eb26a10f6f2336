"""Sentences of the documents of one shard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
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
    shown = blocks[~blocks["role"].isin(SKIPPED)].sort_values(["document_id", "block"])
    records = zip(*(shown[name].tolist() for name in _READ), strict=True)
    rows = [
        row
        for document, of_document in groupby(records, key=itemgetter(0))
        for row in _rows(document, list(of_document), settings)
    ]
    if not rows:
        return SENTENCES.empty()
    return pd.DataFrame(rows, columns=SENTENCES.names).astype({"page": "Int64"})


_READ = ["document_id", "block", "page", "role", "level", "text", "char_start"]


def _rows(
    document: str, records: Sequence[tuple[Any, ...]], settings: SegmentSettings
) -> list[tuple[Any, ...]]:
    pieces = [
        Piece(role, None if pd.isna(level) else int(level), text)
        for _, _, _, role, level, text, _ in records
    ]
    sections = assign_sections(pieces)
    places = [
        (block, None if pd.isna(page) else int(page), piece, section, offset)
        for (_, block, page, *_, offset), piece, section in zip(
            records, pieces, sections, strict=True
        )
    ]
    found = [
        (block, page, piece, section, offset, start, end)
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
