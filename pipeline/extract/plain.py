"""Plain text: paragraphs and roles from wording and line lengths alone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.extract.characters import clean_text
from pipeline.extract.encodings import decode_text
from pipeline.extract.hyphens import HYPHENS, count_words, join_lines
from pipeline.extract.model import Block
from pipeline.extract.reference_headings import opens_references
from pipeline.extract.text_block import TextBlock
from pipeline.extract.text_roles import mark_roles, nest_by_markers
from pipeline.extract.wording import (
    ends_clause,
    has_leaders,
    is_bare_division,
    is_caption,
    is_mostly_capitals,
    is_usual_heading,
    law_level,
    list_level,
    list_marker,
    numbering_level,
    without_leaders,
)

__all__ = [
    "NEWLINES",
    "TextBlock",
    "extract_text",
    "finish_blocks",
    "role_of_text",
    "split_plain_text",
    "wrap_width",
]

# Text whose lines are longer than this was not wrapped: every line is a paragraph.
_WIDEST_WRAP = 130
_LONGEST_HEADING = 140
_BROKEN = re.compile(rf"[^\W\d_]{{2}}[{''.join(sorted(HYPHENS))}]$")
NEWLINES = re.compile(r"\r\n?|[\u0085\u2028\u2029]")


def finish_blocks(blocks: Iterable[TextBlock], *, nested: bool = False) -> tuple[Block, ...]:
    """Clean the texts, drop empty blocks, and give the roles that need the whole document.

    With ``nested``, items get their levels from their markers alone.
    """
    cleaned = [replace(block, text=clean_text(block.text)) for block in blocks]
    marked = mark_roles([block for block in cleaned if block.text])
    levelled = nest_by_markers(marked) if nested else marked
    return tuple(block.block() for block in _with_references(levelled))


def _with_references(blocks: Sequence[TextBlock]) -> Iterator[TextBlock]:
    """Mark entries under a heading of references."""
    in_references = False
    for block, after in zip(blocks, [*blocks[1:], None], strict=False):
        if block.role in ("heading", "title"):
            in_references = opens_references(block.text, after.text if after else "")
        elif in_references and block.role in ("body", "list_item"):
            yield replace(block, role="reference", level=None)
            continue
        yield block


def extract_text(source: bytes) -> tuple[Block, ...]:
    """Blocks of a plain text file."""
    text = NEWLINES.sub("\n", decode_text(source)).replace("\f", "\n\n")
    return finish_blocks(split_plain_text(text.split("\n")), nested=True)


def split_plain_text(lines: Sequence[str], *, wrap: int | None = None) -> list[TextBlock]:
    """Group lines to paragraphs, join words broken over lines, and give each a role.

    ``wrap`` is the width the lines were wrapped at, 0 for lines that are paragraphs; it is
    measured where None.
    """
    wrap = wrap_width(lines) if wrap is None else wrap
    vocabulary = count_words(lines)
    blocks = []
    for group in _group(lines, wrap):
        parts = [(line[:-1], True) if _BROKEN.search(line) else (line, False) for line in group]
        blocks.append(role_of_text(join_lines(parts, vocabulary)))
    return blocks


def wrap_width(lines: Sequence[str]) -> int:
    """Width the lines were wrapped at (90th percentile of lengths); 0 for unwrapped text."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    if not lengths:
        return 0
    width = lengths[int(0.9 * (len(lengths) - 1))]
    return width if 30 <= width <= _WIDEST_WRAP and lengths[-1] <= 3 * _WIDEST_WRAP else 0


def _group(lines: Sequence[str], wrap: int) -> Iterator[list[str]]:
    group: list[str] = []
    for raw in lines:
        line = raw.strip()
        if group and (not line or not wrap or _starts(group[-1], line, wrap)):
            yield group
            group = []
        if line:
            group.append(line)
    if group:
        yield group


def _starts(previous: str, line: str, wrap: int) -> bool:
    """Whether a line of wrapped text begins a paragraph."""
    if is_mostly_capitals(previous) and is_mostly_capitals(line) and not is_usual_heading(line):
        return law_level(line) is not None
    if is_usual_heading(previous) or law_level(line) is not None:
        return True
    if len(previous) < 0.6 * wrap:
        return not (is_bare_division(previous) or line[:1].islower()) or ends_clause(previous)
    if not ends_clause(previous):
        return False
    named = is_caption(line) or is_usual_heading(line) or law_level(line) is not None
    return list_marker(line) is not None or named


def role_of_text(text: str) -> TextBlock:
    """Role of a paragraph by its wording."""
    plain = text.strip()
    if has_leaders(plain):
        return TextBlock("table", None, without_leaders(plain))
    if is_caption(plain) and len(plain) <= 400:
        return TextBlock("caption", None, plain)
    closed = plain.endswith((".", ";", ",", ":"))
    if len(plain) <= _LONGEST_HEADING and (not closed or is_usual_heading(plain)):
        level = _heading_level(plain)
        if level is not None:
            return TextBlock("heading", level, plain)
    marker = list_marker(plain)
    if marker is not None:
        return TextBlock("list_item", list_level(marker), plain)
    return TextBlock("body", None, plain)


def _heading_level(text: str) -> int | None:
    law = law_level(text)
    if law is not None:
        return law
    if is_usual_heading(text):
        return numbering_level(text) or 1
    words = text.split()
    if is_mostly_capitals(text) and len(words) >= 2 and sum(map(str.isalpha, text)) > len(text) / 2:
        return numbering_level(text) or 1
    return None
