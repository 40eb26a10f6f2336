from pipeline.extract.pdf_paths import Rule
from pipeline.extract.ruled_tables import merge_rules


def test_pieces_of_a_rule_are_one_on_either_side_of_a_half_point() -> None:
    pieces = [Rule(132.49, 60, 200), Rule(132.51, 199, 300), Rule(132.5, 301, 400)]
    assert merge_rules(pieces) == [Rule(132.49, 60, 400)]


def test_rules_at_one_height_that_do_not_touch_stay_apart() -> None:
    pieces = [Rule(10.0, 60, 200), Rule(10.2, 240, 300), Rule(14.0, 60, 300)]
    assert merge_rules(pieces) == [Rule(10.0, 60, 200), Rule(10.0, 240, 300), Rule(14.0, 60, 300)]
