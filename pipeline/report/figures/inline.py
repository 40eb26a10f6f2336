"""Make a figure part of a page whose policy allows no style attributes and which may be dark."""

import re

from lxml import etree

from pipeline.report.figures.style import ACCENT, GROUND, INK, RULE, SOFT

_SVG = "{http://www.w3.org/2000/svg}"
_FONT = re.compile(r"^(?:(?P<weight>\d+|bold) )?(?P<size>[\d.]+px) (?P<family>.+)$")
_CLASSES = {INK: "ink", SOFT: "soft", RULE: "rule", GROUND: "ground", ACCENT: "accent"}


def inline_figure(data: bytes, *, name: str, title: str) -> str:
    """Return the SVG *data* as an element for HTML: attributes in place of styles.

    Colours of text and lines become classes, so that the page's style sheet sets them in light
    and dark; ids are made unique by *name*.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    root = etree.fromstring(data, parser)
    for element in list(root.iter(f"{_SVG}metadata", f"{_SVG}style")):
        element.getparent().remove(element)
    for element in root.iter(etree.Element):
        _restyle(element)
        _rename(element, name)
    for attribute in ("width", "height"):
        root.attrib.pop(attribute, None)
    root.set("role", "img")
    root.set("aria-label", title)
    etree.cleanup_namespaces(root)
    return str(etree.tostring(root, encoding="unicode"))


def _restyle(element: etree._Element) -> None:
    style = element.attrib.pop("style", "")
    pairs = [part.split(":", 1) for part in style.split(";") if ":" in part]
    for key, value in ((key.strip(), value.strip()) for key, value in pairs):
        if key == "font":
            _set_font(element, value)
        else:
            element.set(key, value)
    classes = [
        f"{kind}-{_CLASSES[element.get(kind)]}"
        for kind in ("fill", "stroke")
        if element.get(kind) in _CLASSES
    ]
    if element.tag == f"{_SVG}text" and element.get("fill") is None:
        classes.append("fill-ink")
    if classes:
        element.set("class", " ".join(classes))


def _set_font(element: etree._Element, value: str) -> None:
    match = _FONT.match(value)
    if match:
        element.set("font-size", match["size"])
        element.set("font-weight", match["weight"] or "400")


_REFERENCE = re.compile(r"url\(#([^)]+)\)")


def _rename(element: etree._Element, name: str) -> None:
    for key, value in element.attrib.items():
        if key == "id":
            element.set(key, f"{name}-{value}")
        elif key.endswith("href") and value.startswith("#"):
            element.set(key, f"#{name}-{value[1:]}")
        elif "url(#" in value:
            element.set(key, _REFERENCE.sub(rf"url(#{name}-\1)", value))
