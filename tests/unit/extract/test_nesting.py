"""Levels of items from markers and indents."""

import pytest

from pipeline.extract.nesting import Item, nesting_levels


def levels(*markers: str | None) -> list[int | None]:
    return nesting_levels([Item(marker) for marker in markers])


@pytest.mark.parametrize(
    ("markers", "expected"),
    [
        (["(1)", "a.", "b.", "1)", "2)", "c.", "(2)", "a."], [1, 2, 2, 3, 3, 2, 1, 2]),
        (["a.", "1.", "2.", "b.", "1."], [1, 2, 2, 1, 2]),
        (["h.", "i.", "j."], [1, 1, 1]),
        (["(a)", "(i)", "(ii)", "(b)"], [1, 2, 2, 1]),
        (["1.", "1.1", "1.2", "2.", "2.1"], [1, 2, 2, 1, 2]),
        (["•", "–", "–", "•"], [1, 2, 2, 1]),
    ],
)
def test_markers_alone(markers: list[str], expected: list[int]) -> None:
    assert levels(*markers) == expected


def test_running_text_ends_lists_unless_the_count_goes_on() -> None:
    assert levels("(1)", "a.", None, "b.", None, "1.", "2.") == [1, 2, None, 2, None, 1, 1]


def test_a_heading_ends_all_lists() -> None:
    items = [Item("a."), Item("1."), Item(None, ends=True), Item("b.")]
    assert nesting_levels(items) == [1, 2, None, 1]


def test_the_same_sign_further_in_is_deeper() -> None:
    items = [Item("•", 1.0), Item("•", 3.5), Item("•", 3.4), Item("•", 1.1)]
    assert nesting_levels(items) == [1, 2, 2, 1]
