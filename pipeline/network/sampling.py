"""How far an edge's weight would move with another sample of documents."""

import numpy as np
import numpy.typing as npt
from scipy import sparse

from pipeline.network.association import npmi

Values = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
_CHUNK = 2000


def bootstrap_npmi(
    together: sparse.csr_array,
    alone: sparse.csr_array,
    pairs: Counts,
    n_units: Counts,
    *,
    resamples: int,
    seed: int,
) -> tuple[Values, Values]:
    """Return the 2.5 % and 97.5 % quantiles of NPMI over documents drawn with replacement.

    A resample in which one of the two concepts is absent has no value and is passed over.

    Parameters
    ----------
    together
        Units of each document with both concepts, shape (n_documents, n_pairs).
    alone
        Units of each document with each concept, shape (n_documents, n_concepts).
    pairs
        The two concepts of each pair, shape (n_pairs, 2).
    n_units
        Units of each document, shape (n_documents,).
    resamples
        Number of resamples.
    seed
        Seed of the draws.

    References
    ----------
    Efron, B. (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7(1),
    1-26. https://doi.org/10.1214/aos/1176344552
    """
    n_documents = len(n_units)
    random = np.random.default_rng(seed)
    draws = random.multinomial(n_documents, np.full(n_documents, 1 / n_documents), size=resamples)
    concepts = draws @ alone
    total = (draws @ n_units)[:, None]
    low, high = np.empty(len(pairs)), np.empty(len(pairs))
    columns = together.tocsc()
    for start in range(0, len(pairs), _CHUNK):
        part = slice(start, start + _CHUNK)
        both = draws @ columns[:, part]
        first, second = concepts[:, pairs[part, 0]], concepts[:, pairs[part, 1]]
        low[part], high[part] = _quantiles(npmi(both, first, second, total))
    return low, high


def _quantiles(values: Values) -> tuple[Values, Values]:
    with np.errstate(all="ignore"):
        missing = np.isnan(values).all(axis=0)
        filled = np.where(missing, 0.0, values)
        low, high = np.nanquantile(filled, [0.025, 0.975], axis=0)
    return np.where(missing, np.nan, low), np.where(missing, np.nan, high)
