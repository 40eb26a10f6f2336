"""The shipped codebook: what its forms must be, and that the paper's frameworks are all found."""

import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from pipeline.io import read_yaml_files
from pipeline.tag import compile_codebook
from tests.unit.tag.test_real_documents import SEED, read_and_tag

PROBLEMS = {
    "failure-factors",
    "huseini-1999-difficulties",
    "internal-external-barriers",
    "rahardjo-five-barriers",
    "reactions-to-change",
    "traditional-service-defects",
}
NO_PROBLEM = {"failure-leader-commitment"}  # success hangs on it, which is neither good nor bad
AUTHOR_AND_YEAR = re.compile(r"(Heeks|Indrajit|Nugroho|Riley|Effendi|Rahardjo),? \(?\d{4}\)?")


@pytest.fixture(scope="module")
def shipped(root: Path) -> dict[str, Any]:
    return compile_codebook(read_yaml_files(sorted((root / "config/codebook").glob("*.yaml"))))


def test_every_framework_has_a_name_that_opens_its_passages(shipped: dict[str, Any]) -> None:
    sure = defaultdict(set)
    for form in shipped["forms"]:
        if form["layer"] == "framework" and not form["within"] and form["kind"] != "reworded":
            sure[form["id"]].add(form["language"])
    frameworks = {entry["id"] for entry in shipped["entries"] if entry["layer"] == "framework"}
    assert {f for f in frameworks if sure[f] != {"en", "id"}} == set()


def test_an_author_and_a_year_alone_open_nothing(shipped: dict[str, Any]) -> None:
    names = [f for f in shipped["forms"] if AUTHOR_AND_YEAR.fullmatch(f["form"])]
    assert {form["within"] for form in names} == {"document"}


def test_no_form_ends_inside_a_bracket(shipped: dict[str, Any]) -> None:
    counts = ((form["form"], Counter(form["form"])) for form in shipped["forms"])
    assert [text for text, count in counts if count["("] != count[")"]] == []


def test_items_of_problems_are_not_wished_for(shipped: dict[str, Any]) -> None:
    items = [e for e in shipped["entries"] if e["layer"] == "item" and e["framework"] in PROBLEMS]
    wished = {entry["id"] for entry in items if entry["polarity"] != "undesirable"}
    assert wished == NO_PROBLEM


def test_both_languages_have_about_as_many_forms(shipped: dict[str, Any]) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for form in shipped["forms"]:
        if form["layer"] == "concept" and form["kind"] not in ("reworded", "hidden"):
            counts[form["id"]][form["language"]] += 1
    assert {c for c, n in counts.items() if min(n["en"], n["id"]) < max(n.values()) / 2} == set()


def test_every_item_is_found_in_the_paper_it_comes_from(
    shared_data: Path, shipped: dict[str, Any]
) -> None:
    _, _, mentions = read_and_tag(shared_data / SEED, shipped)
    items = {entry["id"] for entry in shipped["entries"] if entry["layer"] == "item"}
    assert sorted(items - set(mentions.query("counted")["concept_id"])) == []
