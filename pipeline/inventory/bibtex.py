"""BibTeX and BibLaTeX: entries as reference managers write them."""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ParsingFailedBlock,
    String,
)
from bibtexparser.splitter import Splitter

from pipeline.inventory.file_fields import split_file_field
from pipeline.inventory.latex import decode_latex
from pipeline.inventory.records import Record, broken_record, make_record

# What it says of broken entries stands in the records.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)

_VENUES = (
    "journal",
    "journaltitle",
    "booktitle",
    "maintitle",
    "institution",
    "school",
    "organization",
    "publisher",
    "howpublished",
)
_FILES = ("file", "pdf", "localfile", "local-url")
_INHERITED = ("booktitle", "date", "journal", "journaltitle", "publisher", "year")
_MONTHS = {
    name: name.capitalize()
    for name in "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
}
_OPENS = re.compile(r"^[ \t]*@\w+[ \t]*[{(]", re.MULTILINE)
_PORTION = 1_000_000
_OPENED = re.compile(r"@\s*(\w+)\s*[{(]\s*([^,\s{}()]*)")
_Fields = dict[str, str]


class _Read(NamedTuple):
    """One entry with its fields as they are written, without braces, and what is wrong with it."""

    entry_type: str
    key: str
    fields: _Fields
    problems: list[str]


def parse_bibtex(text: str) -> list[Record]:
    """Return the entries of a BibTeX file, in its order.

    An entry that cannot be read is a record with its line and what is wrong, and the rest is read.
    Names of ``@string`` stand for their texts; ``@comment`` and ``@preamble`` are passed over; an
    entry takes the venue and year that it lacks from the one that ``crossref`` names.
    """
    strings = dict(_MONTHS)
    read: list[_Read | Record] = []
    for before, part in _portions(text):
        for block in Splitter(part).split().blocks:
            line = before + (block.start_line or 0) + 1
            if isinstance(block, String):
                strings[block.key.lower()] = _value(block.value, strings)[0]
            elif isinstance(block, ParsingFailedBlock):
                read.append(_read_failed(block, strings, line))
            elif isinstance(block, Entry):
                read.append(_fields_of(block, strings, line))
    parents = {e.key.lower(): e.fields for e in reversed(read) if isinstance(e, _Read)}
    return [
        _record(entry, number, parents) if isinstance(entry, _Read) else entry
        for number, entry in enumerate(read, start=1)
    ]


def _portions(text: str) -> Iterator[tuple[int, str]]:
    """Yield a long file in portions, each with the number of lines before it.

    They are cut where a line opens an entry: the splitter, too, begins anew there, whatever stands
    open, and needs several times the memory of what it is given.
    """
    start = line = 0
    while start < len(text):
        opened = _OPENS.search(text, start + _PORTION)
        end = opened.start() if opened else len(text)
        yield line, text[start:end]
        line += text.count("\n", start, end)
        start = end


def _read_failed(
    block: ParsingFailedBlock, strings: Mapping[str, str], line: int
) -> _Read | Record:
    """Read an entry that repeats a key or field, which are no reason to lose it; else name it."""
    inner: Block | None = block.ignore_error_block
    if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock) and inner is not None:
        if isinstance(inner, ParsingFailedBlock):
            return _read_failed(inner, strings, line)
        if isinstance(inner, Entry):
            return _fields_of(inner, strings, line)
    opened = _OPENED.match(block.raw or "")
    key = opened[2] if opened and opened[2] else f"line {line}"
    why = str(getattr(block.error, "abort_reason", block.error)).replace("`", "'")
    return broken_record(key, f"line {line}: the entry cannot be read: {why}")


def _fields_of(entry: Entry, strings: Mapping[str, str], line: int) -> _Read:
    fields: _Fields = {}
    problems: list[str] = []
    for field in entry.fields:
        name = field.key.lower()
        value, fault = _value(field.value, strings)
        if fault:
            problems.append(f"line {line}: the field {name!r} {fault}")
        if name in fields and fields[name] != value:
            problems.append(f"line {line}: the field {name!r} stands twice")
        fields.setdefault(name, value)
    return _Read(entry.entry_type, entry.key, fields, problems)


def _value(raw: str, strings: Mapping[str, str]) -> tuple[str, str]:
    """Return the text of a value (``{a} # b # "c"``), and what is wrong with it or nothing."""
    text = raw.strip()
    if len(text) < 2 or not _is_one(text):
        parts = list(_parts(text))
        tail = [part for part in parts if part.startswith("\n")]
        joined = "".join(_part(part, strings) for part in parts if part not in tail)
        return joined, "is followed by something else, for want of a comma" if tail else ""
    return text[1:-1], ""


def _is_one(text: str) -> bool:
    """Whether all of *text* is inside one pair of braces or quotes."""
    if text[0] == "{":
        return _end_of_braces(text, 0) == len(text)
    return text[0] == '"' and _end_of_quotes(text, 0) == len(text)


def _end_of_braces(text: str, start: int) -> int:
    depth = 0
    for found in re.compile(r"(?<!\\)[{}]").finditer(text, start):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.end()
    return len(text)


def _end_of_quotes(text: str, start: int) -> int:
    depth = 0
    for found in re.compile(r'(?<!\\)[{}"]').finditer(text, start + 1):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if found[0] == '"' and depth == 0:
            return found.end()
    return len(text)


_ENDS: dict[str, Callable[[str, int], int]] = {"{": _end_of_braces, '"': _end_of_quotes}


def _parts(text: str) -> Iterator[str]:
    """Yield the parts that ``#`` joins; what follows a part without it comes with a line feed."""
    place = 0
    while place < len(text):
        begin = text[place]
        end = _ENDS[begin](text, place) if begin in _ENDS else text.find("#", place)
        end = len(text) if end < 0 else end
        yield text[place:end].strip()
        rest = text[end:].lstrip()
        if rest and not rest.startswith("#"):
            yield f"\n{rest}"
            return
        place = len(text) - len(rest[1:].lstrip()) if rest else len(text)


def _part(part: str, strings: Mapping[str, str]) -> str:
    if part[:1] in _ENDS:
        return part[1:-1]
    return strings.get(part.lower(), part)


def _record(entry: _Read, number: int, parents: Mapping[str, _Fields]) -> Record:
    entry_type, key, given, problems = entry
    parent = parents.get(given.get("crossref", "").strip().lower(), {})
    fields = {name: parent[name] for name in _INHERITED if name in parent} | given
    plain = {name: decode_latex(fields.get(name, "")) for name in ("title", "subtitle", "abstract")}
    venue = next((fields[name] for name in _VENUES if fields.get(name, "").strip()), "")
    return make_record(
        key,
        number=number,
        record_type=fields.get("type", "") if entry_type == "misc" else entry_type,
        title=": ".join(filter(None, (plain["title"].strip(), plain["subtitle"].strip()))),
        authors=_names(fields.get("author") or fields.get("editor") or ""),
        year=fields.get("year") or fields.get("date") or "",
        doi=fields.get("doi", ""),
        venue=decode_latex(venue),
        keywords=re.split(r"[;,]", decode_latex(fields.get("keywords", ""))),
        abstract=plain["abstract"],
        files=[path for name in _FILES for path in split_file_field(fields.get(name, ""))],
        problems=problems,
    )


def _names(value: str) -> list[str]:
    """Split names at ``and`` where it is not in braces; there it belongs to an organisation."""
    depth, start = 0, 0
    names = []
    for found in re.finditer(r"(?<!\\)[{}]|\s+and\s+", value, re.IGNORECASE):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0 and found[0] not in "{}":
            names.append(value[start : found.start()])
            start = found.end()
    names.append(value[start:])
    return ["et al." if name.strip() == "others" else decode_latex(name) for name in names]
