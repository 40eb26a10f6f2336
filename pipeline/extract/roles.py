"""Roles: what each paragraph of a PDF is, from its type, its place and its wording."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.lines import Line
from pipeline.extract.model import Role
from pipeline.extract.paragraphs import TypeStyle, is_full
from pipeline.extract.wording import (
    ends_sentence,
    has_leaders,
    is_abstract_heading,
    is_caption,
    is_formula,
    is_law_title,
    is_mostly_capitals,
    is_usual_heading,
    law_level,
    list_level,
    list_marker,
    numbering_level,
)

_NOTE = re.compile(r"(?:\d{1,3}|[*∗†‡§¶]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\(\d{1,2}\))\.?\s*\S")
_LONGEST_HEADING = 180
_SHORTEST_TEXT = 60
_MOST_HEADING_LINES = 4
_LARGER = 1.1
_NOTE_SIZE = 0.93
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, with their role and level."""

    lines: tuple[Line, ...]
    role: Role
    level: int | None = None

    @property
    def text(self) -> str:
        """Text of the lines joined by spaces; hyphens at line ends are not mended yet."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """Type size of its longest line, in points."""
        return max(self.lines, key=lambda line: len(line.text)).size


def assign_role(lines: Sequence[Line], style: TypeStyle) -> Paragraph:
    """Give one paragraph its role by itself; titles, notes and references need neighbours."""
    paragraph = Paragraph(tuple(lines), "body")
    text = paragraph.text
    if has_leaders(text):
        return replace(paragraph, role="table")
    if is_caption(text) and len(lines) <= 6:
        return replace(paragraph, role="caption")
    law = law_level(text)
    if law is not None and _may_be_heading(paragraph) and not text.endswith((".", ";", ",")):
        return replace(paragraph, role="heading", level=law)
    if _is_heading(paragraph, style):
        return replace(paragraph, role="heading", level=numbering_level(text))
    marker = list_marker(text)
    if marker is not None:
        return replace(paragraph, role="list_item", level=list_level(marker))
    return paragraph


def _may_be_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return (
        len(paragraph.lines) <= _MOST_HEADING_LINES
        and 2 < len(text) <= _LONGEST_HEADING
        and sum(map(str.isalpha, text)) >= 0.5 * len(text)
    )


def _is_heading(paragraph: Paragraph, style: TypeStyle) -> bool:
    text = paragraph.text
    if not _may_be_heading(paragraph) or is_formula(text):
        return False
    if is_usual_heading(text):
        return True
    if text.endswith((".", ";", ",", ":")) or not _opens_like_heading(text):
        return False
    larger = paragraph.size >= _LARGER * style.body_size
    in_body_size = paragraph.size >= _NOTE_SIZE * style.body_size
    return larger or (in_body_size and _stands_out(paragraph))


def _stands_out(paragraph: Paragraph) -> bool:
    """Bold, in capitals, or one short line with a number such as 2.1."""
    text = paragraph.text
    n_words = len(text.split())
    numbered = (numbering_level(text) or 0) >= 2 and len(paragraph.lines) == 1 and n_words <= 12
    bold = all(line.bold for line in paragraph.lines)
    return bold or numbered or (is_mostly_capitals(text) and n_words >= 2)


def _opens_like_heading(text: str) -> bool:
    numbered = numbering_level(text) is not None
    marker = list_marker(text)
    rest = text.split(" ", 1)[-1] if numbered or marker else text
    letters = [c for c in rest if c.isalpha()]
    return bool(letters) and not letters[0].islower()


def mark_title(paragraphs: Sequence[Paragraph], style: TypeStyle) -> list[Paragraph]:
    """Make the title of the largest type on the first page with text, or of a law's opening."""
    result = list(paragraphs)
    if not result:
        return result
    page = result[0].lines[0].page
    first = [i for i, p in enumerate(result) if p.lines[0].page == page]
    flowing = [i for i in first if _may_be_title(result[i])]
    law = next((i for i in flowing[:6] if is_law_title(_opening(result, i))), None)
    if law is not None:
        return _mark_law_title(result, law)
    large = [i for i in flowing if len(result[i].text) > 3 and _may_be_heading(result[i])]
    if not large:
        return result
    largest = max(result[i].size for i in large)
    if largest < 1.15 * style.body_size:
        return result
    start = next(i for i in large if result[i].size > 0.97 * largest)
    titles = [i for i in large if i >= start and result[i].size > 0.97 * largest]
    for i in titles:
        result[i] = replace(result[i], role="title", level=None)
    return _without_by_lines(result, [i for i in first if i > titles[-1]])


def _without_by_lines(paragraphs: list[Paragraph], places: Sequence[int]) -> list[Paragraph]:
    """Take authors for no headings: what stands out between a title and its abstract."""
    abstract = next((i for i in places if is_abstract_heading(paragraphs[i].text)), 0)
    for i in (i for i in places if i < abstract and paragraphs[i].role == "heading"):
        if numbering_level(paragraphs[i].text) is None:
            paragraphs[i] = replace(paragraphs[i], role="body", level=None)
    return paragraphs


def _may_be_title(paragraph: Paragraph) -> bool:
    text = paragraph.text
    structure = numbering_level(text) is not None or is_usual_heading(text)
    return paragraph.role in ("heading", "body") and not structure and law_level(text) is None


def _opening(paragraphs: Sequence[Paragraph], start: int) -> str:
    return " ".join(p.text for p in paragraphs[start : start + 8])[:500]


def _mark_law_title(paragraphs: list[Paragraph], start: int) -> list[Paragraph]:
    """Mark a regulation's title: from its kind to the line before the invocation of God."""
    stop = start
    while stop < min(start + 10, len(paragraphs)):
        text = paragraphs[stop].text
        if re.match(r"DENGAN RAHMAT|Menimbang|MENTERI .*,$|.*\bKEPALA .*,$|PRESIDEN", text):
            break
        if not is_mostly_capitals(text):
            break
        paragraphs[stop] = replace(paragraphs[stop], role="title", level=None)
        stop += 1
    return paragraphs


def mark_footnotes(paragraphs: Sequence[Paragraph], style: TypeStyle) -> list[Paragraph]:
    """Mark small type that starts with a note's mark and runs to the foot of its column.

    ``paragraphs`` are those of one page. Small type after a note is part of the notes.
    """
    result = list(paragraphs)
    if not any(p.size > _NOTE_SIZE * style.body_size for p in result):
        return result
    regions = sorted({p.lines[0].region for p in result})
    for region in regions:
        places = [i for i, p in enumerate(result) if p.lines[0].region == region]
        notes = _notes_at_foot([result[i] for i in places], style)
        for i in places[len(places) - notes :]:
            result[i] = replace(result[i], role="footnote", level=None)
    return _join_notes(result)


def _join_notes(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Join the parts of a note: only a mark begins another one."""
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        last = joined[-1] if joined else None
        is_part = paragraph.role == "footnote" and not _NOTE.match(paragraph.text)
        if last is not None and last.role == "footnote" and is_part:
            joined[-1] = replace(last, lines=last.lines + paragraph.lines)
        else:
            joined.append(paragraph)
    return joined


def _notes_at_foot(paragraphs: Sequence[Paragraph], style: TypeStyle) -> int:
    """How many of the last paragraphs of a column are notes."""
    small = 0
    for paragraph in reversed(paragraphs):
        if paragraph.size > _NOTE_SIZE * style.body_size or paragraph.role == "caption":
            break
        small += 1
    tail = paragraphs[len(paragraphs) - small :]
    start = next((i for i, p in enumerate(tail) if _NOTE.match(p.text)), None)
    return 0 if start is None else len(tail) - start


def promote_items(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Make headings of single items in title case that stand over running text.

    "2. Bobot Penilaian" between two paragraphs is a heading; after "1. Bobot" it ends a list.
    """
    result = list(paragraphs)
    for before, i in zip([None, *range(len(result))], range(len(result) - 1), strict=False):
        follows_item = before is not None and paragraphs[before].role == "list_item"
        if not follows_item and _is_title_of(result[i], result[i + 1]):
            level = numbering_level(result[i].text) or 2
            result[i] = replace(result[i], role="heading", level=level)
    return result


def _is_title_of(item: Paragraph, text: Paragraph) -> bool:
    """Whether an item names what the paragraph below it is about."""
    words = [word for word in item.text.split()[1:] if len(word) >= 4]
    return (
        item.role == "list_item"
        and len(item.lines) <= 2
        and len(words) >= 2
        and all(word[0].isupper() for word in words)
        and item.text[-1].isalnum()
        and text.role == "body"
        and len(text.text) >= _SHORTEST_TEXT
        and text.text[:1].isupper()
    )


def rank_headings(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Give headings without a level one by their type: the larger and bolder, the higher."""
    styles = Counter(_style(p) for p in paragraphs if p.role == "heading" and p.level is None)
    usual = [style for style, n in styles.items() if n > 1] or list(styles)
    # A type used once ranks with the next smaller one in use.
    rank = {s: min(1 + sum(other > s for other in usual), _DEEPEST) for s in styles}
    return [
        replace(p, level=rank[_style(p)]) if p.role == "heading" and p.level is None else p
        for p in paragraphs
    ]


def _style(paragraph: Paragraph) -> tuple[float, bool, bool]:
    bold = all(line.bold for line in paragraph.lines)
    return round(2 * paragraph.size) / 2, bold, is_mostly_capitals(paragraph.text)


def _hangs_on(item: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph stands in like the hanging lines of the full item before it."""
    marker = item.lines[0].x0 - item.lines[0].left
    insets = [line.x0 - line.left for line in after.lines]
    inset, size = insets[0] - marker, after.size
    straight = max(insets) - min(insets) < 0.2 * size
    return straight and 0.7 * size < inset < 4 * size and is_full(item.lines[-1])


def runs_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    if before.role not in ("body", "list_item", "reference") or after.role != "body":
        return False
    if abs(before.size - after.size) > 0.06 * before.size:
        return False
    last, first = before.lines[-1], after.lines[0]
    if last.bold and first.bold != last.bold:
        return False
    if last.broken or first.text[:1].islower():
        return last.broken or not ends_sentence(last.text)
    if before.role == "list_item" and _hangs_on(before, after):
        return True
    stopped = ends_sentence(last.text) or last.text.endswith((":", ";"))
    return not stopped and last.right - last.x1 < 0.12 * last.width
