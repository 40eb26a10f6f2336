"""Reading and checking a source."""

from pathlib import Path

import pytest
from typesetting.model import SourceError
from typesetting.source import read_source

from pipeline.errors import StudyError

FRONT = """---
title: A title
authors: An office (fictional)
year: 2020
type: policy
country: ID
language: en
layout: policy
running_head: A head
---
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "a-source.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_front_matter_becomes_metadata(tmp_path: Path) -> None:
    document = read_source(write(tmp_path, FRONT + "\nText.\n"))
    assert (document.slug, document.year, document.venue) == ("a-source", 2020, "")
    assert document.authors == ("An office (fictional)",)


def test_every_problem_is_named_at_once(tmp_path: Path) -> None:
    front = FRONT.replace("year: 2020", "year: soon").replace("country: ID\n", "colour: red\n")
    body = "\nAn arrow → here.[^1]\n\n[^2]: Never marked.\n\n| a | b |\n| 1 |\n"
    with pytest.raises(SourceError) as raised:
        read_source(write(tmp_path, front + body))
    message = str(raised.value)
    assert "lacks `country`" in message
    assert "unknown key `colour`" in message
    assert "`year` is 'soon'" in message
    assert "line 12: no glyph for '→' (U+2192)" in message
    assert "footnote [^1] is marked but not written" in message
    assert "footnote [^2] is written but not marked" in message
    assert "not as wide as its header: 1" in message


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("authors: An office (fictional)", "authors: 5"),
        ("authors: An office (fictional)", "authors: [5]"),
        ("authors: An office (fictional)", "authors: []"),
        ("title: A title", "title: 2019"),
        ("title: A title", "title:"),
        ("running_head: A head", "running_head: [a]"),
        ("country: ID", "country: NO"),
        ("year: 2020", "year: true"),
    ],
)
def test_a_value_of_another_kind_is_named(tmp_path: Path, line: str, said: str) -> None:
    key = said.partition(":")[0]
    with pytest.raises(SourceError, match=f"`{key}` is .*; write a ") as raised:
        read_source(write(tmp_path, FRONT.replace(line, said) + "\nText.\n"))
    assert str(raised.value).count("\n  - ") == 1


@pytest.mark.parametrize(
    "text", ["Text only.\n", "---\ntitle: a: b\n---\nText.\n", "---\ntitle: 2024-13-45\n---\n"]
)
def test_unreadable_front_matter_is_a_study_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(StudyError, match=r"a-source\.md"):
        read_source(write(tmp_path, text))
