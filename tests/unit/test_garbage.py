"""The collector runs seldom within a block and as before after it."""

import gc

import pytest

from pipeline.garbage import ALLOCATIONS, collected_seldom


def test_the_thresholds_are_put_back_after_a_decorated_function():
    before = gc.get_threshold()

    @collected_seldom()
    def inside():
        return gc.get_threshold()

    assert inside() == (ALLOCATIONS, *before[1:]) == inside()
    assert gc.get_threshold() == before


def test_the_thresholds_are_put_back_after_an_error():
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="wrong"), collected_seldom():
        raise ValueError("wrong")
    assert gc.get_threshold() == before
