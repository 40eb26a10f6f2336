"""ODT elements: what a part of a document holds, and which of its words are shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml.etree import _Element as Element

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def odf(name: str) -> str:
    """Name an element or attribute of OpenDocument: "text:p" with its namespace."""
    prefix, local = name.split(":")
    return f"{{{_SPACES[prefix]}}}{local}"


PARAGRAPH, HEADING, LIST, TABLE = map(odf, ("text:p", "text:h", "text:list", "table:table"))
NUMBERED = odf("text:numbered-paragraph")
BLOCKS = frozenset({PARAGRAPH, HEADING, LIST, TABLE, NUMBERED})
NOTE = odf("text:note")
SHAPES = frozenset(
    odf(f"draw:{name}")
    for name in (
        "a", "caption", "circle", "connector", "custom-shape", "ellipse", "frame", "g", "line",
        "measure", "path", "polygon", "polyline", "rect", "text-box",
    )
)  # fmt: skip
# Deletions lie apart from the text; comments, prompts and descriptions of pictures are not printed,
# nor is what a text holds for a reader of its Ruby.
_NOT_SHOWN = frozenset(
    map(
        odf,
        (
            "text:tracked-changes", "office:annotation", "text:placeholder", "text:ruby-text",
            "text:index-title-template", "office:forms", "text:script", "text:note-citation",
            "svg:title", "svg:desc", "text:number", "office:event-listeners", "office:scripts",
            "presentation:notes",
        ),
    )
)  # fmt: skip
_BLANKS = frozenset(map(odf, ("text:s", "text:tab", "text:line-break")))
_MAY_HIDE = frozenset(map(odf, ("text:hidden-text", "text:hidden-paragraph")))
_STYLE_NAME, _DISPLAY = odf("text:style-name"), odf("text:display")
_LONGEST_CHAIN = 20  # styles build on each other; a ring of them has no end


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says by itself; None where it leaves it to the one it builds on."""

    name: str
    parent: str | None
    hidden: bool | None
    bold: bool | None


Styles = Mapping[tuple[str, str], Style]


def read_styles(*parts: Element) -> Styles:
    """Return the styles of these parts of a document, by family and name."""
    styles: dict[tuple[str, str], Style] = {}
    for part in parts:
        for element in part.iter(odf("style:style")):
            key = element.get(odf("style:family"), ""), element.get(odf("style:name"), "")
            styles[key] = _style_of(element)
    return styles


def _style_of(element: Element) -> Style:
    name = element.get(odf("style:display-name")) or element.get(odf("style:name"), "")
    words = element.find(odf("style:text-properties"))
    table = element.find(odf("style:table-properties"))
    hidden = None if words is None else _is(words.get(odf("text:display")), "none")
    if table is not None:
        hidden = _is(table.get(odf("table:display")), "false")
    weight = None if words is None else words.get(odf("fo:font-weight"))
    bold = None if weight is None else weight not in ("normal", "100", "200", "300", "400", "500")
    parent = element.get(odf("style:parent-style-name"))
    return Style(name.replace("_20_", " "), parent, hidden, bold)


def _is(value: str | None, wanted: str) -> bool | None:
    return None if value is None else value == wanted


def chain(element: Element, family: str, styles: Styles) -> Iterator[Style]:
    """Yield the style of an element and those it builds on, the nearest first."""
    prefix = "table" if family == "table" else "text"
    name = element.get(odf(f"{prefix}:style-name"))
    for _ in range(_LONGEST_CHAIN):
        style = styles.get((family, name or ""))
        if style is None:
            return
        yield style
        name = style.parent


def _first(values: Iterator[bool | None]) -> bool:
    return bool(next((value for value in values if value is not None), False))


def is_hidden(element: Element, styles: Styles) -> bool:
    """Whether a section, paragraph, run or table is set to be hidden."""
    if element.get(_DISPLAY, "") == "none":
        return True
    if element.tag in _MAY_HIDE:
        return _hides(element)
    family = {TABLE: "table", PARAGRAPH: "paragraph", HEADING: "paragraph"}.get(
        str(element.tag), "text"
    )
    return _first(style.hidden for style in chain(element, family, styles))


def held(parent: Element, styles: Styles) -> Iterator[Element]:
    """Yield the paragraphs, lists and tables inside *parent*, through sections and indexes."""
    for child in parent:
        if not isinstance(child.tag, str) or child.tag in _NOT_SHOWN or is_hidden(child, styles):
            continue
        if child.tag in BLOCKS:
            yield child
        else:
            yield from held(child, styles)


def shown_text(element: Element, styles: Styles) -> str:
    """Text of a paragraph as shown; hidden runs, comments, notes and boxes left out."""
    if any(_hides(mark) for mark in element.iter(odf("text:hidden-paragraph"))):
        return ""
    return "".join(_shown(element, styles))


def _hides(mark: Element) -> bool:
    return bool(mark.get(odf("text:is-hidden")) == "true")


def _shown(element: Element, styles: Styles) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            if child.tag in _BLANKS:
                yield " "
            elif not _is_apart(child, styles):
                yield from _shown(child, styles)
        yield child.tail or ""


def _is_apart(child: Element, styles: Styles) -> bool:
    """Whether what an element holds is no part of the line of text it stands in."""
    if child.tag in _NOT_SHOWN or child.tag in SHAPES or child.tag == NOTE:
        return True
    return is_hidden(child, styles)


def inside_paragraph(paragraph: Element, styles: Styles, *tags: str) -> Iterator[Element]:
    """Yield the outermost elements with these tags in a paragraph, as far as they are shown."""
    for child in paragraph:
        if not isinstance(child.tag, str) or child.tag in _NOT_SHOWN:
            continue
        if child.tag in tags:
            yield child
        elif not is_hidden(child, styles):
            yield from inside_paragraph(child, styles, *tags)


def is_bold(paragraph: Element, styles: Styles) -> bool:
    """Whether all the words of a paragraph are set in bold."""
    usual = _first(style.bold for style in chain(paragraph, "paragraph", styles))
    runs = list(_runs(paragraph, styles, usual))
    return bool(runs) and all(runs)


def _runs(element: Element, styles: Styles, bold: bool) -> Iterator[bool]:
    """Yield for each piece of text whether it is bold."""
    if (element.text or "").strip():
        yield bold
    for child in element:
        if isinstance(child.tag, str) and not _is_apart(child, styles):
            own = [style.bold for style in chain(child, "text", styles)]
            yield from _runs(child, styles, next((b for b in own if b is not None), bold))
        if (child.tail or "").strip():
            yield bold
