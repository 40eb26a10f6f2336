"""Tests of pipeline.run."""

import io
import logging
from pathlib import Path

import pandas as pd
import pytest

from pipeline.inventory import group_by_shard, list_sources
from pipeline.io import write_table, write_text
from pipeline.run import (
    EXPLORER,
    REPORT,
    SHARD_TABLES,
    end_run,
    fail_run,
    remove_gone,
    stamp_pages,
    watch_engine,
)
from pipeline.tables import CATALOGUE, EDGES, EXTRACTED, RECORDS


def test_the_engine_with_nothing_to_do_leads_to_the_results(shards, capsys):
    log = logging.getLogger("engine of this test")
    screen, file = logging.StreamHandler(io.StringIO()), logging.FileHandler("engine.log")
    for handler in (screen, file):
        log.addHandler(handler)
    log.propagate = False
    log.setLevel(logging.INFO)
    watcher = watch_engine(log, calm=True)
    write_text("<html>", REPORT)
    log.info("Nothing to be done (all requested files are present and up to date).")
    log.info("something else")
    said = capsys.readouterr().err
    assert said == f"Everything is up to date.\nLook first at     {Path(REPORT).resolve()}\n"
    assert screen.stream.getvalue() == "something else\n"
    assert "Nothing to be done" in Path("engine.log").read_text()
    assert not watcher.stopped
    log.warning("Terminating processes on user request, this might take some time.")
    assert watcher.stopped
    assert "the same command goes on from there" in capsys.readouterr().err
    file.close()


def test_an_early_end_is_explained_once(capsys):
    fail_run(["engine.log"], stopped=True)
    assert capsys.readouterr().err == ""
    fail_run(["engine.log"], stopped=False)
    assert "engine's log: engine.log" in capsys.readouterr().err


@pytest.fixture
def shards(tmp_path, monkeypatch):
    """Two shards of one document each, in an empty study."""
    monkeypatch.chdir(tmp_path)
    shards = group_by_shard(list_sources(["a.pdf", "b.pdf", "c.pdf"], exclude=[]))
    assert set(shards) == {"0", "1"}
    return shards


def _edges() -> pd.DataFrame:
    columns = {c.name: [None] * 3 for c in EDGES.columns}
    numbers = ("npmi", "association_strength", "p_value", "q_value", "ci_low", "ci_high")
    return pd.DataFrame(
        columns
        | {name: [0.5] * 3 for name in (*numbers, "expected")}
        | {"network": ["sentence", "sentence", "document"], "source_id": ["a", "a", "a"]}
        | {"target_id": ["b", "c", "b"], "n_units": [3, 1, 1], "n_documents": [1, 1, 1]}
        | {"in_backbone": [True, False, False]}
    )


def _finish(shards, *pages: str) -> None:
    write_table(CATALOGUE.empty(), CATALOGUE, "outputs/extract/catalogue.parquet")
    write_table(_edges(), EDGES, "outputs/network/edges.parquet")
    write_table(RECORDS.empty(), RECORDS, "outputs/inventory/records.parquet")
    for table in SHARD_TABLES:
        for shard in shards:
            write_table(EXTRACTED.empty(), EXTRACTED, f"{table}/{shard}.parquet")
    for page in pages:
        write_text("<html>", page)


def test_a_run_that_wrote_the_report_says_where_and_what_it_kept(shards, capsys):
    before = stamp_pages()
    _finish(shards, REPORT, EXPLORER)
    end_run(shards, before=before)
    said = capsys.readouterr().err
    assert "pairs that meet: document 0 of 1, sentence 1 of 2\n" in said
    assert str(Path(EXPLORER).resolve()) in said


def test_a_run_for_another_target_does_not_show_old_results_as_new(shards, capsys):
    _finish(shards, REPORT, EXPLORER)
    end_run(shards, before=stamp_pages())
    assert capsys.readouterr().err == ""


def test_a_report_alone_is_shown_without_the_tables_and_pages_that_are_missing(shards, capsys):
    before = stamp_pages()
    write_text("<html>", REPORT)
    end_run(shards, before=before)
    lines = capsys.readouterr().err.split("\n")
    assert lines == ["", f"Look first at     {Path(REPORT).resolve()}", ""]


def test_earlier_shards_go_when_those_of_today_are_all_there(shards):
    table = SHARD_TABLES[0]
    for name in ("00", "01", "1"):
        write_text("", f"{table}/{name}.parquet")
    end_run(shards, before=stamp_pages())
    assert {p.stem for p in Path(table).iterdir()} == {"00", "01", "1"}
    write_text("", f"{table}/0.parquet")
    end_run(shards, before=stamp_pages())
    assert {p.stem for p in Path(table).iterdir()} == {"0", "1"}


def test_the_text_of_a_document_that_is_gone_is_removed_after_its_rows(shards):
    for name in ("a", "gone"):
        write_text("", f"outputs/extract/text/{name}.txt")
    end_run(shards, before=stamp_pages())
    assert len(list(Path("outputs/extract/text").iterdir())) == 2
    _finish(shards)
    end_run(shards, before=stamp_pages())
    assert [p.name for p in Path("outputs/extract/text").iterdir()] == ["a.txt"]


def test_a_study_without_documents_keeps_what_was_computed(shards):
    _finish(shards)
    write_text("", "outputs/extract/text/a.txt")
    before = sorted(Path("outputs").rglob("*"))
    remove_gone({})
    assert sorted(Path("outputs").rglob("*")) == before
