"""Set a table: column widths from the words in it, rulings from the look."""

import re
from collections.abc import Callable

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph, Table, TableStyle

from typesetting import model
from typesetting.inline import plain
from typesetting.look import Look
from typesetting.stack import FAR

TINT = HexColor("#e8f0f6")
PADDING = 3.0
TALL_ROW_LINES = 3
_NUMERIC = re.compile(r"[-–+]?[\d.,/]+ ?%?(?: \([\d.,]+ ?%?\))?|[-–—]")


def make_grid(block: model.Table, *, look: Look, width: float, xml: Callable[[str], str]) -> Table:
    """Set the rows of `block` as a ruled table `width` points wide, header row first."""
    n_columns = len(block.rows[0])
    numeric = [all(_NUMERIC.fullmatch(row[c]) for row in block.rows[1:]) for c in range(n_columns)]
    cells = [
        [
            Paragraph(xml(text), look.cell(header=r == 0, numeric=numeric[c]))
            for c, text in enumerate(row)
        ]
        for r, row in enumerate(block.rows)
    ]
    grid = Table(cells, colWidths=column_widths(block, look, width), hAlign="LEFT")
    grid.setStyle(TableStyle([*_spacing(), *_rulings(look, len(block.rows))]))
    return grid


def column_widths(block: model.Table, look: Look, width: float) -> list[float]:
    """Share out `width`: the longest word stands whole, the rest goes by amount of text."""
    least = least_widths(block, look)
    most = [max(_text_width(cell, look) for cell in column) for column in _columns(block)]
    spare = max(width - sum(least), 0.0)
    wants = [max(m - k, 1.0) for m, k in zip(most, least, strict=True)]
    return [k + spare * want / sum(wants) for k, want in zip(least, wants, strict=True)]


def least_widths(block: model.Table, look: Look) -> list[float]:
    """Measure, for each column, the width in points that its longest word needs."""
    return [
        max(_text_width(word, look) for cell in column for word in (cell.split() or [""]))
        for column in _columns(block)
    ]


def is_wide(block: model.Table, *, look: Look, width: float, xml: Callable[[str], str]) -> bool:
    """Tell whether `block` is too wide for a column: words cut, or rows over three lines tall."""
    if sum(least_widths(block, look)) > width:
        return True
    grid = make_grid(block, look=look, width=width, xml=xml)
    grid.wrap(width, FAR)
    return float(max(grid._rowHeights)) > TALL_ROW_LINES * look.note.leading + 3 * PADDING


def _columns(block: model.Table) -> list[list[str]]:
    return [[plain(row[c]) for row in block.rows] for c in range(len(block.rows[0]))]


def _text_width(text: str, look: Look) -> float:
    return float(stringWidth(text, look.bold, look.note.fontSize)) + 2 * PADDING + 0.5


def _spacing() -> list[tuple[object, ...]]:
    return [
        ("LEFTPADDING", (0, 0), (-1, -1), PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), PADDING),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]


def _rulings(look: Look, n_rows: int) -> list[tuple[object, ...]]:
    if look.ruled:
        return [
            ("GRID", (0, 0), (-1, -1), 0.5, look.accent),
            ("BACKGROUND", (0, 0), (-1, 0), TINT),
        ]
    return [
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, look.accent),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, look.accent),
        ("LINEBELOW", (0, n_rows - 1), (-1, n_rows - 1), 0.9, look.accent),
    ]
