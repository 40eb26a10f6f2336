"""DOCX: paragraphs, headings, lists, tables and notes in the order of the document."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

import docx
import lxml.etree
from docx.opc.exceptions import OpcError
from lxml.etree import _Element as Element

from pipeline.extract.archives import archive_problem
from pipeline.extract.characters import clean_text
from pipeline.extract.column_heads import Cell, Row
from pipeline.extract.docx_elements import (
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    VALUE,
    held,
    is_bold,
    is_on,
    shown_text,
    style_names,
    text_boxes,
    wordprocessing,
)
from pipeline.extract.model import ExtractedDocument, ExtractSettings, quarantined
from pipeline.extract.plain import TextBlock, finish_blocks, role_of_text
from pipeline.extract.row_blocks import row_blocks, spanned
from pipeline.extract.wording import law_level, list_level, list_marker

_HEADING = re.compile(r"(?:heading|judul|überschrift) ?(\d)", re.IGNORECASE)
_LISTING = re.compile(r"toc \d|table of figures$", re.IGNORECASE)
_DAMAGED = "The DOCX is damaged and cannot be opened: open it in a word processor and save it anew."
_NOTE_PARTS = ("word/footnotes.xml", "word/endnotes.xml")


def extract_docx(source: bytes, settings: ExtractSettings) -> ExtractedDocument:
    """Read a DOCX; see :func:`pipeline.extract.document.extract_document`."""
    if not zipfile.is_zipfile(io.BytesIO(source)):
        return quarantined(_DAMAGED)
    problem = archive_problem(source, settings, name="DOCX")
    if problem is not None:
        return quarantined(problem)
    try:
        document = docx.Document(io.BytesIO(source))
        body = document.element.find(wordprocessing("body"))
        if body is None:
            return quarantined(_DAMAGED)
        styles = style_names(document.styles.element)
        blocks = finish_blocks([*_blocks_in(body, styles), *_notes(source)])
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile, lxml.etree.LxmlError, OSError):
        return quarantined(_DAMAGED)
    return ExtractedDocument("ok", None, blocks=blocks)


def _blocks_in(parent: Element, styles: Mapping[str, str]) -> Iterator[TextBlock]:
    """Blocks of the paragraphs and tables right inside an element, boxes after their anchor."""
    for element in held(parent, PARAGRAPH, TABLE):
        if element.tag == PARAGRAPH:
            yield from _paragraph_blocks(element, styles)
            yield from _box_blocks(element, styles)
        else:
            yield from _table_blocks(element, styles)


def _paragraph_blocks(paragraph: Element, styles: Mapping[str, str]) -> Iterator[TextBlock]:
    text = clean_text(shown_text(paragraph))
    if not text:
        return
    named = paragraph.find(wordprocessing("pPr/pStyle"))
    usual = styles.get("", "")
    style = usual if named is None else styles.get(named.get(VALUE, ""), usual)
    heading = _HEADING.match(style)
    if style.lower() in ("title", "judul"):
        yield TextBlock("title", None, text)
    elif heading is not None:
        yield TextBlock("heading", law_level(text) or max(int(heading[1]), 1), text)
    elif style.lower() in ("caption", "keterangan"):
        yield TextBlock("caption", None, text)
    elif _LISTING.match(style):
        yield TextBlock("table", None, text)
    else:
        yield _plain_paragraph(paragraph, style, text)


def _plain_paragraph(paragraph: Element, style: str, text: str) -> TextBlock:
    by_wording = role_of_text(text)
    level = _list_depth(paragraph)
    if by_wording.role == "heading":
        return by_wording
    if level is not None or style.lower().startswith("list"):
        marker = list_marker(text)
        return TextBlock("list_item", level or (list_level(marker) if marker else 1), text)
    ends = text.endswith((".", ";", ",", ":"))
    if len(text) <= 120 and not ends and is_bold(paragraph):
        return TextBlock("heading", 2, text)
    return by_wording


def _list_depth(paragraph: Element) -> int | None:
    """Depth of an automatically numbered paragraph, from 1."""
    properties = paragraph.find(wordprocessing("pPr/numPr"))
    if properties is None:
        return None
    depth = properties.find(wordprocessing("ilvl"))
    value = depth.get(VALUE, "0") if depth is not None else "0"
    return int(value) + 1 if value.isdigit() else 1


def _table_blocks(table: Element, styles: Mapping[str, str]) -> Iterator[TextBlock]:
    """One block a row; a merged cell is named once; what a cell holds besides text follows."""
    elements = list(held(table, ROW))
    for element, block in zip(elements, row_blocks([_row(e) for e in elements]), strict=True):
        yield block
        for cell in held(element, CELL):
            yield from _blocks_inside(cell, styles)


def _row(row: Element) -> Row:
    cells, column = [], 0
    for cell in held(row, CELL):
        span = cell.find(wordprocessing("tcPr/gridSpan"))
        after = column + spanned(None if span is None else span.get(VALUE))
        text = clean_text(_own_text(cell))
        if text:
            cells.append(Cell(text, column, after))
        column = after
    paragraphs = [p for cell in held(row, CELL) for p in held(cell, PARAGRAPH)]
    filled = [p for p in paragraphs if shown_text(p).strip()]
    bold = bool(filled) and all(map(is_bold, filled))
    return Row(tuple(cells), is_on(row.find(wordprocessing("trPr/tblHeader"))), bold)


def _own_text(cell: Element) -> str:
    return " ".join(shown_text(paragraph) for paragraph in held(cell, PARAGRAPH))


def _blocks_inside(cell: Element, styles: Mapping[str, str]) -> Iterator[TextBlock]:
    """Blocks of the tables and text boxes in a cell."""
    for element in held(cell, PARAGRAPH, TABLE):
        inside = _table_blocks if element.tag == TABLE else _box_blocks
        yield from inside(element, styles)


def _box_blocks(paragraph: Element, styles: Mapping[str, str]) -> Iterator[TextBlock]:
    for box in text_boxes(paragraph):
        yield from _blocks_in(box, styles)


def _notes(source: bytes) -> Iterator[TextBlock]:
    """Footnotes and endnotes, in the order of their parts."""
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True)
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        parts = [archive.read(name) for name in _NOTE_PARTS if name in archive.namelist()]
    for part in parts:
        for note in lxml.etree.fromstring(part, parser):
            if note.get(wordprocessing("type"), "normal") == "normal":
                texts = map(shown_text, note.iter(PARAGRAPH))
                yield TextBlock("footnote", None, " ".join(texts))
