"""Tests of pipeline.extract.catalogue_similar."""

import numpy as np
import pytest

from pipeline.extract.catalogue_similar import similar_pairs


def _random(n: int) -> np.ndarray:
    return np.random.default_rng(5).integers(0, 2**32, size=(n, 128), dtype=np.uint32)


def test_only_pairs_at_the_threshold_are_returned_with_their_estimate():
    rows = _random(5)
    rows[3, :96] = rows[1, :96]  # 96 of 128 places: 0.75
    rows[4, :40] = rows[0, :40]  # 0.3125
    pairs, likeness = similar_pairs(rows, threshold=0.5)
    assert pairs.tolist() == [[1, 3]]
    assert likeness.tolist() == [0.75]


@pytest.mark.parametrize("n", [0, 1])
def test_nothing_to_compare(n):
    pairs, likeness = similar_pairs(_random(n), threshold=0.5)
    assert pairs.shape == (0, 2)
    assert likeness.shape == (0,)


def test_ten_thousand_identical_ones_are_paired_with_the_first():
    pairs, likeness = similar_pairs(np.repeat(_random(1), 10_000, axis=0), threshold=0.5)
    assert pairs.tolist() == [[0, i] for i in range(1, 10_000)]
    assert set(likeness.tolist()) == {1.0}


def test_a_large_bucket_costs_no_more_than_its_size():
    rows = _random(3000)
    rows[:, :3] = 7  # all share one band and nothing else
    pairs, _ = similar_pairs(rows, threshold=0.5)
    assert len(pairs) == 0


def test_all_pairs_of_a_group_of_versions_are_found():
    rows = np.repeat(_random(1), 6, axis=0)
    for place in range(6):
        rows[place, place] = place  # each differs from each other in two places
    pairs, likeness = similar_pairs(rows, threshold=0.9)
    assert len(pairs) == 15
    assert set(likeness.tolist()) == {126 / 128}
