"""Tests of pipeline.topics.quality."""

import numpy as np
import pytest
from scipy import sparse

from pipeline.topics.quality import agreement, coherence, diversity, stability, top_terms


def test_coherence_worked_out_by_hand():
    # terms 0 and 1 meet in 2 of 4 passages, each stands in 2: npmi 1; term 2 never meets 0: -1
    counts = sparse.csr_array(np.array([[3, 1, 0], [1, 1, 0], [0, 0, 1], [0, 0, 2]]))
    assert coherence(counts, np.array([[0, 1]]))[0] == pytest.approx(1)
    assert coherence(counts, np.array([[0, 2]]))[0] == pytest.approx(-1)
    assert coherence(counts, np.array([[0, 1, 2]]))[0] == pytest.approx((1 - 1 - 1) / 3)


def test_a_pair_in_every_passage_counts_nothing_and_a_single_term_too():
    counts = sparse.csr_array(np.ones((3, 2), dtype=int))
    assert coherence(counts, np.array([[0, 1]])).tolist() == [0]
    assert coherence(counts, np.array([[0]])).tolist() == [0]


def test_diversity_is_the_share_of_distinct_terms():
    assert diversity(np.array([[1, 2], [2, 3]])) == pytest.approx(3 / 4)


def test_agreement_is_the_average_jaccard_index_of_ranked_terms():
    # depths 1, 2, 3 of 1 2 3 and 2 1 4: 0 of 2 terms, 2 of 2, 2 of 4
    assert agreement(np.array([[1, 2, 3]]), np.array([[2, 1, 4]])).tolist() == [
        pytest.approx((0 + 1 + 1 / 2) / 3)
    ]
    assert agreement(np.array([[1, 2, 3]]), np.array([[1, 2, 3]])).tolist() == [1.0]
    assert agreement(np.array([[1, 2, 3]]), np.array([[7, 8, 9]])).tolist() == [0.0]


def test_topics_are_matched_one_to_one_for_the_largest_sum():
    first, second = np.array([[1, 2], [1, 4]]), np.array([[2, 1], [1, 3]])
    # as they stand: (0 + 1) / 2 and (1 + 1/3) / 2; crosswise: (1 + 1/3) / 2 and (0 + 1/3) / 2
    assert agreement(first, second).tolist() == [pytest.approx(1 / 2), pytest.approx(2 / 3)]


def test_a_topic_without_a_partner_is_not_found_again():
    twice = np.array([[1, 2], [1, 2]])
    assert sorted(agreement(twice, np.array([[1, 2], [8, 9]]))) == [0.0, 1.0]
    assert sorted(agreement(twice, np.array([[1, 2]]))) == [0.0, 1.0]
    assert agreement(twice, np.empty((0, 2), dtype=int)).tolist() == [0.0, 0.0]


def test_ties_keep_the_order_of_the_terms():
    assert top_terms(np.array([[0.2, 0.4, 0.4]]), 3).tolist() == [[1, 2, 0]]


def test_a_model_that_ignores_its_passages_is_perfectly_stable():
    counts = sparse.csr_array(np.eye(5, dtype=int))
    phi = np.array([[0.9, 0.1, 0, 0, 0], [0, 0, 0.1, 0.4, 0.5]])
    ids = np.array(list("abcde"), dtype=object)
    found = stability(top_terms(phi, 2), counts, ids, lambda rows, seed: phi, resamples=3, seed=1)
    assert found.tolist() == [1.0, 1.0]
