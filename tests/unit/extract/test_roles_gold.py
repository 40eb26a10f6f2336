"""Roles of real pages beside labels made by hand; ``roles-gold.json`` says how.

The bounds are what is asked of the reader, 0.9, where enough lines carry a role on either half;
roles of fewer than ten lines say little. Scores of the held-out half are printed by
``bench/roles.py`` and are no test, so that nobody is led to work towards them.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from bench.roles import GOLD, Judged, judge, scores
from pipeline.tables import ROLES

REQUIRED = ("heading", "list_item", "head/foot", "header", "footer", "reference", "footnote")
REPORTED = ("abstract", "article", "caption", "table", "title")


@pytest.fixture(scope="module")
def judged(shared_data: Path) -> list[Judged]:
    return list(judge(shared_data, half="development"))


@pytest.mark.parametrize("role", [*REQUIRED, *REPORTED])
def test_precision_and_recall_on_the_development_half(judged: list[Judged], role: str) -> None:
    score = scores(judged)[role]
    assert score.precision >= 0.9
    assert score.recall >= 0.9


def test_labels_inside_charts_are_no_running_text_but_those_of_a_web_page(
    judged: list[Judged],
) -> None:
    others = Counter(line.page for line in judged if line.label == "other" and line.found == "body")
    assert set(others) <= {"p01"}


def test_the_labels_are_complete() -> None:
    pages = json.loads(GOLD.read_text())["pages"]
    assert len(pages) == 55
    assert len({(page["file"], page["page"]) for page in pages}) == 55
    lines = [line for page in pages for line in page["lines"]]
    assert len(lines) == 2728
    assert {role for *_, role in lines} <= {*ROLES, "other"}
    assert all(x0 < x1 and y0 < y1 for x0, y0, x1, y1, _ in lines)


def test_scores_by_hand() -> None:
    lines = [
        Judged("p", 1, "body", "body"),
        Judged("p", 2, "body", "heading"),
        Judged("p", 3, "heading", "heading"),
        Judged("p", 4, "header", "footer"),
        Judged("p", 5, "other", "table"),
        Judged("p", 6, "table", "table"),
        Judged("p", 7, "other", "body"),
    ]
    found = scores(lines)
    assert found["body"] == (0.5, 0.5, 2)
    assert found["heading"] == (0.5, 1.0, 1)
    assert found["header"] == (0.0, 0.0, 1)
    assert found["head/foot"] == (1.0, 1.0, 1)
    assert found["table"] == (1.0, 1.0, 1)
