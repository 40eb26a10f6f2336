"""Tests of pipeline.io.tables and of the contract it enforces."""

import os

import pandas as pd
import pyarrow as pa
import pytest

from pipeline.io import (
    iter_tables,
    read_fingerprints,
    read_if_there,
    read_table,
    read_tables,
    write_table,
    write_texts,
)
from pipeline.tables import BLOCKS, EXTRACTED, TOPIC_DOCUMENTS, TableError, conform


def _weights(**changes: object) -> pd.DataFrame:
    rows = {"document_id": ["b", "a"], "topic_id": ["t1", "t1"], "weight": [0.5, 0.25]}
    return pd.DataFrame({**rows, **changes})


def test_rows_come_back_in_the_order_of_the_table(tmp_path):
    path = tmp_path / "x.parquet"
    write_table(_weights(), TOPIC_DOCUMENTS, path, fingerprints={"b": "2", "a": "1"})
    assert read_table(path, TOPIC_DOCUMENTS)["document_id"].tolist() == ["a", "b"]
    assert read_fingerprints(path) == {"a": "1", "b": "2"}


def test_the_same_rows_in_another_order_give_the_same_bytes(tmp_path):
    write_table(_weights(), TOPIC_DOCUMENTS, tmp_path / "x")
    write_table(_weights().iloc[::-1], TOPIC_DOCUMENTS, tmp_path / "y")
    assert (tmp_path / "x").read_bytes() == (tmp_path / "y").read_bytes()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"extra": 1}, "unknown"),
        ({"weight": [float("nan"), 1.0]}, "weight"),
        ({"weight": [float("inf"), 1.0]}, "infinity"),
        ({"document_id": ["a", "a"]}, "repeat the key"),
        ({"topic_id": [None, "t1"]}, "topic_id"),
        ({"weight": ["much", "little"]}, "weight"),
    ],
)
def test_a_frame_that_breaks_the_contract_is_not_written(tmp_path, changes, words):
    with pytest.raises(TableError, match=words):
        write_table(_weights(**changes), TOPIC_DOCUMENTS, tmp_path / "x.parquet")
    assert list(tmp_path.iterdir()) == []


def test_closed_choices_are_checked():
    row = dict.fromkeys(EXTRACTED.names) | {"document_id": "a", "status": "lost"}
    row |= {"n_pages_without_text": 0, "n_pages_ocr": 0, "n_characters": 0}
    frame = pd.DataFrame([row]).astype({"n_pages": "Int64", "text_quality": "float64"})
    with pytest.raises(TableError, match="lost"):
        conform(frame, EXTRACTED)
    assert conform(frame.assign(status="ok"), EXTRACTED).column("n_pages").null_count == 1


def test_shards_are_read_one_by_one_or_together_in_order(tmp_path):
    paths = [tmp_path / "0", tmp_path / "1"]
    write_table(_weights(document_id=["d", "b"]), TOPIC_DOCUMENTS, paths[0])
    write_table(_weights(document_id=["c", "a"]), TOPIC_DOCUMENTS, paths[1])
    assert [len(f) for f in iter_tables(paths, TOPIC_DOCUMENTS)] == [2, 2]
    together = read_tables(paths, TOPIC_DOCUMENTS, columns=["document_id"])
    assert together["document_id"].tolist() == ["a", "b", "c", "d"]
    assert read_tables([], TOPIC_DOCUMENTS).empty


def test_a_table_with_other_columns_counts_as_none(tmp_path):
    write_table(_weights(), TOPIC_DOCUMENTS, tmp_path / "x", fingerprints={"a": "1"})
    frame, marks = read_if_there(tmp_path / "x", EXTRACTED)
    assert (len(frame), marks) == (0, {})
    assert read_if_there(tmp_path / "none", EXTRACTED)[1] == {}


def _shard(folder, name, marks):
    frame = _weights(document_id=list(marks), topic_id="t1", weight=0.5)
    write_table(frame, TOPIC_DOCUMENTS, folder / f"{name}.parquet", fingerprints=marks)


def test_a_shard_that_is_not_there_takes_from_the_shards_its_documents_were_in(tmp_path):
    _shard(tmp_path, "0", {"a": "1", "b": "2"})
    _shard(tmp_path, "1", {"c": "3", "d": "4"})
    for name, expected in (("01", {"a", "b"}), ("110", {"c", "d"})):
        frame, marks = read_if_there(tmp_path / f"{name}.parquet", TOPIC_DOCUMENTS)
        assert set(frame["document_id"]) == set(marks) == expected


@pytest.mark.parametrize("size", [0, 3, 200, -20])
def test_a_file_that_was_cut_off_counts_as_none(tmp_path, size):
    _shard(tmp_path, "0", {"a": "1", "b": "2"})
    path = tmp_path / "0.parquet"
    path.write_bytes(path.read_bytes()[:size])
    frame, marks = read_if_there(path, TOPIC_DOCUMENTS)
    assert (len(frame), marks) == (0, {})


def test_two_shards_join_in_a_shorter_one_and_the_later_file_wins(tmp_path):
    _shard(tmp_path, "010", {"a": "old", "b": "2"})
    _shard(tmp_path, "011", {"a": "new", "c": "3"})
    _shard(tmp_path, "10", {"z": "9"})
    os.utime(tmp_path / "010.parquet", ns=(10**18, 10**18))
    frame, marks = read_if_there(tmp_path / "01.parquet", TOPIC_DOCUMENTS)
    assert marks == {"a": "new", "b": "2", "c": "3"}
    assert sorted(frame["document_id"]) == ["a", "b", "c"]


def test_a_shard_that_is_there_takes_from_no_other(tmp_path):
    _shard(tmp_path, "0", {"a": "1", "b": "2"})
    _shard(tmp_path, "01", {"b": "2"})
    assert read_if_there(tmp_path / "01.parquet", TOPIC_DOCUMENTS)[1] == {"b": "2"}


def test_texts_are_blocks_joined_and_an_unchanged_text_is_not_rewritten(tmp_path):
    blocks = pa.table({"document_id": ["a", "a"], "text": ["One é", "Two"]})
    documents = pa.table({"document_id": ["a", "empty"]})
    write_texts(blocks, tmp_path, documents=documents)
    path = tmp_path / "a.txt"
    assert path.read_text(encoding="utf-8") == "One é\nTwo"
    assert (tmp_path / "empty.txt").read_text() == ""
    before = path.stat().st_mtime_ns
    write_texts(blocks, tmp_path, documents=documents)
    assert path.stat().st_mtime_ns == before


def test_empty_frames_conform_to_every_column_type():
    assert conform(BLOCKS.empty(), BLOCKS).num_rows == 0
