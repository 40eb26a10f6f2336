"""Every labelled sign of real paragraphs, found again in plain text files."""

from pathlib import Path
from typing import Literal

import pytest

from bench.plain import labelled_plain, read_plain_gold
from bench.sentences import ours, score


@pytest.mark.parametrize("language", ["id", "en"])
def test_five_hundred_signs_are_labelled(language: str) -> None:
    rows = [row for row in read_plain_gold() if row["language"] == language]
    assert sum(len(row["ends"]) + len(row["others"]) for row in rows) >= 500


@pytest.mark.parametrize("language", ["id", "en"])
def test_ends_are_found_in_both_halves(shared_data: Path, language: Literal["id", "en"]) -> None:
    found = labelled_plain(shared_data, language, (".md", ".csv"))
    assert len(found) >= 60
    assert score(found, ours).f1 >= 0.97
