"""Headings of lists of references, and those that may stand over anything."""

import pytest

from pipeline.extract.reference_headings import (
    REFERENCE_TITLES,
    SOURCE_TITLES,
    is_reference_heading,
    opens_references,
)


@pytest.mark.parametrize(
    "heading",
    ["DAFTAR PUSTAKA", "7. References", "V. Daftar Acuan", "References & notes", "Bibliography:"],
)
def test_headings_of_references(heading: str) -> None:
    assert is_reference_heading(heading)
    assert opens_references(heading, "Any text.")


@pytest.mark.parametrize("heading", ["Sources", "Literature", "3 Further reading", "Sumber"])
def test_what_may_stand_over_anything_needs_an_entry_below_it(heading: str) -> None:
    assert not is_reference_heading(heading)
    assert opens_references(heading, "Heeks, R. (2003). Most projects fail.")
    assert not opens_references(heading, "Budget data come from the ministry of finance.")


def test_no_title_is_in_both_lists_or_empty() -> None:
    assert REFERENCE_TITLES.isdisjoint(SOURCE_TITLES)
    assert all(title == title.strip() != "" for title in REFERENCE_TITLES | SOURCE_TITLES)
