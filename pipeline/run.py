"""What a person sees of a run: how far each stage is, and at the end where to look first."""

import logging
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pandas as pd

from pipeline.inventory import SourceFile
from pipeline.io import read_table, remove_stale, stamp_files
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
REPORT = "outputs/report/index.html"
EXPLORER = "outputs/report/explorer.html"
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
    """Say what will be read, and follow the run.

    Parameters
    ----------
    calm
        Whether the engine's own lines about jobs are left out (it was called with ``--quiet``).
    """
    counts = {shard: len(sources) for shard, sources in shards.items()}
    n_documents = sum(counts.values())
    _show(f"Study {Path.cwd().name}: {n_documents:,} documents in {len(shards):,} shards")
    for handler in engine_log.handlers if calm else []:
        handler.addFilter(lambda record: not is_chatter(record))
    engine_log.addHandler(ProgressHandler(counts, show=_show))


def _show(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201


def stamp_pages() -> dict[str, str]:
    """Return the stamps of the pages that people read, to tell later whether a run wrote them."""
    return {page: stamp_files([page]) for page in (REPORT, EXPLORER)}


def end_run(shards: Mapping[str, Sequence[SourceFile]], *, before: Mapping[str, str]) -> None:
    """Remove what is left of documents that are gone; say where the results of this run are.

    Parameters
    ----------
    before
        What `stamp_pages` gave when the run began: a run for another target, which wrote no report,
        does not show the results of an earlier one as its own.
    """
    remove_gone(shards)
    written = [page for page, stamp in stamp_pages().items() if stamp != before[page]]
    if REPORT in written:
        _show("\n".join(["", *summary_lines(shards), *_where_lines(written)]))


def remove_gone(shards: Mapping[str, Sequence[SourceFile]]) -> None:
    """Remove files of shards and texts of documents that are no longer in the study.

    Until all of today's shards of a table are written, the earlier ones stay: the documents in
    them are taken over from there.
    """
    names = [f"{shard}.parquet" for shard in shards]
    whole = [t for t in SHARD_TABLES if all(Path(t, name).is_file() for name in names)]
    for table in whole:
        remove_stale(table, keep=names)
    if set(SHARD_TABLES[:2]) <= set(whole):
        documents = [s.document_id for sources in shards.values() for s in sources]
        remove_stale("outputs/extract/text", keep=[f"{d}.txt" for d in documents])


def summary_lines(shards: Mapping[str, Sequence[SourceFile]]) -> list[str]:
    """Return what a run read, set aside and kept, from its tables; none where one is missing."""
    listed = Path("outputs/inventory/documents.parquet")
    tested = Path("outputs/network/edges.parquet")
    paths = [Path(f"outputs/extract/documents.parquet/{shard}.parquet") for shard in shards]
    if not all(path.is_file() for path in (listed, tested, *paths)):
        return []
    inventory = read_table(listed, INVENTORY)
    aside = {
        str(row.document_id): str(row.reason)
        for path in paths
        for row in read_table(path, EXTRACTED).itertuples()
        if row.status == "quarantined"
    }
    n_same = int(inventory["duplicate_of"].notna().sum())
    return [
        f"Read {len(inventory) - len(aside):,} of {len(inventory):,} documents"
        + (f"; {n_same} are copies and counted once" if n_same else ""),
        *_aside_lines(inventory, aside),
        _edges_line(read_table(tested, EDGES, columns=["network", "in_backbone"])),
    ]


def _edges_line(edges: pd.DataFrame) -> str:
    kept = edges.groupby("network")["in_backbone"].agg(["sum", "size"])
    parts = [f"{unit} {row['sum']:,} of {row['size']:,}" for unit, row in kept.iterrows()]
    return f"Edges kept of the pairs that meet: {', '.join(parts) or 'none'}"


def _where_lines(written: Sequence[str]) -> list[str]:
    words = {REPORT: "Look first at     ", EXPLORER: "then doubt it in  "}
    return [f"{words[page]}{Path(page).resolve()}" for page in written]


def _aside_lines(inventory: pd.DataFrame, aside: Mapping[str, str]) -> list[str]:
    path_of = dict(zip(inventory["document_id"], inventory["path"], strict=True))
    named = [f"  {path_of.get(d, d)}: {reason}" for d, reason in sorted(aside.items())]
    if not named:
        return ["Set aside: none"]
    more = (
        [f"  and {len(named) - _SHOWN} more, by name in the report"] if len(named) > _SHOWN else []
    )
    return [f"Set aside: {len(named)}", *named[:_SHOWN], *more]
