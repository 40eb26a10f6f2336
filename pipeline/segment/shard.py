"""Sentences of the documents of one shard."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import pandas as pd

from pipeline.garbage import collected_seldom
from pipeline.kept import keep_or_compute
from pipeline.segment.language import Spoken, detect_languages
from pipeline.segment.sections import Piece, Section, assign_sections
from pipeline.segment.split import split_sentences
from pipeline.segment.words import words_of
from pipeline.tables import SENTENCES, plain_values

SKIPPED = frozenset(["header", "footer"])
WHOLE = frozenset(["heading", "title", "author", "keywords", "reference"])


@dataclass(frozen=True)
class SegmentSettings:
    """Settings of the stage.

    Attributes
    ----------
    languages
        Languages of the corpus, ISO 639-1.
    excluded_sections
        Kinds of section that statistics do not count.
    min_text_quality
        Text quality of a page, 0 to 1, below which statistics do not count its sentences.
    """

    languages: Sequence[str] = ("id", "en")
    excluded_sections: Sequence[str] = ("references", "appendix")
    min_text_quality: float = 0.5


def segment_shard(
    blocks: pd.DataFrame,
    *,
    pages: pd.DataFrame,
    wanted: Mapping[str, str],
    kept: tuple[pd.DataFrame, Mapping[str, str]],
    settings: SegmentSettings,
) -> pd.DataFrame:
    """Return the sentences of a shard.

    Parameters
    ----------
    blocks
        Table ``BLOCKS`` of the shard.
    pages
        Table ``PAGES`` of the shard: how well each page was read.
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
        return [segment_documents(blocks[blocks["document_id"].isin(documents)], pages, settings)]

    earlier, fingerprints = kept
    return keep_or_compute(wanted, kept=[earlier], fingerprints=fingerprints, compute=compute)[0]


@collected_seldom()
def segment_documents(
    blocks: pd.DataFrame, pages: pd.DataFrame, settings: SegmentSettings
) -> pd.DataFrame:
    """Return the sentences of all documents in *blocks* (``BLOCKS``, ``PAGES``, ``SENTENCES``)."""
    shown = blocks[~blocks["role"].isin(SKIPPED)].sort_values(["document_id", "block"])
    records = zip(*(plain_values(shown[name]) for name in _READ), strict=True)
    reading = _Reading(_qualities(pages), settings)
    rows = [
        row
        for document, of_document in groupby(records, key=itemgetter(0))
        for row in _rows(document, list(of_document), reading)
    ]
    if not rows:
        return SENTENCES.empty()
    return pd.DataFrame(rows, columns=SENTENCES.names).astype(
        {"page": "Int64", "text_quality": "float64"}
    )


def _qualities(pages: pd.DataFrame) -> dict[tuple[str, int], float | None]:
    """Return document id and page to the quality of its text."""
    columns = (plain_values(pages[name]) for name in ("document_id", "page", "text_quality"))
    return {(document, page): quality for document, page, quality in zip(*columns, strict=True)}


_READ = ["document_id", "block", "role", "level", "text", "page", "page_starts", "char_start"]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: its number, the page it starts on, its offset in the document."""

    block: int
    page: int | None
    page_starts: Sequence[int]
    offset: int

    def page_of(self, offset: int) -> int | None:
        """Return the page of an offset into the document, None without pages."""
        return None if self.page is None else self.page + bisect_right(self.page_starts, offset)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What decides whether a sentence is counted: how well its page was read, and the settings."""

    qualities: Mapping[tuple[str, int], float | None]
    settings: SegmentSettings

    def quality_of(self, document: str, page: int | None) -> float | None:
        """Return the quality of a page's text, None where it is not known."""
        return None if page is None else self.qualities.get((document, page))

    def counts(self, role: str, section: str, quality: float | None) -> bool:
        """Whether statistics count a sentence of a kind of *section* on a page of *quality*.

        Names of authors and places of work say nothing of concepts.
        """
        if role == "author":
            return False
        legible = quality is None or quality >= self.settings.min_text_quality
        return legible and section not in self.settings.excluded_sections


def _rows(
    document: str, records: Sequence[tuple[Any, ...]], reading: _Reading
) -> list[tuple[Any, ...]]:
    pieces = [Piece(role, level, text) for _, _, role, level, text, *_ in records]
    sections = assign_sections(pieces)
    places = [_Place(block, page, starts, offset) for _, block, *_, page, starts, offset in records]
    found = [
        (place, piece, section, start, end)
        for place, piece, section in zip(places, pieces, sections, strict=True)
        for start, end in _sentences(piece)
    ]
    spoken = [
        Spoken(piece.text[start:end], words_of(piece.text[start:end]), place.block)
        for place, piece, _, start, end in found
    ]
    languages = detect_languages(spoken, reading.settings.languages)
    return [
        _row(document, at, sentence, language, reading)
        for at, sentence, language in zip(found, spoken, languages, strict=True)
    ]


def _sentences(piece: Piece) -> list[tuple[int, int]]:
    spans = split_sentences(piece.text)
    return [(spans[0][0], spans[-1][1])] if spans and piece.role in WHOLE else spans


def _row(
    document: str,
    at: tuple[_Place, Piece, Section, int, int],
    sentence: Spoken,
    language: str,
    reading: _Reading,
) -> tuple[Any, ...]:
    place, piece, section, start, end = at
    first = place.offset + start
    page = place.page_of(first)
    quality = reading.quality_of(document, page)
    return (
        f"{document}.s{first}",
        document,
        place.block,
        page,
        piece.role,
        section.kind,
        section.title,
        list(section.path),
        language,
        len(sentence.words),
        quality,
        reading.counts(piece.role, section.kind, quality),
        first,
        place.offset + end,
        sentence.text,
    )
