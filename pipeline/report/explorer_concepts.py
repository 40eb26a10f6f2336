"""Concepts and documents as the explorer shows them, with the counts behind them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from pipeline.report.columns import named_rows, places, records
from pipeline.report.evidence import ChosenMentions
from pipeline.report.reading import is_entry
from pipeline.report.tallies import Tallies
from pipeline.tables import ASSERTIONS

_CONCEPT = (
    "concept_id",
    "layer",
    "group",
    "framework_id",
    "parent_id",
    "order",
    "polarity",
    "label_en",
    "label_id",
    "definition_en",
    "definition_id",
    "source",
)
_SOURCED = ("title", "authors", "year", "doi", "venue", "country", "number")
_DOCUMENT = (
    "document_id",
    "path",
    "document_type",
    "title",
    "authors",
    "year",
    "doi",
    "venue",
    "country",
    "number",
    "duplicate_of",
    "duplicate_kind",
    "similarity",
    "problem",
)
_READ = (
    "status",
    "reason",
    "n_pages",
    "n_pages_without_text",
    "n_pages_ocr",
    "n_characters",
    "text_quality",
)


def describe_concepts(
    concepts: pd.DataFrame,
    tallies: Tallies,
    mentioned: ChosenMentions,
    *,
    sentences: Mapping[str, int],
    max_forms: int = 40,
) -> list[dict[str, Any]]:
    """Return one entry a concept: codebook, counts by assertion, forms found, sentences.

    Parameters
    ----------
    mentioned
        The sentences that are shown, and the numbers of all.
    sentences
        Sentence id to its number.
    """
    shown: dict[str, list[int]] = {}
    for row in named_rows(mentioned.shown):
        shown.setdefault(row.concept_id, []).append(sentences[row.sentence_id])
    mentions = tallies.mentions
    asserted = _by_assertion(mentions, "concept_id")
    n_documents = mentions.groupby("concept_id")["document_id"].nunique().to_dict()
    forms = _forms(tallies.forms, limit=max_forms)
    n_forms = tallies.forms.groupby("concept_id").size().to_dict()
    return [
        entry
        | {
            "assertions": asserted.get(entry["concept_id"], [0] * len(ASSERTIONS)),
            "n_documents": int(n_documents.get(entry["concept_id"], 0)),
            "forms": forms.get(entry["concept_id"], []),
            "n_forms": int(n_forms.get(entry["concept_id"], 0)),
            "sentences": sorted(shown.get(entry["concept_id"], [])),
            "n_sentences": int(mentioned.n_sentences.get(entry["concept_id"], 0)),
            "n_by_assertion": [
                int(mentioned.n_by_assertion.get((entry["concept_id"], kind), 0))
                for kind in ASSERTIONS
            ],
        }
        for entry in records(concepts, _CONCEPT)
    ]


def _forms(forms: pd.DataFrame, *, limit: int) -> dict[str, list[list[str | int]]]:
    ordered = forms.sort_values(
        ["concept_id", "n", "surface", "language"], ascending=[True, False, True, True]
    )
    top = ordered[ordered.groupby("concept_id").cumcount() < limit]
    found: dict[str, list[list[str | int]]] = {}
    for row in named_rows(top):
        found.setdefault(row.concept_id, []).append([row.surface, row.language, int(row.n)])
    return found


def _by_assertion(mentions: pd.DataFrame, key: str) -> dict[str, list[int]]:
    kinds = places(ASSERTIONS)
    counts: dict[str, list[int]] = {}
    totals = mentions.groupby([key, "assertion"], as_index=False)[["n"]].sum()
    for name, assertion, n in zip(totals[key], totals["assertion"], totals["n"], strict=True):
        counts.setdefault(name, [0] * len(kinds))[kinds[assertion]] += int(n)
    return counts


def describe_documents(
    documents: pd.DataFrame,
    extracted: pd.DataFrame,
    tallies: Tallies,
    *,
    concepts: Mapping[str, int],
) -> list[dict[str, Any]]:
    """Return one entry a document: metadata, how it was read, languages, mentions by concept."""
    rows = documents.merge(extracted, on="document_id", how="left")
    rows["status"] = rows["status"].fillna("quarantined")
    languages = _languages(tallies.sentences)
    mentioned = {
        document: sorted(
            [concepts[concept], *counts]
            for concept, counts in _by_assertion(part, "concept_id").items()
        )
        for document, part in tallies.mentions.groupby("document_id", sort=True)
    }
    are_entries = is_entry(rows)
    sources = [_sources(row) for row in records(rows, [f"{name}_source" for name in _SOURCED])]
    return [
        entry
        | {
            "is_entry": are_entries[place],
            "sources": sources[place],
            "languages": languages.get(entry["document_id"], []),
            "mentions": mentioned.get(entry["document_id"], []),
        }
        for place, entry in enumerate(records(rows, (*_DOCUMENT, *_READ)))
    ]


def _sources(row: Mapping[str, Any]) -> list[list[str | list[str]]]:
    """Return the sources of a document's metadata, each with the fields that come from it."""
    found: dict[str, list[str]] = {}
    for name in _SOURCED:
        if row[f"{name}_source"]:
            found.setdefault(row[f"{name}_source"], []).append(name)
    return [[source, names] for source, names in found.items()]


def _languages(sentences: pd.DataFrame) -> dict[str, list[list[str | int]]]:
    found: dict[str, list[list[str | int]]] = {}
    for row in named_rows(sentences):
        found.setdefault(row.document_id, []).append([row.language, int(row.n), int(row.n_counted)])
    return found
