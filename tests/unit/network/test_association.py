"""Tests of pipeline.network.association."""

import numpy as np
import pytest

from pipeline.network.association import association_strength, npmi


def test_npmi_of_a_pair_worked_out_by_hand():
    # p_ij = 1/4, p_i = p_j = 1/2 in 8 units is independence; 2 of 8 with 2 and 4: ln 2 / ln 4
    value = npmi(np.array([2]), np.array([2]), np.array([4]), 8)
    assert value[0] == pytest.approx(0.5)


def test_npmi_has_its_limits_and_no_value_where_it_is_not_defined():
    together, first, second = (
        np.array([0, 3, 10, 0]),
        np.array([4, 3, 10, 0]),
        np.array([5, 3, 10, 2]),
    )
    value = npmi(together, first, second, 10)
    assert value[0] == -1
    assert value[1] == pytest.approx(1)
    assert np.isnan(value[2])
    assert np.isnan(value[3])


def test_association_strength_is_observed_over_expected():
    value = association_strength(
        np.array([6, 0, 0]), np.array([12, 4, 0]), np.array([10, 5, 3]), 40
    )
    assert value[:2].tolist() == [2.0, 0.0]
    assert np.isnan(value[2])
