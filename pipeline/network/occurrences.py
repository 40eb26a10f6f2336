"""Which concept occurs in which sentence, paragraph and document, and how many there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

if TYPE_CHECKING:
    from pandas.core.groupby import SeriesGroupBy

Counts = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]


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
    strata
        Unit to the strata of its counted units.
    """

    mentions: pd.DataFrame
    documents: tuple[str, ...]
    concepts: tuple[str, ...]
    units_per_document: dict[str, Counts]
    strata: dict[str, "Strata"]


@dataclass(frozen=True)
class Strata:
    """Units of like length between which chance is free to choose.

    For sentences and paragraphs a stratum lies within one document.

    Parameters
    ----------
    number
        Document number and class of length to the number of the stratum.
    n_units
        Counted units of each stratum, shape (n_strata,).
    spread
        Variance of the logarithm of their length, shape (n_strata,).
    """

    number: dict[tuple[int, int], int]
    n_units: Counts
    spread: Values


@dataclass(frozen=True)
class Incidence:
    """Binary incidence of concepts in the units of one kind.

    Parameters
    ----------
    matrix
        Shape (n_units_with_mentions, n_concepts); 1 where the concept occurs in the unit.
    document, stratum
        Document and stratum of each row, shape (n_units_with_mentions,).
    unit_ids
        Id of each row, in the order of the text.
    """

    matrix: sparse.csr_array
    document: Counts
    stratum: Counts
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
        Table ``CATALOGUE``; copies of other documents are not counted.
    min_documents
        Fewest documents a node must occur in.
    """
    counted = documents.loc[documents["duplicate_of"].isna(), "document_id"]
    names = tuple(sorted(counted))
    number = {name: i for i, name in enumerate(names)}
    rows, sizes = [], []
    for tagged, split in zip(mentions, sentences, strict=True):
        used = _with_lengths(split[split["counted"] & split["document_id"].isin(number)])
        sizes.append(_sizes(used))
        rows.append(_rows(tagged, used))
    joined = pd.concat(rows, ignore_index=True)
    joined["document"] = joined["document_id"].map(number).astype("int64")
    nodes = _nodes(joined, concepts, min_documents)
    place = {name: i for i, name in enumerate(nodes)}
    joined = joined[joined["concept_id"].isin(place)].copy()
    joined["concept"] = joined["concept_id"].map(place).astype("int64")
    joined = joined.sort_values(["document", "char_start"], kind="stable", ignore_index=True)
    table = pd.concat(sizes, ignore_index=True)
    table["document"] = table["document_id"].map(number).astype("int64")
    per_document = {unit: _per_document(table, unit, len(names)) for unit in _WITHIN}
    lengths = pd.Series(per_document["sentence"])
    per_document["document"] = (per_document["sentence"] > 0).astype(np.int64)
    strata = {unit: _strata(table[table["unit"] == unit]) for unit in _WITHIN}
    strata["document"] = _strata_of_documents(lengths)
    joined["document_class"] = joined["document"].map(length_class(lengths) // 2)
    return Occurrences(joined, names, nodes, per_document, strata)


_WITHIN = ("sentence", "paragraph")


def length_class(n_tokens: pd.Series) -> pd.Series:
    """Return the class of length of units: two classes to each doubling of the number of words.

    >>> length_class(pd.Series([0, 1, 2, 3, 4, 30])).tolist()
    [0, 0, 2, 3, 4, 9]
    """
    classes = np.floor(2 * np.log2(n_tokens.clip(lower=1).to_numpy(dtype=float)))
    return pd.Series(classes.astype(np.int64), index=n_tokens.index)


def _with_lengths(sentences: pd.DataFrame) -> pd.DataFrame:
    """Add the class and the logarithm of length of each sentence and of its paragraph."""
    used = sentences[["document_id", "sentence_id", "block", "n_tokens"]].copy()
    whole = used.groupby(["document_id", "block"])["n_tokens"].transform("sum")
    for unit, length in (("sentence", used["n_tokens"]), ("paragraph", whole)):
        used[f"{unit}_class"] = length_class(length)
        used[f"{unit}_log_length"] = np.log(length.clip(lower=1))
    return used


def _sizes(sentences: pd.DataFrame) -> pd.DataFrame:
    """Count the units of each document and class: document_id, class, n_units, spread, unit."""
    paragraphs = sentences.drop_duplicates(["document_id", "block"])
    parts = []
    for unit, frame in (("sentence", sentences), ("paragraph", paragraphs)):
        keys = ["document_id", f"{unit}_class"]
        counted = _spread(frame.groupby(keys)[f"{unit}_log_length"]).reset_index()
        parts.append(counted.rename(columns={keys[1]: "class"}).assign(unit=unit))
    return pd.concat(parts, ignore_index=True)


def _spread(log_lengths: "SeriesGroupBy[Any, Any]") -> pd.DataFrame:
    """Return size and variance of each group: n_units, spread."""
    return pd.DataFrame({"n_units": log_lengths.size(), "spread": log_lengths.var(ddof=0)})


def _per_document(sizes: pd.DataFrame, unit: str, n_documents: int) -> Counts:
    used = sizes[sizes["unit"] == unit]
    weights = used["n_units"].to_numpy(dtype=float)
    return np.bincount(used["document"], weights, minlength=n_documents).astype(np.int64)


def _strata(sizes: pd.DataFrame) -> Strata:
    ordered = sizes.sort_values(["document", "class"])
    keys = zip(ordered["document"].tolist(), ordered["class"].tolist(), strict=True)
    return Strata(
        {key: i for i, key in enumerate(keys)},
        ordered["n_units"].to_numpy(np.int64),
        ordered["spread"].to_numpy(float),
    )


def _strata_of_documents(lengths: pd.Series) -> Strata:
    """Put documents into one class to each doubling of their number of sentences."""
    held = lengths[lengths > 0]
    codes, classes = pd.factorize(length_class(held) // 2, sort=True)
    keys = zip(held.index.tolist(), classes[codes].tolist(), strict=True)
    measured = _spread(np.log(held).groupby(codes))
    return Strata(
        dict(zip(keys, codes.tolist(), strict=True)),
        measured["n_units"].to_numpy(np.int64),
        measured["spread"].to_numpy(float),
    )


def _rows(mentions: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    used = mentions[(mentions["layer"] == "concept") & mentions["counted"]]
    used = used[["document_id", "sentence_id", "page", "concept_id", "char_start"]]
    return used.merge(sentences.drop(columns="document_id"), on="sentence_id", how="inner")


def _nodes(rows: pd.DataFrame, concepts: pd.DataFrame, min_documents: int) -> tuple[str, ...]:
    known = set(concepts.loc[concepts["layer"] == "concept", "concept_id"])
    spread = rows.groupby("concept_id")["document_id"].nunique()
    return tuple(sorted(known & {str(c) for c in spread.index[spread >= min_documents]}))


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
    stratum = np.zeros(len(ids), dtype=np.int64)
    number = occurrences.strata[unit].number
    keys = zip(mentions["document"].tolist(), mentions[f"{unit}_class"].tolist(), strict=True)
    stratum[codes] = np.fromiter((number[key] for key in keys), np.int64, len(mentions))
    return Incidence(matrix, document, stratum, tuple(ids))


def counts_by_group(units: Incidence, group: Counts, n_groups: int) -> sparse.csr_array:
    """Return how many units of each group hold each concept, shape (n_groups, n_concepts).

    Parameters
    ----------
    group
        Document or stratum of each row of *units*.
    """
    n_units = len(units.unit_ids)
    ones = np.ones(n_units, dtype=np.int64)
    member = sparse.csr_array((ones, (group, np.arange(n_units))), shape=(n_groups, n_units))
    return sparse.csr_array(member @ units.matrix)
