"""What chance alone would give: a null model that respects the length of texts.

A long sentence holds many concepts whether or not they have to do with each other, and so does a
long document; length must not make an edge. So chance is free only between units of like length:
each concept keeps its number of units in every stratum, and which units of the stratum they are is
random. A stratum is a document and a class of length for sentences and paragraphs, and a class of
length for documents. The number of units of a stratum that hold both concepts is then
hypergeometric, and the total is a sum of independent such numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy import special, stats

Values = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

# Up to this many values the whole distribution is convolved, so that even the smallest tail is
# exact; beyond, the part below the observed value is, unless the variance is so large that the
# refined normal approximation is within a few hundredths of it.
EXACT_SUPPORT = 400
NORMAL_VARIANCE = 60.0


@dataclass(frozen=True)
class Chance:
    """Expected units with both concepts, and the chance of at least as many as observed."""

    expected: Values
    p_value: Values


def chance_within_strata(
    observed: Counts, first: Sequence[Counts], second: Sequence[Counts], n_units: Sequence[Counts]
) -> Chance:
    """Return expectation and one-sided p-value of each pair under the null model.

    Parameters
    ----------
    observed
        Units with both, shape (n_pairs,).
    first, second, n_units
        For each pair: units with the first concept, with the second, and all units, in each
        stratum that holds both; shapes (n_strata_of_the_pair,).
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
    support = int(np.minimum(first, second).sum())
    if support > EXACT_SUPPORT:
        mean, variance, third = _moments(first, second, n_units)
        if variance >= NORMAL_VARIANCE:
            return expected, _approximate_tail(observed, mean, variance, third)
    whole = support <= EXACT_SUPPORT
    total = np.ones(1)
    for a, b, m in zip(first.tolist(), second.tolist(), n_units.tolist(), strict=True):
        total = np.convolve(total, hypergeometric(a, b, m))
        total = total if whole else total[:observed]
    tail = total[observed:].sum() if whole else 1 - total.sum()
    return expected, float(np.clip(tail, 0.0, 1.0))


@lru_cache(maxsize=65_536)
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
    weights = np.exp(logs - logs.max())
    return np.asarray(weights / weights.sum())


def _log_choose(n: int, k: Counts) -> Values:
    possible = (k >= 0) & (k <= n)
    safe = np.where(possible, k, 0)
    logs = special.gammaln(n + 1) - special.gammaln(safe + 1) - special.gammaln(n - safe + 1)
    return np.where(possible, logs, -np.inf)


def _moments(first: Counts, second: Counts, n_units: Counts) -> tuple[float, float, float]:
    """Mean, variance and third central moment of the sum of hypergeometric numbers."""
    with np.errstate(divide="ignore", invalid="ignore"):  # strata of one unit vary in nothing
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
    above = stats.norm.sf(x) - skewness * (1 - x**2) * stats.norm.pdf(x) / 6
    return float(np.clip(above, 0.0, 1.0))


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
