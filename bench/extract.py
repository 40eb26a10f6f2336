"""CPU seconds a page: extract_document beside plain PDFium text and pdfplumber, same files.

    python bench/extract.py [--rounds N] FILE.pdf ...

The readers take turns, each round in a process of its own over all files after one file to warm
up; what is printed is the median of the rounds. Times are CPU times, so that other work on the
machine counts little. Garbage is collected as seldom as in the worker that reads documents.
Neither peer finds tables or recognises characters, so what these take is printed apart as well.
"""

import argparse
import gc
import importlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

# What extract_document does beyond its peers: module, and the functions as they are called there.
APART = {
    "pipeline.extract.pdf_layout": (
        "find_ruled_tables",
        "find_open_tables",
        "name_columns_of_pages",
    ),
    "pipeline.extract.pdf": ("recognise_pages",),
}


class Stopwatch:
    """CPU seconds spent in the functions it is put around."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function that does the same and is timed."""

        def timed(*arguments: Any, **options: Any) -> Any:
            start = time.process_time()
            result = function(*arguments, **options)
            self.seconds += time.process_time() - start
            return result

        return timed


def time_apart() -> Stopwatch:
    """Put a stopwatch around the finding of tables and the recognition of characters."""
    watch = Stopwatch()
    for name, functions in APART.items():
        module = importlib.import_module(name)
        for function in functions:
            setattr(module, function, watch.around(getattr(module, function)))
    return watch


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


Row = tuple[str, int, float, float]
PLAIN, PLUMBER = "pypdfium2 text", "pdfplumber.extract_text"


def measure(reader: str, files: list[Path]) -> Iterator[Row]:
    """File name, pages, CPU seconds of each file, and those of them that are counted apart."""
    gc.set_threshold(100_000)  # as pipeline.extract.worker_process does
    watch = time_apart() if reader == "extract_document" else Stopwatch()
    READERS[reader](files[0])
    for path in files:
        start, before = time.process_time(), watch.seconds
        pages = READERS[reader](path)
        yield path.name, pages, time.process_time() - start, watch.seconds - before


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
            name, pages, *_ = same[0]
            rate = 1000 * median(row[2] for row in same) / pages
            print(f"{reader:24} {name[-44:]:44} {pages:5} pages {rate:8.2f} ms/page")
    print_totals(runs)


def print_totals(runs: dict[str, list[list[Row]]]) -> None:
    """Print what all files take together, whole and without tables and recognition."""
    totals = {r: [sum(row[2] for row in rows) for rows in runs[r]] for r in runs}
    totals["without tables and OCR"] = [
        sum(row[2] - row[3] for row in rows) for rows in runs["extract_document"]
    ]
    n_pages = sum(row[1] for row in runs["extract_document"][0])
    for name, seconds in totals.items():
        rate = 1000 * median(seconds) / n_pages
        faster = median(p / s for p, s in zip(totals[PLUMBER], seconds, strict=True))
        slower = median(s / p for p, s in zip(totals[PLAIN], seconds, strict=True))
        print(
            f"{name:24} {n_pages} pages {rate:8.2f} ms/page, "
            f"{slower:5.2f} x the time of {PLAIN}, {faster:5.1f} times as fast as {PLUMBER}"
        )


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
