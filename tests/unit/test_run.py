"""Tests of pipeline.run."""

import logging

from pipeline.run import ProgressHandler, is_chatter


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
