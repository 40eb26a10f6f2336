"""Which denials hang on a condition, worked out by hand: N denies, W is the condition."""

import pytest

from pipeline.tag.assertion_cues import AssertionCues
from pipeline.tag.conditions import read_conditions
from pipeline.tag.reach import Words
from pipeline.tag.tokens import Tokeniser

DENIAL = {"id": "denial", "says": "present", "stands": "before", "reach": 0, "forms": {"en": ["N"]}}
LACK = {
    "id": "lack",
    "says": "lacking",
    "stands": "before",
    "reach": 0,
    "condition": {"denied_by": "denial", "reads_as": "denial"},
    "forms": {"en": ["W"]},
}


@pytest.mark.parametrize(
    ("text", "denied", "denials"),
    [
        ("W trust , reform N works", {0}, {4}),
        ("W trust reform N works", {0}, {3}),
        ("W trust , skills , and funds , reform N works", {0}, {9}),
        ("reform N works W trust", {3}, {1}),
        ("reform is slow because W trust it N works", {4}, {7}),
        ("reform is slow , and W trust it N works", {5}, {8}),
        ("W trust , maka it N works", {0}, {5}),
        # the condition does not open its clause
        ("offices work W trust and N act", set(), set()),
        ("offices work slow and W trust , and costs N fall", set(), set()),
        # what is denied stands too far off
        ("W trust it works , and costs N fall", set(), set()),
        ("W trust , and costs N fall", set(), set()),
        ("W trust , it works , it grows , costs N fall", set(), set()),
        ("W trust it works ; costs N fall", set(), set()),
        ("W trust it works but costs N fall", set(), set()),
        ("reform N works ; it runs W trust", set(), set()),
        ("W trust " + "far " * 60 + "N works", set(), set()),
    ],
)
def test_a_denial_hangs_on_a_condition(text: str, denied: set[int], denials: set[int]) -> None:
    cues = AssertionCues([DENIAL, LACK], Tokeniser())
    keys = text.lower().split()
    found = read_conditions(Words(keys), cues.find(keys, "en"))
    assert (found.denied, found.denials) == (denied, denials)
