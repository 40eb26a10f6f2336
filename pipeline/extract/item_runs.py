"""Items of a PDF: runs of them inside a paragraph parted, and their levels by nesting."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extract.inline_items import item_starts
from pipeline.extract.lines import Line
from pipeline.extract.nesting import Item, nesting_levels
from pipeline.extract.pdf_blocks import Piece
from pipeline.extract.roles import Paragraph
from pipeline.extract.wording import list_marker

_MAY_HOLD_ITEMS = ("body", "article", "list_item")
_BESIDE_TEXT = ("footnote", "caption", "table")


def with_items(flow: Sequence[Paragraph | Piece]) -> list[Paragraph | Piece]:
    """Part the items that run on inside paragraphs and give all items their levels."""
    parted = [part for item in flow for part in _parts(item)]
    # Heads, notes and tables do not come between the items of a list.
    text = [p for p in parted if isinstance(p, Paragraph) and p.role not in _BESIDE_TEXT]
    levels = nesting_levels([_item(paragraph) for paragraph in text])
    nested = {
        id(p): replace(p, level=level)
        for p, level in zip(text, levels, strict=True)
        if level and level != p.level
    }
    return [nested.get(id(part), part) for part in parted]


def _parts(item: Paragraph | Piece) -> Iterator[Paragraph | Piece]:
    if isinstance(item, Paragraph):
        yield from _parts_of(item)
    else:
        yield item


def _parts_of(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield a paragraph up to its first inner item, then each item with its parts of lines."""
    in_item = paragraph.role == "list_item"
    starts = (
        item_starts(paragraph.text, in_item=in_item) if paragraph.role in _MAY_HOLD_ITEMS else []
    )
    rest = paragraph.lines
    done = 0
    for start in starts:
        head, rest = _cut(rest, start - done)
        done = start
        yield replace(paragraph, lines=head)
        paragraph = replace(paragraph, role="list_item", level=1)
    yield replace(paragraph, lines=rest)


def _cut(lines: Sequence[Line], offset: int) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Cut lines at an offset into their joined text; a line is cut where its share of text lies."""
    for i, line in enumerate(lines):
        if offset <= 0:
            return tuple(lines[:i]), tuple(lines[i:])
        if offset < len(line.text):
            at = line.x0 + (line.x1 - line.x0) * offset / len(line.text)
            before, after = line.text[:offset].rstrip(), line.text[offset:]
            head = replace(line, x1=at, text=before, cells=(before,), broken=False)
            tail = replace(line, x0=at, text=after, cells=(after,))
            return (*lines[:i], head), (tail, *lines[i + 1 :])
        offset -= len(line.text) + 1
    return tuple(lines), ()


def _item(paragraph: Paragraph) -> Item:
    if paragraph.role != "list_item":
        return Item(None, ends=paragraph.role in ("heading", "title"))
    first = paragraph.lines[0]
    marker = list_marker(paragraph.text) or paragraph.text.split(" ", 1)[0]
    return Item(marker, (first.x0 - first.left) / max(first.size, 1.0))
