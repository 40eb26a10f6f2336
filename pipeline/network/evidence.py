"""The sentences behind each pair of concepts."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipeline.network.occurrences import Incidence, Occurrences, unit_keys
from pipeline.tables import EVIDENCE

Counts = npt.NDArray[np.int64]


def iter_meetings(
    units: Incidence, pairs: Counts, n_concepts: int
) -> Iterator[tuple[Counts, Counts]]:
    """Yield the numbers of pair and unit of each meeting, some thousand units at a time.

    Parameters
    ----------
    pairs
        The two concepts of each pair, first < second, in order, shape (n_pairs, 2).
    """
    for start in range(0, units.matrix.shape[0], _CHUNK):
        part = replace(units, matrix=units.matrix[start : start + _CHUNK])
        pair, row = _pair_units(part, pairs, n_concepts)
        yield pair, row + start


def _pair_units(units: Incidence, pairs: Counts, n_concepts: int) -> tuple[Counts, Counts]:
    """Return each meeting of a pair in a unit: number of the pair and number of the unit."""
    matrix = units.matrix.tocsr()
    matrix.sort_indices()
    sizes = np.diff(matrix.indptr)
    firsts, seconds, rows = [], [], []
    for size in np.unique(sizes[sizes > 1]):
        of_size = np.flatnonzero(sizes == size)
        members = matrix.indices[matrix.indptr[of_size][:, None] + np.arange(size)]
        a, b = np.triu_indices(size, k=1)
        firsts.append(members[:, a].ravel())
        seconds.append(members[:, b].ravel())
        rows.append(np.repeat(of_size, len(a)))
    if not rows:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    codes = np.concatenate(firsts).astype(np.int64) * n_concepts + np.concatenate(seconds)
    wanted = pairs[:, 0] * n_concepts + pairs[:, 1]
    found = np.searchsorted(wanted, codes)
    return found, np.concatenate(rows)


def tabulate_evidence(
    occurrences: Occurrences,
    units: Incidence,
    pairs: Counts,
    *,
    unit: str,
    max_documents: int,
) -> pd.DataFrame:
    """Return table ``EVIDENCE`` of one network.

    In a sentence or paragraph, every sentence that mentions one of the two is evidence. For the
    document as unit, it is the first sentence of each of the two, in at most *max_documents*
    documents a pair; all others are found by document in the table of mentions.
    """
    limit = max_documents if unit == "document" else None
    meetings = _meetings(units, pairs, len(occurrences.concepts), limit)
    sentences = _sentences_by_concept(occurrences, units, unit)
    sides = [
        meetings.assign(concept=pairs[meetings["pair"], side]).merge(
            sentences, on=["unit", "concept"], how="inner"
        )
        for side in (0, 1)
    ]
    rows = pd.concat(sides, ignore_index=True)
    rows = rows.drop_duplicates(["pair", "unit", "sentence_id"])
    names = np.array(occurrences.concepts, dtype=object)
    ids = np.array(units.unit_ids, dtype=object)
    return pd.DataFrame(
        {
            "network": unit,
            "source_id": names[pairs[rows["pair"], 0]],
            "target_id": names[pairs[rows["pair"], 1]],
            "unit_id": ids[rows["unit"]],
            "sentence_id": rows["sentence_id"].to_numpy(),
            "document_id": rows["document_id"].to_numpy(),
            "page": rows["page"].to_numpy(),
        },
        columns=EVIDENCE.names,
    ).astype({"page": "Int64"})


def _meetings(units: Incidence, pairs: Counts, n_concepts: int, limit: int | None) -> pd.DataFrame:
    """Return pair and unit of each meeting, at most *limit* a pair, built chunk by chunk."""
    parts, seen = [], np.zeros(len(pairs), dtype=np.int64)
    for pair, unit in iter_meetings(units, pairs, n_concepts):
        frame = pd.DataFrame({"pair": pair, "unit": unit})
        if limit is not None:
            frame = frame.sort_values(["pair", "unit"], kind="stable")
            before = frame.groupby("pair").cumcount() + seen[frame["pair"]]
            frame = frame[before < limit]
        seen += np.bincount(frame["pair"], minlength=len(pairs))
        parts.append(frame)
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(_NO_MEETINGS)


_CHUNK = 4096
_NO_MEETINGS = {"pair": np.empty(0, np.int64), "unit": np.empty(0, np.int64)}


def _sentences_by_concept(occurrences: Occurrences, units: Incidence, unit: str) -> pd.DataFrame:
    place = {key: i for i, key in enumerate(units.unit_ids)}
    frame = occurrences.mentions[["concept", "sentence_id", "document_id", "page"]].copy()
    frame["unit"] = unit_keys(occurrences.mentions, unit).map(place)
    keys = ["unit", "concept"] if unit == "document" else ["unit", "concept", "sentence_id"]
    return frame.drop_duplicates(keys)
