"""HTML: the main text of a page with its headings, lists and tables; never scripts or styles."""

from collections.abc import Iterator

import lxml.etree
import lxml.html
import trafilatura
from lxml.html import HtmlElement

from pipeline.extract.characters import clean_text
from pipeline.extract.encodings import decode_text
from pipeline.extract.model import Block
from pipeline.extract.plain import TextBlock, finish_blocks, role_of_text
from pipeline.extract.wording import law_level

_SHORTEST = 200
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_NEVER_TEXT = frozenset({
    "script", "style", "noscript", "template", "head", "svg", "iframe", "object", "nav", "form",
    "button", "select", "textarea", "canvas", "audio", "video", "math",
})  # fmt: skip
_LEAVES = frozenset(
    {"p", "li", "dt", "dd", "blockquote", "pre", "figcaption", "td", "th", "address"}
)
_INLINE = frozenset({
    "a", "b", "i", "em", "strong", "span", "u", "sup", "sub", "small", "code", "abbr", "cite", "q",
    "font", "mark", "time", "img",
})  # fmt: skip


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


def _text_of(element: lxml.etree._Element) -> str:
    return clean_text(" ".join(str(text) for text in element.itertext()))


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
        own = " ".join([element.text or "", *(_own_text(child) for child in element)])
        yield TextBlock("list_item", max(depth, 1), clean_text(own))
        for child in element:
            if child.tag == "list":
                yield from _xml_blocks(child, depth=depth)
    elif element.tag == "table":
        yield from (_row(row, "cell") for row in element.iter("row"))
    else:
        yield role_of_text(_text_of(element))


def _own_text(child: lxml.etree._Element) -> str:
    """Text of a child of a list item, a nested list left out."""
    return (child.tail or "") if child.tag == "list" else f"{_text_of(child)} {child.tail or ''}"


def _row(row: lxml.etree._Element, cell: str) -> TextBlock:
    cells = [_text_of(c) for c in row if isinstance(c.tag, str) and c.tag in (cell, "th")]
    return TextBlock("table", None, " | ".join(text for text in cells if text))


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


def _walk(element: HtmlElement, *, depth: int) -> Iterator[TextBlock]:
    tag = element.tag
    if not isinstance(tag, str):
        return
    if tag in _HEADINGS:
        text = _text_of(element)
        yield TextBlock("heading", law_level(text) or _HEADINGS[tag], text)
    elif tag == "tr":
        yield _row(element, "td")
    elif tag in _LEAVES:
        text = _text_of(element)
        yield TextBlock("list_item", max(depth, 1), text) if tag == "li" else role_of_text(text)
    else:
        yield from _walk_children(element, depth=depth + (tag in ("ul", "ol")))


def _walk_children(element: HtmlElement, *, depth: int) -> Iterator[TextBlock]:
    """Blocks of a container; words between its block elements are paragraphs of their own."""
    loose: list[str] = [element.text or ""]
    for child in element:
        if _is_inline(child):
            loose.append(_text_of(child) if isinstance(child.tag, str) else "")
        else:
            yield role_of_text(clean_text(" ".join(loose)))
            loose = []
            yield from _walk(child, depth=depth)
        loose.append(child.tail or "")
    yield role_of_text(clean_text(" ".join(loose)))


def _is_inline(element: HtmlElement) -> bool:
    return not isinstance(element.tag, str) or element.tag in _INLINE
