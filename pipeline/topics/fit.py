"""Topics of a corpus: the chosen model in tables."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipeline.tables import TOPIC_DOCUMENTS, TOPIC_PASSAGES, TOPIC_TERMS, TOPICS
from pipeline.topics.candidates import (
    UNSTABLE_REASON,
    Candidate,
    choose,
    fit_candidates,
    tabulate_selection,
)
from pipeline.topics.passages import Passages, collect_passages, terms_of
from pipeline.topics.quality import top_terms
from pipeline.topics.settings import TopicSettings

Values = npt.NDArray[np.float64]
_DIGITS = 8
_ORDER_DIGITS = 12
_SHOWN_TERMS = 30
_LABEL_TERMS = 4
_NAMING_TERMS = 5
_SHOWN_PASSAGES = 8
_PASSAGES_PER_DOCUMENT = 2


@dataclass(frozen=True)
class TopicTables:
    """The tables of the stage."""

    selection: pd.DataFrame
    topics: pd.DataFrame
    terms: pd.DataFrame
    documents: pd.DataFrame
    passages: pd.DataFrame


def fit_topics(
    sentences: Iterable[pd.DataFrame], documents: pd.DataFrame, *, settings: TopicSettings
) -> TopicTables:
    """Fit the candidate models and return the chosen one in tables.

    Parameters
    ----------
    sentences
        Tables ``SENTENCES``, one a shard.
    documents
        Table ``CATALOGUE``.
    settings
        Settings of the stage.
    """
    passages = collect_passages(
        sentences, documents, sentences_per_passage=settings.sentences_per_passage
    )
    candidates = fit_candidates(passages, settings)
    chosen = choose(candidates, n_topics=settings.choose)
    selection = tabulate_selection(candidates, chosen, n_topics=settings.choose)
    if chosen is None or chosen.model is None:
        empty = (t.empty() for t in (TOPICS, TOPIC_TERMS, TOPIC_DOCUMENTS, TOPIC_PASSAGES))
        return TopicTables(selection, *empty)
    shown = _Shown(passages, chosen)
    return TopicTables(
        selection, shown.topics(), shown.terms(), shown.documents(), shown.passages()
    )


def name_topics(phi: Values, terms: Sequence[str]) -> list[str]:
    """Return an id for each topic that follows from its five heaviest terms, in whatever order.

    So when documents are added, an address that was noted down leads to a topic with the same five
    terms, or nowhere. Topics of one model that share the five are named by their ten heaviest in
    order instead, and only where these are the same too, a further digit tells them apart by rank.

    >>> name_topics(np.array([[0.7, 0.3, 0.0], [0.6, 0.1, 0.3]]), ["audit", "budget", "city"])
    ['t092789', 't7a841c']
    """
    ranked = [[terms[i] for i in row] for row in top_terms(phi.round(_ORDER_DIGITS))]
    names = [_hash(sorted(best[:_NAMING_TERMS])) for best in ranked]
    pairs = list(zip(names, ranked, strict=True))
    told_apart = [_hash(best) if names.count(name) > 1 else name for name, best in pairs]
    before = [told_apart[:i].count(name) for i, name in enumerate(told_apart)]
    return [f"{name}-{n + 1}" if n else name for name, n in zip(told_apart, before, strict=True)]


def _hash(words: Sequence[str]) -> str:
    return "t" + hashlib.sha256(" ".join(words).encode()).hexdigest()[:6]


class _Shown:
    """The chosen model with its topics ordered by prevalence."""

    def __init__(self, passages: Passages, chosen: Candidate) -> None:
        assert chosen.model is not None
        self._input = passages
        lengths = np.asarray(passages.counts.sum(axis=1), dtype=float).ravel()
        theta = chosen.model.passages * lengths[:, None]
        prevalence = theta.sum(axis=0) / max(theta.sum(), 1.0)
        order = np.lexsort((np.arange(len(prevalence)), -prevalence.round(_DIGITS)))
        self._mass = theta[:, order]
        self._theta = chosen.model.passages[:, order]
        self._phi = chosen.model.terms[order]
        self._prevalence = prevalence[order]
        self._coherence = chosen.coherence[order] if chosen.coherence is not None else None
        self._stability = chosen.stability[order] if chosen.stability is not None else None
        self._ids = name_topics(self._phi, passages.terms)
        self._reason = UNSTABLE_REASON if chosen.stability is None else None
        column = self._phi.sum(axis=0)
        self._exclusivity = self._phi / np.where(column > 0, column, 1)

    def _document_weights(self) -> pd.DataFrame:
        frame = pd.DataFrame(self._mass, columns=self._ids)
        summed = frame.groupby(self._input.document_ids.astype(str), sort=True).sum()
        total = summed.sum(axis=1)
        return summed[total > 0].div(total[total > 0], axis=0)

    def topics(self) -> pd.DataFrame:
        """Return table ``TOPICS``."""
        largest = self._document_weights().idxmax(axis=1).value_counts()
        frame = pd.DataFrame(
            {
                "topic_id": self._ids,
                "rank": range(1, len(self._ids) + 1),
                "label": [self._label(k) for k in range(len(self._ids))],
                "prevalence": self._prevalence.round(_DIGITS),
                "coherence": self._coherence,
                "stability": self._stability,
                "n_documents": [int(largest.get(t, 0)) for t in self._ids],
                "reason": self._reason,
            }
        )
        return frame.round({"coherence": _DIGITS, "stability": _DIGITS})[TOPICS.names]

    def _label(self, topic: int) -> str:
        telling = self._phi[topic] * np.sqrt(self._exclusivity[topic])
        best = np.argsort(-telling.round(_ORDER_DIGITS), kind="stable")[:_LABEL_TERMS]
        return " · ".join(self._input.terms[i] for i in best)

    def terms(self) -> pd.DataFrame:
        """Return table ``TOPIC_TERMS``."""
        rows = []
        for topic, name in enumerate(self._ids):
            best = np.argsort(-self._phi[topic].round(_ORDER_DIGITS), kind="stable")[:_SHOWN_TERMS]
            for rank, i in enumerate(best[self._phi[topic, best] > 0], start=1):
                weight, exclusivity = self._phi[topic, i], self._exclusivity[topic, i]
                rows.append((name, rank, self._input.terms[i], weight, exclusivity))
        frame = pd.DataFrame(rows, columns=TOPIC_TERMS.names)
        return frame.round({"weight": _DIGITS, "exclusivity": _DIGITS})

    def documents(self) -> pd.DataFrame:
        """Return table ``TOPIC_DOCUMENTS``."""
        weights = self._document_weights()
        frame = weights.rename_axis("document_id").reset_index()
        long = frame.melt("document_id", var_name="topic_id", value_name="weight")
        return long.round({"weight": _DIGITS})

    def passages(self) -> pd.DataFrame:
        """Return table ``TOPIC_PASSAGES``: the best sentence of the most telling passages."""
        rows = [row for topic in range(len(self._ids)) for row in self._topic_passages(topic)]
        frame = pd.DataFrame(rows, columns=TOPIC_PASSAGES.names).astype({"page": "Int64"})
        return frame.round({"weight": _DIGITS})

    def _topic_passages(self, topic: int) -> list[tuple[object, ...]]:
        telling = self._theta[:, topic] * np.sqrt(self._mass[:, topic])
        rows: list[tuple[object, ...]] = []
        per_document: dict[str, int] = {}
        for i in np.argsort(-telling.round(_ORDER_DIGITS), kind="stable"):
            document = str(self._input.document_ids[i])
            if len(rows) == _SHOWN_PASSAGES:
                break
            of_topic = self._theta[i, topic] > 1 / len(self._ids)
            if of_topic and per_document.get(document, 0) < _PASSAGES_PER_DOCUMENT:
                per_document[document] = per_document.get(document, 0) + 1
                sentence = self._best_sentence(topic, self._input.sentence_ids[i])
                page = self._input.sentences.at[sentence, "page"]
                share = self._theta[i, topic]
                rows.append((self._ids[topic], len(rows) + 1, sentence, document, page, share))
        return rows

    def _best_sentence(self, topic: int, sentence_ids: tuple[str, ...]) -> str:
        weight = dict(zip(self._input.terms, self._phi[topic].tolist(), strict=True))
        texts = self._input.sentences.loc[list(sentence_ids), "text"]
        scores = [round(sum(weight.get(t, 0.0) for t in set(terms_of(x))), 12) for x in texts]
        return sentence_ids[int(np.argmax(scores))]
