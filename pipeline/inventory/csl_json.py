"""CSL-JSON: the items that Zotero, Mendeley, Crossref and Pandoc exchange."""

from collections.abc import Mapping
from typing import Any

from pipeline.inventory.json_values import read_json_entries, text_of, texts_of
from pipeline.inventory.records import Record, broken_record, make_record

_CREATORS = ("author", "editor", "collection-editor", "container-author", "director")
_VENUES = ("container-title", "event-title", "event", "publisher", "authority")


def parse_csl_json(text: str) -> list[Record]:
    """Return the items of a CSL-JSON file: a list, one item, or an object with ``items``."""
    entries, problem = read_json_entries(text, inside="items")
    records = [_record(item, n) for n, item in enumerate(entries, start=1)]
    return records + ([broken_record("file", problem)] if problem else [])


def _record(item: Any, n: int) -> Record:
    if not isinstance(item, Mapping):
        return broken_record(str(n), f"item {n} is not an object and is not read")
    creators = next((item[role] for role in _CREATORS if item.get(role)), ())
    venues = (text_of(item.get(name)) for name in _VENUES)
    return make_record(
        text_of(item.get("citation-key")) or text_of(item.get("id")),
        number=n,
        record_type=text_of(item.get("type")),
        title=text_of(item.get("title")),
        authors=[_name(person) for person in creators if isinstance(person, Mapping)]
        if isinstance(creators, list)
        else [],
        year=_year(item.get("issued")),
        doi=text_of(item.get("DOI")),
        venue=next(filter(None, venues), ""),
        country=texts_of(item.get("jurisdiction")),
        keywords=_keywords(item.get("keyword")),
        abstract=text_of(item.get("abstract")),
        files=texts_of(item.get("file")) + _attached(item.get("attachments")),
    )


def _name(person: Mapping[str, Any]) -> str:
    whole = text_of(person.get("literal")) or text_of(person.get("name"))
    particle = text_of(person.get("non-dropping-particle"))
    family = " ".join(filter(None, (particle, text_of(person.get("family")))))
    return whole or ", ".join(filter(None, (family, text_of(person.get("given")))))


def _year(issued: Any) -> str:
    """Return the year of ``{"date-parts": [[2019, 5]]}``, or what is written instead."""
    if not isinstance(issued, Mapping):
        return text_of(issued)
    parts = issued.get("date-parts")
    while isinstance(parts, list) and parts:
        parts = parts[0]
    return text_of(parts) or text_of(issued.get("literal")) or text_of(issued.get("raw"))


def _keywords(value: Any) -> list[str]:
    return value.replace(";", ",").split(",") if isinstance(value, str) else texts_of(value)


def _attached(value: Any) -> list[str]:
    found = value if isinstance(value, list) else []
    return [text_of(a.get("path")) for a in found if isinstance(a, Mapping)]
