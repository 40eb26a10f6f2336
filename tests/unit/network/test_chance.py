"""Tests of pipeline.network.chance."""

import itertools

import numpy as np
import pytest
from scipy import stats

from pipeline.network.chance import (
    adjust_p_values,
    between_documents,
    presence_by_length,
    within_documents,
)


def _within(observed, first, second, sizes):
    arrays = [np.array(v, dtype=np.int64) for v in (first, second, sizes)]
    return within_documents(np.array([observed]), *([a] for a in arrays))


def test_one_document_is_the_hypergeometric_tail():
    # 2 and 3 of 5 units: both meet twice in C(3,2)/C(5,2) = 3/10 of the placements
    chance = _within(2, [2], [3], [5])
    assert chance.expected[0] == pytest.approx(6 / 5)
    assert chance.p_value[0] == pytest.approx(0.3)


def test_documents_are_summed_exactly():
    # document 1: one unit of 2 each -> meets with 1/2; document 2: 1 and 1 of 4 -> 1/4
    chance = _within(2, [1, 1], [1, 1], [2, 4])
    assert chance.p_value[0] == pytest.approx(1 / 8)
    assert _within(1, [1, 1], [1, 1], [2, 4]).p_value[0] == pytest.approx(1 - 3 / 8)
    assert _within(0, [1, 1], [1, 1], [2, 4]).p_value[0] == 1


def test_a_pair_that_only_shares_long_documents_is_not_credited_for_their_length():
    # every unit of both documents holds both: chance gives exactly what is seen
    chance = _within(9, [5, 4], [5, 4], [5, 4])
    assert chance.expected[0] == pytest.approx(9)
    assert chance.p_value[0] == pytest.approx(1)


def test_the_approximation_agrees_with_permutations():
    random = np.random.default_rng(3)
    sizes = np.full(60, 40)
    first, second = random.integers(8, 20, 60), random.integers(8, 20, 60)
    draws = stats.hypergeom.rvs(sizes, first, second, size=(4000, 60), random_state=random)
    totals = draws.sum(axis=1)
    assert np.minimum(first, second).sum() > 400
    for observed in np.quantile(totals, [0.05, 0.5, 0.95]).astype(int):
        share = (totals >= observed).mean()
        assert _within(observed, first, second, sizes).p_value[0] == pytest.approx(share, abs=0.025)


def test_between_documents_is_exact_for_few():
    presence = np.array([[0.5, 0.4], [0.2, 1.0], [0.0, 0.7]])
    joint = presence.prod(axis=1)
    tail = sum(
        np.prod([p if hit else 1 - p for p, hit in zip(joint, hits, strict=True)])
        for hits in itertools.product([0, 1], repeat=3)
        if sum(hits) >= 1
    )
    chance = between_documents(np.array([1]), np.array([[0, 1]]), presence)
    assert chance.expected[0] == pytest.approx(joint.sum())
    assert chance.p_value[0] == pytest.approx(tail)


def test_between_many_documents_the_approximation_agrees_with_the_exact_tail():
    random = np.random.default_rng(5)
    presence = random.uniform(0.05, 0.6, size=(401, 2))
    joint = presence.prod(axis=1)
    exact = np.ones(1)
    for p in joint:
        exact = np.convolve(exact, [1 - p, p])
    observed = round(joint.sum() + 2 * np.sqrt((joint * (1 - joint)).sum()))
    chance = between_documents(np.array([observed]), np.array([[0, 1]]), presence)
    assert chance.p_value[0] == pytest.approx(exact[observed:].sum(), rel=0.02)


def test_longer_documents_are_likelier_to_hold_a_concept_and_the_total_is_kept():
    presence = presence_by_length(np.array([2, 3]), np.array([1, 10, 100]))
    assert presence[:, 0].sum() == pytest.approx(2)
    assert (np.diff(presence[:, 0]) > 0).all()
    assert presence[:, 1].tolist() == [1, 1, 1]


def test_a_document_without_units_holds_nothing():
    presence = presence_by_length(np.array([1]), np.array([0, 4]))
    assert presence[:, 0].tolist() == [0, 1]


def test_q_values_follow_the_step_up_rule():
    # sorted p * m / rank = .04, .045, .04 -> running minimum from the largest
    assert adjust_p_values(np.array([0.01, 0.03, 0.02, 0.9])).round(6).tolist() == [
        0.04,
        0.04,
        0.04,
        0.9,
    ]
    assert adjust_p_values(np.array([])).tolist() == []
