"""Tests of pipeline.extract.front_yaml and of what is found through it."""

import pytest

from pipeline.extract.found import describe
from pipeline.extract.found_model import Embedded, Piece, Reading
from pipeline.extract.front_yaml import markdown_properties
from pipeline.extract.properties import Properties

HEAD = """---
title: "Digital identity in small towns: notes"
author:
  - Bappenas
  - name: Kominfo
date: 2021-05-04
doi: 10.1234/notes.2021
keywords: [a, b]
---
# Setting
"""


def test_the_head_states_title_authors_date_and_doi():
    assert markdown_properties(HEAD.encode()) == Properties(
        "Digital identity in small towns: notes",
        "Bappenas; Kominfo",
        "10.1234/notes.2021",
        "2021-05-04",
        "front matter",
    )
    windows = HEAD.replace("\n", "\r\n").encode("utf-8-sig")
    assert markdown_properties(windows) == markdown_properties(HEAD.encode())


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("author: Bappenas and Kominfo", "Bappenas; Kominfo"),
        ("authors: 'Bappenas; Kominfo'", "Bappenas; Kominfo"),
        ("penulis: [Bappenas, Kominfo]", "Bappenas; Kominfo"),
    ],
)
def test_authors_are_written_in_several_ways(lines, authors):
    assert markdown_properties(f"---\n{lines}\n---\n".encode()).authors == authors


@pytest.mark.parametrize(
    "head",
    [
        "",
        "title: [unclosed",
        "title: !!python/object/apply:os.system ['x']",
        "a: &a [*a]",
        "title: " + "[" * 5000,
        "title: A\n" + "x: y\n" * 10_000,
        "- a\n- b",
        "title:\n  a: b",
        "? [a]\n: b",
        "layout: page",
    ],
)
def test_a_head_that_cannot_be_read_or_says_nothing_says_nothing(head):
    assert markdown_properties(f"---\n{head}\n---\nText".encode()) == Properties()


def test_what_the_head_states_needs_no_second_witness():
    said = Embedded("Open Data", "Kominfo", "10.1234/x", "2021-05", "front matter")
    row = describe(Reading([Piece("title", None, "Setting"), Piece("body", None, "Text.")], said))
    names = ("title", "authors", "year", "doi")
    assert [row[name] for name in names] == ["Open Data", "Kominfo", 2021, "10.1234/x"]
    assert {row[f"{name}_source"] for name in names} == {"front matter"}
