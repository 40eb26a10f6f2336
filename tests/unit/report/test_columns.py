import pandas as pd
import pytest

from pipeline.report.columns import column, number, records, utf16


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.1234567, 0.123457),
        (2.0, 2),
        (1234567, 1234567),
        (1234567.0, 1234567),
        (1234567.8, 1234570),
        (1e-9, 1e-9),
        (None, None),
        (float("inf"), None),
        (pd.NA, None),
    ],
)
def test_number(value, shown):
    assert number(value) == shown


def test_columns_hold_plain_values():
    assert column(pd.Series([1, None], dtype="Int64")) == [1, None]
    assert column(pd.Series([1234567, 12345678901])) == [1234567, 12345678901]
    assert column(pd.Series([True, False])) == [1, 0]
    assert column(pd.Series(["a", None], dtype="str")) == ["a", None]


def test_records_are_rows():
    frame = pd.DataFrame({"a": [1, 2], "b": ["x", "y"], "c": [0, 0]})
    assert records(frame, ("b", "a")) == [{"b": "x", "a": 1}, {"b": "y", "a": 2}]


def test_offsets_count_utf16_units_as_scripts_do():
    assert [utf16("a𝒳é", place) for place in range(4)] == [0, 1, 3, 4]
