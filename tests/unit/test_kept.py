"""Tests of pipeline.kept."""

import pandas as pd

from pipeline.kept import chain, keep_or_compute


def _frame(values: dict[str, int]) -> pd.DataFrame:
    return pd.DataFrame({"document_id": list(values), "value": list(values.values())})


def test_only_changed_and_new_documents_are_computed_and_gone_ones_dropped():
    asked: list[str] = []

    def compute(ids: list[str]) -> list[pd.DataFrame]:
        asked.extend(ids)
        return [_frame(dict.fromkeys(ids, 2))]

    [frame] = keep_or_compute(
        {"same": "s", "changed": "new", "added": "a"},
        kept=[_frame({"same": 1, "changed": 1, "gone": 1})],
        fingerprints={"same": "s", "changed": "old", "gone": "g"},
        compute=compute,
    )
    assert asked == ["changed", "added"]
    assert dict(zip(frame["document_id"], frame["value"], strict=True)) == {
        "same": 1,
        "changed": 2,
        "added": 2,
    }


def test_nothing_changed_computes_nothing():
    def compute(ids: list[str]) -> list[pd.DataFrame]:
        raise AssertionError(ids)

    [frame] = keep_or_compute(
        {"a": "1"}, kept=[_frame({"a": 1})], fingerprints={"a": "1"}, compute=compute
    )
    assert frame["value"].tolist() == [1]


def test_a_fingerprint_follows_from_parent_settings_and_code():
    base = chain({"a": "1"}, {"x": 1}, "code")
    assert chain({"a": "1"}, {"x": 1}, "code") == base
    for other in (
        ({"a": "2"}, {"x": 1}, "code"),
        ({"a": "1"}, {"x": 2}, "code"),
        ({"a": "1"}, {"x": 1}, "c"),
    ):
        assert chain(*other) != base
