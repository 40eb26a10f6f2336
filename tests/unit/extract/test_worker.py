import sys
import zlib
from pathlib import Path

import psutil
import pytest

from pipeline.extract.model import ExtractSettings
from pipeline.extract.worker import Worker
from tests.unit.extract.made import make_pdf, write

SETTINGS = ExtractSettings(seconds_per_document=60)


def program(body: str) -> tuple[str, ...]:
    """A worker that breaks on documents that hold the word BREAK, and else works."""
    code = (
        "import os, signal, sys, time\n"
        "from pipeline.extract import worker_process as w\n"
        "plain = w.extract_document\n"
        "def extract_document(source, **rest):\n"
        "    if b'BREAK' in source:\n"
        f"        {body}\n"
        "    return plain(source, **rest)\n"
        "w.extract_document = extract_document\n"
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


def test_what_a_document_was_lost_to_is_told() -> None:
    bodies = [
        "os.kill(os.getpid(), signal.SIGSEGV)",
        "raise SystemExit(7)",
        "return plain(b'', **rest)",
        "raise MemoryError",
    ]
    lost_to = []
    for body in bodies:
        with Worker(SETTINGS, command=program(body)) as worker:
            lost_to.append(worker.extract(b"BREAK", "a.txt").lost_to)
    assert lost_to == ["machine", "machine", None, "memory"]


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


def test_a_hang_is_stopped_at_the_limit() -> None:
    limits = ExtractSettings(seconds_per_document=8)
    with Worker(limits, command=program("time.sleep(600)")) as worker:
        lost = worker.extract(b"BREAK", "a.txt")
        kept = worker.extract(b"Plain words.", "b.txt")
    assert (lost.status, lost.lost_to, kept.status) == ("quarantined", "time", "ok")
    assert "more than 8 seconds" in (lost.reason or "")


def test_pages_to_recognise_extend_the_limit_up_to_the_limit_on_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pipeline.extract.worker.SECONDS_PER_RECOGNISED_PAGE", 6.0)
    limits = ExtractSettings(seconds_per_document=6, max_pages=1)
    body = "rest['announce'](1); time.sleep({}); return plain(source, **rest)"
    with Worker(limits, command=program(body.format(8))) as worker:
        assert worker.extract(b"BREAK", "a.txt").status == "ok"
    endless = body.format(600).replace("](1)", "](10**9)")
    with Worker(limits, command=program(endless)) as worker:
        assert worker.extract(b"BREAK", "a.txt").lost_to == "time"


def test_memory_is_limited_from_outside_together_with_what_a_worker_starts() -> None:
    limits = ExtractSettings(seconds_per_document=60, memory_mb_per_document=400)
    child = "a = bytearray(600_000_000); import time; time.sleep(600)"
    bodies = [
        "held = bytearray(600_000_000); time.sleep(600)",
        f"import subprocess; subprocess.run([sys.executable, '-c', {child!r}])",
        "held = bytearray(20_000_000_000)",
    ]
    for body in bodies:
        with Worker(limits, command=program(body)) as worker:
            lost = worker.extract(b"BREAK", "a.txt")
            kept = worker.extract(b"Plain words.", "b.txt")
        assert (lost.lost_to, kept.status) == ("memory", "ok"), body
        assert "limit of 400 MB" in (lost.reason or "")


def test_a_stop_ends_what_a_worker_started(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    start = "import subprocess; child = subprocess.Popen(['sleep', '600']); "
    body = f"{start}open({str(note)!r}, 'w').write(str(child.pid)); time.sleep(600)"
    with Worker(ExtractSettings(seconds_per_document=4), command=program(body)) as worker:
        worker.extract(b"BREAK", "a.txt")
    pid = int(note.read_text())
    _, alive = psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], 5)
    assert alive == []


def test_a_bomb_costs_that_document_alone() -> None:
    # Two gigabytes of drawing orders in two megabytes.
    orders = b"0 0 m 9 9 l S " * (1 << 16)
    compressor = zlib.compressobj(9)
    packed = b"".join(compressor.compress(orders) for _ in range(2000)) + compressor.flush()
    source = pdf_with_stream(packed)
    limits = ExtractSettings(seconds_per_document=60, memory_mb_per_document=500)
    with Worker(limits) as worker:
        lost = worker.extract(source, "bomb.pdf")
        kept = worker.extract(b"Plain words.", "b.txt")
    assert (lost.status, lost.lost_to) == ("quarantined", "memory")
    assert kept.status == "ok"


def pdf_with_stream(packed: bytes) -> bytes:
    """A PDF of one page whose content is *packed* by Flate."""
    parts = [
        b"%PDF-1.4\n",
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n",
        b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n" % len(packed),
        packed,
        b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n",
    ]
    return b"".join(parts)


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
