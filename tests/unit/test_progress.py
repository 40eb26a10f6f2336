"""Tests of pipeline.progress."""

import logging

import pytest

from pipeline.progress import ProgressHandler, is_chatter


def _event(**fields: object) -> logging.LogRecord:
    record = logging.LogRecord("engine", logging.INFO, "", 0, "", None, None)
    record.__dict__.update(fields)
    return record


def _no_log(path: str) -> None:
    return None


def test_a_finished_shard_tells_stage_files_steps_and_time_left():
    lines: list[str] = []
    seconds = iter([0.0, 30.0, 60.0, 90.0])
    logs = {"1.log": "INFO pipeline.kept: kept 59 documents, computed 1: ['new']"}
    handler = ProgressHandler(
        {"0": 40, "1": 60}, show=lines.append, read_log=logs.get, clock=lambda: next(seconds)
    )
    rule = {"event": "job_info", "rule_name": "extract_documents"}
    for job, shard in ((1, "0"), (2, "1")):
        made = [f"outputs/extract/documents.parquet/{shard}.parquet", "outputs/extract/text"]
        files = {"output": made, "log": [f"{shard}.log"]}
        handler.emit(_event(jobid=job, wildcards={"shard": shard}, **files, **rule))
    handler.emit(_event(event="job_info", jobid=3, rule_name="all", wildcards=None, log=[]))
    for job, done in ((1, 1), (2, 2), (3, 4)):
        handler.emit(_event(event="job_finished", job_id=job))
        handler.emit(_event(event="progress", done=done, total=4))
    said = [" ".join(line.split()) for line in lines]
    what = "extract extract documents:"
    assert said == [
        f"{what} 40 of 100 files (40 new) 1/4 steps, about 1 min 30 s left",
        f"{what} 100 of 100 files (41 new, 59 kept) 2/4 steps, about 1 min 0 s left",
        "all steps 4/4 steps, done in 1 min 30 s",
    ]


def test_a_shard_of_which_all_was_kept_says_so():
    lines: list[str] = []
    log = "INFO pipeline.kept: kept 5 documents, computed 0: []"
    handler = ProgressHandler({"0": 5}, show=lines.append, read_log=lambda path: log)
    handler.emit(
        _event(
            event="job_info",
            jobid=1,
            rule_name="find_claims",
            wildcards={"shard": "0"},
            output=["outputs/claims/claims.parquet/0.parquet"],
            log=["a.log"],
        )
    )
    handler.emit(_event(event="job_finished", job_id=1))
    handler.emit(_event(event="progress", done=1, total=2))
    assert lines[0].startswith("claims     find claims: 5 of 5 files (all kept) ")


def test_other_events_say_nothing():
    lines: list[str] = []
    handler = ProgressHandler({}, show=lines.append, read_log=_no_log)
    handler.emit(_event(event="shellcmd"))
    handler.emit(_event())
    handler.emit(_event(event="job_finished", job_id=1))
    handler.emit(_event(event="progress", done=1, total=1))
    assert lines == []


@pytest.mark.parametrize(
    "text",
    [
        "Select jobs to execute...",
        "Complete log(s): a.log",
        "WorkflowError:\nAt least one job did not complete successfully.",
        "RuleException:\nCalledProcessError in file \"x.smk\", line 2:\nCommand 'python a.py' "
        "returned non-zero exit status 1.",
        "RuleException:\nCalledProcessError in x:\nCommand 'a' died with <Signals.SIGINT: 2>.",
    ],
)
def test_lines_that_the_project_says_better_are_chatter(text):
    assert is_chatter(_event(msg=text))


@pytest.mark.parametrize(
    "text",
    [
        "it broke",
        "LockException:\nError: Directory cannot be locked.",
        "RuleException:\nCalledProcessError in x:\nCommand 'a' died with <Signals.SIGKILL: 9>.",
        "RuleException:\nCalledProcessError in x:\nCommand 'a' returned non-zero exit status 137.",
    ],
)
def test_errors_that_no_step_explains_stay(text):
    assert not is_chatter(_event(event="error", msg=text))


def test_job_lines_of_the_engine_are_chatter():
    assert is_chatter(_event(event="job_finished"))
