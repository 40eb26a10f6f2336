"""What stands around a sentence."""

from pipeline.segment.surroundings import around, heaviest


def test_the_block_goes_before_the_neighbours() -> None:
    assert around(1, ["a", None, "b", "b"], [0, 0, 1, 1]) == "a"


def test_the_nearer_weighs_more() -> None:
    assert around(2, ["a", None, None, "b", None], [0, 1, 2, 3, 4]) == "b"
    assert around(0, [None, None], [0, 1]) is None


def test_of_equal_weight_the_first_in_the_alphabet_wins() -> None:
    assert heaviest([("b", 1.0), ("a", 1.0), (None, 9.0)]) == "a"
