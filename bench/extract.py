"""CPU seconds a page: extract_document beside plain PDFium text and pdfplumber, same files.

    python bench/extract.py [--rounds N] FILE.pdf ...

The readers take turns, each round in a process of its own over all files after one file to warm
up; what is printed is the median of the rounds. Times are CPU times, so that other work on the
machine counts little. Garbage is collected as seldom as in the worker that reads documents.
"""

import argparse
import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median


def _read_extract(path: Path) -> int:
    from pipeline.extract.document import extract_document  # noqa: PLC0415 (one reader a process)
    from pipeline.extract.media_types import PDF  # noqa: PLC0415
    from pipeline.extract.model import ExtractSettings  # noqa: PLC0415

    document = extract_document(
        path.read_bytes(), media_type=PDF, name=path.name, settings=ExtractSettings()
    )
    return document.n_pages or 0


def _read_pdfium(path: Path) -> int:
    import pypdfium2  # noqa: PLC0415

    document = pypdfium2.PdfDocument(path.read_bytes())
    for page in document:
        page.get_textpage().get_text_range()
    return len(document)


def _read_pdfplumber(path: Path) -> int:
    import pdfplumber  # noqa: PLC0415

    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
            page.close()
        return len(document.pages)


READERS: dict[str, Callable[[Path], int]] = {
    "extract_document": _read_extract,
    "pypdfium2 text": _read_pdfium,
    "pdfplumber.extract_text": _read_pdfplumber,
}


Row = tuple[str, int, float]


def measure(reader: str, files: list[Path]) -> Iterator[Row]:
    """File name, pages and CPU seconds of each file."""
    gc.set_threshold(100_000)  # as pipeline.extract.worker_process does
    READERS[reader](files[0])
    for path in files:
        start = time.process_time()
        pages = READERS[reader](path)
        yield path.name, pages, time.process_time() - start


def run_round(reader: str, files: list[Path]) -> list[Row]:
    """Rows of one reader in a process of its own."""
    command = [sys.executable, __file__, "--reader", reader, *map(str, files)]
    done = subprocess.run(command, check=True, capture_output=True)
    return [tuple(row) for row in json.loads(done.stdout)]


def compare(files: list[Path], rounds: int) -> None:
    """Print median milliseconds a page, one line a file and reader, and ratios between readers."""
    runs: dict[str, list[list[Row]]] = {reader: [] for reader in READERS}
    for _ in range(rounds):
        for reader in READERS:
            runs[reader].append(run_round(reader, files))
    for reader, rows in runs.items():
        for same in zip(*rows, strict=True):
            name, pages, _ = same[0]
            rate = 1000 * median(row[2] for row in same) / pages
            print(f"{reader:24} {name[-44:]:44} {pages:5} pages {rate:8.2f} ms/page")
    totals = {r: [sum(row[2] for row in rows) for rows in runs[r]] for r in runs}
    n_pages = sum(row[1] for row in runs["extract_document"][0])
    for reader, seconds in totals.items():
        ratios = [p / s for p, s in zip(totals["pdfplumber.extract_text"], seconds, strict=True)]
        rate = 1000 * median(seconds) / n_pages
        print(f"{reader:24} {n_pages} pages {rate:8.2f} ms/page, {median(ratios):5.1f}x")
    plain = zip(totals["extract_document"], totals["pypdfium2 text"], strict=True)
    print(f"extract_document: {median(a / b for a, b in plain):.2f} x the time of pypdfium2 text")


def main() -> None:
    """Compare the readers on the files given as arguments."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reader", choices=sorted(READERS), help="run one reader (used inside)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds to take the median of")
    parser.add_argument("files", nargs="+", type=Path)
    arguments = parser.parse_args()
    if arguments.reader:
        print(json.dumps(list(measure(arguments.reader, arguments.files))))
    else:
        compare(arguments.files, arguments.rounds)


if __name__ == "__main__":
    main()
