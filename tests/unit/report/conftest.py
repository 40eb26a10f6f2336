"""The synthetic study, for the tests of the report and of its pages in a browser."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import synthetic

from pipeline.report import ReportSettings, build_explorer, export_tables, tally, tally_pages


@pytest.fixture(scope="session")
def small():
    """A study of three documents, a copy and a broken file."""
    return synthetic.build_synthetic()


@pytest.fixture(scope="session")
def empty():
    """A study without documents."""
    return synthetic.empty_synthetic()


@pytest.fixture(scope="session")
def tallies_of():
    """Count the sentences and mentions of a study."""

    def count(built):
        return tally(
            built.sentence_shards(), built.mention_shards(), counted_ids=built.study.counted_ids
        )

    return count


@pytest.fixture(scope="session")
def tables_of(tallies_of):
    """Export the tables of a study."""

    def export(built):
        return export_tables(
            built.study,
            tallies_of(built),
            sentences=built.sentence_shards(),
            pages=tally_pages([synthetic.PAGE_ROWS], counted_ids=built.study.counted_ids),
            entries=synthetic.ENTRIES,
        )

    return export


@pytest.fixture(scope="session")
def explorer_of():
    """Build the explorer of a study."""

    def build(built, **settings):
        return build_explorer(
            built.study,
            built.sentence_shards,
            built.mention_shards,
            settings=ReportSettings(**settings),
        )

    return build
