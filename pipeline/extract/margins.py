"""Marginal notes: small type beside the text, such as the titles of an Act's sections."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.extract.lines import Line, group_lines
from pipeline.extract.pdf_blocks import Piece
from pipeline.extract.pdf_text import PdfPage, Span
from pipeline.extract.roles import Paragraph

_SMALLER = 0.92
_FEWEST_ROWS = 4
_FEWEST_NOTES = 3
_WIDEST = 0.25
_LONGEST = 160
# Points by which a note may reach into the text, and out of line with what it stands beside.
_REACH = 2.0
_BESIDE = 14.0
_DEEPEST = 6
_MARGIN = -2  # no column of the text
_CITATION = re.compile(r"\d+ of \d{4}\b|^Cap\. ?\d|^G\. ?N\. ?\d")
_LINE_NUMBER = re.compile(r"\d{1,3}")
_SIGN = re.compile(r"^[•·▪■*\-–]\s*")


@dataclass(frozen=True, slots=True)
class Margin:
    """Marginal notes of one page, from top to bottom, and the spans that remain."""

    notes: tuple[Paragraph, ...]
    remaining: tuple[Span, ...]


def find_margins(pages: Sequence[PdfPage], spans: Sequence[Sequence[Span]]) -> list[Margin]:
    """Part marginal notes from the text of each page.

    A note is of smaller type than the page's text and lies wholly left or right of it. A document
    with fewer than three has none.

    Parameters
    ----------
    pages
        The pages of a document.
    spans
        The spans of each that are neither running head nor foot.
    """
    beside = [_beside(page, found) for page, found in zip(pages, spans, strict=True)]
    notes = [
        [note for side in sides for note in _notes(page.number, side)]
        for page, sides in zip(pages, beside, strict=True)
    ]
    if sum(map(len, notes)) < _FEWEST_NOTES:
        return [Margin((), tuple(found)) for found in spans]
    return [
        Margin(tuple(map(_paragraph, of_page)), _without(found, [*sides[0], *sides[1]]))
        for of_page, found, sides in zip(notes, spans, beside, strict=True)
    ]


def _without(spans: Sequence[Span], side: Sequence[Span]) -> tuple[Span, ...]:
    gone = set(map(id, side))
    return tuple(span for span in spans if id(span) not in gone)


def _beside(page: PdfPage, spans: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """Spans of small type wholly left and wholly right of the text, no further down than it."""
    size = _usual_size(spans)
    text = [s for s in spans if s.size >= 0.97 * size]
    rows = [s for s in text if s.x1 - s.x0 >= 0.4 * page.frame.width]
    if len(rows) < _FEWEST_ROWS or len(page.drawing.vertical) > 2 * _FEWEST_ROWS:
        return [], []
    left, right = min(s.x0 for s in text), max(s.x1 for s in text)
    top, foot = min(s.y0 for s in text), max(s.y1 for s in text)
    small = [
        s
        for s in spans
        if s.size <= _SMALLER * size
        and s.x1 - s.x0 <= _WIDEST * page.frame.width
        and top - _BESIDE < s.y0
        and s.y1 < foot + 4 * _BESIDE
    ]
    return [s for s in small if s.x1 <= left + _REACH], [s for s in small if s.x0 >= right - _REACH]


def _usual_size(spans: Sequence[Span]) -> float:
    sizes: Counter[float] = Counter()
    for span in spans:
        sizes[span.size] += len(span.text)
    return max(sizes.items(), key=lambda item: (item[1], item[0]))[0] if sizes else 0.0


def _notes(page: int, side: Sequence[Span]) -> Iterator[list[Line]]:
    """Group the lines of a margin to notes: lines close to each other, up to the next sign.

    A number of a line is a note of its own.
    """
    numbers = [span for span in side if _LINE_NUMBER.fullmatch(span.text)]
    for number in numbers:
        yield group_lines([number], page=page, region=_MARGIN)
    words = [span for span in side if not _LINE_NUMBER.fullmatch(span.text)]
    note: list[Line] = []
    for line in group_lines(words, page=page, region=_MARGIN):
        near = note and line.y0 - note[-1].y1 < 0.75 * line.size
        if note and not (near and not _SIGN.match(line.text)):
            yield note
            note = []
        note.append(line)
    if note:
        yield note


def _paragraph(lines: Sequence[Line]) -> Paragraph:
    """Make a note a heading, a footnote where it cites a law, a label where it numbers a line."""
    first = replace(lines[0], text=_SIGN.sub("", lines[0].text) or lines[0].text)
    paragraph = Paragraph((first, *lines[1:]), "heading", _DEEPEST)
    text = paragraph.text
    if _LINE_NUMBER.fullmatch(text):
        return replace(paragraph, role="table", level=None)
    if _CITATION.search(text) or len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return replace(paragraph, role="footnote", level=None)
    return paragraph


def with_margin(
    flow: Sequence[Paragraph | Piece], notes: Sequence[Paragraph]
) -> list[Paragraph | Piece]:
    """Put each note of a page before what it stands beside."""
    if not notes:
        return list(flow)
    before: dict[int, list[Paragraph]] = {}
    for note in notes:
        before.setdefault(_place(flow, note), []).append(note)
    result: list[Paragraph | Piece] = []
    for place, item in enumerate(flow):
        result += before.pop(place, [])
        result.append(item)
    return result + [note for place in sorted(before) for note in before[place]]


def _place(flow: Sequence[Paragraph | Piece], note: Paragraph) -> int:
    """Place of the item that starts beside a note, else of the one that the note stands beside."""
    y = note.lines[0].y0
    tops = [(_top(item), place) for place, item in enumerate(flow)]
    starts = [(abs(top - y), place) for top, place in tops if abs(top - y) < _BESIDE]
    if starts:
        return min(starts)[1]
    above = [(top, place) for top, place in tops if top <= y]
    return max(above)[1] if above else 0


def _top(item: Paragraph | Piece) -> float:
    return item.box[1] if isinstance(item, Piece) else item.lines[0].y0
