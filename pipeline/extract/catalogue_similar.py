"""Pairs of documents with nearly the same text, found by locality-sensitive hashing.

The sketches are cut into bands of three numbers; documents that share a band are compared in full.
Of 42 bands a pair shares one with probability 0.996 at a similarity of 0.5, and 0.04 at 0.1.

References
----------
Leskovec, J., Rajaraman, A. & Ullman, J. D. (2014). Mining of Massive Datasets, section 3.4.
doi:10.1017/CBO9781139924801
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

ROWS_PER_BAND = 3
LARGEST_BUCKET = 64
_CHUNK = 100_000
_PRIME = np.uint64(0x9E3779B97F4A7C15)

Sketches = npt.NDArray[np.uint32]
Pairs = npt.NDArray[np.int64]


def similar_pairs(sketches: Sketches, *, threshold: float) -> tuple[Pairs, npt.NDArray[np.float64]]:
    """Return the pairs whose estimated similarity reaches *threshold*, and the estimates.

    Parameters
    ----------
    sketches
        Shape (n_documents, n_hashes); documents without a sketch are left out by the caller.
    threshold
        Least share of places in which two sketches agree; below 0.4 pairs are missed.

    Returns
    -------
    tuple
        Pairs, shape (n_pairs, 2), each with the lower row first and in order; and similarities,
        shape (n_pairs,). Of documents with one and the same sketch each is paired with the first
        only, and of a bucket of more than 64 different ones each with the first and the next, so
        that many copies of one text cost no more than their number.
    """
    first = _first_of_same(sketches)
    rows = np.flatnonzero(first == np.arange(len(first)))
    same = np.flatnonzero(first != np.arange(len(first)))
    pairs = _candidates(sketches[rows], rows)
    likeness = _agreement(sketches, pairs)
    kept = likeness >= threshold
    all_pairs = np.concatenate([pairs[kept], np.column_stack([first[same], same])])
    all_likeness = np.concatenate([likeness[kept], np.ones(len(same))])
    order = np.lexsort((all_pairs[:, 1], all_pairs[:, 0]))
    return all_pairs[order], all_likeness[order]


def _first_of_same(sketches: Sketches) -> npt.NDArray[np.int64]:
    """Return for each row the first row with the same numbers."""
    if not len(sketches):
        return np.empty(0, dtype=np.int64)
    _, first, group = np.unique(sketches, axis=0, return_index=True, return_inverse=True)
    return first[group.ravel()].astype(np.int64)


def _candidates(sketches: Sketches, rows: npt.NDArray[np.int64]) -> Pairs:
    """Return the pairs of *rows* that share a band, without repetition."""
    found = [np.empty((0, 2), dtype=np.int64)]
    n_bands = sketches.shape[1] // ROWS_PER_BAND if len(sketches) > 1 else 0
    for band in range(n_bands):
        columns = slice(band * ROWS_PER_BAND, (band + 1) * ROWS_PER_BAND)
        buckets = list(_buckets(_keys(sketches[:, columns])))
        found += [rows[_pairs_of(bucket)] for bucket in buckets]
    pairs = np.concatenate(found)
    return np.unique(pairs, axis=0) if len(pairs) else pairs


def _keys(numbers: Sketches) -> npt.NDArray[np.uint64]:
    keys = np.zeros(len(numbers), dtype=np.uint64)
    for column in numbers.T:
        keys = (keys ^ column.astype(np.uint64)) * _PRIME
        keys ^= keys >> np.uint64(29)
    return keys


def _buckets(keys: npt.NDArray[np.uint64]) -> Iterator[npt.NDArray[np.int64]]:
    """Yield the places of each key that occurs more than once, in order."""
    order = np.argsort(keys, kind="stable")
    cuts = np.flatnonzero(np.diff(keys[order])) + 1
    starts, ends = np.r_[0, cuts], np.r_[cuts, len(order)]
    for at in np.flatnonzero(ends - starts > 1):
        yield order[starts[at] : ends[at]]


def _pairs_of(bucket: npt.NDArray[np.int64]) -> Pairs:
    if len(bucket) <= LARGEST_BUCKET:
        a, b = np.triu_indices(len(bucket), k=1)
        return np.column_stack([bucket[a], bucket[b]])
    star = np.column_stack([np.full(len(bucket) - 1, bucket[0]), bucket[1:]])
    return np.concatenate([star, np.column_stack([bucket[:-1], bucket[1:]])])


def _agreement(sketches: Sketches, pairs: Pairs) -> npt.NDArray[np.float64]:
    parts = [np.empty(0, dtype=np.float64)]
    for start in range(0, len(pairs), _CHUNK):
        a, b = pairs[start : start + _CHUNK].T
        parts.append((sketches[a] == sketches[b]).mean(axis=1))
    return np.concatenate(parts)
