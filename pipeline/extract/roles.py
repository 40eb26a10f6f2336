"""Roles: what each paragraph of a PDF is, from its type, its place and its wording."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from pipeline.extract.imprints import is_imprint
from pipeline.extract.lines import Line
from pipeline.extract.model import Role
from pipeline.extract.paragraphs import TypeStyle
from pipeline.extract.wording import (
    has_leaders,
    is_bare_division,
    is_bullet,
    is_caption,
    is_formula,
    is_mostly_capitals,
    is_usual_heading,
    law_level,
    list_level,
    list_marker,
    numbering_level,
)

_LONGEST_HEADING = 180
_SHORTEST_TEXT = 60
_MOST_HEADING_LINES = 4
_MOST_WORDS_WITH_COLON = 8
_LARGER = 1.1
NOTE_SIZE = 0.93
_DEEPEST = 6


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together, with their role and level."""

    lines: tuple[Line, ...]
    role: Role
    level: int | None = None

    @cached_property
    def text(self) -> str:
        """Text of the lines joined by spaces; hyphens at line ends are not mended yet."""
        return " ".join(line.text for line in self.lines)

    @cached_property
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
    if law is not None and may_be_heading(paragraph) and not text.endswith((".", ";", ",")):
        return replace(paragraph, role="heading", level=law)
    if _is_heading(paragraph, style):
        return replace(paragraph, role="heading", level=numbering_level(text))
    marker = list_marker(text)
    if marker is not None:
        return replace(paragraph, role="list_item", level=list_level(marker))
    return paragraph


def may_be_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph has the length of a heading and is mostly letters."""
    text = paragraph.text
    return (
        len(paragraph.lines) <= _MOST_HEADING_LINES
        and 2 < len(text) <= _LONGEST_HEADING
        and sum(map(str.isalpha, text)) >= 0.5 * len(text)
    )


def _is_heading(paragraph: Paragraph, style: TypeStyle) -> bool:
    text = paragraph.text
    if not may_be_heading(paragraph) or is_formula(text) or is_imprint(text):
        return False
    if is_usual_heading(text):
        return True
    if not _opens_like_heading(text) or not _ends_like_heading(paragraph, style):
        return False
    larger = paragraph.size >= _LARGER * style.body_size
    in_body_size = paragraph.size >= NOTE_SIZE * style.body_size
    return larger or (in_body_size and _stands_out(paragraph, style))


def _ends_like_heading(paragraph: Paragraph, style: TypeStyle) -> bool:
    """Tell by the end; a colon ends a heading only if that is one short line in bold."""
    text = paragraph.text
    if text.endswith(":"):
        marker = list_marker(text)
        bold = len(paragraph.lines) == 1 and paragraph.lines[0].bold and not style.bold
        signed = marker is not None and is_bullet(marker)
        return bold and not signed and len(text.split()) <= _MOST_WORDS_WITH_COLON
    return not text.endswith((".", ";", ",", "—", "–", ":-", ": -", ",-"))


def _stands_out(paragraph: Paragraph, style: TypeStyle) -> bool:
    """Bold, in capitals, or one short line with a number such as 2.1."""
    text = paragraph.text
    n_words = len(text.split())
    numbered = (numbering_level(text) or 0) >= 2 and len(paragraph.lines) == 1 and n_words <= 12
    bold = not style.bold and all(line.bold for line in paragraph.lines)
    return bold or numbered or (is_mostly_capitals(text) and n_words >= 2)


def _opens_like_heading(text: str) -> bool:
    numbered = numbering_level(text) is not None
    marker = list_marker(text)
    if marker is not None and is_bullet(marker):
        return False
    rest = text.split(" ", 1)[-1] if numbered or marker else text
    letters = [c for c in rest if c.isalpha()]
    return bool(letters) and not letters[0].islower()


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


def name_divisions(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Make a heading of the name that stands under a bare division such as "CHAPTER V"."""
    result = list(paragraphs)
    for i, (division, name) in enumerate(pairwise(paragraphs)):
        bare = division.role == "heading" and is_bare_division(division.text)
        short = may_be_heading(name) and not name.text.endswith((".", ";", ",", ":"))
        if bare and short and name.role == "body" and name.text[:1].isupper():
            result[i + 1] = replace(name, role="heading", level=division.level)
    return result


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
