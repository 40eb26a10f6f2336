"""Counts over sentences and mentions, summed shard by shard so that memory stays bounded."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

import pandas as pd

from pipeline.tables import MENTIONS, SENTENCES


@dataclass(frozen=True)
class Tallies:
    """Counts of one run.

    Parameters
    ----------
    sentences
        ``document_id, language, n, n_counted``; copies and excluded sections are not counted.
    mentions
        ``document_id, concept_id, layer, assertion, n``: counted mentions, copies left out.
    forms
        ``concept_id, language, surface, n``: the words that were found, lower case.
    n_mentions
        All mentions, also those in excluded sections and in copies.
    """

    sentences: pd.DataFrame
    mentions: pd.DataFrame
    forms: pd.DataFrame
    n_mentions: int


def tally(
    sentences: Iterable[pd.DataFrame],
    mentions: Iterable[pd.DataFrame],
    *,
    counted_ids: Set[str],
) -> Tallies:
    """Return the counts over all shards of *sentences* and *mentions*."""
    by_document, by_form, n_mentions = [], [], 0
    for shard in mentions:
        n_mentions += len(shard)
        kept = shard[shard["counted"] & shard["document_id"].isin(counted_ids)]
        by_document.append(_count(kept, _MENTION_KEY))
        by_form.append(_count(kept.assign(surface=kept["surface"].str.lower()), _FORM_KEY))
    return Tallies(
        sentences=_add(
            [_count_sentences(shard, counted_ids) for shard in sentences], _SENTENCE_KEY
        ),
        mentions=_add(by_document, _MENTION_KEY),
        forms=_add(by_form, _FORM_KEY),
        n_mentions=n_mentions,
    )


_SENTENCE_KEY = ["document_id", "language"]
_MENTION_KEY = ["document_id", "concept_id", "layer", "assertion"]
_FORM_KEY = ["concept_id", "language", "surface"]


def _count_sentences(shard: pd.DataFrame, counted_ids: Set[str]) -> pd.DataFrame:
    counted = shard["counted"] & shard["document_id"].isin(counted_ids)
    flags = shard.assign(n=1, n_counted=counted.astype("int64"))
    return flags.groupby(_SENTENCE_KEY, as_index=False)[["n", "n_counted"]].sum()


def _count(frame: pd.DataFrame, key: list[str]) -> pd.DataFrame:
    return frame.assign(n=1).groupby(key, as_index=False)[["n"]].sum()


def _add(parts: list[pd.DataFrame], key: list[str]) -> pd.DataFrame:
    frames = parts or [_nothing(key)]
    numbers = [name for name in frames[0].columns if name not in key]
    return pd.concat(frames, ignore_index=True).groupby(key, as_index=False)[numbers].sum()


def _nothing(key: list[str]) -> pd.DataFrame:
    if key == _SENTENCE_KEY:
        return _count_sentences(SENTENCES.empty(), frozenset())
    return _count(MENTIONS.empty(), key)
