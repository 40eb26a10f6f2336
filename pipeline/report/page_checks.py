"""Check the pages of a run: that they load nothing, show evidence, and lead somewhere."""

import json
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl

from pipeline.report.text_checks import Finding

_LOADING = {"action", "background", "data", "formaction", "href", "poster", "src", "srcset"}
_OUTSIDE = ("http:", "https:", "//")
_EXPLORER = "explorer.html#"

Address = tuple[str | None, ...]


class _Page(HTMLParser):
    """What a browser finds in a page: the addresses in attributes, and the data block."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self._in_data = False
        self._data: list[str] = []
        self.feed(text)
        self.close()

    @property
    def data(self) -> dict[str, Any]:
        return dict(json.loads("".join(self._data) or "{}"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_data = tag == "script" and ("id", "data") in attrs
        self.addresses += [
            (value or "").strip() for name, value in attrs if name.split(":")[-1] in _LOADING
        ]

    def handle_endtag(self, tag: str) -> None:
        self._in_data = False

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self._data.append(data)


def check_pages(explorer: str, index: str, corpus: str) -> list[Finding]:
    """Check that the pages load nothing, show every edge's sentences, and link right."""
    texts = {"explorer.html": explorer, "index.html": index, "corpus.html": corpus}
    pages = {name: _Page(text) for name, text in texts.items()}
    data = pages["explorer.html"].data
    outside = tuple(
        name
        for name, page in pages.items()
        if any(address.lower().startswith(_OUTSIDE) for address in page.addresses)
    )
    links = [
        address.removeprefix(_EXPLORER)
        for address in pages["index.html"].addresses
        if address.startswith(_EXPLORER)
    ]
    return [
        *_check_evidence(data),
        Finding("pages: nothing is loaded from outside", len(pages), outside),
        Finding("index.html: links to the explorer lead somewhere", len(links), _lost(links, data)),
    ]


def _check_evidence(data: Mapping[str, Any]) -> list[Finding]:
    edges = [
        (f"{network['unit']} edge {place}", sentences)
        for network in data.get("networks", [])
        for place, sentences in enumerate(network["edges"]["sentences"])
    ]
    concepts = data.get("concepts", [])
    silent = [c["concept_id"] for c in concepts if sum(c["assertions"]) and not c["sentences"]]
    return [
        Finding(
            "explorer.html: every edge shows a sentence",
            len(edges),
            tuple(name for name, sentences in edges if not sentences),
        ),
        Finding(
            "explorer.html: every concept that was found shows a sentence",
            len(concepts),
            tuple(silent),
        ),
    ]


# The values that an address of each view may give, as the explorer's own routes read them.
_VALUES: Mapping[str, tuple[str, ...]] = {
    "graph": (),
    "concepts": (),
    "topics": (),
    "documents": (),
    "concept": ("concept",),
    "doc": ("doc",),
    "topic": ("topic",),
    "edge": ("edge", "network"),
    "readiness": ("framework", "item", "document"),
    "claims": ("claim",),
}


def _lost(links: Iterable[str], data: Mapping[str, Any]) -> tuple[str, ...]:
    known = _addresses(data)
    return tuple(sorted(link for link in set(links) if not _leads(link, known)))


def _leads(link: str, known: Mapping[str, set[Address]]) -> bool:
    values = dict(parse_qsl(link, keep_blank_values=True))
    view = next(iter(values), "")
    given = tuple(values.get(name) for name in _VALUES.get(view, ()))
    return given in known.get(view, set())


def _addresses(data: Mapping[str, Any]) -> dict[str, set[Address]]:
    """Return every address that leads somewhere, by view, its values in the order of `_VALUES`."""
    concepts = [entry["concept_id"] for entry in data.get("concepts", [])]
    documents = [entry["document_id"] for entry in data.get("documents", [])]
    plain: dict[str, set[Address]] = {view: {()} for view, names in _VALUES.items() if not names}
    return plain | {
        "concept": {(name,) for name in concepts},
        "doc": {(name,) for name in documents},
        "topic": {(entry["topic_id"],) for entry in data.get("topics", [])},
        "edge": set(_edges(data.get("networks", []), concepts)),
        "readiness": set(_cells(data.get("readiness", []), concepts, documents)),
        "claims": {(None,), *((_claim(entry, concepts),) for entry in data.get("claims", []))},
    }


def _edges(networks: list[Any], concepts: list[str]) -> Iterable[Address]:
    """Each edge in either direction; without a unit, an address means the first network."""
    for place, network in enumerate(networks):
        units = (network["unit"],) if place else (network["unit"], None)
        for ends in zip(network["edges"]["source"], network["edges"]["target"], strict=True):
            first, second = (concepts[end] for end in ends)
            for unit in units:
                yield f"{first}~{second}", unit
                yield f"{second}~{first}", unit


def _cells(frameworks: list[Any], concepts: list[str], documents: list[str]) -> Iterable[Address]:
    """Each framework that a document addresses, alone and with each of its cells."""
    yield None, None, None
    for framework in frameworks:
        name = concepts[framework["framework"]]
        for document, item, *_ in framework["cells"]:
            yield name, None, None
            yield name, concepts[item], documents[document]


def _claim(entry: Mapping[str, Any], concepts: list[str]) -> str:
    return "~".join([concepts[entry["subject"]], entry["relation"], concepts[entry["object"]]])
