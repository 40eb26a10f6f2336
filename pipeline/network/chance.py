"""What chance alone would give: null models that respect the length of each document.

Within documents (sentences, paragraphs): every document keeps its number of units and each
concept its number of units there; which units they are is random. The number of units of document
d that hold both concepts is then hypergeometric, and the total is a sum of independent such
numbers. Between documents (the document as unit): every concept keeps the number of documents it
occurs in, and the chance to occur grows with a document's length; the number of documents that
hold both is then Poisson-binomial.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import optimize, special, stats

Values = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

EXACT_SUPPORT = 400
_CHUNK = 4096


@dataclass(frozen=True)
class Chance:
    """Expected units with both concepts, and the chance of at least as many as observed."""

    expected: Values
    p_value: Values


def within_documents(
    observed: Counts, first: Sequence[Counts], second: Sequence[Counts], n_units: Sequence[Counts]
) -> Chance:
    """Return expectation and one-sided p-value of each pair under the null model within documents.

    Exact by convolution while the total can take at most 400 values, else the refined normal
    approximation with continuity correction.

    Parameters
    ----------
    observed
        Units with both, shape (n_pairs,).
    first, second, n_units
        For each pair: units with the first concept, with the second, and all units, in each
        document that holds both; shapes (n_documents_of_the_pair,).
    """
    results = [
        _one_pair(int(o), a, b, m)
        for o, a, b, m in zip(observed, first, second, n_units, strict=True)
    ]
    expected, p_value = np.array(results, dtype=float).reshape(-1, 2).T
    return Chance(expected, p_value)


def _one_pair(observed: int, first: Counts, second: Counts, n_units: Counts) -> tuple[float, float]:
    expected = float((first * second / n_units).sum())
    if observed == 0:
        return expected, 1.0
    if int(np.minimum(first, second).sum()) <= EXACT_SUPPORT:
        return expected, _exact_tail(observed, first, second, n_units)
    return expected, _approximate_tail(observed, *_moments(first, second, n_units))


def _exact_tail(observed: int, first: Counts, second: Counts, n_units: Counts) -> float:
    total = np.ones(1)
    for a, b, m in zip(first.tolist(), second.tolist(), n_units.tolist(), strict=True):
        total = np.convolve(total, hypergeometric(a, b, m))
    return float(min(total[observed:].sum(), 1.0))


def hypergeometric(first: int, second: int, n_units: int) -> Values:
    """Return P(0), P(1), ... of the units that hold both when each concept's units are random.

    >>> hypergeometric(1, 2, 4).round(10).tolist()
    [0.5, 0.5]
    """
    both = np.arange(min(first, second) + 1)
    logs = (
        _log_choose(second, both)
        + _log_choose(n_units - second, first - both)
        - _log_choose(n_units, np.array(first))
    )
    return np.asarray(np.exp(logs))


def _log_choose(n: int, k: Counts) -> Values:
    possible = (k >= 0) & (k <= n)
    safe = np.where(possible, k, 0)
    logs = special.gammaln(n + 1) - special.gammaln(safe + 1) - special.gammaln(n - safe + 1)
    return np.where(possible, logs, -np.inf)


def _moments(first: Counts, second: Counts, n_units: Counts) -> tuple[float, float, float]:
    """Mean, variance and third central moment of the sum of hypergeometric numbers."""
    mean, variance, skewness = stats.hypergeom.stats(n_units, first, second, moments="mvs")
    variance = np.nan_to_num(variance)
    third = np.nan_to_num(skewness) * variance**1.5
    return float(np.sum(mean)), float(np.sum(variance)), float(np.sum(third))


def _approximate_tail(observed: int, mean: float, variance: float, third: float) -> float:
    """P(X >= observed) by the refined normal approximation.

    References
    ----------
    Hong, Y. (2013). On computing the distribution function for the Poisson binomial distribution.
    Computational Statistics & Data Analysis 59, 41-51. https://doi.org/10.1016/j.csda.2012.10.006
    """
    if variance <= 0:
        return float(observed <= round(mean))
    deviation = np.sqrt(variance)
    x = (observed - 0.5 - mean) / deviation
    skewness = third / deviation**3
    below = stats.norm.cdf(x) + skewness * (1 - x**2) * stats.norm.pdf(x) / 6
    return float(np.clip(1 - below, 0.0, 1.0))


def between_documents(observed: Counts, pairs: npt.NDArray[np.int64], presence: Values) -> Chance:
    """Return expectation and one-sided p-value of each pair under the null model between documents.

    Exact up to 400 documents, else the refined normal approximation.

    Parameters
    ----------
    observed
        Documents with both, shape (n_pairs,).
    pairs
        The two concepts of each pair, shape (n_pairs, 2).
    presence
        Chance of each concept to occur in each document, shape (n_documents, n_concepts).
    """
    p_value = np.ones(len(observed))
    expected = np.zeros(len(observed))
    for start in range(0, len(observed), _CHUNK):
        part = slice(start, start + _CHUNK)
        both = presence[:, pairs[part, 0]] * presence[:, pairs[part, 1]]
        expected[part] = both.sum(axis=0)
        p_value[part] = _poisson_binomial_tail(observed[part], both)
    return Chance(expected, p_value)


def _poisson_binomial_tail(observed: Counts, chances: Values) -> Values:
    """P(X >= observed) for sums of independent events, chances of shape (n_events, n_pairs)."""
    if len(chances) > EXACT_SUPPORT:
        mean, variance = chances.sum(axis=0), (chances * (1 - chances)).sum(axis=0)
        third = (chances * (1 - chances) * (1 - 2 * chances)).sum(axis=0)
        moments = zip(observed, mean, variance, third, strict=True)
        return np.array(
            [_approximate_tail(int(o), m, v, t) if o else 1.0 for o, m, v, t in moments]
        )
    total = np.zeros((len(chances) + 1, chances.shape[1]))
    total[0] = 1.0
    for number, chance in enumerate(chances, start=1):
        total[1 : number + 1] = total[1 : number + 1] * (1 - chance) + total[:number] * chance
        total[0] *= 1 - chance
    tails = np.cumsum(total[::-1], axis=0)[::-1]
    return np.clip(tails[observed, np.arange(len(observed))], 0.0, 1.0)


def presence_by_length(n_documents_with: Counts, lengths: Counts) -> Values:
    """Return the chance of each concept to occur in each document, given their lengths.

    A concept that falls on a unit with chance q is in a document of m units with chance
    1 - (1 - q)^m; q is chosen so that the expected number of documents is the observed one.

    Parameters
    ----------
    n_documents_with
        Documents with the concept, shape (n_concepts,).
    lengths
        Units of each document, shape (n_documents,).

    Returns
    -------
    numpy.ndarray
        Shape (n_documents, n_concepts).

    Examples
    --------
    >>> presence_by_length(np.array([1]), np.array([5, 5])).round(6).tolist()
    [[0.5], [0.5]]
    """
    return np.column_stack([_presence(int(n), lengths) for n in n_documents_with])


def _presence(n_with: int, lengths: Counts) -> Values:
    possible = lengths > 0
    if n_with >= possible.sum():
        return possible.astype(float)

    def excess(rate: float) -> float:
        return float(-np.expm1(-rate * lengths).sum() - n_with)

    high = 1.0
    while excess(high) < 0:
        high *= 2
    rate = optimize.brentq(excess, 0.0, high, xtol=1e-14, rtol=1e-12)
    return np.asarray(-np.expm1(-rate * lengths))


def adjust_p_values(p_values: Values) -> Values:
    """Return Benjamini-Hochberg q-values over all tested pairs.

    References
    ----------
    Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal
    Statistical Society B 57(1), 289-300. https://doi.org/10.1111/j.2517-6161.1995.tb02031.x

    Examples
    --------
    >>> adjust_p_values(np.array([0.01, 0.04, 0.03])).round(6).tolist()
    [0.03, 0.04, 0.04]
    """
    return np.asarray(stats.false_discovery_control(p_values)) if len(p_values) else p_values
