"""Candidate models side by side, and the stated rule that chooses one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from pipeline.tables import TOPIC_SELECTION
from pipeline.topics.models import FITS, TopicModel, drop_empty
from pipeline.topics.passages import Passages
from pipeline.topics.quality import TOP_TERMS, coherence, diversity, stability, top_terms
from pipeline.topics.settings import TopicSettings

Values = npt.NDArray[np.float64]
_DIGITS = 8
FEWEST_DOCUMENTS = 5
UNSTABLE_REASON = "no stability: fewer than five documents, of which a part says nothing new"


@dataclass(frozen=True)
class Candidate:
    """One model with its quality, or the reason why there is none.

    Topics that hold fewer words than the ten terms by which a topic is judged are left out of it.
    """

    kind: str
    n_topics: int
    model: TopicModel | None = None
    coherence: Values | None = None
    stability: Values | None = None
    diversity: float | None = None
    reason: str = ""

    @property
    def score(self) -> float | None:
        """Stability × diversity × coherence (at least 0), each 0 to 1; None without a model.

        Where stability cannot be told, the other two alone.
        """
        if self.coherence is None or self.diversity is None:
            return None
        cohering = max(float(self.coherence.mean()), 0.0)
        found_again = 1.0 if self.stability is None else float(self.stability.mean())
        return round(found_again * self.diversity * cohering, _DIGITS)


def fit_candidates(passages: Passages, settings: TopicSettings) -> list[Candidate]:
    """Fit every kind and size of model of *settings*, the chosen size too."""
    sizes = sorted({*settings.sizes, *([settings.choose] if settings.choose else [])})
    return [_fit(passages, kind, size, settings) for kind in settings.models for size in sizes]


def _fit(passages: Passages, kind: str, n_topics: int, settings: TopicSettings) -> Candidate:
    n_passages, n_terms = passages.counts.shape[0], len(passages.terms)
    if n_topics > n_passages or n_topics > n_terms:
        short = f"{n_passages} passages and {n_terms} terms are too few for it"
        return Candidate(kind, n_topics, reason=short)
    fit = partial(_fit_held, kind, min_words=min(TOP_TERMS, n_terms))
    model = fit(passages.counts, n_topics, seed=settings.seed)
    if not len(model.terms):
        return Candidate(kind, n_topics, reason="none of its topics holds enough words")
    tops = top_terms(model.terms)
    few = len(set(passages.document_ids)) < FEWEST_DOCUMENTS
    found = (
        None
        if few
        else stability(
            tops,
            passages.counts,
            passages.document_ids,
            lambda rows, seed: fit(rows, min(n_topics, rows.shape[0]), seed=seed).terms,
            resamples=settings.resamples,
            seed=settings.seed,
        )
    )
    return Candidate(
        kind,
        n_topics,
        model,
        coherence(passages.counts, tops),
        found,
        diversity(tops),
        "; ".join(filter(None, [_left_out(n_topics, model), UNSTABLE_REASON if few else ""])),
    )


def _fit_held(
    kind: str, counts: sparse.csr_array, n_topics: int, *, min_words: int, seed: int
) -> TopicModel:
    return drop_empty(FITS[kind](counts, n_topics, seed=seed), min_words=min_words)


def _left_out(n_topics: int, model: TopicModel) -> str:
    n_empty = n_topics - len(model.terms)
    return f"{n_empty} of {n_topics} topics hold too few words and are left out" if n_empty else ""


def choose(candidates: Sequence[Candidate], *, n_topics: int) -> Candidate | None:
    """Return the candidate with the largest score, the smaller model on a tie.

    Parameters
    ----------
    n_topics
        Only models of this size, unless 0 or there is none.
    """
    fitted = [c for c in candidates if c.model is not None]
    asked = [c for c in fitted if c.n_topics == n_topics]
    return max(asked or fitted, key=lambda c: (c.score or 0.0, -c.n_topics), default=None)


def tabulate_selection(
    candidates: Sequence[Candidate], chosen: Candidate | None, *, n_topics: int
) -> pd.DataFrame:
    """Return table ``TOPIC_SELECTION``."""
    asked = chosen is not None and chosen.n_topics == n_topics
    why = (
        "chosen by the settings"
        if asked
        else "largest product of stability, diversity and coherence"
    )
    rows = [
        {
            "model": c.kind,
            "n_topics": c.n_topics,
            "coherence": _mean(c.coherence),
            "diversity": c.diversity,
            "stability": _mean(c.stability),
            "score": c.score,
            "selected": c is chosen,
            "reason": "; ".join(filter(None, [why if c is chosen else "", c.reason])) or None,
        }
        for c in candidates
    ]
    numbers = dict.fromkeys(["coherence", "diversity", "stability", "score"], "float64")
    return pd.DataFrame(rows, columns=TOPIC_SELECTION.names).astype(numbers)


def _mean(values: Values | None) -> float | None:
    return None if values is None else round(float(values.mean()), _DIGITS)
