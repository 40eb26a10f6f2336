"""Measures of how strongly two concepts go together, from counts of units."""

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64] | Values


def npmi(together: Numbers, first: Numbers, second: Numbers, n_units: Numbers | int) -> Values:
    r"""Return the normalised pointwise mutual information of pairs.

    .. math:: \mathrm{npmi} = \ln\frac{p_{ij}}{p_i p_j} \Big/ -\ln p_{ij}

    with :math:`p_{ij} = n_{ij}/N`. It is 1 when the two only occur together, 0 under independence
    and -1 when they never meet. It is not defined for a pair that meets in every unit.

    Parameters
    ----------
    together, first, second
        Units with both, with the first and with the second; shape (n_pairs,) or broadcastable.
    n_units
        All units, N.

    Returns
    -------
    numpy.ndarray
        Values from -1 to 1; NaN where every unit holds both, or one of the two occurs nowhere.

    References
    ----------
    Bouma, G. (2009). Normalized (pointwise) mutual information in collocation extraction.
    Proceedings of GSCL, 31-40.

    Examples
    --------
    >>> npmi(np.array([2]), np.array([2]), np.array([2]), 8).round(6).tolist()
    [1.0]
    >>> npmi(np.array([1]), np.array([2]), np.array([4]), 8).round(6).tolist()
    [0.0]
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        joint = np.log(np.asarray(together, dtype=float)) - np.log(n_units)
        apart = np.log(np.asarray(first, dtype=float)) + np.log(np.asarray(second, dtype=float))
        value = (joint - apart + 2 * np.log(n_units)) / -joint
    value = np.where(np.asarray(together) == 0, -1.0, value)
    impossible = (np.asarray(first) == 0) | (np.asarray(second) == 0) | (together == n_units)
    return np.where(impossible, np.nan, np.clip(value, -1.0, 1.0))


def association_strength(
    together: Numbers, first: Numbers, second: Numbers, n_units: Numbers | int
) -> Values:
    """Return how many times more units hold both than independence would give, N n_ij / (n_i n_j).

    References
    ----------
    van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? JASIST 60(8),
    1635-1651. https://doi.org/10.1002/asi.21075 (there without the factor N).

    Examples
    --------
    >>> association_strength(np.array([3]), np.array([6]), np.array([10]), 40).tolist()
    [2.0]
    """
    product = np.asarray(first, dtype=float) * np.asarray(second, dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(product > 0, np.asarray(together) * n_units / product, np.nan)
