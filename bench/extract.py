"""CPU seconds a page: extract_document beside plain PDFium text and pdfplumber, same files.

    python bench/extract.py FILE.pdf ...

Each reader runs in a process of its own over all files, after one page to warm up; times are CPU
times, so that other work on the machine counts little.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path


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


def measure(reader: str, files: list[Path]) -> Iterator[tuple[str, int, float]]:
    """File name, pages and CPU seconds of each file."""
    READERS[reader](files[0])
    for path in files:
        start = time.process_time()
        pages = READERS[reader](path)
        yield path.name, pages, time.process_time() - start


def compare(files: list[Path]) -> None:
    """Print milliseconds a page, one line a file and reader, and the ratio to pdfplumber."""
    totals: dict[str, tuple[int, float]] = {}
    for reader in READERS:
        command = [sys.executable, __file__, "--reader", reader, *map(str, files)]
        rows = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        for name, pages, seconds in rows:
            print(
                f"{reader:24} {name[-44:]:44} {pages:5} pages {1000 * seconds / pages:8.2f} ms/page"
            )
        totals[reader] = (sum(r[1] for r in rows), sum(r[2] for r in rows))
    slowest = totals["pdfplumber.extract_text"][1]
    for reader, (pages, seconds) in totals.items():
        rate = 1000 * seconds / pages
        print(f"{reader:24} all files {pages} pages {rate:8.2f} ms/page, {slowest / seconds:5.1f}x")


def main() -> None:
    """Compare the readers on the files given as arguments."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reader", choices=sorted(READERS), help="run one reader (used inside)")
    parser.add_argument("files", nargs="+", type=Path)
    arguments = parser.parse_args()
    if arguments.reader:
        print(json.dumps(list(measure(arguments.reader, arguments.files))))
    else:
        compare(arguments.files)


if __name__ == "__main__":
    main()
