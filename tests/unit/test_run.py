"""Tests of pipeline.run."""

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
    ProgressHandler,
    end_run,
    is_chatter,
    stamp_pages,
)
from pipeline.tables import EDGES, EXTRACTED, INVENTORY


def _event(**fields: object) -> logging.LogRecord:
    record = logging.LogRecord("engine", logging.INFO, "", 0, "", None, None)
    record.__dict__.update(fields)
    return record


def test_a_finished_shard_tells_stage_documents_steps_and_time_left():
    lines: list[str] = []
    seconds = iter([0.0, 30.0, 60.0])
    handler = ProgressHandler({"0": 40, "1": 60}, show=lines.append, clock=lambda: next(seconds))
    rule = {"event": "job_info", "rule_name": "extract_documents"}
    for job, shard in ((1, "0"), (2, "1")):
        handler.emit(_event(jobid=job, wildcards={"shard": shard}, **rule))
    handler.emit(_event(event="job_finished", job_id=1))
    handler.emit(_event(event="progress", done=1, total=4))
    handler.emit(_event(event="job_finished", job_id=2))
    handler.emit(_event(event="progress", done=4, total=4))
    first, last = (" ".join(line.split()) for line in lines)
    what = "extract extract documents:"
    assert first == f"{what} 40 of 100 documents 1/4 steps, about 1 min 30 s left"
    assert last == f"{what} 100 of 100 documents 4/4 steps, done in 1 min 0 s"


def test_other_events_and_the_target_rule_say_nothing():
    lines: list[str] = []
    handler = ProgressHandler({}, show=lines.append)
    handler.emit(_event(event="shellcmd"))
    handler.emit(_event())
    handler.emit(_event(event="job_info", jobid=1, rule_name="all", wildcards=None))
    handler.emit(_event(event="job_finished", job_id=1))
    handler.emit(_event(event="progress", done=1, total=1))
    assert lines == []


def test_job_lines_of_the_engine_are_chatter_and_errors_are_not():
    assert is_chatter(_event(event="job_finished"))
    assert is_chatter(_event(event=None, msg="Select jobs to execute..."))
    assert not is_chatter(_event(event="error", msg="it broke"))
    assert not is_chatter(_event(msg="Nothing to be done"))


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
    write_table(INVENTORY.empty(), INVENTORY, "outputs/inventory/documents.parquet")
    write_table(_edges(), EDGES, "outputs/network/edges.parquet")
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
