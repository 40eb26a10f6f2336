"""Notes: small type at the foot of a column that starts with a note's mark."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.paragraphs import TypeStyle
from pipeline.extract.roles import NOTE_SIZE, Paragraph

_NOTE = re.compile(r"(?:\d{1,3}(?![.,]?\d)|[*∗†‡§¶]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\(\d{1,2}\))\.?\s*\S")


def mark_footnotes(paragraphs: Sequence[Paragraph], style: TypeStyle) -> list[Paragraph]:
    """Mark small type that starts with a note's mark and runs to the foot of its column.

    ``paragraphs`` are those of one page. Small type after a note is part of the notes.
    """
    result = list(paragraphs)
    if not any(p.size > NOTE_SIZE * style.body_size for p in result):
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
        if paragraph.size > NOTE_SIZE * style.body_size or paragraph.role == "caption":
            break
        small += 1
    tail = paragraphs[len(paragraphs) - small :]
    start = next((i for i, p in enumerate(tail) if _NOTE.match(p.text)), None)
    return 0 if start is None else len(tail) - start
