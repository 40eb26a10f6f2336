"""The closing lines of a run, from its tables: what was read, set aside and kept."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from pipeline.report.reading import (
    badly_read,
    count_files,
    documents_read,
    metadata_problems,
    set_aside,
)

_SHOWN = 10


def closing_lines(
    catalogue: pd.DataFrame, extracted: pd.DataFrame, edges: pd.DataFrame, records: pd.DataFrame
) -> list[str]:
    """Return what a run read, set aside and kept.

    Parameters
    ----------
    catalogue, extracted, edges, records
        Tables ``CATALOGUE``, ``EXTRACTED`` of all shards, ``EDGES`` and ``RECORDS``; a study
        without bibliographies has no line on them.
    """
    return [*reading_lines(catalogue, extracted), *_entry_lines(records), _edges_line(edges)]


def _entry_lines(records: pd.DataFrame) -> list[str]:
    wrong = records[records["problem"].notna()]
    pairs = zip(wrong["record_id"], wrong["problem"], strict=True)
    rows = [{"path": entry, "problem": problem} for entry, problem in pairs]
    return _named("Problems of entries of bibliographies", rows, "problem") if len(records) else []


def reading_lines(catalogue: pd.DataFrame, extracted: pd.DataFrame) -> list[str]:
    """Return how many documents were read, and by name those not read, not well, or described ill.

    Of each kind the first ten are named; the report names all.
    """
    rows = documents_read(catalogue, extracted)
    n_read, files = int((rows["status"] == "ok").sum()), count_files(catalogue)
    return [
        f"Read {n_read:,} of {files.n_documents:,} documents ({files})",
        *_named("Set aside", set_aside(catalogue, extracted), "reason"),
        *_named("Read in part or badly", badly_read(catalogue, extracted), "note"),
        *_named("Problems of metadata", metadata_problems(catalogue), "problem"),
    ]


def _named(title: str, rows: Sequence[Mapping[str, Any]], why: str) -> list[str]:
    if not rows:
        return [f"{title}: none"]
    named = [f"  {row['path']}: {row[why]}" for row in rows]
    more = len(rows) - _SHOWN
    rest = [f"  and {more:,} more, by name in the report"] if more > 0 else []
    return [f"{title}: {len(rows):,}", *named[:_SHOWN], *rest]


def _edges_line(edges: pd.DataFrame) -> str:
    kept = edges.groupby("network")["in_backbone"].agg(["sum", "size"])
    parts = [f"{unit} {row['sum']:,} of {row['size']:,}" for unit, row in kept.iterrows()]
    return f"Edges kept of the pairs that meet: {', '.join(parts) or 'none'}"
