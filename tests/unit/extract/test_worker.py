import sys
from pathlib import Path

from pipeline.extract.model import ExtractSettings
from pipeline.extract.worker import Worker
from tests.unit.extract.made import make_pdf, write

SETTINGS = ExtractSettings(seconds_per_document=60)


def program(body: str) -> tuple[str, ...]:
    """A worker that breaks on documents that hold the word BREAK, and else works."""
    code = (
        "import os, signal, sys, time\n"
        "from pipeline.extract import worker_process as w\n"
        "plain = w.read_one\n"
        "def read_one(source, *rest):\n"
        "    if b'BREAK' in source:\n"
        f"        {body}\n"
        "    return plain(source, *rest)\n"
        "w.read_one = read_one\n"
        "w.main()\n"
    )
    return (sys.executable, "-c", code)


def test_a_worker_reads_one_document_after_another() -> None:
    pdf = make_pdf([lambda canvas: write(canvas, 72, 100, "Words on a page.")])
    with Worker(SETTINGS) as worker:
        first = worker.extract(pdf, "a.pdf")
        second = worker.extract(b"Plain words.\n", "b.txt")
    assert first.text == "Words on a page."
    assert first.blocks[0].page == 1
    assert second.text == "Plain words."


def test_a_crash_costs_one_document() -> None:
    command = program("os.kill(os.getpid(), signal.SIGSEGV)")
    with Worker(SETTINGS, command=command) as worker:
        lost = worker.extract(b"BREAK", "a.txt")
        kept = worker.extract(b"Plain words.", "b.txt")
    assert lost.status == "quarantined"
    assert "crashed" in (lost.reason or "")
    assert "SIGSEGV" in (lost.reason or "")
    assert kept.status == "ok"


def test_a_hang_is_stopped_at_the_limit() -> None:
    limits = ExtractSettings(seconds_per_document=3)
    with Worker(limits, command=program("time.sleep(600)")) as worker:
        lost = worker.extract(b"BREAK", "a.txt")
    assert lost.status == "quarantined"
    assert "more than 3 seconds" in (lost.reason or "")


def test_an_unforeseen_error_is_a_reason() -> None:
    command = program("plain = lambda *a: 1 / 0")
    code = command[2].replace("plain = lambda *a: 1 / 0", "raise SystemExit(7)")
    with Worker(SETTINGS, command=(sys.executable, "-c", code)) as worker:
        lost = worker.extract(b"BREAK", "a.txt")
    assert "exit code 7" in (lost.reason or "")


def test_edge_cases_never_raise(shared_data: Path) -> None:
    folder = shared_data / "pdf-edge"
    files = sorted(folder.rglob("*.pdf"))
    with Worker(SETTINGS) as worker:
        documents = {
            str(f.relative_to(folder)): worker.extract(f.read_bytes(), f.name) for f in files
        }
    rows = [line.split("\t") for line in (folder / "INVENTORY.tsv").read_text().splitlines()[1:]]
    for name, _, status, pages, *_ in rows:
        document = documents[name]
        assert not (document.status == "quarantined" and not document.reason)
        assert (document.n_pages or 0) == int(pages)
        if status == "err":
            assert document.status == "quarantined"
    crashed = [n for n, d in documents.items() if "crashed" in (d.reason or "")]
    assert crashed == []
