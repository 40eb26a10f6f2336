"""How far a run is: one line a finished job, and no lines of the engine that say it worse."""

import logging
import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_KEPT = re.compile(r"kept (\d+) documents, computed (\d+)")


@dataclass(frozen=True)
class Job:
    """A job of the engine: its rule, its stage, its shard (empty without) and its log files."""

    rule: str
    stage: str = ""
    shard: str = ""
    logs: tuple[str, ...] = ()


@dataclass
class _Read:
    """Files that a rule is through with: all, and those of them that were taken over."""

    n_all: int = 0
    n_kept: int = 0

    def __str__(self) -> str:
        new = self.n_all - self.n_kept
        if not self.n_kept:
            return f"{new:,} new"
        return f"{new:,} new, {self.n_kept:,} kept" if new else "all kept"


class ProgressHandler(logging.Handler):
    """Turns the events of the running workflow into one line a finished job.

    Parameters
    ----------
    files_of
        Shard to its number of files.
    show
        Takes a line.
    read_log
        Gives the text of a job's log file, or None where there is none; what a job took over from
        the run before stands there.
    clock
        Gives seconds; the time left is the time so far times the share of jobs still to do.
    """

    def __init__(
        self,
        files_of: Mapping[str, int],
        *,
        show: Callable[[str], None],
        read_log: Callable[[str], str | None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._files_of = files_of
        self._show = show
        self._read_log = read_log
        self._clock = clock
        self._start = clock()
        self._jobs: dict[int, Job] = {}
        self._read: dict[str, _Read] = {}
        self._waiting: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Handle one record of the workflow engine; records of other kinds are passed over."""
        fields = record.__dict__
        event = fields.get("event")
        if event == "job_info":
            self._jobs[fields["jobid"]] = _job_of(fields)
        elif event == "job_finished":
            self._finish(self._jobs.pop(fields["job_id"], Job("")))
        elif event == "progress":
            self._tell(fields["done"], fields["total"])

    def _finish(self, job: Job) -> None:
        if job.rule == "":
            return
        if job.rule == "all":
            self._waiting.append("all steps")
            return
        what = job.rule.replace("_", " ")
        if job.shard:
            what += f": {self._through_with(job)}"
        self._waiting.append(f"{job.stage:<10} {what}")

    def _through_with(self, job: Job) -> str:
        read = self._read.setdefault(job.rule, _Read())
        read.n_all += self._files_of[job.shard]
        read.n_kept += sum(kept_documents(self._read_log(path) or "") for path in job.logs)
        return f"{read.n_all:,} of {sum(self._files_of.values()):,} files ({read})"

    def _tell(self, done: int, total: int) -> None:
        spent = self._clock() - self._start
        left = spoken_time(spent * (total - done) / max(done, 1))
        tail = f"about {left} left" if done < total else f"done in {spoken_time(spent)}"
        for line in self._waiting:
            self._show(f"{line:<60} {done}/{total} steps, {tail}")
        self._waiting.clear()


def _job_of(fields: Mapping[str, Any]) -> Job:
    shard = str((fields.get("wildcards") or {}).get("shard", ""))
    logs = tuple(map(str, fields.get("log") or ()))
    return Job(fields["rule_name"], stage_of(fields.get("output") or ()), shard, logs)


def stage_of(outputs: Iterable[object]) -> str:
    """Return the stage in whose folder of outputs/ a rule writes; empty where it writes nothing.

    >>> stage_of(["outputs/tag/mentions.parquet/0.parquet"]), stage_of([])
    ('tag', '')
    """
    return next((str(path).split("/")[1] for path in outputs), "")


def kept_documents(log: str) -> int:
    """Return how many documents a job took over from the run before, as its log says.

    >>> kept_documents("INFO pipeline.kept: kept 95 documents, computed 1: ['a']")
    95
    """
    return sum(int(found.group(1)) for found in _KEPT.finditer(log))


def spoken_time(seconds: float) -> str:
    """Return a length of time in words.

    >>> [spoken_time(s) for s in (4.2, 75, 5000)]
    ['4 s', '1 min 15 s', '1 h 23 min']
    """
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def is_chatter(record: logging.LogRecord) -> bool:
    """Tell whether a record of the engine says what the project's own lines say better.

    A step that failed has said so itself, unless something else ended it; that line stays.
    """
    event, text = record.__dict__.get("event"), record.getMessage()
    return event in _EVENTS or text.startswith(_OPENINGS) or bool(_STEP_FAILED.search(text))


_EVENTS = ("job_finished", "job_started", "progress", "run_info")
_OPENINGS = (
    "Select jobs to execute",
    "Assuming unrestricted shared filesystem",
    "Building DAG of jobs",
    "Using shell:",
    "Provided cores:",
    "Rules claiming more threads",
    "Nothing to be done",
    "Terminating processes on user request",
    "Shutting down, this might take some time",
    "Exiting because a job execution failed",
    "Complete log(s):",
    "Elapsed time:",
    "WorkflowError:\nAt least one job did not complete successfully",
)
_STEP_FAILED = re.compile(r"CalledProcessError.*(non-zero exit status 1\b|SIGINT)", re.DOTALL)
