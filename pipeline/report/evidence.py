"""Choose the sentences that are shown behind a number, evenly over documents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pipeline.tables import MENTIONS

_EDGE = ["network", "source_id", "target_id"]


def choose_evidence(evidence: pd.DataFrame, pairs: pd.DataFrame, *, limit: int) -> pd.DataFrame:
    """Return at most *limit* sentences an edge, with the rank in which they are shown.

    The first sentences come from as many documents and units as there are, and where the two
    concepts stand in different sentences of a unit, one of each is taken in turn.

    Parameters
    ----------
    evidence
        The table ``network/evidence``.
    pairs
        ``sentence_id, concept_id``, one row for each concept of each sentence.
    limit
        Most sentences an edge, at least 1.
    """
    rows = evidence.reset_index(drop=True).assign(kind=_kinds(evidence, pairs))
    rows["turn"] = rows.groupby([*_EDGE, "unit_id", "kind"], sort=False).cumcount()
    rows["unit"] = _place_in_document(rows)
    rows = rows.sort_values(
        [*_EDGE, "turn", "unit", "document_id", "unit_id", "kind", "sentence_id"],
        kind="stable",
        ignore_index=True,
    )
    rows = rows.drop_duplicates([*_EDGE, "sentence_id"], ignore_index=True)
    rows["rank"] = rows.groupby(_EDGE, sort=False).cumcount()
    chosen = rows[rows["rank"] < limit]
    return chosen[[*_EDGE, "rank", "sentence_id"]].reset_index(drop=True)


def _kinds(evidence: pd.DataFrame, pairs: pd.DataFrame) -> pd.Series:
    """0 where a sentence holds both concepts, 1 where only the first, 2 where only the second."""
    known = pd.MultiIndex.from_frame(pairs[["sentence_id", "concept_id"]])
    first = pd.MultiIndex.from_frame(evidence[["sentence_id", "source_id"]]).isin(known)
    second = pd.MultiIndex.from_frame(evidence[["sentence_id", "target_id"]]).isin(known)
    return pd.Series((first & ~second) * 1 + (~first) * 2, dtype="int64")


def _place_in_document(rows: pd.DataFrame) -> pd.Series:
    """Give the place of each row's unit among the units of its document behind the same edge."""
    units = rows[[*_EDGE, "document_id", "unit_id"]].drop_duplicates()
    units["unit"] = units.groupby([*_EDGE, "document_id"], sort=False).cumcount()
    return rows.merge(units, how="left", on=[*_EDGE, "document_id", "unit_id"])["unit"]


@dataclass(frozen=True)
class ChosenMentions:
    """The sentences that are shown for each concept, and how many there are in all.

    Parameters
    ----------
    shown
        ``concept_id, sentence_id``.
    n_by_assertion
        Concept id and assertion to all sentences with such a mention.
    n_sentences
        Concept id to all sentences that mention it.
    """

    shown: pd.DataFrame
    n_by_assertion: Mapping[Any, int]
    n_sentences: Mapping[Any, int]


def choose_mentions(mentions: Iterable[pd.DataFrame], *, limit: int) -> ChosenMentions:
    """Return the sentences shown for each concept.

    For each concept and each thing said of it (present, lacking, ...), at most *limit* sentences
    are chosen, in turn from every document, so that each of these counts leads to sentences.

    Parameters
    ----------
    mentions
        Counted mentions, shard by shard, in the order of their table.
    """
    key = ["concept_id", "assertion"]
    parts = [shard[[*key, "document_id", "sentence_id"]].drop_duplicates() for shard in mentions]
    names = ["concept_id", "sentence_id"]
    rows = pd.concat(parts or [MENTIONS.empty()[[*key, "document_id", "sentence_id"]]])
    rows = rows.reset_index(drop=True)
    rows["turn"] = rows.groupby([*key, "document_id"], sort=False).cumcount()
    rows = rows.sort_values([*key, "turn", "document_id"], kind="stable", ignore_index=True)
    chosen = rows[rows.groupby(key, sort=False).cumcount() < limit]
    return ChosenMentions(
        chosen[names].drop_duplicates(ignore_index=True),
        rows.groupby(key).size().to_dict(),
        rows[names].drop_duplicates().groupby("concept_id").size().to_dict(),
    )


def count_evidence(evidence: pd.DataFrame) -> pd.DataFrame:
    """Return what the table holds for each edge.

    Returns
    -------
    pandas.DataFrame
        ``network, source_id, target_id``; the distinct sentences ``n_sentences`` and documents
        ``n_listed``, which for the network of documents may be fewer than those in which both
        occur; the document ``top_document`` that holds most of its units, and their number
        ``n_top``.
    """
    counts = evidence.groupby(_EDGE, as_index=False).agg(
        n_sentences=("sentence_id", "nunique"), n_listed=("document_id", "nunique")
    )
    of_document = evidence.groupby([*_EDGE, "document_id"], as_index=False).agg(
        n_top=("unit_id", "nunique")
    )
    ordered = of_document.sort_values(
        [*_EDGE, "n_top", "document_id"], ascending=[True, True, True, False, True]
    )
    top = ordered.drop_duplicates(_EDGE).rename(columns={"document_id": "top_document"})
    return counts.merge(top, on=_EDGE)
