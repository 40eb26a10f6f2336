"""Parse the Markdown subset of `corpus/README.md` into blocks and footnotes."""

import re
from collections.abc import Iterator
from dataclasses import replace

from typesetting.model import Block, Box, Heading, Item, List, Paragraph, Table

_HEADING = re.compile(r"^(#{1,3}) +(.+)$")
_NOTE = re.compile(r"^\[\^(\w+)\]: *(.+)$")
_ITEM = re.compile(r"^( *)(\(\d+\)|\d+[.)]|[a-z][.)]|-) +(.+)$")
_RULE_ROW = re.compile(r"^\|[\s:|-]+\|$")


def parse_body(body: str) -> tuple[tuple[Block, ...], dict[str, str]]:
    """Parse the Markdown subset: blocks in order, and footnotes by label."""
    lines = [line.rstrip() for line in body.splitlines() if line.strip()]
    notes = {m[1]: m[2] for m in map(_NOTE.match, lines) if m}
    return tuple(_blocks([line for line in lines if not _NOTE.match(line)])), notes


def _blocks(lines: list[str]) -> Iterator[Block]:
    caption: str | None = None
    start = 0
    while start < len(lines):
        line = lines[start]
        if line.startswith("^caption "):
            caption, start = line.removeprefix("^caption ").strip(), start + 1
            continue
        end = _end_of_run(lines, start)
        block = _block(lines[start:end])
        yield replace(block, caption=caption) if isinstance(block, Table) else block
        caption, start = None, end


def _end_of_run(lines: list[str], start: int) -> int:
    """Find the index after the last line of the block that begins at `start`."""
    kind = _kind(lines[start])
    end = start + 1
    if kind in ("table", "box"):
        while end < len(lines) and _kind(lines[end]) == kind:
            end += 1
    if kind == "item":
        while end < len(lines) and _continues(lines[start], lines[end]):
            end += 1
    return end


def _kind(line: str) -> str:
    if line.startswith("|"):
        return "table"
    if line.startswith(">"):
        return "box"
    if _HEADING.match(line):
        return "heading"
    return "item" if _ITEM.match(line) else "paragraph"


def _continues(first: str, line: str) -> bool:
    """Tell whether `line` goes on with the list that `first` opens."""
    opening, item = _ITEM.match(first), _ITEM.match(line)
    if opening is None or item is None:
        return False
    if len(item[1]) > len(opening[1]):
        return True
    begins_anew = item[2].strip("().") in ("1", "a")
    return _marker_kind(item[2]) == _marker_kind(opening[2]) and not begins_anew


def _marker_kind(marker: str) -> str:
    return re.sub(r"[a-z]", "a", re.sub(r"\d+", "1", marker))


def _block(lines: list[str]) -> Block:
    kind = _kind(lines[0])
    if kind == "table":
        rows = [line for line in lines if not _RULE_ROW.match(line)]
        return Table(tuple(tuple(c.strip() for c in r.strip("|").split("|")) for r in rows), None)
    if kind == "box":
        return Box(tuple(_blocks([t for t in (line[1:].strip() for line in lines) if t])))
    if kind == "item":
        return List(tuple(Item(len(m[1]) // 2, m[2], m[3]) for m in map(_ITEM.match, lines) if m))
    heading = _HEADING.match(lines[0])
    return Heading(len(heading[1]), heading[2]) if heading else Paragraph(lines[0].strip())
