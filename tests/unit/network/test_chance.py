"""Tests of pipeline.network.chance."""

import numpy as np
import pytest
from scipy import stats

from pipeline.network.chance import (
    adjust_p_values,
    chance_within_strata,
)


def _within(observed, first, second, sizes):
    arrays = [np.array(v, dtype=np.int64) for v in (first, second, sizes)]
    return chance_within_strata(np.array([observed]), *([a] for a in arrays))


def test_one_stratum_is_the_hypergeometric_tail():
    # 2 and 3 of 5 units: both meet twice in C(3,2)/C(5,2) = 3/10 of the placements
    chance = _within(2, [2], [3], [5])
    assert chance.expected[0] == pytest.approx(6 / 5)
    assert chance.p_value[0] == pytest.approx(0.3)


def test_strata_are_summed_exactly():
    # stratum 1: one unit of 2 each -> meets with 1/2; stratum 2: 1 and 1 of 4 -> 1/4
    chance = _within(2, [1, 1], [1, 1], [2, 4])
    assert chance.p_value[0] == pytest.approx(1 / 8)
    assert _within(1, [1, 1], [1, 1], [2, 4]).p_value[0] == pytest.approx(1 - 3 / 8)
    assert _within(0, [1, 1], [1, 1], [2, 4]).p_value[0] == 1


def test_a_pair_in_every_unit_is_what_chance_gives():
    # every unit of both strata holds both: chance gives exactly what is seen
    chance = _within(9, [5, 4], [5, 4], [5, 4])
    assert chance.expected[0] == pytest.approx(9)
    assert chance.p_value[0] == pytest.approx(1)


def _exact_tail(observed, first, second, sizes):
    total = np.ones(1)
    for a, b, m in zip(first, second, sizes, strict=True):
        total = np.convolve(total, stats.hypergeom.pmf(np.arange(min(a, b) + 1), m, a, b))
    return total[observed:].sum()


def test_permutations_give_the_same_tail():
    random = np.random.default_rng(3)
    sizes = np.full(60, 40)
    first, second = random.integers(8, 20, 60), random.integers(8, 20, 60)
    draws = stats.hypergeom.rvs(sizes, first, second, size=(4000, 60), random_state=random)
    totals = draws.sum(axis=1)
    for observed in np.quantile(totals, [0.05, 0.5, 0.95]).astype(int):
        share = (totals >= observed).mean()
        assert _within(observed, first, second, sizes).p_value[0] == pytest.approx(share, abs=0.025)


def test_many_strata_with_few_meetings_are_exact_far_in_the_tail():
    # 450 documents of which each holds either concept once: mean 1.7, nine meetings
    sizes = np.full(450, 265)
    ones = np.ones(450, dtype=np.int64)
    tail = _within(9, ones, ones, sizes).p_value[0]
    assert tail == pytest.approx(stats.binom.sf(8, 450, 1 / 265), rel=1e-6)
    assert tail < 1e-4


@pytest.mark.parametrize("deviations", [2, 3, 4])
def test_the_normal_limit_is_close_where_it_is_used(deviations):
    random = np.random.default_rng(4)
    sizes = np.full(90, 60)
    first, second = random.integers(5, 30, 90), random.integers(5, 30, 90)
    variance = stats.hypergeom.var(sizes, first, second).sum()
    assert variance > 60
    assert np.minimum(first, second).sum() > 400
    mean = (first * second / sizes).sum()
    observed = round(mean + deviations * np.sqrt(variance))
    exact = _exact_tail(observed, first, second, sizes)
    assert _within(observed, first, second, sizes).p_value[0] == pytest.approx(exact, rel=0.05)


def test_q_values_follow_the_step_up_rule():
    # sorted p * m / rank = .04, .045, .04 -> running minimum from the largest
    assert adjust_p_values(np.array([0.01, 0.03, 0.02, 0.9])).round(6).tolist() == [
        0.04,
        0.04,
        0.04,
        0.9,
    ]
    assert adjust_p_values(np.array([])).tolist() == []
