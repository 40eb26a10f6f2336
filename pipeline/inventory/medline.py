"""MEDLINE: tagged records as PubMed exports them (``.nbib``), continued lines indented."""

import re
from collections.abc import Iterator

from pipeline.inventory.records import Record, broken_record, make_record

_TAGGED = re.compile(r"([A-Z]{2,4}) {0,2}- ?(.*)$")
_DOI = re.compile(r"(\S+) \[doi\]$")
_Tags = dict[str, list[str]]


def parse_medline(text: str) -> list[Record]:
    """Return the records of a PubMed export; each begins with ``PMID``."""
    return [_record(tags, line, n) for n, (line, tags) in enumerate(_split(text), start=1)]


def _split(text: str) -> Iterator[tuple[int, _Tags]]:
    tags: _Tags = {}
    begin, last = 1, ""
    for number, line in enumerate(text.split("\n"), start=1):
        found = _TAGGED.match(line)
        if found and found[1] == "PMID" and tags:
            yield begin, tags
            tags = {}
        if found:
            begin = begin if tags else number
            last = found[1]
            tags.setdefault(last, []).append(found[2].strip())
        elif tags and line.startswith(" ") and line.strip():
            tags[last][-1] += f" {line.strip()}"
    if tags:
        yield begin, tags


def _record(tags: _Tags, line: int, n: int) -> Record:
    if "PMID" not in tags:
        return broken_record(str(n), f"line {line}: the record does not begin with PMID")

    def first(*names: str) -> str:
        return next((tags[name][0] for name in names if name in tags), "")

    dois = (
        found[1]
        for value in tags.get("LID", []) + tags.get("AID", [])
        if (found := _DOI.match(value))
    )
    return make_record(
        first("PMID"),
        number=n,
        record_type=first("PT"),
        title=first("TI", "BTI").rstrip("."),
        authors=tags.get("FAU") or tags.get("AU") or tags.get("CN") or [],
        year=first("DP", "DEP"),
        doi=next(dois, ""),
        venue=first("JT", "TA"),
        keywords=tags.get("OT", []),
        abstract=first("AB"),
        problems=[] if "TI" in tags or "BTI" in tags else [f"line {line}: the record has no title"],
    )
