"""What a person sees of a run: how far each stage is, and at the end where to look first."""

import logging
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pandas as pd

from pipeline.inventory import SourceFile
from pipeline.io import read_table, remove_stale
from pipeline.tables import EDGES, EXTRACTED, INVENTORY

STAGE_OF_RULE = {
    "list_documents": "inventory",
    "extract_documents": "extract",
    "split_sentences": "segment",
    "compile_codebook": "tag",
    "tag_concepts": "tag",
    "find_claims": "claims",
    "fit_topics": "topics",
    "build_networks": "network",
    "profile_readiness": "readiness",
}
SHARD_TABLES = (
    "outputs/extract/documents.parquet",
    "outputs/extract/blocks.parquet",
    "outputs/segment/sentences.parquet",
    "outputs/tag/mentions.parquet",
    "outputs/claims/claims.parquet",
)
_SHOWN = 10


class ProgressHandler(logging.Handler):
    """Turns the events of the running workflow into one line a finished job.

    Parameters
    ----------
    documents_of
        Shard to its number of documents.
    show
        Takes a line.
    clock
        Gives seconds; the time left is the time so far times the share of jobs still to do.
    """

    def __init__(
        self,
        documents_of: Mapping[str, int],
        *,
        show: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._documents_of = documents_of
        self._show = show
        self._clock = clock
        self._start = clock()
        self._jobs: dict[int, tuple[str, str]] = {}
        self._read: dict[str, int] = {}
        self._waiting: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Handle one record of the workflow engine; records of other kinds are passed over."""
        fields = record.__dict__
        event = fields.get("event")
        if event == "job_info":
            shard = str((fields.get("wildcards") or {}).get("shard", ""))
            self._jobs[fields["jobid"]] = (fields["rule_name"], shard)
        elif event == "job_finished":
            self._finish(*self._jobs.pop(fields["job_id"], ("", "")))
        elif event == "progress":
            self._tell(fields["done"], fields["total"])

    def _finish(self, rule: str, shard: str) -> None:
        if rule in ("", "all"):
            return
        what = rule.replace("_", " ")
        if shard:
            self._read[rule] = self._read.get(rule, 0) + self._documents_of[shard]
            what += f": {self._read[rule]:,} of {sum(self._documents_of.values()):,} documents"
        self._waiting.append(f"{STAGE_OF_RULE.get(rule, 'report'):<10} {what}")

    def _tell(self, done: int, total: int) -> None:
        spent = self._clock() - self._start
        left = spoken_time(spent * (total - done) / max(done, 1))
        tail = f"about {left} left" if done < total else f"done in {spoken_time(spent)}"
        for line in self._waiting:
            self._show(f"{line:<58} {done}/{total} steps, {tail}")
        self._waiting.clear()


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
    """Tell whether a record of the engine says what the lines of progress say better."""
    event = record.__dict__.get("event")
    return event in _CHATTER or record.getMessage() == "Select jobs to execute..."


_CHATTER = ("job_finished", "job_started", "progress")


def start_run(
    shards: Mapping[str, Sequence[SourceFile]], engine_log: logging.Logger, *, calm: bool
) -> None:
    """Say what will be read, remove what is left of documents that are gone, follow the run.

    Parameters
    ----------
    calm
        Whether the engine's own lines about jobs are left out (it was called with ``--quiet``).
    """
    documents = sorted(s.document_id for sources in shards.values() for s in sources)
    for table in SHARD_TABLES:
        remove_stale(table, keep=[f"{shard}.parquet" for shard in shards])
    remove_stale("outputs/extract/text", keep=[f"{d}.txt" for d in documents])
    _show(f"Study {Path.cwd().name}: {len(documents):,} documents in {len(shards):,} shards")
    counts = {shard: len(sources) for shard, sources in shards.items()}
    for handler in engine_log.handlers if calm else []:
        handler.addFilter(lambda record: not is_chatter(record))
    engine_log.addHandler(ProgressHandler(counts, show=_show))


def _show(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201


def end_run(shards: Mapping[str, Sequence[SourceFile]]) -> None:
    """Say where the results are, what was set aside, and what to look at first."""
    report = Path("outputs/report")
    if not Path(report, "index.html").is_file():
        return
    _show("\n".join(["", *summary_lines(shards)]))


def summary_lines(shards: Mapping[str, Sequence[SourceFile]]) -> list[str]:
    """Return the closing lines of a run, read from its tables."""
    inventory = read_table("outputs/inventory/documents.parquet", INVENTORY)
    paths = [f"outputs/extract/documents.parquet/{shard}.parquet" for shard in shards]
    aside = {
        str(row.document_id): str(row.reason)
        for path in paths
        for row in read_table(path, EXTRACTED).itertuples()
        if row.status == "quarantined"
    }
    n_same = int(inventory["duplicate_of"].notna().sum())
    edges = read_table("outputs/network/edges.parquet", EDGES, columns=["in_backbone"])
    return [
        f"Read {len(inventory) - len(aside):,} of {len(inventory):,} documents"
        + (f"; {n_same} are copies and counted once" if n_same else ""),
        *_aside_lines(inventory, aside),
        f"Edges tested: {len(edges):,}; kept in the backbone: {int(edges['in_backbone'].sum()):,}",
        f"Look first at     {Path('outputs/report/index.html').resolve()}",
        f"then doubt it in  {Path('outputs/report/explorer.html').resolve()}",
    ]


def _aside_lines(inventory: pd.DataFrame, aside: Mapping[str, str]) -> list[str]:
    path_of = dict(zip(inventory["document_id"], inventory["path"], strict=True))
    named = [f"  {path_of.get(d, d)}: {reason}" for d, reason in sorted(aside.items())]
    if not named:
        return ["Set aside: none"]
    more = (
        [f"  and {len(named) - _SHOWN} more, by name in the report"] if len(named) > _SHOWN else []
    )
    return [f"Set aside: {len(named)}", *named[:_SHOWN], *more]
