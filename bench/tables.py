"""Words to cells of tables: the finder of ruled and open tables beside pdfplumber's, same pages.

Usage: python bench/tables.py FOLDER, the folder with the documents that the gold names.
"""

import argparse
import json
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2 as pdfium

from pipeline.extract.lines import Line
from pipeline.extract.open_tables import find_open_tables
from pipeline.extract.pdf_text import PdfPage, read_page
from pipeline.extract.ruled_tables import RuledTable, find_ruled_tables

GOLD = Path(__file__).parent.parent / "tests" / "unit" / "extract" / "tables-gold.json"
Box = tuple[float, float, float, float]
Word = tuple[float, float]
Cells = list[Box]


def cells_here(page: PdfPage) -> Cells:
    """Cells of the tables that the workflow finds, each the box of its words."""
    tables = find_ruled_tables(page.spans, page.drawing, page=page.number)
    inside = {id(span) for table in tables for span in table.spans}
    rest = [span for span in page.spans if id(span) not in inside]
    tables += find_open_tables(rest, page.drawing, page=page.number)
    return [_box(lines) for lines in _filled(tables)]


def _filled(tables: Sequence[RuledTable]) -> Iterator[tuple[Line, ...]]:
    for table in tables:
        for row in table.rows:
            yield from row.cells


def _box(lines: Sequence[Line]) -> Box:
    return (
        min(line.x0 for line in lines) - 0.5,
        min(line.y0 for line in lines) - 0.5,
        max(line.x1 for line in lines) + 0.5,
        max(line.y1 for line in lines) + 0.5,
    )


def cells_of_pdfplumber(page: Any, settings: dict[str, Any]) -> Cells:
    """Cells of the tables that pdfplumber finds."""
    return [cell for table in page.find_tables(settings) for cell in table.cells]


def assign(words: Sequence[Word], cells: Cells) -> list[int | None]:
    """Index of the cell that holds the middle of each word, the smallest where several do."""
    order = sorted(range(len(cells)), key=lambda i: _area(cells[i]))
    return [next((i for i in order if _holds(cells[i], word)), None) for word in words]


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _holds(box: Box, word: Word) -> bool:
    return box[0] <= word[0] <= box[2] and box[1] <= word[1] <= box[3]


def score(gold: Sequence[int | None], found: Sequence[int | None]) -> tuple[int, int, int]:
    """Words in matching cells, in cells of the gold and in found cells.

    A cell matches one cell at most, the pairs with most words in common first.
    """
    common = Counter((g, f) for g, f in zip(gold, found, strict=True) if None not in (g, f))
    used: tuple[set[int | None], set[int | None]] = (set(), set())
    right = 0
    for (g, f), n in sorted(common.items(), key=lambda item: (-item[1], item[0])):
        if g not in used[0] and f not in used[1]:
            used[0].add(g)
            used[1].add(f)
            right += n
    return right, sum(g is not None for g in gold), sum(f is not None for f in found)


def measure(folder: Path) -> dict[str, list[tuple[str, tuple[int, int, int], float]]]:
    """Score and CPU seconds of every reader on every page of the gold."""
    found: dict[str, list[tuple[str, tuple[int, int, int], float]]] = {}
    for entry in json.loads(GOLD.read_text()):
        path, number = folder / entry["file"], entry["page"]
        name = f"{path.stem[:28]} p. {number}"
        with pdfplumber.open(path) as document:
            plumber = document.pages[number - 1]
            words = [
                ((w["x0"] + w["x1"]) / 2, (w["top"] + w["bottom"]) / 2)
                for w in plumber.extract_words(x_tolerance_ratio=0.15)
            ]
            gold = assign(words, [tuple(cell) for table in entry["tables"] for cell in table])
            readers = _readers(path, number)
            for reader, find in readers.items():
                start = time.process_time()
                got = find()
                seconds = time.process_time() - start
                result = score(gold, assign(words, got))
                found.setdefault(reader, []).append((name, result, seconds))
    return found


def _readers(path: Path, number: int) -> dict[str, Callable[[], Cells]]:
    """Each reader starts from the file: what it costs to find tables includes reading the page."""

    def here() -> Cells:
        with pdfium.PdfDocument(path) as source:
            return cells_here(read_page(source, number - 1))

    def plumber(settings: dict[str, Any]) -> Cells:
        with pdfplumber.open(path) as document:
            return cells_of_pdfplumber(document.pages[number - 1], settings)

    text = {"text_x_tolerance_ratio": 0.15, "text_use_text_flow": True}
    return {
        "here": here,
        "pdfplumber": lambda: plumber({}),
        "pdfplumber, words in text flow": lambda: plumber(text),
        "pdfplumber, columns by text": lambda: plumber({"vertical_strategy": "text", **text}),
    }


def f1(results: Sequence[tuple[int, int, int]]) -> float:
    """F1 of words in matching cells, over all pages together; 1 where no table is or is found."""
    right, gold, found = (sum(result[i] for result in results) for i in range(3))
    return 2 * right / (gold + found) if gold + found else 1.0


def main() -> None:
    """Print F1 a page and reader, over all, and the median CPU time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    found = measure(parser.parse_args().folder)
    names = list(found)
    print("page", *names, sep=" | ")
    for rows in zip(*found.values(), strict=True):
        print(rows[0][0], *(f"{f1([row[1]]):.3f}" for row in rows), sep=" | ")
    print("all words", *(f"{f1([row[1] for row in found[n]]):.3f}" for n in names), sep=" | ")
    mean = [statistics.mean(f1([row[1]]) for row in found[n]) for n in names]
    print("mean of pages", *(f"{value:.3f}" for value in mean), sep=" | ")
    times = [1000 * statistics.median(row[2] for row in found[n]) for n in names]
    print("median ms", *(f"{value:.1f}" for value in times), sep=" | ")


if __name__ == "__main__":
    main()
