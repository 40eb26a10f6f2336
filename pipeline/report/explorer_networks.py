"""Networks as the explorer shows them: nodes, edges and the numbers of their sentences."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from pipeline.errors import StudyError
from pipeline.report.columns import columns, places
from pipeline.report.edges import by_support
from pipeline.report.evidence import count_evidence

_NODE = (
    "n_mentions",
    "n_units",
    "n_documents",
    "community",
    "degree",
    "strength",
    "betweenness",
    "eigenvector",
    "x",
    "y",
)
_EDGE = (
    "n_units",
    "n_documents",
    "expected",
    "npmi",
    "association_strength",
    "p_value",
    "q_value",
    "ci_low",
    "ci_high",
    "in_backbone",
    "reason",
)
_LISTED = ("n_sentences", "n_listed", "n_top")
_KEY = ["source_id", "target_id"]
_UNITS = ("sentence", "paragraph", "document")


def describe_networks(
    nodes: pd.DataFrame,
    edges: pd.DataFrame,
    evidence: pd.DataFrame,
    chosen: pd.DataFrame,
    *,
    concepts: Mapping[str, int],
    sentences: Mapping[str, int],
    documents: Mapping[str, int],
) -> list[dict[str, Any]]:
    """Return one entry a network, smallest unit first, its edges best supported first.

    Raises
    ------
    StudyError
        When an edge has no sentence: a number without evidence is not shown.
    """
    totals = count_evidence(evidence)
    return [
        _describe_network(
            unit,
            _of(nodes, unit),
            by_support(_of(edges, unit)).merge(
                _of(totals, unit)[[*_KEY, *_LISTED, "top_document"]], on=_KEY, how="left"
            ),
            _of(chosen, unit),
            concepts=concepts,
            sentences=sentences,
            documents=documents,
        )
        for unit in _units(nodes)
    ]


def _units(nodes: pd.DataFrame) -> list[str]:
    order = places(_UNITS)
    return sorted(set(nodes["network"]), key=lambda unit: (order.get(unit, len(order)), unit))


def _of(frame: pd.DataFrame, unit: str) -> pd.DataFrame:
    return frame[frame["network"] == unit].reset_index(drop=True)


def _describe_network(
    unit: str,
    nodes: pd.DataFrame,
    edges: pd.DataFrame,
    chosen: pd.DataFrame,
    *,
    concepts: Mapping[str, int],
    sentences: Mapping[str, int],
    documents: Mapping[str, int],
) -> dict[str, Any]:
    _refuse_bare_edges(unit, edges[edges["n_sentences"].isna()])
    shown = chosen.groupby(_KEY, sort=False)["sentence_id"].agg(list).to_dict()
    keys = zip(edges["source_id"], edges["target_id"], strict=True)
    return {
        "unit": unit,
        "nodes": {"concept": [concepts[c] for c in nodes["concept_id"]]} | columns(nodes, _NODE),
        "edges": {
            "source": [concepts[c] for c in edges["source_id"]],
            "target": [concepts[c] for c in edges["target_id"]],
            "top": [documents[d] for d in edges["top_document"]],
            "sentences": [sorted(sentences[s] for s in shown[key]) for key in keys],
        }
        | columns(edges, (*_EDGE, *_LISTED)),
    }


def _refuse_bare_edges(unit: str, bare: pd.DataFrame) -> None:
    if len(bare):
        first = bare.iloc[0]
        raise StudyError(
            f"{len(bare)} edges of the {unit} network have no sentence, "
            f"the first is {first['source_id']} ~ {first['target_id']}",
            where="outputs/network/evidence.parquet",
            legal="at least one sentence for every edge",
            todo="delete outputs/network and run again; report it if it comes back",
        )
