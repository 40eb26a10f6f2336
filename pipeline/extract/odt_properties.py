"""Properties of an ODT: what its part of metadata says (Dublin Core and OpenDocument)."""

import io
import zipfile
import zlib

import lxml.etree
from lxml.etree import _Element as Element

from pipeline.extract.odt_elements import odf
from pipeline.extract.properties import Properties, make_properties

_PART = "meta.xml"
_LARGEST = 1_000_000


def odt_properties(source: bytes) -> Properties:
    """Read title, authors, subject and date; the first author before whoever saved it last."""
    root = _meta_part(source)
    meta = None if root is None else root.find(odf("office:meta"))
    if meta is None:
        return Properties()
    author = _text(meta, "meta:initial-creator") or _text(meta, "dc:creator")
    return make_properties(
        title=_text(meta, "dc:title"),
        authors=author.split(";"),
        subject=_text(meta, "dc:subject"),
        created=_text(meta, "meta:creation-date") or _text(meta, "dc:date"),
    )


def _text(meta: Element, name: str) -> str:
    return meta.findtext(odf(name)) or ""


def _meta_part(source: bytes) -> Element | None:
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            if archive.getinfo(_PART).file_size > _LARGEST:
                return None
            return lxml.etree.fromstring(archive.read(_PART), parser)
    except (
        KeyError, ValueError, RuntimeError, EOFError, OSError, zlib.error, zipfile.BadZipFile,
        lxml.etree.LxmlError,
    ):  # fmt: skip
        return None
