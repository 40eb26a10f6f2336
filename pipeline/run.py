"""What a person sees of a run: how far each stage is, and at the end where to look first."""

import logging
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline.closing import closing_lines
from pipeline.inventory import Source
from pipeline.io import read_table, read_tables, remove_stale, stamp_files
from pipeline.io.named import read_text_if_there
from pipeline.progress import ProgressHandler, is_chatter
from pipeline.tables import CATALOGUE, EDGES, EXTRACTED, RECORDS

SHARD_TABLES = (
    "outputs/extract/documents.parquet",
    "outputs/extract/blocks.parquet",
    "outputs/extract/pages.parquet",
    "outputs/extract/metadata.parquet",
    "outputs/segment/sentences.parquet",
    "outputs/tag/mentions.parquet",
    "outputs/claims/claims.parquet",
)
REPORT = "outputs/report/index.html"
EXPLORER = "outputs/report/explorer.html"


class Watcher(logging.Handler):
    """Says where the results are when there is nothing to do, and that a stopped run can go on."""

    def __init__(self) -> None:
        super().__init__()
        self.stopped = False

    def emit(self, record: logging.LogRecord) -> None:
        """Handle one record of the workflow engine."""
        text = record.getMessage()
        if text.startswith("Nothing to be done"):
            pages = [page for page in (REPORT, EXPLORER) if Path(page).is_file()]
            _show("\n".join(["Everything is up to date.", *_where_lines(pages)]))
        if text.startswith("Terminating processes on user request"):
            self.stopped = True
            _show("\nStopped. Finished steps are kept; the same command goes on from there.")


def watch_engine(engine_log: logging.Logger, *, calm: bool) -> Watcher:
    """Follow the engine from before its first job.

    Parameters
    ----------
    calm
        Whether the engine's own lines are left out on the screen where this project says it better
        (the engine was called with ``--quiet``). Its log file keeps them all.
    """
    screens = [h for h in engine_log.handlers if not isinstance(h, logging.FileHandler)]
    for handler in screens if calm else []:
        handler.addFilter(lambda record: not is_chatter(record))
    watcher = Watcher()
    engine_log.addHandler(watcher)
    return watcher


def start_run(shards: Mapping[str, Sequence[Source]], engine_log: logging.Logger) -> None:
    """Say what will be read, and follow the run."""
    counts = {shard: len(sources) for shard, sources in shards.items()}
    n_entries = sum(bool(source.entry) for sources in shards.values() for source in sources)
    n_files = sum(counts.values()) - n_entries
    entries = f" and {n_entries:,} entries of bibliographies" if n_entries else ""
    parts = f" in {len(shards):,} parts" if len(shards) > 1 else ""
    _show(f"Study {Path.cwd().name}: {n_files:,} file{'s' if n_files != 1 else ''}{entries}{parts}")
    engine_log.addHandler(ProgressHandler(counts, show=_show, read_log=read_text_if_there))


def _show(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201


def stamp_pages() -> dict[str, str]:
    """Return the stamps of the pages that people read, to tell later whether a run wrote them."""
    return {page: stamp_files([page]) for page in (REPORT, EXPLORER)}


def end_run(shards: Mapping[str, Sequence[Source]], *, before: Mapping[str, str]) -> None:
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


def fail_run(engine_log_files: Sequence[str], *, stopped: bool) -> None:
    """Say after a failed step that nothing finished is lost, and where the engine's log is."""
    if not stopped:
        _show(
            "The run ended early; the first message above says why. Finished steps are kept.\n"
            f"  engine's log: {' '.join(engine_log_files)}"
        )


def summary_lines(shards: Mapping[str, Sequence[Source]]) -> list[str]:
    """Return what a run read, set aside and kept, from its tables; none where one is missing."""
    listed = Path("outputs/extract/catalogue.parquet")
    entered = Path("outputs/inventory/records.parquet")
    tested = Path("outputs/network/edges.parquet")
    paths = [Path(f"outputs/extract/documents.parquet/{shard}.parquet") for shard in shards]
    if not all(path.is_file() for path in (listed, entered, tested, *paths)):
        return []
    return closing_lines(
        read_table(listed, CATALOGUE),
        read_tables(paths, EXTRACTED),
        read_table(tested, EDGES, columns=["network", "in_backbone"]),
        read_table(entered, RECORDS, columns=["record_id", "problem"]),
    )


def remove_gone(shards: Mapping[str, Sequence[Source]]) -> None:
    """Remove files of shards and texts of documents that are no longer in the study.

    Until all of today's shards of a table are written, the earlier ones stay: the documents in
    them are taken over from there. A study without documents is no reason to remove any: its corpus
    is more likely out of reach than gone.
    """
    if not shards:
        return
    names = [f"{shard}.parquet" for shard in shards]
    whole = [t for t in SHARD_TABLES if all(Path(t, name).is_file() for name in names)]
    for table in whole:
        remove_stale(table, keep=names)
    if set(SHARD_TABLES[:2]) <= set(whole):
        documents = [s.document_id for sources in shards.values() for s in sources]
        remove_stale("outputs/extract/text", keep=[f"{d}.txt" for d in documents])


def _where_lines(pages: Sequence[str]) -> list[str]:
    words = {REPORT: "Look first at     ", EXPLORER: "then doubt it in  "}
    return [f"{words[page]}{Path(page).resolve()}" for page in pages]
