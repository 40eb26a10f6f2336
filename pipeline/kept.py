"""Keep what an earlier run computed for documents whose bytes, settings and code are unchanged."""

import hashlib
import json
import logging
from collections.abc import Callable, Container, Mapping, Sequence
from typing import Any

import pandas as pd

_LOGGER = logging.getLogger(__name__)


def fingerprint(*parts: Any) -> str:
    """Return a hash of *parts* (values that JSON can write), the same in every process.

    >>> fingerprint("a", {"x": 1}) == fingerprint("a", {"x": 1})
    True
    >>> fingerprint("a", "b") == fingerprint("ab")
    False
    """
    packed = json.dumps(parts, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(packed.encode()).hexdigest()[:32]


def keep_or_compute(
    wanted: Mapping[str, str],
    *,
    kept: Sequence[pd.DataFrame],
    fingerprints: Mapping[str, str],
    compute: Callable[[list[str]], Sequence[pd.DataFrame]],
) -> list[pd.DataFrame]:
    """Return the tables of the *wanted* documents, computing only those that changed.

    Parameters
    ----------
    wanted
        Document id to the fingerprint it should have.
    kept
        Tables of an earlier run, each with a ``document_id`` column.
    fingerprints
        Document id to the fingerprint that *kept* was computed from.
    compute
        Takes the ids of changed documents and returns tables like *kept*.
    """
    unchanged, changed = part_unchanged({d: {m} for d, m in wanted.items()}, fingerprints)
    old = [frame[frame["document_id"].isin(unchanged)] for frame in kept]
    if not changed:
        return [frame.reset_index(drop=True) for frame in old]
    return [_joined(a, b) for a, b in zip(old, compute(changed), strict=True)]


def part_unchanged(
    wanted: Mapping[str, Container[str]], fingerprints: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    """Return the documents that are unchanged and those that are not, and log how many.

    Parameters
    ----------
    wanted
        Document id to the fingerprints of which it may have any.
    fingerprints
        Document id to the fingerprint it has.

    >>> part_unchanged({"a": {"1", "2"}, "b": {"1"}, "c": {"1"}}, {"a": "2", "b": "0"})
    (['a'], ['b', 'c'])
    """
    unchanged = [d for d, marks in wanted.items() if d in fingerprints and fingerprints[d] in marks]
    changed = [d for d in wanted if d not in set(unchanged)]
    _LOGGER.info("kept %d documents, computed %d: %s", len(unchanged), len(changed), changed[:5])
    return unchanged, changed


def _joined(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    frames = [frame for frame in (old, new) if len(frame)]
    return pd.concat(frames, ignore_index=True) if frames else new


def agreed(*marks: Mapping[str, str]) -> dict[str, str]:
    """Return the fingerprints that all tables of one step have in common.

    A step that stopped between two of its files left the document in one of them only.

    >>> agreed({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "old"})
    {'a': '1'}
    """
    first, *others = marks
    return {d: m for d, m in first.items() if all(other.get(d) == m for other in others)}


def chain(parents: Mapping[str, str], *parts: Any) -> dict[str, str]:
    """Return document id to the hash of its parent's fingerprint and *parts*.

    A table made from another one is unchanged for a document when the other is, and its own
    settings and code are.
    """
    return {document: fingerprint(mark, *parts) for document, mark in parents.items()}
