"""What chance alone would give: a null model that respects the length of texts.

A long sentence holds many concepts whether or not they have to do with each other, and so does a
long document; length must not make an edge. So chance is free only between units of like length:
each concept keeps its number of units in every stratum, and which units of the stratum they are is
random. A stratum is a document and a class of length for sentences and paragraphs, and a class of
length for documents.

Units of one class still differ in length, so that a longer one is likelier to hold either concept
(``length_odds``). The number of units of a stratum that hold both is then noncentral
hypergeometric, and the total is a sum of independent such numbers.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy import optimize, special, stats

Values = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
Stratum = tuple[int, int, int, float]  # units with either concept, all units, spread of length

# The sum over strata is exact up to this many values, and where its variance is small. Beyond,
# the saddlepoint tail is within a few hundredths of it at any distance from the mean.
EXACT_SUPPORT = 400
EXACT_VARIANCE = 60.0
# The numbers are log-concave, so their sum is: this far above the observed value and the mean,
# twelve deviations of the largest variance that is summed, nothing is left of the tail.
_BEYOND = 100
_CENTRE = 0.5  # deviations from the mean within which the saddlepoint cancels itself out


@dataclass(frozen=True)
class Chance:
    """Expected units with both concepts, and the chance of at least as many as observed."""

    expected: Values
    p_value: Values


def chance_within_strata(
    observed: Counts,
    first: Sequence[Counts],
    second: Sequence[Counts],
    n_units: Sequence[Counts],
    spread: Sequence[Values],
) -> Chance:
    """Return expectation and one-sided p-value of each pair under the null model.

    Parameters
    ----------
    observed
        Units with both, shape (n_pairs,).
    first, second, n_units, spread
        For each pair: units with the first concept, with the second, all units, and the variance
        of the logarithm of their length, in each stratum that holds both; shapes
        (n_strata_of_the_pair,).
    """
    results = [
        _one_pair(int(o), list(zip(a.tolist(), b.tolist(), m.tolist(), s.tolist(), strict=True)))
        for o, a, b, m, s in zip(observed, first, second, n_units, spread, strict=True)
    ]
    expected, p_value = np.array(results, dtype=float).reshape(-1, 2).T
    return Chance(expected, p_value)


def _one_pair(observed: int, strata: Sequence[Stratum]) -> tuple[float, float]:
    laws = [_law(*stratum) for stratum in strata]
    expected = math.fsum(law.mean for law in laws)
    if observed == 0:
        return expected, 1.0
    support = sum(law.first + len(law.chances) - 1 for law in laws)
    variance = math.fsum(law.variance for law in laws)
    if support <= EXACT_SUPPORT or variance < EXACT_VARIANCE:
        tail = _exact_tail(observed, laws, max(observed, math.ceil(expected)) + _BEYOND)
    elif abs(observed - 0.5 - expected) < _CENTRE * math.sqrt(variance):
        third = math.fsum(law.third for law in laws)
        tail = _central_tail(observed, expected, variance, third)
    else:
        tail = _saddlepoint_tail(observed, laws)
    return expected, min(max(tail, 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class _Law:
    """Distribution of the units of one stratum with both concepts.

    ``chances[k]`` is the probability of ``first + k`` units; then mean, variance and third central
    moment.
    """

    first: int
    chances: Values
    mean: float
    variance: float
    third: float


def _law(first: int, second: int, n_units: int, spread: float) -> _Law:
    odds = round(length_odds(first, second, n_units, spread), 3)
    return _noncentral(min(first, second), max(first, second), n_units, odds)


def length_odds(first: int, second: int, n_units: int, spread: float) -> float:
    """Return the logarithm of the odds ratio that length gives two concepts within a stratum.

    Concepts that fall on words at random leave a unit empty with chance ``exp(-r w)`` for a rate
    ``r`` and ``w`` words. Where a share ``p`` of the units holds a concept, its odds then grow with
    length by the power ``e = -log(1 - p) / p``. Two such concepts have, to first order, the log
    odds ratio ``e_1 e_2 s`` for a variance ``s`` of the logarithm of length.

    >>> round(length_odds(10, 10, 100, 0.01), 5)
    0.0111
    """
    powers = 1.0
    for held in (first, second):
        share = min(held / n_units, 1 - 0.5 / n_units)
        powers *= -math.log1p(-share) / share
    return powers * spread


def hypergeometric(first: int, second: int, n_units: int, log_odds: float = 0.0) -> Values:
    """Return the chances of 0, 1, ... units that hold both when each concept's units are random.

    Parameters
    ----------
    log_odds
        Logarithm of the odds ratio of the two, 0 where they are independent (Fisher's noncentral
        hypergeometric distribution else).

    >>> hypergeometric(1, 2, 4).round(10).tolist()
    [0.5, 0.5]
    """
    both = np.arange(min(first, second) + 1)
    logs = _log_choose(second, both) + _log_choose(n_units - second, first - both) + log_odds * both
    weights = np.exp(logs - logs.max())
    return np.asarray(weights / weights.sum())


@lru_cache(maxsize=65_536)
def _noncentral(first: int, second: int, n_units: int, log_odds: float) -> _Law:
    chances = hypergeometric(first, second, n_units, log_odds)
    fewest = max(0, first + second - n_units)
    chances = chances[fewest:]
    values = np.arange(fewest, fewest + len(chances), dtype=float)
    mean = float(values @ chances)
    about = values - mean
    return _Law(fewest, chances, mean, float(about**2 @ chances), float(about**3 @ chances))


def _log_choose(n: int, k: Counts) -> Values:
    possible = (k >= 0) & (k <= n)
    safe = np.where(possible, k, 0)
    logs = special.gammaln(n + 1) - special.gammaln(safe + 1) - special.gammaln(n - safe + 1)
    return np.where(possible, logs, -np.inf)


def _exact_tail(observed: int, laws: Iterable[_Law], most: int) -> float:
    """P(X >= observed), all terms positive, of the values up to *most*."""
    total, start = np.ones(1), 0
    for law in laws:
        start += law.first
        total = np.convolve(total, law.chances)[: max(most + 1 - start, 1)]
    return float(total[max(observed - start, 0) :].sum())


def _central_tail(observed: int, mean: float, variance: float, third: float) -> float:
    """P(X >= observed) near the mean by the refined normal approximation.

    References
    ----------
    Hong, Y. (2013). On computing the distribution function for the Poisson binomial distribution.
    Computational Statistics & Data Analysis 59, 41-51. https://doi.org/10.1016/j.csda.2012.10.006
    """
    deviation = math.sqrt(variance)
    x = (observed - 0.5 - mean) / deviation
    skewness = third / deviation**3
    return float(stats.norm.sf(x) - skewness * (1 - x**2) * stats.norm.pdf(x) / 6)


def _saddlepoint_tail(observed: int, laws: Sequence[_Law]) -> float:
    """P(X >= observed) away from the mean by the saddlepoint approximation for whole numbers.

    With the cumulant function ``K`` of X and ``K'(t) = observed``, the tail is
    ``sf(w) + pdf(w) (1/u - 1/w)``, ``w = sign(t) sqrt(2 (t observed - K(t)))`` and
    ``u = (1 - exp(-t)) sqrt(K''(t))``.

    References
    ----------
    Lugannani, R. & Rice, S. (1980). Saddle point approximation for the distribution of the sum of
    independent random variables. Advances in Applied Probability 12(2), 475-490.
    https://doi.org/10.2307/1426607
    Daniels, H. E. (1987). Tail probability approximations. International Statistical Review 55(1),
    37-48. https://doi.org/10.2307/1403269
    """
    fewest = sum(law.first for law in laws)
    most = fewest + sum(len(law.chances) - 1 for law in laws)
    if observed <= fewest:
        return 1.0
    if observed >= most:
        return float(np.exp(sum(np.log(law.chances[-1]) for law in laws)))
    cumulants = _Cumulants(laws)
    t = optimize.brentq(lambda t: cumulants(t)[1] - observed, *_bracket(cumulants, observed))
    value, _, curvature = cumulants(t)
    w = math.copysign(math.sqrt(max(2 * (t * observed - value), 0.0)), t)
    u = -math.expm1(-t) * math.sqrt(curvature)
    return float(stats.norm.sf(w) + stats.norm.pdf(w) * (1 / u - 1 / w))


def _bracket(cumulants: "_Cumulants", observed: int) -> tuple[float, float]:
    low, high = -1.0, 1.0
    while cumulants(low)[1] > observed:
        low *= 2
    while cumulants(high)[1] < observed:
        high *= 2
    return low, high


class _Cumulants:
    """Cumulant function of a sum of independent numbers, and its first two derivatives."""

    def __init__(self, laws: Sequence[_Law]) -> None:
        counted = Counter(map(id, laws))
        distinct = {id(law): law for law in laws}
        self._times = np.array(list(counted.values()), dtype=float)
        sizes = [len(law.chances) for law in distinct.values()]
        self._starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int64)
        self._sizes = sizes
        self._logs = np.log(np.concatenate([law.chances for law in distinct.values()]))
        self._values = np.concatenate(
            [
                np.arange(law.first, law.first + n, dtype=float)
                for law, n in zip(distinct.values(), sizes, strict=True)
            ]
        )

    def __call__(self, t: float) -> tuple[float, float, float]:
        """Return K(t), K'(t) and K''(t)."""
        logs = self._logs + t * self._values
        highest = np.maximum.reduceat(logs, self._starts)
        weights = np.exp(logs - np.repeat(highest, self._sizes))
        sums = np.add.reduceat(weights, self._starts)
        means = np.add.reduceat(weights * self._values, self._starts) / sums
        about = self._values - np.repeat(means, self._sizes)
        variances = np.add.reduceat(weights * about**2, self._starts) / sums
        value = self._times @ (np.log(sums) + highest)
        return float(value), float(self._times @ means), float(self._times @ variances)


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
