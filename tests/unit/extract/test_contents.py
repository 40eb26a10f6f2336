"""Contents without page numbers are rows of a table."""

from pipeline.extract.contents import contents_roles
from pipeline.extract.front_matter import Worded

ENTRIES = [
    ("heading", "CHAPTER I"),
    ("heading", "PRELIMINARY"),
    ("list_item", "1. Short title."),
    ("list_item", "2. Definitions."),
    ("heading", "CHAPTER II"),
    ("list_item", "3. Duties of offices."),
    ("list_item", "4. Rules."),
]
TEXT = [
    ("heading", "THE EXAMPLE SERVICES ACT"),
    ("body", "An Act to provide for services; and for matters that go with them."),
    ("heading", "CHAPTER I"),
    ("list_item", "1. Short title.—This Act may be called the Example Services Act."),
]


def roles(pairs: list[tuple[str, str]]) -> list[str]:
    return list(contents_roles([Worded(role, text) for role, text in pairs]))  # type: ignore[arg-type]


def test_entries_are_rows_up_to_where_numbers_start_anew() -> None:
    found = roles([("heading", "ARRANGEMENT OF SECTIONS"), *ENTRIES, *TEXT])
    assert found == ["heading", *["table"] * 7, "heading", "body", "heading", "list_item"]


def test_the_head_of_the_column_may_stand_beside_the_heading() -> None:
    found = roles([("title", "ARRANGEMENT OF SECTIONS SECTION"), *ENTRIES, *TEXT])
    assert found[1:8] == ["table"] * 7


def test_contents_without_a_heading_are_known_by_the_headings_that_come_again() -> None:
    names = ["Short title", "Definitions", "Duties of offices", "Rules for all", "Repeal of laws"]
    listed = [("list_item", f"{n}. {name}") for n, name in enumerate(names, 1)]
    text = [pair for name in names for pair in (("heading", name), ("body", "A long text; " * 20))]
    assert roles([*listed, *text])[:6] == [*["table"] * 5, "heading"]
    assert roles([*listed, ("body", "A long text; " * 20)])[:5] == ["list_item"] * 5


def test_a_list_under_another_heading_stays_one() -> None:
    assert roles([("heading", "Duties of offices"), *ENTRIES]) == [
        "heading",
        *[role for role, _ in ENTRIES],
    ]
