"""Tests of pipeline.io.rows."""

import pandas as pd

from pipeline.io import write_table
from pipeline.io.rows import iter_rows, read_marks
from pipeline.tables import RECORDS


def _write(n: int, path) -> None:
    frame = pd.DataFrame({"record_id": [f"r{i:05}" for i in range(n)]})
    frame = frame.assign(path="a", key="k", document_type="paper", files=[[] for _ in range(n)])
    frame["linked_by"] = ["abstract" if i % 2 else None for i in range(n)]
    write_table(frame.reindex(columns=RECORDS.names), RECORDS, path, fingerprints={"d": "m"})


def test_rows_come_in_parts_with_the_columns_and_values_that_are_wanted(tmp_path):
    _write(5000, tmp_path / "t.parquet")
    parts = list(
        iter_rows(
            tmp_path / "t.parquet",
            RECORDS,
            columns=["key", "record_id"],
            where={"linked_by": ["abstract"], "record_id": ["r00001", "r00002", "r04999"]},
        )
    )
    assert [part["record_id"].tolist() for part in parts] == [["r00001"], ["r04999"]]
    assert list(parts[0].columns) == ["key", "record_id"]


def test_a_table_that_is_not_there_or_damaged_has_no_rows_and_no_marks(tmp_path):
    path = tmp_path / "t.parquet"
    assert list(iter_rows(path, RECORDS, columns=["key"], where={})) == []
    assert read_marks(path) == {}
    path.write_bytes(b"PAR1 cut off")
    assert read_marks(path) == {}
    _write(1, path)
    assert read_marks(path) == {"d": "m"}
