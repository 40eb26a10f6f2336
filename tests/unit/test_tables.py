"""Tests of pipeline.tables."""

import numpy as np
import pandas as pd

from pipeline.tables import TABLES, describe_tables, plain_values


def test_the_documentation_of_the_tables_is_in_step(root):
    assert (root / "docs/tables.md").read_text() == describe_tables(), (
        "run: .venv/bin/python -m pipeline.tables > docs/tables.md"
    )


def test_every_table_can_be_empty_and_its_key_and_order_are_columns():
    for table in TABLES.values():
        assert list(table.empty().columns) == table.names
        assert {*table.key, *table.order} <= set(table.names)


def test_the_values_of_a_column_are_those_of_python():
    pages = pd.Series([3, None], dtype="Int64")
    starts = pd.Series([np.array([4, 9]), None], dtype=object)
    assert plain_values(pages) == [3, None]
    assert type(plain_values(pages)[0]) is int
    assert [value is None for value in plain_values(starts)] == [False, True]
