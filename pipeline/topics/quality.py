"""How good a model is: coherence, diversity, stability."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import linear_sum_assignment

Values = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
TOP_TERMS = 10
_RESAMPLE_SHARE = 0.8
_RESAMPLE_PASSAGES = 2000


def top_terms(phi: Values, n: int = TOP_TERMS) -> Numbers:
    """Return the columns of the *n* heaviest terms of each topic, ties in the order of the terms.

    >>> top_terms(np.array([[0.1, 0.6, 0.3]]), 2).tolist()
    [[1, 2]]
    """
    return np.argsort(-phi, axis=1, kind="stable")[:, :n]


def coherence(counts: sparse.csr_array, tops: Numbers) -> Values:
    """Return the mean NPMI of all pairs of a topic's top terms over passages, shape (n_topics,).

    A pair that never meets counts -1, a pair that is in every passage counts 0.

    References
    ----------
    Bouma, G. (2009). Normalized (pointwise) mutual information in collocation extraction. GSCL.
    Lau, J. H., Newman, D. & Baldwin, T. (2014). Machine reading tea leaves. EACL, 530-539.
    https://doi.org/10.3115/v1/E14-1056
    """
    present = counts.copy()
    present.data = np.ones_like(present.data)
    return np.array([_mean_npmi(present[:, columns], counts.shape[0]) for columns in tops])


def _mean_npmi(present: sparse.csr_array, n_passages: int) -> float:
    together = (present.T @ present).toarray().astype(float)
    alone = np.diag(together)
    first, second = np.triu_indices(len(alone), k=1)
    if not len(first):
        return 0.0
    joint = together[first, second] / n_passages
    chance = alone[first] * alone[second] / n_passages**2
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.log(joint / chance) / -np.log(joint)
    value = np.where(joint == 0, -1.0, np.where(joint == 1, 0.0, value))
    return float(value.mean())


def diversity(tops: Numbers) -> float:
    """Return the share of distinct terms among the top terms of all topics.

    References
    ----------
    Dieng, A. B., Ruiz, F. J. R. & Blei, D. M. (2020). Topic modeling in embedding spaces. TACL 8,
    439-453. https://doi.org/10.1162/tacl_a_00325
    """
    return len(np.unique(tops)) / tops.size


def agreement(first: Numbers, second: Numbers) -> Values:
    """Return for each topic of *first* how far its ranked top terms are those of one of *second*.

    Topics are matched one to one, so that the similarities sum to the most; a topic left over has
    0. Similarity is the average Jaccard index: the mean, over d = 1 to the number of terms, of the
    Jaccard index of the first d terms of both.

    References
    ----------
    Greene, D., O'Callaghan, D. & Cunningham, P. (2014). How many topics? Stability analysis for
    topic models. ECML PKDD, 498-513. https://doi.org/10.1007/978-3-662-44848-9_32
    """
    similar = _average_jaccard(first, second)
    rows, columns = linear_sum_assignment(similar, maximize=True)
    found = np.zeros(len(first))
    found[rows] = similar[rows, columns]
    return found


def _average_jaccard(first: Numbers, second: Numbers) -> Values:
    """Return the similarity of each pair of ranked lists, shape (n_first, n_second)."""
    same = first[:, None, :, None] == second[None, :, None, :]
    shared = np.diagonal(same.cumsum(axis=2).cumsum(axis=3), axis1=2, axis2=3)
    depths = np.arange(1, first.shape[1] + 1)
    return np.asarray((shared / (2 * depths - shared)).mean(axis=2))


def stability(
    tops: Numbers,
    counts: sparse.csr_array,
    document_ids: npt.NDArray[np.object_],
    fit: Callable[[sparse.csr_array, int], Values],
    *,
    resamples: int,
    seed: int,
) -> Values:
    """Return how well each topic is found again in models of a part of the documents.

    Parameters
    ----------
    tops
        Top terms of the model, shape (n_topics, n_top_terms).
    fit
        Fits the same kind of model to some passages with a seed and returns its φ, in which a topic
        may be missing.
    resamples
        Number of models; each sees four fifths of the documents, at most 2,000 of their passages.

    Returns
    -------
    numpy.ndarray
        Mean agreement of ranked top terms, 0 to 1, shape (n_topics,).
    """
    found = []
    for number, rows in enumerate(_draws(document_ids, resamples, seed)):
        found.append(
            agreement(tops, top_terms(fit(counts[rows], seed + number + 1), tops.shape[1]))
        )
    return np.asarray(np.mean(found, axis=0))


def _draws(document_ids: npt.NDArray[np.object_], resamples: int, seed: int) -> Sequence[Numbers]:
    random = np.random.default_rng(seed)
    names = np.unique(document_ids.astype(str))
    n_drawn = max(1, round(_RESAMPLE_SHARE * len(names)))
    rows = []
    for _ in range(resamples):
        drawn = random.choice(names, size=n_drawn, replace=False)
        kept = np.flatnonzero(np.isin(document_ids.astype(str), drawn))
        if len(kept) > _RESAMPLE_PASSAGES:
            kept = np.sort(random.choice(kept, size=_RESAMPLE_PASSAGES, replace=False))
        rows.append(kept)
    return rows
