"""Web of Science, plain text: records of two-letter tags, continued lines indented."""

import re
from collections.abc import Iterator

from pipeline.inventory.records import Record, broken_record, make_record

_TAGGED = re.compile(r"([A-Z][A-Z0-9])(?: (.*))?$")
_OUTSIDE = {"FN", "VR", "EF"}
_Tags = dict[str, list[str]]


def parse_web_of_science(text: str) -> list[Record]:
    """Return the records of an export in "plain text" or of EndNote desktop (``.ciw``).

    A record begins with ``PT`` and ends with ``ER`` or where the next begins.
    """
    return [_record(tags, line, n) for n, (line, tags) in enumerate(_split(text), start=1)]


def _split(text: str) -> Iterator[tuple[int, _Tags]]:
    tags: _Tags = {}
    begin, last = 1, ""
    for number, line in enumerate(text.split("\n"), start=1):
        found = _TAGGED.match(line)
        name = found[1] if found else ""
        if name in {"PT", "ER"} and tags:
            yield begin, tags
            tags = {}
        if found and name not in _OUTSIDE | {"ER"}:
            begin = begin if tags else number
            last = name
            tags.setdefault(name, []).append(found[2] or "")
        elif tags and line.startswith("  "):
            tags[last].append(line.strip())
    if tags:
        yield begin, tags


def _record(tags: _Tags, line: int, n: int) -> Record:
    if "PT" not in tags:
        return broken_record(str(n), f"line {line}: the record does not begin with PT")

    def joined(*names: str) -> str:
        return next((" ".join(tags[name]) for name in names if name in tags), "")

    return make_record(
        joined("UT"),
        number=n,
        record_type=joined("DT") or {"J": "article", "C": "conference"}.get(joined("PT"), "book"),
        title=joined("TI"),
        authors=tags.get("AF") or tags.get("AU") or tags.get("CA") or [],
        year=joined("PY", "EY"),
        doi=joined("DI"),
        venue=joined("SO", "PU"),
        keywords=joined("DE", "ID").split(";"),
        abstract=joined("AB"),
        problems=[] if joined("TI") else [f"line {line}: the record has no title"],
    )
