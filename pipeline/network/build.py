"""Concept networks of a corpus: nodes, tested edges and their evidence."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from pipeline.network.association import association_strength, npmi
from pipeline.network.chance import Chance, adjust_p_values, chance_within_strata
from pipeline.network.evidence import iter_meetings, tabulate_evidence
from pipeline.network.occurrences import (
    Incidence,
    Occurrences,
    Strata,
    collect_occurrences,
    counts_by_group,
    incidence,
)
from pipeline.network.sampling import bootstrap_npmi
from pipeline.network.settings import NetworkSettings
from pipeline.network.structure import (
    backbone_graph,
    find_communities,
    lay_out,
    layout_graph,
    measure_centrality,
)
from pipeline.tables import EDGES, EVIDENCE, NODES

Counts = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]
_DIGITS = 10
# A pair that meets in fewer documents has no interval: resampling them says next to nothing.
FEWEST_DOCUMENTS = 5


@dataclass(frozen=True)
class Networks:
    """Tables ``NODES``, ``EDGES`` and ``EVIDENCE`` of all networks."""

    nodes: pd.DataFrame
    edges: pd.DataFrame
    evidence: pd.DataFrame


def build_networks(
    mentions: Iterable[pd.DataFrame],
    sentences: Iterable[pd.DataFrame],
    concepts: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    settings: NetworkSettings,
) -> Networks:
    """Return one network for each unit of *settings*.

    Parameters
    ----------
    mentions, sentences
        Tables ``MENTIONS`` and ``SENTENCES``, one a shard, in the same order of shards.
    concepts, documents
        Tables ``CONCEPTS`` and ``CATALOGUE``.
    settings
        Settings of the stage.
    """
    occurrences = collect_occurrences(
        mentions, sentences, concepts, documents, min_documents=settings.min_documents
    )
    if not occurrences.concepts:
        return Networks(NODES.empty(), EDGES.empty(), EVIDENCE.empty())
    parts = [_build_one(occurrences, unit, settings) for unit in settings.units]
    return Networks(
        *(pd.concat([getattr(p, name) for p in parts], ignore_index=True) for name in _TABLES)
    )


_TABLES = ("nodes", "edges", "evidence")


def _build_one(occurrences: Occurrences, unit: str, settings: NetworkSettings) -> Networks:
    units = incidence(occurrences, unit)
    pairs = _meeting_pairs(units)
    edges = _measure_edges(occurrences, units, pairs, unit, settings)
    nodes = _measure_nodes(occurrences, units, edges, unit, settings)
    evidence = tabulate_evidence(
        occurrences, units, pairs, unit=unit, max_documents=settings.max_evidence_documents
    )
    return Networks(nodes, edges, evidence)


def _meeting_pairs(units: Incidence) -> Counts:
    """Return the pairs of concepts that share a unit, sorted, shape (n_pairs, 2)."""
    together = sparse.triu(units.matrix.T @ units.matrix, k=1).tocoo()
    order = np.lexsort((together.col, together.row))
    return np.column_stack([together.row[order], together.col[order]]).astype(np.int64)


def _together_by_document(
    occurrences: Occurrences, units: Incidence, pairs: Counts
) -> sparse.csr_array:
    """Return units of each document with both concepts, shape (n_documents, n_pairs)."""
    counted = [
        np.unique(units.document[row] * len(pairs) + pair, return_counts=True)
        for pair, row in iter_meetings(units, pairs, len(occurrences.concepts))
    ]
    codes, times = (np.concatenate(parts) for parts in zip(*counted, strict=True))
    shape = (len(occurrences.documents), len(pairs))
    return sparse.csr_array((times, (codes // len(pairs), codes % len(pairs))), shape=shape)


def _measure_edges(
    occurrences: Occurrences,
    units: Incidence,
    pairs: Counts,
    unit: str,
    settings: NetworkSettings,
) -> pd.DataFrame:
    if not len(pairs):
        return EDGES.empty()
    n_units = occurrences.units_per_document[unit]
    alone = counts_by_group(units, units.document, len(occurrences.documents))
    together = _together_by_document(occurrences, units, pairs)
    totals = np.asarray(alone.sum(axis=0)).ravel()
    observed = np.asarray(together.sum(axis=0)).ravel()
    chance, q_values = _test(occurrences, units, pairs, observed, unit)
    first, second, all_units = totals[pairs[:, 0]], totals[pairs[:, 1]], int(n_units.sum())
    spread = np.asarray((together > 0).sum(axis=0)).ravel()
    low, high = _intervals(together, alone, pairs, n_units, settings)
    low, high = (np.where(spread < FEWEST_DOCUMENTS, np.nan, v) for v in (low, high))
    names = np.array(occurrences.concepts, dtype=object)
    edges = pd.DataFrame(
        {
            "network": unit,
            "source_id": names[pairs[:, 0]],
            "target_id": names[pairs[:, 1]],
            "n_units": observed,
            "n_documents": spread,
            "expected": chance.expected.round(_DIGITS),
            "npmi": npmi(observed, first, second, all_units).round(_DIGITS),
            "association_strength": association_strength(observed, first, second, all_units).round(
                _DIGITS
            ),
            "p_value": _significant(chance.p_value),
            "q_value": _significant(q_values),
            "ci_low": low.round(_DIGITS),
            "ci_high": high.round(_DIGITS),
        }
    )
    edges["in_backbone"] = (
        (edges["q_value"] <= settings.max_q_value)
        & (edges["n_units"] >= settings.min_units)
        & (edges["npmi"] > 0)
    )
    edges["reason"] = _reasons(edges)
    return edges[EDGES.names]


def _significant(values: Values) -> Values:
    """Round to ten significant digits, so that the last bits of a sum never reach a table."""
    safe = np.where(values > 0, values, 1.0)
    digits = 10.0 ** (_DIGITS - 1 - np.floor(np.log10(safe)))
    return np.where(values > 1e-290, np.round(safe * digits) / digits, 0.0)


def _test(
    occurrences: Occurrences, units: Incidence, pairs: Counts, observed: Counts, unit: str
) -> tuple[Chance, Values]:
    """Return expectation and p-value of *pairs*, and q-values over all pairs that could meet.

    A pair whose concepts could meet but never do was tested too; its p-value is 1.
    """
    strata = occurrences.strata[unit]
    alone = counts_by_group(units, units.stratum, len(strata.n_units))
    chance = _test_within(alone, pairs, observed, strata)
    shared = (alone > 0).astype(np.int64)
    n_tested = sparse.triu(shared.T @ shared, k=1).nnz
    silent = np.ones(n_tested - len(pairs))
    return chance, adjust_p_values(np.concatenate([chance.p_value, silent]))[: len(pairs)]


def _test_within(
    alone: sparse.csr_array, pairs: Counts, observed: Counts, strata: Strata
) -> Chance:
    columns = alone.tocsc()
    columns.sort_indices()
    where = [columns.indices[a:b] for a, b in zip(columns.indptr, columns.indptr[1:], strict=False)]
    counts = [columns.data[a:b] for a, b in zip(columns.indptr, columns.indptr[1:], strict=False)]
    first, second, places = [], [], []
    for i, j in pairs:
        shared, in_i, in_j = np.intersect1d(
            where[i], where[j], assume_unique=True, return_indices=True
        )
        first.append(counts[i][in_i])
        second.append(counts[j][in_j])
        places.append(shared)
    n_units = [strata.n_units[shared] for shared in places]
    spread = [strata.spread[shared] for shared in places]
    return chance_within_strata(observed, first, second, n_units, spread)


def _intervals(
    together: sparse.csr_array,
    alone: sparse.csr_array,
    pairs: Counts,
    n_units: Counts,
    settings: NetworkSettings,
) -> tuple[Values, Values]:
    if int((n_units > 0).sum()) < 2:
        missing = np.full(len(pairs), np.nan)
        return missing, missing.copy()
    return bootstrap_npmi(
        together, alone, pairs, n_units, resamples=settings.resamples, seed=settings.seed
    )


def _reasons(edges: pd.DataFrame) -> list[str | None]:
    """Say for each edge why a number is missing, or nothing."""
    return [
        "both occur in every unit, so the measure is not defined"
        if weightless
        else f"meets in fewer than {FEWEST_DOCUMENTS} documents: too few to draw other samples from"
        if unsampled
        else None
        for weightless, unsampled in zip(edges["npmi"].isna(), edges["ci_low"].isna(), strict=True)
    ]


def _measure_nodes(
    occurrences: Occurrences,
    units: Incidence,
    edges: pd.DataFrame,
    unit: str,
    settings: NetworkSettings,
) -> pd.DataFrame:
    graph = backbone_graph(occurrences.concepts, edges[edges["in_backbone"]])
    community = find_communities(graph, seed=settings.seed)
    whole = layout_graph(occurrences.concepts, edges, min_units=settings.min_units)
    places = lay_out(whole, seed=settings.seed)
    centrality = measure_centrality(graph).loc[list(occurrences.concepts)].reset_index()
    mentions = occurrences.mentions.groupby("concept")
    frame = centrality.assign(
        network=unit,
        n_mentions=mentions.size().to_numpy(),
        n_units=np.asarray(units.matrix.sum(axis=0)).ravel(),
        n_documents=mentions["document"].nunique().to_numpy(),
        community=pd.array([community.get(c) for c in occurrences.concepts], dtype="Int64"),
        x=[places[c][0] for c in occurrences.concepts],
        y=[places[c][1] for c in occurrences.concepts],
    )
    for name in ("strength", "betweenness", "eigenvector"):
        frame[name] = frame[name].round(_DIGITS)
    return frame[NODES.names]
