"""Properties of a file of any kind that carries some: PDF, DOCX, ODT, HTML and Markdown."""

import io
import zipfile
from collections.abc import Callable

import lxml.etree
import lxml.html

from pipeline.extract.encodings import decode_text
from pipeline.extract.front_yaml import markdown_properties
from pipeline.extract.media_types import DOCX, HTML, MARKDOWN, ODT, PDF
from pipeline.extract.odt_properties import odt_properties
from pipeline.extract.pdf_properties import pdf_properties
from pipeline.extract.properties import Properties, make_properties

_CORE = "docProps/core.xml"
_LARGEST_CORE = 1_000_000
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_HEAD_CHARACTERS = 200_000  # of a page, in which its head lies
# Names of meta tags, the best first.
_TITLES = ("citation_title", "dc.title", "dcterms.title", "og:title")
_AUTHORS = ("citation_author", "citation_authors", "dc.creator", "dcterms.creator", "author")
_PLACES = ("citation_journal_title", "citation_conference_title", "citation_doi", "dc.identifier")
_SUBJECTS = ("dc.subject", "dc.description", "og:description", "description")
_DATES = (
    "citation_publication_date",
    "citation_date",
    "dc.date",
    "dcterms.created",
    "dcterms.issued",
    "article:published_time",
    "date",
)


def properties_of(source: bytes, media_type: str) -> Properties:
    """Return what the file itself says of its title, authors, subject and date."""
    return _READERS.get(media_type, _nothing)(source)


def _nothing(source: bytes) -> Properties:
    return Properties()


def docx_properties(source: bytes) -> Properties:
    """Read the core properties (Dublin Core) of a DOCX."""
    core = _core_part(source)
    if core is None:
        return Properties()
    return make_properties(
        title=core.findtext(f"{_DC}title") or "",
        authors=(core.findtext(f"{_DC}creator") or "").split(";"),
        subject=core.findtext(f"{_DC}subject") or "",
        created=core.findtext(f"{_TERMS}created") or "",
    )


def _core_part(source: bytes) -> lxml.etree._Element | None:
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            if archive.getinfo(_CORE).file_size > _LARGEST_CORE:
                return None
            return lxml.etree.fromstring(archive.read(_CORE), parser)
    except (KeyError, ValueError, RuntimeError, zipfile.BadZipFile, lxml.etree.LxmlError, OSError):
        return None


def html_properties(source: bytes) -> Properties:
    """Read the meta tags of a page (Highwire, Dublin Core, Open Graph) and its title."""
    markup = decode_text(source, is_html=True).replace("\x00", "")[:_HEAD_CHARACTERS]
    if not markup.strip():
        return Properties()
    parser = lxml.html.HTMLParser(encoding="utf-8")
    root = lxml.etree.fromstring(markup.encode("utf-8", "replace"), parser)
    if root is None:
        return Properties()
    tags: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        name = (tag.get("name") or tag.get("property") or "").lower()
        tags.setdefault(name, []).append(tag.get("content") or "")
    first = [tags[name] for name in _AUTHORS if any(tags.get(name, ()))]
    return make_properties(
        title=_first(tags, _TITLES) or root.findtext(".//title") or "",
        authors=[name for entry in (first[0] if first else ()) for name in entry.split(";")],
        subject="; ".join(_all(tags, _PLACES)) or _first(tags, _SUBJECTS),
        created=_first(tags, _DATES),
    )


def _all(tags: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(v for name in names for v in tags.get(name, ()) if v.strip()))


def _first(tags: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next(iter(_all(tags, names)), "")


_READERS: dict[str, Callable[[bytes], Properties]] = {
    PDF: pdf_properties,
    DOCX: docx_properties,
    ODT: odt_properties,
    HTML: html_properties,
    MARKDOWN: markdown_properties,
}
