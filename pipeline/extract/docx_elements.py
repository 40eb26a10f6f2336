"""DOCX elements: what a part of a document holds, and which of its words are shown."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PARAGRAPH, TABLE, ROW, CELL = f"{_W}p", f"{_W}tbl", f"{_W}tr", f"{_W}tc"
VALUE = f"{_W}val"
_BOX = f"{_W}txbxContent"
# What may stand around paragraphs, tables, rows and cells without being one.
_WRAPPERS = frozenset(
    {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_MC}AlternateContent", f"{_MC}Choice"}
)
# Text that moved stands where it moved to; the fallback of a drawing repeats it; properties hold
# no text, but stops of tabs.
_NOT_SHOWN = frozenset(
    {f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr")} | {f"{_MC}Fallback"}
)
_SIGNS = {
    f"{_W}tab": " ",
    f"{_W}br": " ",
    f"{_W}cr": " ",
    f"{_W}noBreakHyphen": "-",
}
_OFF = frozenset({"0", "false", "off"})


def style_names(styles: Element) -> dict[str, str]:
    """Return the names of the styles of paragraphs by their ids, of the usual one by ""."""
    names: dict[str, str] = {}
    for style in styles.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if style.get(f"{_W}type", "paragraph") == "paragraph" and name is not None:
            is_usual = style.get(f"{_W}default", "off") not in _OFF
            for key in (style.get(f"{_W}styleId", ""), *([""] if is_usual else [])):
                names[key] = name.get(VALUE, "")
    return names


def wordprocessing(path: str) -> str:
    """Name the elements of a path: "pPr/numPr" in the namespace of word processing."""
    return "/".join(f"{_W}{name}" for name in path.split("/"))


def held(parent: Element, *tags: str) -> Iterator[Element]:
    """Yield the elements with these tags right inside *parent*, through content controls.

    What a control shows until somebody fills it in is no part of the document.
    """
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS and not _is_placeholder(child):
            yield from held(child, *tags)


def shown_text(paragraph: Element) -> str:
    """Text as shown: insertions kept; deletions, field codes, hidden runs and boxes left out."""
    return "".join(_shown(paragraph))


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes that are anchored in a paragraph."""
    for child in paragraph:
        if child.tag == _BOX:
            yield child
        elif child.tag not in _NOT_SHOWN:
            yield from text_boxes(child)


def _shown(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[str(child.tag)]
        elif not (child.tag == _BOX or child.tag in _NOT_SHOWN or _is_hidden(child)):
            yield from _shown(child)


def is_bold(paragraph: Element) -> bool:
    """Whether the runs right inside a paragraph that show text are all set in bold."""
    runs = [run for run in paragraph.findall(f"{_W}r") if "".join(_shown(run)).strip()]
    return bool(runs) and all(is_on(run.find(f"{_W}rPr/{_W}b")) for run in runs)


def _is_hidden(run: Element) -> bool:
    return is_on(run.find(f"{_W}rPr/{_W}vanish")) or _is_placeholder(run)


def is_on(mark: Element | None) -> bool:
    """Whether a property that can be switched is given and not switched off."""
    return mark is not None and mark.get(VALUE, "on").lower() not in _OFF


def _is_placeholder(control: Element) -> bool:
    return control.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None
