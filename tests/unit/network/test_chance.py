"""Tests of pipeline.network.chance."""

import numpy as np
import pytest
from scipy import stats

from pipeline.network.chance import (
    EXACT_SUPPORT,
    EXACT_VARIANCE,
    adjust_p_values,
    chance_within_strata,
    hypergeometric,
    length_odds,
)


def _within(observed, first, second, sizes, spread=0.0):
    arrays = [np.array(v, dtype=np.int64) for v in (first, second, sizes)]
    spreads = np.full(len(arrays[0]), spread)
    return chance_within_strata(np.array([observed]), *([a] for a in (*arrays, spreads)))


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


@pytest.mark.parametrize("deviations", [-2, -0.6, 0, 0.4, 1, 2, 4, 6, 8])
@pytest.mark.parametrize("common", [False, True], ids=["skewed up", "skewed down"])
def test_the_tail_of_many_units_is_close_at_any_distance(deviations, common):
    random = np.random.default_rng(4)
    sizes = np.full(140, 60)
    first = random.integers(45, 58, 140) if common else random.integers(5, 25, 140)
    second = random.integers(8, 20, 140)
    variance = stats.hypergeom.var(sizes, first, second).sum()
    assert variance > EXACT_VARIANCE
    assert np.minimum(first, second).sum() > EXACT_SUPPORT
    skewness = stats.hypergeom.stats(sizes, first, second, moments="s").mean()
    assert (skewness < 0) == common
    observed = round((first * second / sizes).sum() + deviations * np.sqrt(variance))
    exact = _exact_tail(observed, first, second, sizes)
    assert _within(observed, first, second, sizes).p_value[0] == pytest.approx(exact, rel=0.01)


def test_the_largest_possible_number_has_its_own_chance():
    # all 12 units of the second among the 57 of the first of 60, in 140 strata:
    # (57! 48! / (45! 60!))^140, with 57!/60! = 1/(58*59*60) and 48!/45! = 46*47*48
    first, second, sizes = [57] * 140, [12] * 140, [60] * 140
    expected = (46 * 47 * 48 / (58 * 59 * 60)) ** 140
    assert _within(1680, first, second, sizes).p_value[0] == pytest.approx(expected, rel=1e-9)
    assert _within(1680 - 3 * 140, first, second, sizes).p_value[0] == pytest.approx(1)


def test_a_tail_smaller_than_the_last_bit_of_one_is_kept():
    tail = _within(20, [1] * 450, [1] * 450, [265] * 450).p_value[0]
    assert tail == pytest.approx(stats.binom.sf(19, 450, 1 / 265), rel=1e-9)
    assert 0 < tail < 1e-14


def test_the_odds_of_length_are_those_of_words_that_fall_at_random():
    # half of the units hold either: power log(2)/0.5 each; spread 0.04
    assert length_odds(30, 30, 60, 0.04) == pytest.approx((2 * np.log(2)) ** 2 * 0.04)
    assert length_odds(30, 30, 60, 0.0) == 0
    assert np.isfinite(length_odds(60, 60, 60, 0.04))


def test_odds_move_the_expectation_up_and_leave_the_bounds():
    # 1 and 1 of 2 units, odds w: together with w / (w + 1)
    assert hypergeometric(1, 1, 2, np.log(3)).tolist() == pytest.approx([1 / 4, 3 / 4])
    # 2 and 2 of 3: one or two together; 2 ways (a, b) give 1, 1 gives 2: weights 2 w and w^2
    assert hypergeometric(2, 2, 3, np.log(2)).tolist() == pytest.approx([0, 4 / 8, 4 / 8])


def test_q_values_follow_the_step_up_rule():
    # sorted p * m / rank = .04, .045, .04 -> running minimum from the largest
    assert adjust_p_values(np.array([0.01, 0.03, 0.02, 0.9])).round(6).tolist() == [
        0.04,
        0.04,
        0.04,
        0.9,
    ]
    assert adjust_p_values(np.array([])).tolist() == []
