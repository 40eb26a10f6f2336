"""Everything the report is made from, as one value."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from pipeline.tables import (
    CATALOGUE,
    CLAIMS,
    CONCEPTS,
    EDGES,
    EVIDENCE,
    EXTRACTED,
    NODES,
    PROFILE,
    TOPIC_DOCUMENTS,
    TOPIC_PASSAGES,
    TOPIC_SELECTION,
    TOPIC_TERMS,
    TOPICS,
    Table,
)

STUDY_TABLES: Mapping[str, Table] = {
    "documents": CATALOGUE,
    "extracted": EXTRACTED,
    "concepts": CONCEPTS,
    "claims": CLAIMS,
    "topics": TOPICS,
    "terms": TOPIC_TERMS,
    "topic_documents": TOPIC_DOCUMENTS,
    "passages": TOPIC_PASSAGES,
    "selection": TOPIC_SELECTION,
    "nodes": NODES,
    "edges": EDGES,
    "evidence": EVIDENCE,
    "profile": PROFILE,
}


@dataclass(frozen=True)
class Study:
    """The tables of one run that fit in memory; sentences and mentions come shard by shard."""

    documents: pd.DataFrame
    extracted: pd.DataFrame
    concepts: pd.DataFrame
    claims: pd.DataFrame
    topics: pd.DataFrame
    terms: pd.DataFrame
    topic_documents: pd.DataFrame
    passages: pd.DataFrame
    selection: pd.DataFrame
    nodes: pd.DataFrame
    edges: pd.DataFrame
    evidence: pd.DataFrame
    profile: pd.DataFrame

    @property
    def counted_ids(self) -> set[str]:
        """Documents that aggregates count: all that are not a copy of another."""
        documents = self.documents
        return set(documents.loc[documents["duplicate_of"].isna(), "document_id"])

    @property
    def counted_claims(self) -> pd.DataFrame:
        """Claims outside excluded sections and outside copies of documents."""
        claims = self.claims
        return claims[claims["counted"] & claims["document_id"].isin(self.counted_ids)]


def gather_study(
    inputs: Mapping[str, str | Sequence[str]],
    *,
    read: Callable[[Sequence[str], Table], pd.DataFrame],
) -> Study:
    """Return the study whose tables lie at *inputs* (name of the table to its file or shards)."""
    frames = {name: read(_as_list(inputs[name]), table) for name, table in STUDY_TABLES.items()}
    return Study(**frames)


def _as_list(paths: str | Sequence[str]) -> list[str]:
    return [paths] if isinstance(paths, str) else list(paths)
