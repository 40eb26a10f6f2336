"""The two kinds of model, fitted with a fixed seed."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.decomposition import NMF, LatentDirichletAllocation
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfTransformer

Values = npt.NDArray[np.float64]
# From here on mini-batches reach the perplexity of the batch method in a third of its time
# (52 laws, 5,242 passages: 593 after 5 s against 571 after 14 s).
_ONLINE_FROM = 2_000
_DIGITS = 8


@dataclass(frozen=True)
class TopicModel:
    """A fitted model.

    Parameters
    ----------
    terms
        φ, shape (n_topics, n_terms); each row sums to 1.
    passages
        θ, shape (n_passages, n_topics); each row sums to 1, or to 0 where nothing is known of it.
    words
        Words of the passages that are laid to each topic, shape (n_topics,), without what a prior
        gives to all topics alike.
    """

    terms: Values
    passages: Values
    words: Values


def drop_empty(model: TopicModel, *, min_words: int) -> TopicModel:
    """Return *model* without topics that hold fewer than *min_words* words; θ sums to 1 again.

    A model with more topics than its passages bear leaves some empty: φ of such a topic is the
    prior or noise, and its heaviest terms are only the first in the alphabet.
    """
    held = model.words.round(_DIGITS) >= min_words
    passages = model.passages[:, held]
    return TopicModel(model.terms[held], _rows_to_one(passages), model.words[held])


def fit_nmf(counts: sparse.csr_array, n_topics: int, *, seed: int) -> TopicModel:
    """Fit non-negative matrix factorisation of TF-IDF weights (Frobenius loss).

    References
    ----------
    Lee, D. D. & Seung, H. S. (1999). Learning the parts of objects by non-negative matrix
    factorization. Nature 401, 788-791. https://doi.org/10.1038/44565
    """
    weights = TfidfTransformer(sublinear_tf=True).fit_transform(counts)
    init = "nndsvda" if n_topics <= min(weights.shape) else "random"
    model = NMF(n_topics, init=init, random_state=seed, max_iter=500, tol=1e-4)
    theta = _quietly(lambda: model.fit_transform(weights))
    mass = model.components_.sum(axis=1)
    phi = model.components_ / np.where(mass > 0, mass, 1)[:, None]
    passages = _rows_to_one(theta * mass)
    return TopicModel(phi, passages, _lengths(counts) @ passages)


def fit_lda(counts: sparse.csr_array, n_topics: int, *, seed: int) -> TopicModel:
    """Fit latent Dirichlet allocation by variational Bayes.

    References
    ----------
    Blei, D. M., Ng, A. Y. & Jordan, M. I. (2003). Latent Dirichlet allocation. Journal of Machine
    Learning Research 3, 993-1022.
    """
    online = {"learning_method": "online", "batch_size": 512, "learning_offset": 10.0}
    many = counts.shape[0] >= _ONLINE_FROM
    model = LatentDirichletAllocation(
        n_topics,
        random_state=seed,
        max_iter=5 if many else 15,
        max_doc_update_iter=20,
        **(online if many else {}),
    )
    theta = _rows_to_one(model.fit_transform(counts))
    phi = model.components_ / model.components_.sum(axis=1, keepdims=True)
    # θ of a passage is its words by topic and the prior, 1 / n_topics a topic, taken together.
    words = (_lengths(counts) + 1) @ theta - counts.shape[0] / n_topics
    return TopicModel(phi, theta, words)


def _lengths(counts: sparse.csr_array) -> Values:
    return np.asarray(counts.sum(axis=1), dtype=float).ravel()


def _quietly(fit: Callable[[], Values]) -> Values:
    """Run *fit* without its convergence warning: the coherence beside each model tells enough."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return fit()


def _rows_to_one(weights: Values) -> Values:
    total = weights.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(weights, total, out=np.zeros_like(weights), where=total > 0))


FITS: dict[str, Callable[..., TopicModel]] = {"nmf": fit_nmf, "lda": fit_lda}
