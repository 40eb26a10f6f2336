"""Check what a run made, so that it cannot end well on wrong outputs."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from pipeline.errors import StudyError, raise_all
from pipeline.report.page_checks import check_pages
from pipeline.report.study import Study
from pipeline.report.text_checks import Finding, Offsets, check_texts

_SHOWN = 3
_EDGE = ["network", "source_id", "target_id"]


def check_outputs(
    study: Study,
    shards: Mapping[str, Iterable[pd.DataFrame]],
    *,
    read: Callable[[str], str | None],
    folder: str,
    explorer: str,
    index: str,
    corpus: str,
) -> dict[str, Any]:
    """Check the outputs of a run and return what was checked.

    Parameters
    ----------
    shards
        ``blocks``, ``sentences`` and ``mentions``, shard by shard.
    read
        Gives the text of a file, or None when it is missing.
    folder
        Where the canonical texts are, one ``<document_id>.txt`` each.
    explorer, index, corpus
        The three pages.

    Raises
    ------
    StudyError
        With every check that failed and the first rows that break it.
    """
    pages = study.extracted.set_index("document_id")["n_pages"]
    paged = set(pages[pages.notna()].index)

    def canonical(document: str) -> str:
        return read(f"{folder}/{document}.txt") or ""

    offsets = Offsets(canonical, paged=paged)
    for table in ("blocks", "sentences", "mentions"):
        for shard in shards[table]:
            offsets.add(table, shard)
    offsets.add("claims", study.claims)
    findings = [
        *offsets.findings(),
        *check_texts(study.extracted, canonical, with_blocks=offsets.ids["documents"]),
        *check_joins(study, offsets.ids),
        check_edges_have_evidence(study),
        *check_weights(study),
        *check_pages(explorer, index, corpus),
    ]
    raise_all(
        [_problem(finding) for finding in findings if finding.broken],
        title="The run made outputs that contradict one another",
    )
    return {"checks": [{"name": f.name, "n_checked": f.n_checked, "n_broken": 0} for f in findings]}


def _problem(finding: Finding) -> StudyError:
    return StudyError(
        f"{finding.name}: {len(finding.broken)} of {finding.n_checked} break this, "
        f"the first are {', '.join(finding.broken[:_SHOWN])}",
        where="outputs/",
        legal="outputs that agree with one another",
        todo="delete outputs/ and run again; report it with outputs/logs if it comes back",
    )


def check_joins(study: Study, ids: Mapping[str, set[str]]) -> list[Finding]:
    """Check that every id that a table refers to is in the table it comes from."""
    documents, concepts = set(study.documents["document_id"]), set(study.concepts["concept_id"])
    sentences = ids["sentences"]
    cells = study.profile["sentence_ids"]
    return [
        _joined(
            "extract/documents: documents are in the inventory",
            study.extracted["document_id"],
            documents,
        ),
        _joined("tag/mentions: concepts are in the codebook", sorted(ids["concepts"]), concepts),
        _joined("tag/mentions: sentences exist", sorted(ids["inside"]), sentences),
        _joined("claims/claims: sentences exist", study.claims["sentence_id"], sentences),
        _joined(
            "claims/claims: subjects are in the codebook", study.claims["subject_id"], concepts
        ),
        _joined("claims/claims: objects are in the codebook", study.claims["object_id"], concepts),
        _joined("network/nodes: concepts are in the codebook", study.nodes["concept_id"], concepts),
        _joined("network/edges: ends are nodes", _ends(study.edges), set(_nodes(study.nodes))),
        _joined("network/evidence: sentences exist", study.evidence["sentence_id"], sentences),
        _joined(
            "network/evidence: pairs are edges", _pairs(study.evidence), set(_pairs(study.edges))
        ),
        _joined("topics/passages: sentences exist", study.passages["sentence_id"], sentences),
        _joined(
            "topics/documents: documents are in the inventory",
            study.topic_documents["document_id"],
            documents,
        ),
        _joined(
            "readiness/profile: documents are in the inventory",
            study.profile["document_id"],
            documents,
        ),
        _joined("readiness/profile: items are in the codebook", study.profile["item_id"], concepts),
        _joined("readiness/profile: sentences exist", [s for ids in cells for s in ids], sentences),
    ]


def _joined(name: str, ids: Iterable[str], known: set[str]) -> Finding:
    values = list(ids)
    return Finding(name, len(values), tuple(sorted(set(values) - known)))


def _nodes(nodes: pd.DataFrame) -> list[str]:
    return [f"{n} {c}" for n, c in zip(nodes["network"], nodes["concept_id"], strict=True)]


def _ends(edges: pd.DataFrame) -> list[str]:
    ends = [
        edges[["network", name]].set_axis(["network", "concept_id"], axis=1) for name in _EDGE[1:]
    ]
    return _nodes(pd.concat(ends))


def _pairs(frame: pd.DataFrame) -> list[str]:
    return [" ".join(key) for key in zip(*(frame[name] for name in _EDGE), strict=True)]


def check_edges_have_evidence(study: Study) -> Finding:
    """Check that every edge has a sentence."""
    edges = _pairs(study.edges)
    bare = sorted(set(edges) - set(_pairs(study.evidence)))
    return Finding("network/edges: every edge has a sentence", len(edges), tuple(bare))


def check_weights(study: Study, *, tolerance: float = 1e-6) -> list[Finding]:
    """Check that shares sum to one where they must."""
    documents = study.topic_documents.groupby("document_id")["weight"].sum()
    off = documents[(documents - 1).abs() > tolerance]
    total = study.topics["prevalence"].sum()
    wrong = (f"{total:.6f}",) if len(study.topics) and abs(total - 1) > tolerance else ()
    return [
        Finding("topics/documents: weights sum to 1", len(documents), tuple(map(str, off.index))),
        Finding("topics/topics: prevalences sum to 1", len(study.topics), wrong),
    ]
