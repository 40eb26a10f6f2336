"""Paragraphs, table rows and single lines of a PDF to blocks: joined, cleaned, placed on pages."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.characters import clean_text
from pipeline.extract.continuation import runs_on
from pipeline.extract.hyphens import join_lines
from pipeline.extract.lines import Line
from pipeline.extract.model import Block, Role
from pipeline.extract.pdf_frames import Frame
from pipeline.extract.references import mark_references
from pipeline.extract.roles import Paragraph
from pipeline.extract.ruled_tables import TableRow
from pipeline.extract.wording import without_leaders


@dataclass(frozen=True, slots=True)
class Piece:
    """A block in the making: joined text with its place, before cleaning."""

    page: int
    role: Role
    level: int | None
    box: tuple[float, float, float, float]
    text: str
    page_starts: tuple[int, ...] = ()
    column_heads: tuple[str, ...] = ()


def piece_of_line(line: Line) -> Piece:
    """Take a line whose cells stand apart for a row of a table."""
    text = without_leaders(" | ".join(line.cells)).replace("| |", "|")
    return Piece(line.page, "table", None, (line.x0, line.y0, line.x1, line.y1), text)


def piece_of_row(row: TableRow, vocabulary: Counter[str]) -> Piece:
    """Join the lines of each cell and the filled cells of a row."""
    cells = [join_lines([(x.text, x.broken) for x in cell], vocabulary) for cell in row.cells]
    texts = list(map(clean_text, cells))
    heads = tuple(head for head, text in zip(row.heads, texts, strict=False) if text)
    box = (row.x0, row.y0, row.x1, row.y1)
    return Piece(row.page, "table", None, box, " | ".join(filter(None, texts)), column_heads=heads)


def piece_of_paragraph(paragraph: Paragraph, vocabulary: Counter[str]) -> Piece:
    """Join the lines of a paragraph; its box is that of its part in the first column it is in."""
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
    turns = paragraph.lines[-1].page != first.page
    starts = _page_starts(paragraph.lines, clean_text(text), vocabulary) if turns else ()
    return Piece(first.page, paragraph.role, paragraph.level, box, text, starts)


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


def block_of(piece: Piece, frame: Frame) -> Block:
    """Clean the text of a piece and place its box on the page as displayed."""
    x0, y0, x1, y1 = (round(value, 1) for value in frame.displayed(*piece.box))
    text = clean_text(piece.text)
    place = (piece.page, piece.role, piece.level, x0, y0, x1, y1)
    return Block(*place, text, piece.page_starts, piece.column_heads)


def merge_over_pages(flow: Sequence[Paragraph | Piece]) -> list[Paragraph | Piece]:
    """Join paragraphs that run on over columns and pages; then part the references."""
    merged: list[Paragraph | Piece] = []
    last: int | None = None
    for item in flow:
        if isinstance(item, Piece) or item.role in ("footnote", "caption", "table"):
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


def _part_references(flow: Sequence[Paragraph | Piece]) -> list[Paragraph | Piece]:
    """Entries of reference lists, leaving furniture where it stands."""
    pieces: dict[int, list[Piece]] = {}
    paragraphs: list[Paragraph] = []
    for item in flow:
        if isinstance(item, Piece):
            pieces.setdefault(len(paragraphs), []).append(item)
        else:
            paragraphs.append(item)
    place = {id(p.lines[0]): i for i, p in enumerate(paragraphs)}
    result: list[Paragraph | Piece] = []
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
