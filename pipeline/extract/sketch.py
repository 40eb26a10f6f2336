"""MinHash sketches: a short list of numbers by which texts that share wording are found.

Each document becomes the set of its sequences of three words. For each of 128 hash functions the
smallest value over the set is kept; the share of places in which two sketches agree estimates the
Jaccard similarity of the sets, with a standard error of at most 0.044.

References
----------
Broder, A. Z. (1997). On the resemblance and containment of documents.
doi:10.1109/SEQUEN.1997.666900
"""

import hashlib
import re
import unicodedata
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

N_HASHES = 128
WORDS_IN_SEQUENCE = 3
FEWEST_WORDS = 40
SEED = 20240225

Array = npt.NDArray[np.uint64]

_WORD = re.compile(r"[^\W_]+")
_BROKEN = re.compile(r"(?<=\w)[-\u00ad\u2010\u2011]\s*(?=\w)")
_MARK = re.compile("[\u0300-\u036f]")
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))
_ROWS = 4096


def words_of_sketch(text: str) -> list[str]:
    """Return the words of *text* as a sketch sees them: case, accents and hyphens do not count.

    >>> words_of_sketch("E-Government, di  Kafé (2020)")
    ['egovernment', 'di', 'kafe', '2020']
    """
    plain = unicodedata.normalize("NFKD", _BROKEN.sub("", text)).casefold()
    return _WORD.findall(_MARK.sub("", plain))


def sketch_words(words: Sequence[str], *, seed: int = SEED) -> list[int]:
    """Return the sketch of a text, `N_HASHES` numbers; empty where it is too short to compare.

    Parameters
    ----------
    words
        The words of the text, in order.
    seed
        Seed of the hash functions; sketches are comparable under one seed only.
    """
    if len(words) < FEWEST_WORDS:
        return []
    return sketch_items(_sequences(_hash_words(words)), seed=seed)


def sketch_figures(words: Sequence[str], *, seed: int = SEED) -> list[int]:
    """Return the sketch of the figures of a text, each with the word before it.

    Two editions of a yearly report can share nearly all wording; their figures differ.
    """
    pairs = zip(["", *words], words, strict=False)
    figures = [f"{before} {word}" for before, word in pairs if word.isdecimal() and len(word) > 1]
    return sketch_items(_hash_words(figures), seed=seed) if figures else []


def sketch_items(items: Array, *, seed: int = SEED) -> list[int]:
    """Return the smallest value of each hash function over *items*, which may repeat."""
    multipliers, increments = _functions(seed)
    least = np.full(N_HASHES, np.iinfo(np.uint64).max, dtype=np.uint64)
    unique = np.unique(items)
    for start in range(0, len(unique), _ROWS):
        part = unique[start : start + _ROWS, None]
        least = np.minimum(least, (part * multipliers + increments).min(axis=0))
    return [int(value) for value in least >> np.uint64(32)]


def agreement(a: Sequence[int], b: Sequence[int]) -> float | None:
    """Return the estimated Jaccard similarity of two sketched sets; None where one is empty.

    >>> agreement([1, 2, 3, 4], [1, 2, 9, 9]), agreement([], [1])
    (0.5, None)
    """
    if not len(a) or not len(b):
        return None
    return float(np.mean(np.asarray(a) == np.asarray(b)))


def _functions(seed: int) -> tuple[Array, Array]:
    """Return the multipliers (odd) and increments of the hash functions, modulo 2^64."""
    random = np.random.default_rng(seed)
    top = np.iinfo(np.uint64).max
    values = random.integers(0, top, size=(2, N_HASHES), dtype=np.uint64, endpoint=True)
    return values[0] | np.uint64(1), values[1]


def _hash_words(words: Sequence[str]) -> Array:
    known = {word: _hash(word) for word in set(words)}
    return np.fromiter((known[word] for word in words), dtype=np.uint64, count=len(words))


def _hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little")


def _sequences(hashes: Array) -> Array:
    """Return one mixed value for each run of `WORDS_IN_SEQUENCE` words."""
    n = len(hashes) - WORDS_IN_SEQUENCE + 1
    total = np.zeros(n, dtype=np.uint64)
    for place in range(WORDS_IN_SEQUENCE):
        total = total * _GOLDEN + hashes[place : place + n]
    for shift, factor in zip((30, 27), _MIX, strict=True):
        total = (total ^ (total >> np.uint64(shift))) * factor
    return total ^ (total >> np.uint64(31))
