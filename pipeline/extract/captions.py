"""Captions and what goes with them: notes and sources under a table, labels inside a chart."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.paragraphs import TypeStyle
from pipeline.extract.pdf_blocks import Piece
from pipeline.extract.roles import NOTE_SIZE, Paragraph
from pipeline.extract.wording import (
    ends_sentence,
    is_caption,
    is_figure_caption,
    is_labelled,
    is_number,
    is_table_note,
    list_marker,
)

Item = Paragraph | Piece
_LONGEST_NOTE = 900
_LONGEST_LABEL = 90
_FEWEST_NUMBERS = 3
_STARRED = re.compile(r"[*†‡]{1,3}\s*[A-Za-z(]")


def mark_captions(flow: Sequence[Item], style: TypeStyle) -> list[Item]:
    """Mark chart labels, the notes of tables and figures, and the fields of a form on one page."""
    marked = _with_chart_labels(flow, style)
    return _with_fields(_with_notes(marked, style))


def _role(item: Item | None) -> str:
    return item.role if item is not None else ""


def _with_chart_labels(flow: Sequence[Item], style: TypeStyle) -> list[Item]:
    """Take for rows of a table what stands in a chart: between its caption and its source."""
    result = list(flow)
    inside = False
    for i, item in enumerate(result):
        if not isinstance(item, Paragraph):
            continue
        if item.role == "caption" or is_table_note(item.text):
            inside = is_figure_caption(item.text)
        elif inside and _is_label(item, style):
            result[i] = _as_table(item)
        elif len(item.text) > _LONGEST_LABEL or item.role == "heading":
            inside = False
    numbers = [i for i, item in enumerate(result) if _is_axis(item)]
    if len(numbers) >= _FEWEST_NUMBERS:
        for i in numbers:
            result[i] = _as_table(result[i])
    return _with_labels_above(result, style)


def _with_labels_above(flow: list[Item], style: TypeStyle) -> list[Item]:
    """Take small labels right above the caption of a figure for parts of it."""
    for i, item in enumerate(flow):
        if isinstance(item, Paragraph) and item.role == "caption" and is_figure_caption(item.text):
            place = i - 1
            while place >= 0 and _is_small_label(flow[place], style):
                flow[place] = _as_table(flow[place])
                place -= 1
    return flow


def _as_table(item: Item) -> Item:
    return replace(item, role="table", level=None)


def _is_axis(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.role != "caption" and is_number(item.text)


def _is_label(paragraph: Paragraph, style: TypeStyle) -> bool:
    """Whether a paragraph below a caption may be a label: short, in small type, no sentence."""
    text = paragraph.text
    if is_number(text):
        return True
    small = paragraph.size <= NOTE_SIZE * style.body_size
    short = all(len(line.text) <= _LONGEST_LABEL for line in paragraph.lines)
    return small and short and not ends_sentence(text)


def _is_small_label(item: Item, style: TypeStyle) -> bool:
    if not isinstance(item, Paragraph):
        return item.role == "table"
    short = len(item.text) <= _LONGEST_LABEL / 2 and item.role in ("body", "list_item", "table")
    small = item.size <= 0.9 * style.body_size
    return short and small and not ends_sentence(item.text)


def _with_notes(flow: Sequence[Item], style: TypeStyle) -> list[Item]:
    """Join to captions what is said under a table or figure of its contents and source."""
    result = list(flow)
    for i, item in enumerate(result):
        if not isinstance(item, Paragraph) or item.role not in ("body", "list_item"):
            continue
        before = result[i - 1] if i else None
        after = result[i + 1] if i + 1 < len(result) else None
        if _is_note(item, before, style) or _is_part(item, before, after, style):
            result[i] = replace(item, role="caption", level=None)
    return result


def _is_note(item: Paragraph, before: Item | None, style: TypeStyle) -> bool:
    """Whether a paragraph is a note: in small type, or right below a table or a caption."""
    if len(item.text) > _LONGEST_NOTE:
        return False
    below = _role(before) in ("table", "caption")
    if _STARRED.match(item.text):
        return _role(before) == "table"
    small = item.size <= 0.97 * style.body_size
    return (small or below) and is_table_note(item.text)


def _is_part(item: Paragraph, before: Item | None, after: Item | None, style: TypeStyle) -> bool:
    """Whether small type stands between a caption and its table, or a note and its source."""
    if not isinstance(before, Paragraph) or before.role != "caption":
        return False
    small = item.size <= NOTE_SIZE * style.body_size
    between = small and isinstance(after, Paragraph) and is_table_note(after.text)
    over_table = is_caption(before.text) and _role(after) == "table"
    return between or (over_table and len(item.lines) <= 3)


def _with_fields(flow: Sequence[Item]) -> list[Item]:
    """Take two and more fields of a form in a row ("Domain 1 : …") for rows of a table."""
    result = list(flow)
    fields = [isinstance(item, Paragraph) and _is_field(item) for item in flow]
    near = zip(fields, [False, *fields], [*fields[1:], False], strict=False)
    for i, (is_field, before, after) in enumerate(near):
        if is_field and (before or after):
            result[i] = _as_table(result[i])
    return result


def _is_field(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return is_labelled(text) and paragraph.role != "heading" and list_marker(text) is None
