"""Tables of real pages: each word in the cell that a reader sees it in.

The labels are boxes of cells by file and page. They were drafted by the finder, compared with the
printed page by eye, and mended where it was wrong; the text itself is not kept.
"""

import json
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from pipeline.extract.open_tables import find_open_tables
from pipeline.extract.pdf_text import read_page
from pipeline.extract.ruled_tables import find_ruled_tables

GOLD = json.loads((Path(__file__).parent / "tables-gold.json").read_text())
# Crosses that stand in two columns come as one word.
KNOWN = {"redp5110_sampled": 0.85}


@pytest.mark.parametrize("entry", GOLD, ids=lambda e: f"{Path(e['file']).stem[:24]}-{e['page']}")
def test_the_lines_of_a_cell_are_one_cell_and_those_of_two_are_two(
    entry: dict, shared_data: Path
) -> None:
    document = pdfium.PdfDocument(shared_data / entry["file"])
    page = read_page(document, entry["page"] - 1)
    tables = find_ruled_tables(page.spans, page.drawing, page=page.number)
    inside = {id(span) for table in tables for span in table.spans}
    rest = [span for span in page.spans if id(span) not in inside]
    tables += find_open_tables(rest, page.drawing, page=page.number)
    found = {
        tuple(sorted(_owner(line, entry["tables"]) for line in cell))
        for table in tables
        for row in table.rows
        for cell in row.cells
    }
    wanted = [cell for table in entry["tables"] for cell in table]
    whole = {owners[0] for owners in found if len(set(owners)) == 1}
    if not wanted:
        assert not found
        return
    right = len(whole - {-1}) / len(_filled(page, wanted))
    assert right >= KNOWN.get(Path(entry["file"]).stem, 1.0)


def _owner(line, tables) -> int:
    """Number of the labelled cell that holds the middle of a line, -1 for none."""
    x, y = (line.x0 + line.x1) / 2, (line.y0 + line.y1) / 2
    cells = [cell for table in tables for cell in table]
    holding = [n for n, (x0, y0, x1, y1) in enumerate(cells) if x0 <= x <= x1 and y0 <= y <= y1]
    return min(holding, default=-1)


def _filled(page, cells) -> set[int]:
    return {_owner(span, [cells]) for span in page.spans} - {-1}
