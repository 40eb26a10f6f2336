"""Which concept occurs in which sentence, paragraph and document, and how many there are."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Occurrences:
    """Counted mentions of a corpus.

    Parameters
    ----------
    mentions
        One row per counted mention: ``document`` and ``concept`` (numbers into the two lists),
        ``sentence_id``, ``block``, ``page``; in the order of the text.
    documents
        Document ids, sorted.
    concepts
        Concept ids, sorted; only those that are nodes.
    units_per_document
        Unit to the number of counted units of each document, shape (n_documents,).
    """

    mentions: pd.DataFrame
    documents: tuple[str, ...]
    concepts: tuple[str, ...]
    units_per_document: dict[str, Counts]


@dataclass(frozen=True)
class Incidence:
    """Binary incidence of concepts in the units of one kind.

    Parameters
    ----------
    matrix
        Shape (n_units_with_mentions, n_concepts); 1 where the concept occurs in the unit.
    document
        Document of each row, shape (n_units_with_mentions,).
    unit_ids
        Id of each row, in the order of the text.
    """

    matrix: sparse.csr_array
    document: Counts
    unit_ids: tuple[str, ...]


def collect_occurrences(
    mentions: Iterable[pd.DataFrame],
    sentences: Iterable[pd.DataFrame],
    concepts: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    min_documents: int,
) -> Occurrences:
    """Gather the counted mentions of concepts, shard by shard.

    Parameters
    ----------
    mentions, sentences
        Tables ``MENTIONS`` and ``SENTENCES``, one a shard, in the same order of shards.
    concepts
        Table ``CONCEPTS``; frameworks and their items are not nodes.
    documents
        Table ``INVENTORY``; copies of other documents are not counted.
    min_documents
        Fewest documents a node must occur in.
    """
    counted = documents.loc[documents["duplicate_of"].isna(), "document_id"]
    names = tuple(sorted(counted))
    number = {name: i for i, name in enumerate(names)}
    rows, sizes = [], []
    for tagged, split in zip(mentions, sentences, strict=True):
        used = split[split["counted"] & split["document_id"].isin(number)]
        sizes.append(_sizes(used))
        rows.append(_rows(tagged, used))
    joined = pd.concat(rows, ignore_index=True)
    joined["document"] = joined["document_id"].map(number).astype("int64")
    nodes = _nodes(joined, concepts, min_documents)
    place = {name: i for i, name in enumerate(nodes)}
    joined = joined[joined["concept_id"].isin(place)].copy()
    joined["concept"] = joined["concept_id"].map(place).astype("int64")
    joined = joined.sort_values(["document", "char_start"], kind="stable", ignore_index=True)
    per_document = pd.concat(sizes).reindex(names, fill_value=0)
    return Occurrences(joined, names, nodes, _units(per_document))


def _sizes(sentences: pd.DataFrame) -> pd.DataFrame:
    groups = sentences.groupby("document_id")
    return pd.DataFrame({"sentence": groups.size(), "paragraph": groups["block"].nunique()})


def _rows(mentions: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    used = mentions[(mentions["layer"] == "concept") & mentions["counted"]]
    used = used[["document_id", "sentence_id", "page", "concept_id", "char_start"]]
    return used.merge(sentences[["sentence_id", "block"]], on="sentence_id", how="inner")


def _nodes(rows: pd.DataFrame, concepts: pd.DataFrame, min_documents: int) -> tuple[str, ...]:
    known = set(concepts.loc[concepts["layer"] == "concept", "concept_id"])
    spread = rows.groupby("concept_id")["document_id"].nunique()
    return tuple(sorted(known & {str(c) for c in spread.index[spread >= min_documents]}))


def _units(per_document: pd.DataFrame) -> dict[str, Counts]:
    sentence = per_document["sentence"].to_numpy(dtype=np.int64)
    return {
        "sentence": sentence,
        "paragraph": per_document["paragraph"].to_numpy(dtype=np.int64),
        "document": (sentence > 0).astype(np.int64),
    }


def unit_keys(mentions: pd.DataFrame, unit: str) -> pd.Series:
    """Return the unit of each mention: sentence id, document id and block, or document id."""
    if unit == "sentence":
        return mentions["sentence_id"]
    if unit == "paragraph":
        return mentions["document_id"] + ".b" + mentions["block"].astype(str)
    return mentions["document_id"]


def incidence(occurrences: Occurrences, unit: str) -> Incidence:
    """Return which concept occurs in which unit of kind *unit*."""
    mentions = occurrences.mentions
    codes, ids = pd.factorize(unit_keys(mentions, unit))
    shape = (len(ids), len(occurrences.concepts))
    ones = np.ones(len(codes), dtype=np.int64)
    matrix = sparse.csr_array((ones, (codes, mentions["concept"])), shape=shape)
    matrix.data[:] = 1
    document = np.zeros(len(ids), dtype=np.int64)
    document[codes] = mentions["document"]
    return Incidence(matrix, document, tuple(ids))


def counts_by_document(units: Incidence, n_documents: int) -> sparse.csr_array:
    """Return how many units of each document hold each concept, shape (n_documents, n_concepts)."""
    n_units = len(units.unit_ids)
    ones = np.ones(n_units, dtype=np.int64)
    member = sparse.csr_array(
        (ones, (units.document, np.arange(n_units))), shape=(n_documents, n_units)
    )
    return sparse.csr_array(member @ units.matrix)
