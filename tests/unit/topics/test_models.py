"""Tests of pipeline.topics.models."""

import numpy as np
import pytest
from scipy import sparse

from pipeline.topics.models import FITS, TopicModel, drop_empty


def _two_subjects(n_passages: int) -> sparse.csr_array:
    """Passages of five words, by turns of terms 0 to 3 and 4 to 7; the last is empty."""
    random = np.random.default_rng(1)
    rows = [
        np.roll(random.multinomial(5, [0.25] * 4 + [0] * 4), i % 2 * 4) for i in range(n_passages)
    ]
    return sparse.csr_array(np.array([*rows[:-1], np.zeros(8, dtype=int)]))


@pytest.mark.parametrize("kind", ["nmf", "lda"])
@pytest.mark.parametrize("n_passages", [41, 2_001])
def test_all_words_are_laid_to_topics_and_half_of_them_to_each_of_two_subjects(kind, n_passages):
    model = FITS[kind](_two_subjects(n_passages), 2, seed=1)
    half = 5 * (n_passages - 1) / 2
    assert model.words == pytest.approx([half, half], rel=0.02)
    assert model.words.sum() == pytest.approx(2 * half)


def test_topics_that_a_corpus_does_not_bear_hold_no_words():
    model = FITS["lda"](_two_subjects(41), 12, seed=1)
    assert model.words.min() == pytest.approx(0, abs=1e-3)
    assert model.words.sum() == pytest.approx(200)


def test_a_topic_with_too_few_words_is_left_out_and_the_others_sum_to_one():
    phi = np.array([[0.7, 0.3], [0.5, 0.5], [0.2, 0.8]])
    theta = np.array([[0.6, 0.1, 0.3], [0.0, 1.0, 0.0], [0.25, 0.0, 0.75]])
    kept = drop_empty(TopicModel(phi, theta, np.array([10.0, 9.99, 30.0])), min_words=10)
    assert kept.terms.tolist() == [[0.7, 0.3], [0.2, 0.8]]
    assert kept.words.tolist() == [10, 30]
    assert kept.passages == pytest.approx(np.array([[2 / 3, 1 / 3], [0, 0], [0.25, 0.75]]))
