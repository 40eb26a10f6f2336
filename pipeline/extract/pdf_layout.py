"""Pages to lines, lines to paragraphs, paragraphs to blocks in reading order."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.extract.bullets import with_drawn_bullets
from pipeline.extract.captions import mark_captions
from pipeline.extract.columns import split_columns
from pipeline.extract.document_roles import document_roles
from pipeline.extract.furniture import find_furniture
from pipeline.extract.gutters import find_gutter, usual_gutter
from pipeline.extract.hyphens import count_words
from pipeline.extract.item_runs import with_items
from pipeline.extract.line_numbers import set_line_numbers_apart
from pipeline.extract.lines import Line, group_lines
from pipeline.extract.margins import find_margins, with_margin
from pipeline.extract.model import Block, Role
from pipeline.extract.notes import mark_footnotes
from pipeline.extract.open_tables import find_open_tables
from pipeline.extract.paragraphs import TypeStyle, all_texts, measure_style, split_paragraphs
from pipeline.extract.pdf_blocks import (
    Piece,
    block_of,
    merge_over_pages,
    piece_of_line,
    piece_of_paragraph,
    piece_of_row,
)
from pipeline.extract.pdf_column_heads import name_columns_of_pages
from pipeline.extract.pdf_text import PdfPage, Span
from pipeline.extract.roles import Paragraph, assign_role
from pipeline.extract.ruled_tables import RuledTable, TableRow, find_ruled_tables
from pipeline.extract.tabular import tabular_runs
from pipeline.extract.watermarks import set_watermarks_apart

# A noncharacter, which cleaned text cannot hold, and the number of a table.
_TABLE_MARK = "\ufdd0"
_MARKED_TABLE = re.compile(f"{_TABLE_MARK}(\\d+);")


def lay_out(pages: Sequence[PdfPage]) -> list[Block]:
    """Blocks of all pages in reading order."""
    pages = set_line_numbers_apart(set_watermarks_apart(pages))
    furniture = find_furniture(pages)
    margins = find_margins(pages, [rest.remaining for rest in furniture])
    sheets = [_sheet_of(page, rest.remaining) for page, rest in zip(pages, margins, strict=True)]
    named = name_columns_of_pages([sheet.tables for sheet in sheets])
    sheets = [replace(sheet, tables=tables) for sheet, tables in zip(sheets, named, strict=True)]
    usual = usual_gutter([sheet.gutter for sheet in sheets])
    laid = [_sheet_items(sheet, usual) for sheet in sheets]
    lines = [item for items in laid for item in items if isinstance(item, Line)]
    style = measure_style(lines)
    vocabulary = count_words(all_texts(lines))
    frames = {page.number: page.frame for page in pages}
    flow: list[Paragraph | Piece] = []
    for page, rest, margin, items in zip(pages, furniture, margins, laid, strict=True):
        flow.extend(_furniture_pieces(page, rest.header, "header"))
        flow.extend(with_margin(_page_flow(items, style, vocabulary), margin.notes))
        flow.extend(_askew_pieces(page))
        # In print like running heads, and like them no part of what a page says.
        flow.extend(_furniture_pieces(page, [[span] for span in page.apart], "footer"))
        flow.extend(_furniture_pieces(page, rest.footer, "footer"))
    pieces = [
        item if isinstance(item, Piece) else piece_of_paragraph(item, vocabulary)
        for item in with_items(merge_over_pages(_with_document_roles(flow, style)))
    ]
    blocks = [block_of(piece, frames[piece.page]) for piece in pieces]
    return [block for block in blocks if block.text]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page without furniture: its tables, its spans with a mark for each table, its gutter."""

    page: PdfPage
    tables: tuple[RuledTable, ...]
    spans: tuple[Span, ...]
    gutter: float | None


def _sheet_of(page: PdfPage, remaining: Sequence[Span]) -> _Sheet:
    tables = find_ruled_tables(remaining, page.drawing, page=page.number)
    spans = _outside(remaining, tables)
    open_tables = find_open_tables(spans, page.drawing, page=page.number)
    tables.extend(open_tables)
    spans = _outside(spans, open_tables)
    spans.extend(_marker(table, index) for index, table in enumerate(tables))
    gutter = find_gutter(spans, width=page.frame.width)
    return _Sheet(page, tuple(tables), tuple(spans), gutter)


def _sheet_items(sheet: _Sheet, usual: float | None) -> list[Line | TableRow]:
    """Lines and table rows of a page in reading order."""
    items: list[Line | TableRow] = []
    width, number = sheet.page.frame.width, sheet.page.number
    regions = split_columns(sheet.spans, sheet.gutter, width=width, usual=usual)
    for region, group in enumerate(regions):
        lines = group_lines(group, page=number, region=region)
        for line in with_drawn_bullets(lines, sheet.page.drawing.dots):
            items.extend(_with_tables(line, sheet.tables))
    return items


def _outside(spans: Sequence[Span], tables: Sequence[RuledTable]) -> list[Span]:
    inside = {id(span) for table in tables for span in table.spans}
    return [span for span in spans if id(span) not in inside]


def _marker(table: RuledTable, index: int) -> Span:
    """Make a span that holds the table's place among the text."""
    height = table.y1 - table.y0
    return Span(
        table.x0, table.y0, table.x1, table.y1, height, False, f"{_TABLE_MARK}{index};", False
    )


def _with_tables(line: Line, tables: Sequence[RuledTable]) -> Iterator[Line | TableRow]:
    if _TABLE_MARK not in line.text:
        yield line
        return
    for found in _MARKED_TABLE.finditer(line.text):
        yield from tables[int(found[1])].rows
    beside = " ".join(_MARKED_TABLE.sub(" ", line.text).split())
    if beside:
        yield replace(line, text=beside, cells=(beside,))


def _page_flow(
    items: Sequence[Line | TableRow], style: TypeStyle, vocabulary: Counter[str]
) -> list[Paragraph | Piece]:
    """Paragraphs and table rows of one page."""
    flow: list[Paragraph | Piece] = []
    for is_row, run in groupby(items, key=lambda item: isinstance(item, TableRow)):
        if is_row:
            flow.extend(piece_of_row(r, vocabulary) for r in run if isinstance(r, TableRow))
            continue
        lines = [line for line in run if isinstance(line, Line)]
        for _, column in groupby(lines, key=lambda line: line.region):
            flow.extend(_column_flow(list(column), style))
    return _with_notes(mark_captions(flow, style), style)


def _with_notes(flow: Sequence[Paragraph | Piece], style: TypeStyle) -> list[Paragraph | Piece]:
    """Mark notes; table rows keep their place before the paragraph they stood before."""
    marked = mark_footnotes([item for item in flow if isinstance(item, Paragraph)], style)
    starts = {id(p.lines[0]): p for p in marked}
    return [
        starts[id(item.lines[0])] if isinstance(item, Paragraph) else item
        for item in flow
        if isinstance(item, Piece) or id(item.lines[0]) in starts
    ]


def _column_flow(lines: Sequence[Line], style: TypeStyle) -> Iterator[Paragraph | Piece]:
    for tabular, run in tabular_runs(lines):
        if tabular:
            yield from (piece_of_line(line) for line in run)
        else:
            yield from (assign_role(group, style) for group in split_paragraphs(run, style))


def _furniture_pieces(page: PdfPage, rows: Sequence[Sequence[Span]], role: Role) -> Iterator[Piece]:
    for row in rows:
        for line in group_lines(row, page=page.number, region=-1):
            yield Piece(page.number, role, None, (line.x0, line.y0, line.x1, line.y1), line.text)


def _askew_pieces(page: PdfPage) -> Iterator[Piece]:
    """Keep writing at an angle: labels of charts, stamps in the margin."""
    for span in page.askew:
        yield Piece(page.number, "table", None, span[:4], span.text)


def _with_document_roles(
    flow: Sequence[Paragraph | Piece], style: TypeStyle
) -> list[Paragraph | Piece]:
    """Give paragraphs the roles that need the whole document."""
    paragraphs = [item for item in flow if isinstance(item, Paragraph)]
    marked = iter(document_roles(paragraphs, style))
    return [next(marked) if isinstance(item, Paragraph) else item for item in flow]
