"""The sentences that the explorer shows, each once, with the concepts and cues that stand in it."""

from collections.abc import Iterable, Mapping, Set
from typing import Any

import pandas as pd

from pipeline.report.columns import column, named_rows, places, utf16
from pipeline.tables import ASSERTIONS, MENTIONS, SENTENCES

Span = list[int | str | None]


def collect_rows(
    shards: Iterable[pd.DataFrame], wanted: Set[str], *, empty: pd.DataFrame
) -> pd.DataFrame:
    """Return the rows of all *shards* whose ``sentence_id`` is *wanted*."""
    parts = [shard[shard["sentence_id"].isin(wanted)] for shard in shards]
    return pd.concat(parts, ignore_index=True) if parts else empty


def collect_sentences(shards: Iterable[pd.DataFrame], wanted: Set[str]) -> pd.DataFrame:
    """Return the *wanted* sentences in the order of their table."""
    rows = collect_rows(shards, wanted, empty=SENTENCES.empty())
    return rows.sort_values(list(SENTENCES.order), ignore_index=True)


def collect_mentions(shards: Iterable[pd.DataFrame], wanted: Set[str]) -> pd.DataFrame:
    """Return the mentions in the *wanted* sentences in the order of their table."""
    rows = collect_rows(shards, wanted, empty=MENTIONS.empty())
    return rows.sort_values(list(MENTIONS.order), ignore_index=True)


def describe_sentences(
    sentences: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    documents: Mapping[str, int],
    concepts: Mapping[str, int],
) -> dict[str, Any]:
    """Return the sentences as parallel lists.

    ``spans`` holds one list a sentence; each span is ``[concept, start, end, assertion]`` and,
    where a cue decided the assertion, the cue's start and end, or its words where it stands
    outside the sentence. Offsets are UTF-16 units within the sentence.
    """
    titles = places(sorted(set(sentences["section_title"])))
    return {
        "document": [documents[d] for d in sentences["document_id"]],
        "page": column(sentences["page"]),
        "section": column(sentences["section"]),
        "title": [titles[t] for t in sentences["section_title"]],
        "titles": list(titles),
        "language": column(sentences["language"]),
        "text": column(sentences["text"]),
        "spans": _spans(sentences, mentions, concepts),
    }


def _spans(
    sentences: pd.DataFrame, mentions: pd.DataFrame, concepts: Mapping[str, int]
) -> list[list[Span]]:
    spans: dict[str, list[Span]] = {name: [] for name in sentences["sentence_id"]}
    texts = dict(zip(sentences["sentence_id"], sentences["text"], strict=True))
    starts = dict(zip(sentences["sentence_id"], sentences["char_start"], strict=True))
    for row in named_rows(mentions):
        text, start = texts[row.sentence_id], starts[row.sentence_id]
        span: Span = [
            concepts[row.concept_id],
            utf16(text, row.char_start - start),
            utf16(text, row.char_end - start),
            ASSERTIONS.index(row.assertion),
        ]
        spans[row.sentence_id].append([*span, *_cue(row, text, start)])
    return list(spans.values())


def _cue(row: Any, text: str, start: int) -> Span:
    if not isinstance(row.cue, str):
        return []
    if pd.isna(row.cue_start) or pd.isna(row.cue_end):
        return [row.cue]
    first, last = int(row.cue_start) - start, int(row.cue_end) - start
    inside = 0 <= first < last <= len(text)
    return [utf16(text, first), utf16(text, last)] if inside else [row.cue]
