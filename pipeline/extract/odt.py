"""ODT: paragraphs, headings, lists, tables and notes in the order of the document.

The parts are parsed as plain XML: nothing outside the archive is fetched, no entity is expanded,
and elements nested deeper than 256 are refused by the parser.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import lxml.etree
from lxml.etree import _Element as Element

from pipeline.extract.archives import archive_problem
from pipeline.extract.characters import clean_text
from pipeline.extract.column_heads import Cell, Row
from pipeline.extract.model import ExtractedDocument, ExtractSettings, quarantined
from pipeline.extract.odt_elements import (
    HEADING,
    LIST,
    NOTE,
    NUMBERED,
    SHAPES,
    TABLE,
    Styles,
    chain,
    held,
    inside_paragraph,
    is_bold,
    odf,
    read_styles,
    shown_text,
)
from pipeline.extract.odt_lists import Counters, OpenList, read_list_styles
from pipeline.extract.plain import TextBlock, finish_blocks, role_of_text
from pipeline.extract.row_blocks import row_blocks, spanned
from pipeline.extract.wording import law_level

_DAMAGED = "The ODT is damaged and cannot be opened: open it in a word processor and save it anew."
_LOCKED = "The ODT is encrypted: save a copy without password and use that."
_ENTITIES = (
    "The ODT declares entities of its own, which no word processor writes: open it in one and save "
    "it anew, or remove it."
)
# What a damaged archive or part raises; an unknown way of packing is a RuntimeError.
_FAULTS = (
    zipfile.BadZipFile, zlib.error, lxml.etree.LxmlError, OSError, EOFError, ValueError,
    RuntimeError,
)  # fmt: skip
_LOCKED_MEMBER = b"encryption-data"
_TITLES = frozenset({"title", "judul"})
_CAPTIONS = frozenset(
    {"caption", "keterangan", "illustration", "table", "figure", "drawing", "tabel", "gambar"}
)
_HEADING = re.compile(r"(?:heading|judul) ?(\d)", re.IGNORECASE)
_LISTING = re.compile(r"(?:contents|(?:illustration|table|figure|object) index) \d", re.IGNORECASE)
_LISTINGS = frozenset(
    odf(f"text:{name}")
    for name in ("table-of-content", "illustration-index", "table-index", "object-index")
)
_LONGEST_HEADING = 120
_CELL, _ROW = odf("table:table-cell"), odf("table:table-row")
_COVERED, _HEAD_ROWS = odf("table:covered-table-cell"), odf("table:table-header-rows")
_ACROSS, _REPEATED = odf("table:number-columns-spanned"), odf("table:number-columns-repeated")


def extract_odt(source: bytes, settings: ExtractSettings) -> ExtractedDocument:
    """Read an ODT; see :func:`pipeline.extract.document.extract_document`."""
    if not zipfile.is_zipfile(io.BytesIO(source)):
        return quarantined(_DAMAGED)
    try:
        problem = archive_problem(source, settings, name="ODT")
        parts = {} if problem else _members(source)
        if problem or _LOCKED_MEMBER in parts.get("META-INF/manifest.xml", b""):
            return quarantined(problem or _LOCKED)
        roots = [_parse(parts[name]) for name in ("content.xml", "styles.xml") if name in parts]
    except _FAULTS:
        return quarantined(_DAMAGED)
    if any(_declares_entities(root) for root in roots):
        return quarantined(_ENTITIES)
    body = roots[0].find(f"{odf('office:body')}/{odf('office:text')}") if roots else None
    if body is None:
        return quarantined(_DAMAGED)
    return ExtractedDocument("ok", None, blocks=finish_blocks(_blocks_of_body(body, roots)))


def _members(source: bytes) -> dict[str, bytes]:
    """Read the parts of the archive that hold text, styles and what is encrypted."""
    wanted = ("content.xml", "styles.xml", "META-INF/manifest.xml")
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        names = archive.namelist()
        return {name: archive.read(name) for name in wanted if name in names}


def _parse(part: bytes) -> Element:
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return lxml.etree.fromstring(part, parser)


def _declares_entities(root: Element) -> bool:
    declared = root.getroottree().docinfo.internalDTD
    return declared is not None and next(declared.iterentities(), None) is not None


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is needed to read any part of a document."""

    styles: Styles
    counters: Counters


def _blocks_of_body(body: Element, roots: list[Element]) -> Iterator[TextBlock]:
    reading = _Reading(read_styles(*reversed(roots)), Counters(read_list_styles(*reversed(roots))))
    yield from _blocks_in(body, reading)
    for note in inside_paragraph(body, reading.styles, NOTE):
        texts = _texts(note.find(odf("text:note-body")), reading)
        yield TextBlock("footnote", None, " ".join(texts))


def _texts(parent: Element | None, reading: _Reading) -> Iterator[str]:
    """Yield the texts of the paragraphs in an element, those of lists with their numbers."""
    for element in () if parent is None else held(parent, reading.styles):
        if element.tag in (LIST, NUMBERED):
            yield from (block.text for block in _list_blocks(element, reading, None))
        elif element.tag != TABLE:
            yield shown_text(element, reading.styles)


def _blocks_in(parent: Element, reading: _Reading) -> Iterator[TextBlock]:
    """Blocks of the paragraphs, lists and tables inside an element, boxes after their anchor."""
    for element in held(parent, reading.styles):
        if element.tag == TABLE:
            yield from _table_blocks(element, reading)
        elif element.tag in (LIST, NUMBERED):
            yield from _list_blocks(element, reading, None)
        else:
            yield _paragraph_block(element, reading.styles)
            yield from _box_blocks(element, reading)


def _paragraph_block(paragraph: Element, styles: Styles) -> TextBlock:
    text = clean_text(shown_text(paragraph, styles))
    names = [style.name.lower() for style in chain(paragraph, "paragraph", styles)]
    headings = [found for found in map(_HEADING.match, names) if found]
    if not _TITLES.isdisjoint(names):
        return TextBlock("title", None, text)
    if paragraph.tag == HEADING or headings:
        given = paragraph.get(odf("text:outline-level"), headings[0][1] if headings else "1")
        level = int(given) if given.isascii() and given.isdigit() else 1
        return TextBlock("heading", law_level(text) or min(max(level, 1), 10), text)
    if not _CAPTIONS.isdisjoint(names):
        return TextBlock("caption", None, text)
    if any(map(_LISTING.match, names)) or _is_listed(paragraph):
        return TextBlock("table", None, text)
    return _plain_paragraph(paragraph, text, styles)


def _is_listed(paragraph: Element) -> bool:
    """Whether a paragraph is an entry of a table of contents or the like."""
    index = paragraph.getparent()
    return (
        index is not None
        and index.tag == odf("text:index-body")
        and getattr(index.getparent(), "tag", None) in _LISTINGS
    )


def _plain_paragraph(paragraph: Element, text: str, styles: Styles) -> TextBlock:
    by_wording = role_of_text(text)
    ends = text.endswith((".", ";", ",", ":"))
    if by_wording.role == "body" and len(text) <= _LONGEST_HEADING and not ends:
        return TextBlock("heading", 2, text) if is_bold(paragraph, styles) else by_wording
    return by_wording


def _list_blocks(
    element: Element, reading: _Reading, outer: OpenList | None
) -> Iterator[TextBlock]:
    """Blocks of the items of a list, each with its number where it has one."""
    place = reading.counters.open_list(element, outer)
    items = [element] if element.tag == NUMBERED else element
    for item in items:
        if isinstance(item.tag, str):
            yield from _item_blocks(item, reading, place)


def _item_blocks(item: Element, reading: _Reading, place: OpenList) -> Iterator[TextBlock]:
    is_first = item.tag != odf("text:list-header")
    for element in held(item, reading.styles):
        if element.tag in (LIST, NUMBERED):
            yield from _list_blocks(element, reading, place)
        elif element.tag == TABLE:
            yield from _table_blocks(element, reading)
        else:
            marker = reading.counters.marker(item, place) if is_first else ""
            yield _item_block(_paragraph_block(element, reading.styles), marker, place.depth)
            yield from _box_blocks(element, reading)
        is_first = False


def _item_block(block: TextBlock, marker: str, depth: int) -> TextBlock:
    """Make a paragraph an item of a list; a heading that is numbered as a list stays one."""
    if block.role in ("heading", "title", "caption"):
        return block
    return TextBlock("list_item", depth, f"{marker} {block.text}" if marker else block.text)


def _table_blocks(table: Element, reading: _Reading) -> Iterator[TextBlock]:
    """One block a row; a merged cell is named once; what a cell holds besides text follows."""
    elements = list(_rows(table))
    rows = [_row(element, reading) for element in elements]
    for element, block in zip(elements, row_blocks(rows), strict=True):
        yield block
        for cell in element.iterchildren(_CELL):
            yield from _blocks_inside(cell, reading)


def _rows(parent: Element) -> Iterator[Element]:
    """Yield the rows of a table, through groups of rows and the rows of its head."""
    for child in parent:
        if child.tag == _ROW:
            yield child
        elif isinstance(child.tag, str) and child.tag != TABLE:
            yield from _rows(child)


def _row(row: Element, reading: _Reading) -> Row:
    cells, column = [], 0
    for cell in row.iterchildren(_CELL, _COVERED):
        after = column + spanned(cell.get(_ACROSS))
        text = clean_text(" ".join(_texts(cell, reading))) if cell.tag == _CELL else ""
        if text:
            cells.append(Cell(text, column, after))
        column += spanned(cell.get(_REPEATED))
    paragraphs = [p for cell in row for p in held(cell, reading.styles)]
    bold = bool(paragraphs) and all(is_bold(p, reading.styles) for p in paragraphs)
    parent = row.getparent()
    return Row(tuple(cells), parent is not None and parent.tag == _HEAD_ROWS, bold)


def _blocks_inside(cell: Element, reading: _Reading) -> Iterator[TextBlock]:
    """Blocks of the tables and text boxes in a cell."""
    for element in held(cell, reading.styles):
        if element.tag == TABLE:
            yield from _table_blocks(element, reading)
        else:
            yield from _box_blocks(element, reading)


def _box_blocks(paragraph: Element, reading: _Reading) -> Iterator[TextBlock]:
    for box in inside_paragraph(paragraph, reading.styles, *SHAPES):
        yield from _blocks_in(box, reading)
