"""Properties of a PDF: its Info dictionary and, where that is silent, its XMP packet."""

import ctypes
import re
from collections.abc import Iterator

import lxml.etree
from pypdfium2 import raw

from pipeline.extract.properties import Properties, make_properties

_PACKET = re.compile(rb"<(x:xmpmeta|rdf:RDF)\b.{0,200000}?</\1>", re.DOTALL)
_MOST_PACKETS = 20
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"


def pdf_properties(source: bytes) -> Properties:
    """Read the properties of a PDF; all None for one that cannot be opened."""
    document = raw.FPDF_LoadMemDocument64(source, len(source), None)
    if not document:
        return Properties()
    info = {key: _info(document, key) for key in ("Title", "Author", "Subject", "CreationDate")}
    raw.FPDF_CloseDocument(document)
    said = make_properties(
        title=info["Title"],
        authors=info["Author"].split(";"),
        subject=info["Subject"],
        created=info["CreationDate"],
    )
    packet = _xmp(source)
    return Properties(
        said.title or packet.title,
        said.authors or packet.authors,
        said.subject or packet.subject,
        said.created or packet.created,
    )


def _info(document: raw.FPDF_DOCUMENT, key: str) -> str:
    name = key.encode()
    n_bytes = raw.FPDF_GetMetaText(document, name, None, 0)
    if n_bytes <= 2:
        return ""
    buffer = ctypes.create_string_buffer(n_bytes)
    raw.FPDF_GetMetaText(document, name, buffer, n_bytes)
    return buffer.raw[: n_bytes - 2].decode("utf-16-le", "replace")


def _xmp(source: bytes) -> Properties:
    """Properties in the last packet with a title; a picture in the file may bring its own.

    A packet stands uncompressed in the file where its writer follows the advice to let it be found.
    """
    found = [_properties_in(packet) for packet in _packets(source)]
    return next((p for p in reversed(found) if p.title), Properties())


def _packets(source: bytes) -> Iterator[lxml.etree._Element]:
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    matches = list(_PACKET.finditer(source))[-_MOST_PACKETS:]
    for match in matches:
        root = lxml.etree.fromstring(match[0], parser)
        if root is not None:
            yield root


def _properties_in(root: lxml.etree._Element) -> Properties:
    created = root.findtext(f".//{_XMP}CreateDate") or next(
        (
            str(e.get(f"{_XMP}CreateDate"))
            for e in root.iter(f"{_RDF}Description")
            if e.get(f"{_XMP}CreateDate")
        ),
        "",
    )
    return make_properties(
        title=next(_entries(root, "title"), ""),
        authors=_entries(root, "creator"),
        subject=next(_entries(root, "description"), ""),
        created=created,
    )


def _entries(root: lxml.etree._Element, name: str) -> Iterator[str]:
    for element in root.iter(f"{_DC}{name}"):
        yield from (entry.text or "" for entry in element.iter(f"{_RDF}li"))
