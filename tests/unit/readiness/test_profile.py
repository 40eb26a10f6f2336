"""Tests of pipeline.readiness.profile."""

import pandas as pd
import pytest

from pipeline.readiness import ReadinessSettings, level_of, profile_readiness
from pipeline.tables import CATALOGUE, CONCEPTS, MENTIONS, PROFILE, conform


def _concepts() -> pd.DataFrame:
    base = dict.fromkeys(CONCEPTS.names)
    rows = [
        {**base, "concept_id": "stages", "layer": "framework", "framework_id": "stages"},
        {**base, "concept_id": "presence", "layer": "item", "framework_id": "stages"},
        {**base, "concept_id": "transaction", "layer": "item", "framework_id": "stages"},
        {**base, "concept_id": "law", "layer": "framework", "framework_id": "law"},
        {**base, "concept_id": "law-1", "layer": "item", "framework_id": "law"},
        {**base, "concept_id": "transparency", "layer": "concept"},
    ]
    return pd.DataFrame(rows)


def _documents(copies: dict[str, str | None]) -> pd.DataFrame:
    rows = [{"document_id": d, "duplicate_of": o} for d, o in copies.items()]
    return pd.DataFrame(rows).reindex(columns=CATALOGUE.names)


def _mention(document: str, concept: str, layer: str, assertion: str, sentence: int) -> dict:
    return {
        **dict.fromkeys(MENTIONS.names),
        "document_id": document,
        "sentence_id": f"{document}.s{sentence}",
        "concept_id": concept,
        "layer": layer,
        "assertion": assertion,
        "counted": True,
    }


def _profile(mentions: list[dict], copies: dict[str, str | None]) -> pd.DataFrame:
    frame = pd.DataFrame(mentions, columns=MENTIONS.names).astype({"counted": bool})
    profile = profile_readiness(
        [frame], _concepts(), _documents(copies), settings=ReadinessSettings()
    )
    conform(profile, PROFILE)
    return profile.set_index(["document_id", "item_id"])


def test_items_of_an_addressed_framework_all_have_a_row():
    profile = _profile(
        [
            _mention("a", "presence", "item", "present", 0),
            _mention("a", "presence", "item", "lacking", 9),
            _mention("a", "presence", "item", "present", 9),
        ],
        {"a": None},
    )
    row = profile.loc[("a", "presence")]
    assert (row["n_present"], row["n_lacking"], row["level"]) == (2, 1, "mixed")
    assert list(row["sentence_ids"]) == ["a.s0", "a.s9"]
    assert pd.isna(profile.loc[("a", "transaction"), "level"])
    assert list(profile.loc[("a", "transaction"), "sentence_ids"]) == []
    assert "law-1" not in profile.index.get_level_values("item_id")


def test_naming_a_framework_addresses_it_without_evidence():
    profile = _profile([_mention("a", "law", "framework", "present", 0)], {"a": None})
    assert list(profile.index) == [("a", "law-1")]
    assert profile["n_present"].tolist() == [0]


def test_copies_concepts_and_uncounted_mentions_are_left_out():
    uncounted = {**_mention("a", "presence", "item", "present", 0), "counted": False}
    mentions = [
        uncounted,
        _mention("b", "presence", "item", "present", 0),
        _mention("a", "transparency", "concept", "present", 0),
    ]
    assert _profile(mentions, {"a": None, "b": "a"}).empty


def test_no_mentions_give_an_empty_table():
    assert _profile([], {"a": None}).empty


@pytest.mark.parametrize(
    ("counts", "level"),
    [
        ({"n_present": 1}, "present"),
        ({"n_lacking": 1, "n_planned": 2}, "lacking"),
        ({"n_planned": 1, "n_required": 5}, "planned"),
        ({"n_required": 1}, "required"),
        ({"n_definition": 1}, "defined"),
        ({"n_present": 0}, None),
    ],
)
def test_level_follows_the_stated_rule(counts, level):
    assert level_of(counts, min_mentions=1) == level


def test_too_few_mentions_are_not_addressed():
    assert level_of({"n_present": 1}, min_mentions=2) is None
