"""PDF: pages to lines, lines to paragraphs, paragraphs to blocks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import pypdfium2 as pdfium
from pypdfium2 import raw

from pipeline.extract.characters import clean_text
from pipeline.extract.columns import split_columns
from pipeline.extract.furniture import Furniture, find_furniture
from pipeline.extract.gutters import find_gutter, usual_gutter
from pipeline.extract.hyphens import count_words, join_lines
from pipeline.extract.lines import Line, group_lines
from pipeline.extract.model import (
    Block,
    ExtractedDocument,
    ExtractSettings,
    PageSummary,
    Role,
    quarantined,
)
from pipeline.extract.open_tables import find_open_tables
from pipeline.extract.paragraphs import TypeStyle, all_texts, measure_style, split_paragraphs
from pipeline.extract.pdf_frames import Frame
from pipeline.extract.pdf_text import PdfPage, Span, read_page
from pipeline.extract.quality import mean_quality, text_quality
from pipeline.extract.references import mark_references
from pipeline.extract.roles import (
    Paragraph,
    assign_role,
    mark_footnotes,
    mark_title,
    promote_items,
    rank_headings,
    runs_on,
)
from pipeline.extract.ruled_tables import RuledTable, TableRow, find_ruled_tables
from pipeline.extract.tabular import tabular_runs
from pipeline.extract.wording import without_leaders

# A noncharacter, which cleaned text cannot hold, and the number of a table.
_TABLE_MARK = "\ufdd0"
_MARKED_TABLE = re.compile(f"{_TABLE_MARK}(\\d+);")
_LOAD_ERRORS = {
    raw.FPDF_ERR_PASSWORD: (
        "The PDF is encrypted and needs a password: save a copy without password and use that."
    ),
    raw.FPDF_ERR_SECURITY: (
        "The PDF uses an unsupported security scheme: save a copy without protection and use that."
    ),
}
_DAMAGED = "The PDF is damaged and cannot be opened: obtain the file again or repair it."
_NO_TEXT = (
    "No page carries text, so the PDF is a scan: run OCR on it (ocrmypdf) and use the result."
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block in the making: joined text with its place, before cleaning."""

    page: int
    role: Role
    level: int | None
    box: tuple[float, float, float, float]
    text: str
    page_starts: tuple[int, ...] = ()


def extract_pdf(source: bytes, settings: ExtractSettings) -> ExtractedDocument:
    """Read a PDF; see :func:`pipeline.extract.document.extract_document`."""
    handle = raw.FPDF_LoadMemDocument64(source, len(source), None)
    if not handle:
        return quarantined(_LOAD_ERRORS.get(raw.FPDF_GetLastError(), _DAMAGED))
    raw.FPDF_CloseDocument(handle)
    document = pdfium.PdfDocument(source)
    n_pages = len(document)
    problem = _count_problem(n_pages, settings)
    if problem is not None:
        document.close()
        return quarantined(problem, n_pages=n_pages)
    pages = [read_page(document, index) for index in range(n_pages)]
    document.close()
    return _document_of(pages, tuple(lay_out(pages)))


def _count_problem(n_pages: int, settings: ExtractSettings) -> str | None:
    if n_pages == 0:
        return "The PDF has no pages: obtain the file again."
    if n_pages > settings.max_pages:
        return (
            f"The PDF has {n_pages} pages, more than the limit of {settings.max_pages}: "
            "split it, or raise extract.max_pages."
        )
    return None


def _document_of(pages: Sequence[PdfPage], blocks: tuple[Block, ...]) -> ExtractedDocument:
    texts: dict[int, list[str]] = {page.number: [] for page in pages}
    for page in pages:
        texts[page.number].extend(span.text for span in (*page.spans, *page.askew))
    summaries = tuple(
        PageSummary(number, sum(map(len, spans)), text_quality(" ".join(spans)))
        for number, spans in texts.items()
    )
    blank = sum(summary.n_characters == 0 for summary in summaries)
    if not blocks:
        return replace(quarantined(_NO_TEXT, n_pages=len(pages)), pages=summaries)
    quality = mean_quality(summaries)
    return ExtractedDocument("ok", None, len(pages), blank, summaries, blocks, quality)


def lay_out(pages: Sequence[PdfPage]) -> list[Block]:
    """Blocks of all pages in reading order."""
    furniture = find_furniture(pages)
    sheets = [_sheet_of(page, rest) for page, rest in zip(pages, furniture, strict=True)]
    usual = usual_gutter([sheet.gutter for sheet in sheets])
    laid = [_sheet_items(sheet, usual) for sheet in sheets]
    lines = [item for items in laid for item in items if isinstance(item, Line)]
    style = measure_style(lines)
    vocabulary = count_words(all_texts(lines))
    frames = {page.number: page.frame for page in pages}
    flow: list[Paragraph | _Piece] = []
    for page, rest, items in zip(pages, furniture, laid, strict=True):
        flow.extend(_furniture_pieces(page, rest.header, "header"))
        flow.extend(_page_flow(items, style, vocabulary))
        flow.extend(_askew_pieces(page))
        flow.extend(_furniture_pieces(page, rest.footer, "footer"))
    pieces = [
        item if isinstance(item, _Piece) else _piece_of(item, vocabulary)
        for item in _merge_over_pages(_with_document_roles(flow, style))
    ]
    blocks = [_block_of(piece, frames[piece.page]) for piece in pieces]
    return [block for block in blocks if block.text]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page without furniture: its tables, its spans with a mark for each table, its gutter."""

    page: PdfPage
    tables: tuple[RuledTable, ...]
    spans: tuple[Span, ...]
    gutter: float | None


def _sheet_of(page: PdfPage, rest: Furniture) -> _Sheet:
    tables = find_ruled_tables(rest.remaining, page.drawing, page=page.number)
    spans = _outside(rest.remaining, tables)
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
        for line in group_lines(group, page=number, region=region):
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
) -> list[Paragraph | _Piece]:
    """Paragraphs and table rows of one page."""
    flow: list[Paragraph | _Piece] = []
    for is_row, run in groupby(items, key=lambda item: isinstance(item, TableRow)):
        if is_row:
            flow.extend(_row_piece(r, vocabulary) for r in run if isinstance(r, TableRow))
            continue
        lines = [line for line in run if isinstance(line, Line)]
        for _, column in groupby(lines, key=lambda line: line.region):
            flow.extend(_column_flow(list(column), style))
    return _with_notes(flow, style)


def _with_notes(flow: Sequence[Paragraph | _Piece], style: TypeStyle) -> list[Paragraph | _Piece]:
    """Mark notes; table rows keep their place before the paragraph they stood before."""
    marked = mark_footnotes([item for item in flow if isinstance(item, Paragraph)], style)
    starts = {id(p.lines[0]): p for p in marked}
    return [
        starts[id(item.lines[0])] if isinstance(item, Paragraph) else item
        for item in flow
        if isinstance(item, _Piece) or id(item.lines[0]) in starts
    ]


def _column_flow(lines: Sequence[Line], style: TypeStyle) -> Iterator[Paragraph | _Piece]:
    for tabular, run in tabular_runs(lines):
        if tabular:
            yield from (_tabular_piece(line) for line in run)
        else:
            yield from (assign_role(group, style) for group in split_paragraphs(run, style))


def _tabular_piece(line: Line) -> _Piece:
    text = without_leaders(" | ".join(line.cells)).replace("| |", "|")
    return _Piece(line.page, "table", None, (line.x0, line.y0, line.x1, line.y1), text)


def _row_piece(row: TableRow, vocabulary: Counter[str]) -> _Piece:
    cells = [join_lines([(x.text, x.broken) for x in cell], vocabulary) for cell in row.cells]
    text = " | ".join(cell for cell in map(clean_text, cells) if cell)
    return _Piece(row.page, "table", None, (row.x0, row.y0, row.x1, row.y1), text)


def _furniture_pieces(
    page: PdfPage, rows: Sequence[Sequence[Span]], role: Role
) -> Iterator[_Piece]:
    for row in rows:
        for line in group_lines(row, page=page.number, region=-1):
            yield _Piece(page.number, role, None, (line.x0, line.y0, line.x1, line.y1), line.text)


def _askew_pieces(page: PdfPage) -> Iterator[_Piece]:
    """Keep writing at an angle: labels of charts, stamps in the margin."""
    for span in page.askew:
        yield _Piece(page.number, "table", None, span[:4], span.text)


def _with_document_roles(
    flow: Sequence[Paragraph | _Piece], style: TypeStyle
) -> list[Paragraph | _Piece]:
    """Title, references and ranks of headings, which need the whole document."""
    titled = iter(mark_title([p for p in flow if isinstance(p, Paragraph)], style))
    with_title = [next(titled) if isinstance(item, Paragraph) else item for item in flow]
    paragraphs = [p for p in with_title if isinstance(p, Paragraph)]
    ranked = iter(rank_headings(promote_items(paragraphs)))
    return [next(ranked) if isinstance(item, Paragraph) else item for item in with_title]


def _merge_over_pages(flow: Sequence[Paragraph | _Piece]) -> list[Paragraph | _Piece]:
    """Join paragraphs that run on over columns and pages; then part the references."""
    merged: list[Paragraph | _Piece] = []
    last: int | None = None
    for item in flow:
        if isinstance(item, _Piece) or item.role in ("footnote", "caption", "table"):
            merged.append(item)
            continue
        before = merged[last] if last is not None else None
        if isinstance(before, Paragraph) and _is_elsewhere(before, item) and runs_on(before, item):
            merged[last or 0] = replace(before, lines=before.lines + item.lines)
            continue
        last = len(merged)
        merged.append(item)
    return _part_references(merged)


def _is_elsewhere(before: Paragraph, after: Paragraph) -> bool:
    last, first = before.lines[-1], after.lines[0]
    return (last.page, last.region) != (first.page, first.region)


def _part_references(flow: Sequence[Paragraph | _Piece]) -> list[Paragraph | _Piece]:
    """Entries of reference lists, leaving furniture where it stands."""
    pieces: dict[int, list[_Piece]] = {}
    paragraphs: list[Paragraph] = []
    for item in flow:
        if isinstance(item, _Piece):
            pieces.setdefault(len(paragraphs), []).append(item)
        else:
            paragraphs.append(item)
    place = {id(p.lines[0]): i for i, p in enumerate(paragraphs)}
    result: list[Paragraph | _Piece] = []
    emitted = 0
    for paragraph in mark_references(paragraphs):
        start = place.get(id(paragraph.lines[0]))
        while start is not None and emitted <= start:
            result.extend(pieces.pop(emitted, []))
            emitted += 1
        result.append(paragraph)
    for index in sorted(pieces):
        result.extend(pieces[index])
    return result


def _piece_of(paragraph: Paragraph, vocabulary: Counter[str]) -> _Piece:
    first = paragraph.lines[0]
    here = [x for x in paragraph.lines if (x.page, x.region) == (first.page, first.region)]
    box = (
        min(x.x0 for x in here),
        min(x.y0 for x in here),
        max(x.x1 for x in here),
        max(x.y1 for x in here),
    )
    text = join_lines([(line.text, line.broken) for line in paragraph.lines], vocabulary)
    if paragraph.role == "table":
        text = without_leaders(text)
    starts = _page_starts(paragraph.lines, clean_text(text), vocabulary)
    return _Piece(first.page, paragraph.role, paragraph.level, box, text, starts)


def _page_starts(lines: Sequence[Line], text: str, vocabulary: Counter[str]) -> tuple[int, ...]:
    """Offsets into *text* of the first whole word on each page after the first."""
    starts: list[int] = []
    for index in range(1, len(lines)):
        turned = lines[index].page - lines[index - 1].page
        if turned > 0:
            before = [(line.text, line.broken) for line in lines[:index]]
            gap = text.find(" ", len(clean_text(join_lines(before, vocabulary).removesuffix("-"))))
            starts.extend([gap + 1 if gap >= 0 else len(text)] * turned)
    return tuple(starts)


def _block_of(piece: _Piece, frame: Frame) -> Block:
    x0, y0, x1, y1 = (round(value, 1) for value in frame.displayed(*piece.box))
    text = clean_text(piece.text)
    return Block(piece.page, piece.role, piece.level, x0, y0, x1, y1, text, piece.page_starts)
