"""Lists of references: one block per entry."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pipeline.extract.lines import Line
from pipeline.extract.reference_headings import opens_references
from pipeline.extract.roles import Paragraph
from pipeline.extract.wording import ends_sentence

_NUMBERED = re.compile(r"\[\d{1,3}\]|\(?\d{1,3}[.)]\s")
_ENTRY = re.compile(r".{3,120}?\(?(?:19|20)\d{2}[a-z]?\)?|[^\W\d_][\w'’\-]+, [^\W\d_]")


def mark_references(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Split what stands under a heading such as "References" or "Daftar Pustaka" into entries."""
    result: list[Paragraph] = []
    pending: list[Paragraph] = []
    inside = False
    for i, paragraph in enumerate(paragraphs):
        if paragraph.role in ("heading", "title"):
            result.extend(_entries(pending))
            pending = []
            following = paragraphs[i + 1].text if i + 1 < len(paragraphs) else ""
            inside = opens_references(paragraph.text, following)
            result.append(paragraph)
        elif inside and paragraph.role in ("body", "list_item", "reference"):
            pending.append(paragraph)
        else:
            result.extend(_entries(pending))
            pending = []
            result.append(paragraph)
    return result + _entries(pending)


def _entries(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Regroup the lines of reference paragraphs to one paragraph an entry."""
    lines = [line for paragraph in paragraphs for line in paragraph.lines]
    starts = {id(p.lines[0]) for p in paragraphs}
    numbered = sum(bool(_NUMBERED.match(line.text)) for line in lines) >= max(2, len(lines) // 12)
    hanging = not numbered and _hangs(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _opens(groups[-1][-1], line, starts, numbered, hanging):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [replace(paragraphs[0], lines=tuple(g), role="reference", level=None) for g in groups]


def _hangs(lines: Sequence[Line]) -> bool:
    """Whether most lines stand in from the margin the entries start at."""
    if len(lines) < 4:
        return False
    inset = [line.x0 - line.left > 0.8 * line.size for line in lines]
    return 0.25 < sum(inset) / len(lines) < 0.95


def _opens(previous: Line, line: Line, starts: set[int], numbered: bool, hanging: bool) -> bool:
    """Whether a line begins an entry."""
    if numbered:
        return _NUMBERED.match(line.text) is not None
    if hanging:
        return line.x0 - line.left <= 0.8 * line.size
    if previous.broken:
        return False
    if id(line) in starts and (previous.page, previous.region) == (line.page, line.region):
        return ends_sentence(previous.text) or _ENTRY.match(line.text) is not None
    closed = ends_sentence(previous.text) or "http" in previous.text
    short = previous.right - previous.x1 > 2 * line.size
    looks = _ENTRY.match(line.text) is not None
    return looks and closed and (short or _step(previous, line) > 1.35)


def _step(previous: Line, line: Line) -> float:
    return (line.y1 - previous.y1) / max(median((line.size, previous.size)) * 1.2, 1.0)
