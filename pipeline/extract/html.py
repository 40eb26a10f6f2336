"""HTML: the main text of a page with its headings, lists and tables; never scripts or styles."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import lxml.etree
import lxml.html
import trafilatura
from lxml.html import HtmlElement

from pipeline.extract.characters import clean_text
from pipeline.extract.column_heads import Cell, Row
from pipeline.extract.encodings import decode_text
from pipeline.extract.model import Block
from pipeline.extract.plain import TextBlock, finish_blocks, role_of_text
from pipeline.extract.row_blocks import row_blocks, spanned
from pipeline.extract.wording import law_level

_SHORTEST = 200
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_NEVER_TEXT = frozenset({
    "script", "style", "noscript", "template", "head", "svg", "iframe", "object", "nav", "form",
    "button", "select", "textarea", "canvas", "audio", "video", "math",
})  # fmt: skip
_LEAVES = frozenset({"p", "dt", "dd", "blockquote", "pre", "figcaption", "td", "th", "address"})
# Around these no blank is due, in a page or in trafilatura's XML.
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "hi", "i", "img", "ins", "kbd", "label", "mark", "q", "ref", "s", "samp", "small",
    "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_CELLS = frozenset({"td", "th", "cell"})
_LISTS = ("ul", "ol", "list")
_DEEPEST = 100  # what lies deeper is one block: recursion has its limits


def extract_html(source: bytes) -> tuple[Block, ...]:
    """Blocks of an HTML page: its main text, or all its text where no main text is found."""
    markup = decode_text(source, is_html=True).replace("\x00", "")
    main = list(_main_blocks(markup))
    if sum(len(block.text) for block in main) >= _SHORTEST:
        return finish_blocks(main)
    whole = list(_all_blocks(markup))
    longer = max(main, whole, key=lambda blocks: sum(len(block.text) for block in blocks))
    return finish_blocks(longer)


def _main_blocks(markup: str) -> Iterator[TextBlock]:
    xml = trafilatura.extract(
        _with_boxes_and_captions(markup),
        output_format="xml",
        include_comments=False,
        include_tables=True,
        favor_recall=True,
    )
    if xml:
        parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        root = lxml.etree.fromstring(xml.encode(), parser)
        for child in root.find("main") if root.find("main") is not None else root:
            yield from _xml_blocks(child, depth=0)


def _parse(markup: str) -> HtmlElement | None:
    """Root of a page; None for a page without an element."""
    if not markup.strip():
        return None
    try:
        return lxml.html.document_fromstring(
            markup.encode("utf-8", "replace"),
            parser=lxml.html.HTMLParser(encoding="utf-8", huge_tree=True),
            ensure_head_body=True,
        )
    except lxml.etree.ParserError:
        return None  # nothing but comments


def _with_boxes_and_captions(markup: str) -> str:
    """Keep what would be dropped or taken for a cell: boxes inside an article, table captions."""
    root = _parse(markup)
    if root is None:
        return markup
    boxes = root.xpath("//article//aside | //main//aside")
    captions = root.xpath("//table/caption")
    for box in boxes:
        box.tag = "div"
    for caption in captions:
        caption.tag, caption.tail = "p", None
        caption.getparent().addprevious(caption)
    return lxml.html.tostring(root, encoding="unicode") if boxes or captions else markup


def _text_of(element: lxml.etree._Element, *, without: Sequence[str] = ()) -> str:
    return clean_text(_raw_text(element, without))


def _raw_text(element: lxml.etree._Element, without: Sequence[str] = ()) -> str:
    """Text of an element, a blank on either side of what is not inline, some elements left out."""
    parts: list[str] = []
    walker = lxml.etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walker:
        outer, gap = node is element, "" if _is_inline(node) else " "
        if event == "start" and not outer and node.tag in without:
            walker.skip_subtree()
        elif event == "start":
            parts += ("" if outer else gap, node.text or "")
        if event != "start" and not outer:
            parts += (gap, node.tail or "")
    return "".join(parts)


def _xml_blocks(element: lxml.etree._Element, *, depth: int) -> Iterator[TextBlock]:
    """Blocks of an element of trafilatura's XML (head, p, list, item, table, row, quote)."""
    if not isinstance(element.tag, str):
        return
    if element.tag == "head":
        text = _text_of(element)
        level = law_level(text) or _HEADINGS.get(element.get("rend", ""), 2)
        yield TextBlock("heading", level, text)
    elif element.tag == "list":
        for item in element:
            yield from _xml_blocks(item, depth=depth + 1)
    elif element.tag == "item":
        yield TextBlock("list_item", max(depth, 1), _text_of(element, without=_LISTS))
        for inner in _outermost_lists(element):
            yield from _xml_blocks(inner, depth=depth)
    elif element.tag == "table":
        yield from row_blocks([_row(row) for row in element.iter("row")])
    else:
        yield role_of_text(_text_of(element))


def _outermost_lists(item: lxml.etree._Element) -> Iterator[lxml.etree._Element]:
    """Yield the lists in an item that are in no other list of it."""
    walker = lxml.etree.iterwalk(item, events=("start",), tag=_LISTS)
    for _, inner in walker:
        yield inner
        walker.skip_subtree()


def _row(row: lxml.etree._Element) -> Row:
    """Make a row of its filled cells; trafilatura leaves blanks where a head spans columns."""
    elements = [c for c in row if isinstance(c.tag, str) and c.tag in _CELLS]
    cells: list[Cell] = []
    heads: list[bool] = []
    column = 0
    for element in elements:
        text, after = _text_of(element), column + spanned(element.get("colspan"))
        if text:
            cells.append(Cell(text, column, after))
            heads.append(element.tag == "th" or element.get("role") == "head")
        elif cells and element.get("role") == "head":
            cells[-1] = replace(cells[-1], after=after)
        column = after
    return Row(tuple(cells), is_head=bool(heads) and all(heads))


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the rows of a table, not those of tables in it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _table(table: HtmlElement, *, depth: int, nested: int) -> Iterator[TextBlock]:
    for child in table:
        if child.tag not in ("tr", "thead", "tbody", "tfoot"):
            yield from _walk(child, depth=depth, nested=nested + 1)
    yield from row_blocks([_row(row) for row in _rows(table)])


def _all_blocks(markup: str) -> Iterator[TextBlock]:
    """All visible text, element by element."""
    root = _parse(markup)
    if root is None:
        return
    for element in list(root.iter(*_NEVER_TEXT)):
        if element.getparent() is not None:
            element.drop_tree()
    body = root.find("body")
    if body is not None:
        yield from _walk(body, depth=0)


def _walk(element: HtmlElement, *, depth: int, nested: int = 0) -> Iterator[TextBlock]:
    """Blocks of an element that lies in *depth* lists and *nested* containers."""
    tag = element.tag
    if not isinstance(tag, str):
        return
    if tag in _HEADINGS:
        text = _text_of(element)
        yield TextBlock("heading", law_level(text) or _HEADINGS[tag], text)
    elif tag == "table":
        yield from _table(element, depth=depth, nested=nested)
    elif tag == "tr":
        yield from row_blocks([_row(element)])
    elif nested > _DEEPEST:
        yield role_of_text(_text_of(element))
    elif tag == "li":
        yield TextBlock("list_item", max(depth, 1), _text_of(element, without=_LISTS))
        for inner in _outermost_lists(element):
            yield from _walk(inner, depth=depth, nested=nested + 1)
    elif tag in _LEAVES:
        yield role_of_text(_text_of(element))
    else:
        inside = depth + (tag in _LISTS)
        yield from _walk_children(element, depth=inside, nested=nested + 1)


def _walk_children(element: HtmlElement, *, depth: int, nested: int) -> Iterator[TextBlock]:
    """Blocks of a container; words between its block elements are paragraphs of their own."""
    loose: list[str] = [element.text or ""]
    for child in element:
        if _is_inline(child):
            loose.append(_raw_text(child) if isinstance(child.tag, str) else "")
        else:
            yield role_of_text(clean_text("".join(loose)))
            loose = []
            yield from _walk(child, depth=depth, nested=nested)
        loose.append(child.tail or "")
    yield role_of_text(clean_text("".join(loose)))


def _is_inline(element: lxml.etree._Element) -> bool:
    return not isinstance(element.tag, str) or element.tag in _INLINE
