"""Blocks of the Markdown subset."""

from typesetting.model import Box, Heading, Item, List, Paragraph, Table
from typesetting.parsing import parse_body


def test_blocks_come_in_order_and_notes_apart() -> None:
    blocks, notes = parse_body("# One\n\nText.[^1]\n\n[^1]: A note.\n\n> Boxed.\n")
    assert blocks == (Heading(1, "One"), Paragraph("Text.[^1]"), Box((Paragraph("Boxed."),)))
    assert notes == {"1": "A note."}


def test_nested_items_stay_in_one_list() -> None:
    blocks, _ = parse_body("1. first\n  a. inner\n  b. inner too\n2. second\n")
    assert blocks == (
        List(
            (
                Item(0, "1.", "first"),
                Item(1, "a.", "inner"),
                Item(1, "b.", "inner too"),
                Item(0, "2.", "second"),
            )
        ),
    )


def test_a_list_begins_anew_with_one_or_another_kind_of_marker() -> None:
    blocks, _ = parse_body("(1) ayat\n\na. letter\nb. letter\n\n(2) ayat\n\n1. digit\n1. anew\n")
    markers = [[item.marker for item in b.items] for b in blocks if isinstance(b, List)]
    assert markers == [["(1)"], ["a.", "b."], ["(2)"], ["1."], ["1."]]


def test_a_caption_belongs_to_the_table_below_it() -> None:
    blocks, _ = parse_body("^caption Table 1. Counts\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n")
    assert blocks == (Table((("a", "b"), ("1", "2")), "Table 1. Counts"),)
