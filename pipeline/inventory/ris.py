"""RIS: records of tagged lines, as Zotero, EndNote, Mendeley, Scopus and publishers write them."""

import re
from collections.abc import Iterator
from typing import Any

from rispy import RisParser
from rispy.config import TAG_KEY_MAPPING

from pipeline.inventory.records import Record, broken_record, make_record

_TAGGED = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*)|$)")
# Every tag by its own name, and each a list: a reader that knows which tags come once drops the
# second file of an entry.
_TAGS = {tag: tag for tag in TAG_KEY_MAPPING} | {"LK": "LK", "OP": "OP"}
_TITLES = ("TI", "T1", "CT", "BT")
_VENUES = ("JF", "T2", "JO", "JA", "J2", "BT", "T3", "PB")
_FILES = ("L1", "L2", "L3", "L4")
_AUTHORS = ("AU", "A1")
_EDITORS = ("A2", "ED", "A3")
_Lines = list[tuple[int, str]]


def parse_ris(text: str) -> list[Record]:
    """Return the records of a RIS file, in its order; all files that a record names are kept.

    A record begins with ``TY`` and ends with ``ER`` or where the next begins. Lines without a tag
    belong to the one before. Tagged lines outside a record are a record with a problem.
    """
    parser = RisParser(
        mapping=_TAGS, list_tags=list(_TAGS), delimiter_tags_mapping={}, skip_unknown_tags=True
    )
    return [_record(parser, lines, n) for n, lines in enumerate(_split(text), start=1)]


def _split(text: str) -> Iterator[_Lines]:
    """Yield the lines of each record, with their numbers; blank lines are left out."""
    record: _Lines = []
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.strip()
        tag = found[1] if (found := _TAGGED.match(line)) else ""
        if tag == "TY" and record:
            yield record
            record = []
        if tag == "ER":
            if record:
                yield record
            record = []
        elif line and (tag or record):
            record.append((number, f"{tag}  - {found[2] or ''}" if found else line))
    if record:
        yield record


def _record(parser: RisParser, lines: _Lines, n: int) -> Record:
    number, first = lines[0]
    if not first.startswith("TY  -"):
        problem = f"line {number}: the record does not begin with TY and is not read"
        return broken_record(str(n), problem)
    read = parser.parse_lines(iter([*(line for _, line in lines), "ER  - "]))[0]
    return _described(read, n, number)


def _described(read: dict[str, Any], n: int, line: int) -> Record:
    def first(*tags: str) -> str:
        values = (" ".join(read[tag]).strip() for tag in tags if tag in read)
        return next((value for value in values if value), "")

    def every(*tags: str) -> list[str]:
        return [value for tag in tags for value in read.get(tag, ())]

    year = next(iter(every("PY", "Y1", "DA")), "")
    return make_record(
        next(iter(every("ID", "LB")), ""),
        number=n,
        record_type=str(read["TY"]),
        title=first(*_TITLES),
        authors=every(*_AUTHORS) or every(*_EDITORS),
        year=year,
        doi=next(iter(every("DO")), "") or _doi_elsewhere(every("M3", "UR", "N1", "L3")),
        venue=first(*_VENUES),
        keywords=every("KW"),
        abstract=first("AB", "N2"),
        files=[path for value in every(*_FILES) for path in _paths(value)],
        problems=[] if first(*_TITLES) else [f"line {line}: the record has no title"],
    )


def _doi_elsewhere(values: list[str]) -> str:
    """Return a value that is an address of a DOI; older exports have no tag for it."""
    named = (v for v in values if re.search(r"doi\.org/10\.|^\s*(?:doi:?\s*)?10\.\d{4}", v, re.I))
    return next(named, "")


def _paths(value: str) -> list[str]:
    """Split several files in one value, unless they are addresses, in which ``;`` may stand."""
    return [value] if "://" in value else value.split(";")
