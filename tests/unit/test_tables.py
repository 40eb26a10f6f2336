"""Tests of pipeline.tables."""

from pipeline.tables import TABLES, describe_tables


def test_the_documentation_of_the_tables_is_in_step(root):
    assert (root / "docs/tables.md").read_text() == describe_tables(), (
        "run: .venv/bin/python -m pipeline.tables > docs/tables.md"
    )


def test_every_table_can_be_empty_and_its_key_and_order_are_columns():
    for table in TABLES.values():
        assert list(table.empty().columns) == table.names
        assert {*table.key, *table.order} <= set(table.names)
