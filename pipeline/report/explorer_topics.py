"""Topics and readiness profiles as the explorer shows them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from pipeline.report.columns import column, named_rows, number, places, records
from pipeline.report.wording import LEVEL_WORDS

_TOPIC = (
    "topic_id",
    "rank",
    "label",
    "prevalence",
    "coherence",
    "stability",
    "n_documents",
    "reason",
)
_SELECTION = (
    "model",
    "n_topics",
    "coherence",
    "diversity",
    "stability",
    "score",
    "selected",
    "reason",
)
_COUNTS = ("n_present", "n_lacking", "n_required", "n_planned", "n_definition")


def describe_topics(
    topics: pd.DataFrame,
    terms: pd.DataFrame,
    weights: pd.DataFrame,
    passages: pd.DataFrame,
    *,
    documents: Mapping[str, int],
    sentences: Mapping[str, int],
) -> list[dict[str, Any]]:
    """Return one entry a topic, by rank: its terms, documents (largest weight first), sentences."""
    term_lists = _grouped(terms, [terms["term"], terms["weight"], terms["exclusivity"]])
    numbers = weights["document_id"].map(documents)
    document_lists = _grouped(weights, [numbers, weights["weight"]])
    passage_lists = _grouped(passages, [passages["sentence_id"].map(sentences), passages["weight"]])
    return [
        entry
        | {
            "terms": term_lists.get(entry["topic_id"], []),
            "documents": sorted(
                document_lists.get(entry["topic_id"], []), key=lambda d: (-d[1], d[0])
            ),
            "passages": passage_lists.get(entry["topic_id"], []),
        }
        for entry in records(topics.sort_values("rank"), _TOPIC)
    ]


def _grouped(frame: pd.DataFrame, values: list[pd.Series]) -> dict[str, list[list[Any]]]:
    lists = [column(series) for series in values]
    groups: dict[str, list[list[Any]]] = {}
    for topic, *row in zip(frame["topic_id"], *lists, strict=True):
        groups.setdefault(topic, []).append(row)
    return groups


def describe_selection(selection: pd.DataFrame) -> list[dict[str, Any]]:
    """Return one entry a candidate model."""
    return records(selection, _SELECTION)


def size_note(selection: pd.DataFrame, topics: pd.DataFrame) -> str | None:
    """Return which text says that the reported size is too large or at an end of those tried.

    The text is one of `pipeline.report.wording.EXPLAINED`; its place takes the size. None where
    there is nothing to say.
    """
    fitted = selection[selection["score"].notna()]
    sizes, chosen = sorted(set(fitted["n_topics"])), fitted.loc[fitted["selected"], "n_topics"]
    if chosen.empty:
        return None
    if len(topics) < chosen.iloc[0]:
        return "topicsLeftOut"
    if len(sizes) < 2:
        return None
    return {sizes[0]: "atSmallest", sizes[-1]: "atLargest"}.get(chosen.iloc[0])


def addressed(profile: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of *profile* that hold evidence; the others say "not addressed"."""
    return profile[profile["level"].notna()]


def describe_readiness(
    profile: pd.DataFrame,
    concepts: pd.DataFrame,
    *,
    limit: int,
    documents: Mapping[str, int],
    numbers: Mapping[str, int],
    sentences: Mapping[str, int],
) -> list[dict[str, Any]]:
    """Return one entry a framework: its items in order and the cells that hold evidence.

    A cell is ``[document, item, counts..., level, number of sentences, sentences]``; a document
    and item without a cell is not addressed, which is not the same as lacking.

    Parameters
    ----------
    limit
        Most sentences a cell.
    numbers
        Concept id to its number.
    """
    items = _items_in_order(concepts)
    evidence = dict(iter(addressed(profile).groupby("framework_id")))
    frameworks = concepts.loc[concepts["layer"] == "framework", "concept_id"]
    return [
        {
            "framework": numbers[name],
            "items": [numbers[item] for item in items.get(name, [])],
            "cells": [
                _cell(row, limit=limit, documents=documents, numbers=numbers, sentences=sentences)
                for row in named_rows(evidence.get(name, profile.head(0)))
            ],
        }
        for name in frameworks
    ]


def _items_in_order(concepts: pd.DataFrame) -> dict[str, list[str]]:
    """Items by framework: by order, each followed by the items below it."""
    items = concepts[concepts["layer"] == "item"].sort_values(
        ["framework_id", "order", "concept_id"], na_position="last", kind="stable"
    )
    below: dict[str | None, list[str]] = {}
    known = set(items["concept_id"])
    for row in named_rows(items):
        parent = row.parent_id if row.parent_id in known else row.framework_id
        below.setdefault(parent, []).append(row.concept_id)
    return {name: _walk(name, below) for name in sorted(set(items["framework_id"]))}


def _walk(name: str, below: Mapping[str | None, list[str]]) -> list[str]:
    return [x for child in below.get(name, []) for x in (child, *_walk(child, below))]


def _cell(
    row: Any,
    *,
    limit: int,
    documents: Mapping[str, int],
    numbers: Mapping[str, int],
    sentences: Mapping[str, int],
) -> list[Any]:
    ids = list(row.sentence_ids)
    return [
        documents[row.document_id],
        numbers[row.item_id],
        *[number(getattr(row, name)) for name in _COUNTS],
        places(LEVEL_WORDS)[row.level],
        len(ids),
        [sentences[s] for s in ids[:limit]],
    ]
