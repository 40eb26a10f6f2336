"""Precision and recall of each block role, by line, on the pages labelled by hand.

    python bench/roles.py [--errors PAGE ...] [--data FOLDER]

``tests/unit/extract/roles-gold.json`` says how the labels were made. A labelled line has the role
of the block that holds it: the one whose text has the line's words and whose box has its middle. A
block has one box, that of its first column; a line that lies in no box of its page is looked for in
the words of the blocks that reach the page. A line in no block has role ``none``. A line labelled
``other`` (inside a chart, a stamp) is no error as ``table``, and one as anything else. ``--errors``
prints what went wrong on pages of the development half.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2 as pdfium

from pipeline.extract.model import Block, ExtractSettings
from pipeline.extract.pdf import extract_pdf

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "unit" / "extract" / "roles-gold.json"
DATA = ROOT.parent / "shared" / "data"
HALVES = ("development", "held-out")
_EDGE = "head/foot"
_NOT_WORD = re.compile(r"\W+|_")


class Judged(NamedTuple):
    """A labelled line: its page, number, label, and the role of the block it is in."""

    page: str
    line: int
    label: str
    found: str


class Score(NamedTuple):
    """Precision and recall of a role, and how many lines are labelled so."""

    precision: float
    recall: float
    n_lines: int


def main() -> None:
    """Print the scores of both halves, and the errors of chosen pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--errors", nargs="*", default=[], metavar="PAGE")
    options = parser.parse_args()
    for half in HALVES:
        judged = list(judge(options.data, half=half))
        print(f"\n{half}: {len({j.page for j in judged})} pages, {len(judged)} lines")
        for role, score in scores(judged).items():
            print(f"{role:10}{score.precision:8.3f}{score.recall:8.3f}{score.n_lines:6}")
        if half == "development":
            wrong = [j for j in judged if j.page in options.errors and not _is_right(j)]
            print("\n".join(map(str, wrong)))


def judge(data: Path, *, half: str) -> Iterator[Judged]:
    """Yield the labelled lines of a half with the roles they are read with."""
    for page in json.loads(GOLD.read_text())["pages"]:
        if (int(page["name"][1:]) % 2 == 1) == (half == "development"):
            path = data / page["file"]
            texts = line_texts(path, page)
            for number, (line, text) in enumerate(zip(page["lines"], texts, strict=True), 1):
                found = role_of_line(line[:4], text, page["page"], blocks_of(path))
                yield Judged(page["name"], number, line[4], found)


@cache
def blocks_of(path: Path) -> tuple[Block, ...]:
    """Blocks of a PDF."""
    return extract_pdf(path.read_bytes(), ExtractSettings()).blocks


def line_texts(path: Path, page: dict[str, Any]) -> list[str]:
    """Letters and digits in the boxes of a page's lines, as the file has them."""
    document = pdfium.PdfDocument(path)
    sheet = document[page["page"] - 1]
    text = sheet.get_textpage()
    left, _, _, top = sheet.get_cropbox()
    boxes = [line[:4] for line in page["lines"]]
    texts = [
        _letters(text.get_text_bounded(left + x0, top - y1, left + x1, top - y0))
        for x0, y0, x1, y1 in boxes
    ]
    document.close()
    return texts


def _letters(text: str) -> str:
    return _NOT_WORD.sub("", text).casefold()


def role_of_line(box: Sequence[float], text: str, page: int, blocks: Iterable[Block]) -> str:
    """Role of the block that holds a line of a page, ``none`` where no block does."""
    near = [block for block in blocks if _reaches(block, page)]
    around = [b for b in near if b.page == page and _holds(b, box)]
    with_words = [b for b in around if _has_words(b, text, page)]
    elsewhere = [b for b in near if b not in around and _has_words(b, text, page)]
    for candidates in (with_words, elsewhere if len(text) > 3 else [], around):
        if candidates:
            return min(candidates, key=_area).role
    return "none"


def _reaches(block: Block, page: int) -> bool:
    return block.page is not None and block.page <= page <= block.page + len(block.page_starts)


def _holds(block: Block, box: Sequence[float]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    x0, y0, x1, y1 = block.x0 or 0.0, block.y0 or 0.0, block.x1 or 0.0, block.y1 or 0.0
    return x0 - 1 <= x <= x1 + 1 and y0 - 1 <= y <= y1 + 1


def _area(block: Block) -> float:
    return ((block.x1 or 0.0) - (block.x0 or 0.0)) * ((block.y1 or 0.0) - (block.y0 or 0.0))


def _has_words(block: Block, text: str, page: int) -> bool:
    return bool(text) and text in _letters_on(block, page)


@cache
def _letters_on(block: Block, page: int) -> str:
    """Letters of the part of a block that stands on a page."""
    bounds = [0, *block.page_starts, len(block.text)]
    place = page - (block.page or page)
    # A word that is broken over two pages is whole on the first.
    start = max(bounds[place] - 30, 0) if place else 0
    return _letters(block.text[start : bounds[place + 1] + 30])


def _is_right(line: Judged) -> bool:
    return line.found == line.label or (line.label, line.found) == ("other", "table")


def scores(judged: Sequence[Judged]) -> dict[str, Score]:
    """Precision and recall by role, over lines; running heads and feet also as one role."""
    edges = [j._replace(label=_edge(j.label), found=_edge(j.found)) for j in judged]
    return {**_by_role(judged), _EDGE: _by_role(edges)[_EDGE]}


def _edge(role: str) -> str:
    return _EDGE if role in ("header", "footer") else role


def _by_role(lines: Sequence[Judged]) -> dict[str, Score]:
    found = Counter(line.found for line in lines)
    labelled = Counter(line.label for line in lines)
    hits = Counter(line.label for line in lines if line.found == line.label)
    right = Counter(line.found for line in lines if _is_right(line))
    return {
        role: Score(right[role] / max(found[role], 1), hits[role] / n, n)
        for role, n in sorted(labelled.items())
        if role != "other"
    }


if __name__ == "__main__":
    main()
