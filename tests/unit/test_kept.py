"""Tests of pipeline.kept."""

import pandas as pd

from pipeline.inventory import group_by_shard, list_sources
from pipeline.io import read_if_there, write_table
from pipeline.kept import chain, keep_or_compute
from pipeline.tables import TOPIC_DOCUMENTS


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


def _weights(ids: list[str]) -> list[pd.DataFrame]:
    return [pd.DataFrame({"document_id": ids, "topic_id": "t1", "weight": 0.5})]


def _update_shards(folder, n_documents: int) -> tuple[int, list[str]]:
    """Bring a folder of shards up to *n_documents*; return its shards and what was computed."""
    computed: list[str] = []

    def compute(ids: list[str]) -> list[pd.DataFrame]:
        computed.extend(ids)
        return _weights(ids)

    names = [f"d{i:03}.pdf" for i in range(n_documents)]
    shards = group_by_shard(list_sources(names, exclude=[]))
    for shard, sources in shards.items():
        path = folder / f"{shard}.parquet"
        frame, marks = read_if_there(path, TOPIC_DOCUMENTS)
        wanted = {s.document_id: s.path for s in sources}
        [new] = keep_or_compute(wanted, kept=[frame], fingerprints=marks, compute=compute)
        assert sorted(new["document_id"]) == sorted(wanted)
        write_table(new, TOPIC_DOCUMENTS, path, fingerprints=wanted)
    return len(shards), computed


def test_the_document_that_doubles_the_shards_is_the_only_one_computed(tmp_path):
    n_shards, computed = _update_shards(tmp_path, 512)
    assert (n_shards, len(computed)) == (2, 512)
    assert _update_shards(tmp_path, 513) == (4, ["d512"])
    for path in ("0", "1"):
        (tmp_path / f"{path}.parquet").unlink()
    assert _update_shards(tmp_path, 512) == (2, [])
