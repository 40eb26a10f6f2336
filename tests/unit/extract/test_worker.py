import resource
import sys
from pathlib import Path

import pytest

from pipeline.extract.model import ExtractSettings
from pipeline.extract.worker import Worker
from pipeline.extract.worker_process import limit_memory, read_one
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


def test_who_kills_the_reader_is_not_the_file() -> None:
    with Worker(SETTINGS, command=program("os.kill(os.getpid(), signal.SIGKILL)")) as worker:
        lost = worker.extract(b"BREAK", "a.txt")
    assert "when memory runs out" in (lost.reason or "")
    assert "damaged" not in (lost.reason or "")


def test_what_the_machine_has_a_part_in_does_not_last() -> None:
    bodies = [
        "os.kill(os.getpid(), signal.SIGSEGV)",
        "raise SystemExit(7)",
        "return plain(b'', *rest)",
    ]
    lasting = []
    for body in bodies:
        with Worker(SETTINGS, command=program(body)) as worker:
            lasting.append(worker.extract(b"BREAK", "a.txt").lasting)
    assert lasting == [False, False, True]


def test_what_a_native_library_prints_is_no_part_of_the_answer() -> None:
    with Worker(SETTINGS, command=program("os.write(1, b'warning: odd font\\n')")) as worker:
        document = worker.extract(b"Do not BREAK.", "a.txt")
    assert document.text == "Do not BREAK."


@pytest.mark.parametrize("answer", ["warning: odd font", "[]", "7", "{}", '{"pages": [], "x": 1}'])
def test_an_answer_that_is_none_costs_one_document(answer: str) -> None:
    code = f"import sys; sys.stdin.buffer.readline(); print({answer!r}, flush=True); input()"
    with Worker(SETTINGS, command=(sys.executable, "-c", code)) as worker:
        lost = [worker.extract(b"Words.", name) for name in ("a.txt", "b.txt")]
    assert {document.status for document in lost} == {"quarantined"}
    assert all("no answer that makes sense" in (document.reason or "") for document in lost)


def test_a_system_without_a_limit_on_memory_reads_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(kind: int, limits: tuple[int, int]) -> None:
        raise ValueError("current limit exceeds maximum limit")

    monkeypatch.setattr(resource, "setrlimit", refuse)
    limit_memory(1)
    assert read_one(b"Words.", "text/plain", "a.txt", SETTINGS).status == "ok"


def test_a_hang_is_stopped_at_the_limit() -> None:
    limits = ExtractSettings(seconds_per_document=3)
    with Worker(limits, command=program("time.sleep(600)")) as worker:
        lost = worker.extract(b"BREAK", "a.txt")
    assert lost.status == "quarantined"
    assert "more than 3 seconds" in (lost.reason or "")


def test_an_unforeseen_error_is_a_reason() -> None:
    with Worker(SETTINGS, command=program("raise SystemExit(7)")) as worker:
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
