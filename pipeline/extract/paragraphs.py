"""Paragraphs: where, from line to line, one ends and the next begins."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.extract.lines import Line
from pipeline.extract.wording import (
    ends_clause,
    ends_sentence,
    is_bare_division,
    is_bullet,
    is_caption,
    is_keywords,
    is_labelled,
    is_number,
    is_table_note,
    is_usual_heading,
    law_level,
    list_marker,
    numbering_level,
)

_OTHER_SIZE = 1.08
_WIDE_PITCH = 1.28
_WIDEST_PITCH = 2.0


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """What is usual in a document: size of its body type and distance of its lines, in points.

    ``bold`` says that most of it is set in bold, which then marks nothing.
    """

    body_size: float
    pitch: float
    bold: bool = False


def measure_style(lines: Sequence[Line]) -> TypeStyle:
    """Most frequent type size (by characters, to half a point) and median line distance in it."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(2 * line.size) / 2] += len(line.text)
    if not sizes:
        return TypeStyle(10.0, 12.0)
    body = max(sizes.items(), key=lambda item: (item[1], -item[0]))[0]
    steps = [s for s in _steps(lines) if 0.8 * body < s < 2.6 * body]
    n_bold = sum(len(line.text) for line in lines if line.bold)
    is_bold = 2 * n_bold > sum(sizes.values())
    return TypeStyle(body, median(steps) if steps else 1.2 * body, is_bold)


def _steps(lines: Sequence[Line]) -> list[float]:
    return [
        b.y1 - a.y1
        for a, b in pairwise(lines)
        if (a.page, a.region) == (b.page, b.region) and abs(a.size - b.size) < 0.3
    ]


def split_paragraphs(lines: Sequence[Line], style: TypeStyle) -> list[list[Line]]:
    """Split the lines of one column, top to bottom, into paragraphs."""
    pitch = _usual_pitch(lines, style)
    paragraphs: list[list[Line]] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if paragraphs and not (
            _starts(paragraphs[-1], line, pitch) or _ends_list(paragraphs[-1], line, after)
        ):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _usual_pitch(lines: Sequence[Line], style: TypeStyle) -> float:
    """Line distance of this column in ems of its lines' size, from its closer-set half."""
    steps = sorted(
        (b.y1 - a.y1) / max(b.size, 1.0)
        for a, b in pairwise(lines)
        if abs(a.size - b.size) < 0.3 and b.y1 > a.y1
    )
    usual = style.pitch / max(style.body_size, 1.0)
    close = [s for s in steps if s < 1.5 * usual]
    return median(close) if len(close) >= 4 else usual


def _starts(paragraph: Sequence[Line], line: Line, pitch: float) -> bool:
    previous, first = paragraph[-1], paragraph[0]
    if previous.broken and line.text[:1].islower():
        return False
    if _is_set_apart(paragraph, line, pitch):
        return True
    if is_bare_division(first.text) and len(paragraph) == 1 and _is_below(previous, line):
        return law_level(line.text) is not None
    alone = len(paragraph) == 1 and is_usual_heading(first.text)
    if alone or _is_wording_of_start(previous, line):
        return True
    in_list = list_marker(first.text) is not None
    return _is_indented_start(paragraph, line) or _follows_short_line(
        previous, line, least=0.2 if in_list else 0.35
    )


def _is_set_apart(paragraph: Sequence[Line], line: Line, pitch: float) -> bool:
    """Another type size, a gap, a change of weight, or a step up the page."""
    previous = paragraph[-1]
    size = max(line.size, previous.size)
    if size > _OTHER_SIZE * min(line.size, previous.size):
        return True
    step = line.y1 - previous.y1
    if step < -0.5 * line.size:
        return True
    if step > _WIDE_PITCH * pitch * size:
        return step > _WIDEST_PITCH * pitch * size or not _goes_on(previous, line)
    if previous.bold == line.bold:
        return False
    # A name in bold may end where its line ends; a heading is bold all through.
    heads = line.text[:1].isupper() and all(x.bold for x in paragraph)
    return heads or not is_full(previous) or ends_sentence(previous.text)


def _goes_on(previous: Line, line: Line) -> bool:
    """Whether a sentence runs on over lines set wider apart than others of the page."""
    return (
        previous.text[-1:].isalpha()
        and line.text[:1].islower()
        and previous.x1 - previous.left > 0.6 * previous.width
        and abs(line.x0 - previous.x0) < 0.3 * line.size
        and previous.bold == line.bold
        and list_marker(line.text) is None
    )


def _is_below(previous: Line, line: Line) -> bool:
    """Whether both lines have one middle: a division and its name, set centred."""
    return abs(previous.x0 + previous.x1 - line.x0 - line.x1) < 6.0 * line.size


def is_full(line: Line) -> bool:
    """Whether a line reaches the right margin of its column to within three ems."""
    return line.right - line.x1 < 3.0 * line.size


def _is_wording_of_start(previous: Line, line: Line) -> bool:
    """Look for a list marker, caption or heading that no sentence runs on into."""
    free = ends_clause(previous.text) or not is_full(previous)
    if is_labelled(line.text) and (is_labelled(previous.text) or not is_full(previous)):
        return True
    if is_table_note(line.text) or is_keywords(line.text):
        return free or is_number(previous.text)
    if is_number(line.text) or is_number(previous.text):
        # Numbers of an axis; in running text they stand after a full line.
        return not is_full(previous) and (is_number(line.text) or line.text[:1].isupper())
    marker = list_marker(line.text)
    if marker is not None:
        # "ayat / (2)", "Law No. / 5. ": a number at the start of a line may be a citation.
        return is_bullet(marker) or free
    if law_level(previous.text) is not None and (len(previous.text) < 16 or not is_full(previous)):
        return True
    named = is_caption(line.text) or is_usual_heading(line.text) or law_level(line.text) is not None
    numbered = numbering_level(line.text) is not None and not line.text[:1].isalpha()
    return free and (named or (numbered and ends_sentence(previous.text)))


def _is_indented_start(paragraph: Sequence[Line], line: Line) -> bool:
    """Tell a first line set in or, after a hanging indent, set out."""
    previous, first = paragraph[-1], paragraph[0]
    step = line.x0 - previous.x0
    if line.is_centred or abs(step) < 0.7 * line.size:
        return False
    done = ends_clause(previous.text)
    if step > 0:
        hangs = list_marker(first.text) is not None or len(paragraph) == 1
        return not hangs and done
    # The second line of an indented paragraph steps out; so does the end of a list.
    return len(paragraph) > 1 and (done or not is_full(previous))


def _ends_list(paragraph: Sequence[Line], line: Line, after: Line | None) -> bool:
    """Tell the indented first line of a paragraph from the hanging second line of an item.

    The line after it tells: back at the margin where the item's marker stands, and no marker.
    """
    first, previous = paragraph[0], paragraph[-1]
    if after is None or list_marker(first.text) is None or not is_full(line):
        return False
    if ends_sentence(line.text) or list_marker(after.text) is not None:
        return False
    if line.x0 - first.x0 < 0.7 * line.size or after.x0 - first.x0 > 0.3 * line.size:
        return False
    same = abs(after.size - line.size) < 0.3 and not after.bold
    return same and not after.is_centred and (ends_clause(previous.text) or not is_full(previous))


def _follows_short_line(previous: Line, line: Line, *, least: float) -> bool:
    """Whether the line before stopped although the next word would have fitted.

    Within a sentence, ``least`` of the column's width has to be free.
    """
    word = line.text.split(" ", 1)[0]
    room = previous.right - previous.x1 - (len(word) + 2) * 0.5 * line.size
    opens = not word[:1].islower()
    if previous.is_centred or line.is_centred:
        return previous.is_centred != line.is_centred and ends_sentence(previous.text)
    if ends_sentence(previous.text) or previous.text.endswith(":"):
        return opens and room > 0
    return opens and room > least * previous.width


def all_texts(lines: Iterable[Line]) -> list[str]:
    """Texts of lines without both halves of words broken over lines: evidence for whole words."""
    texts: list[str] = []
    after_break = False
    for line in lines:
        text = line.text.partition(" ")[2] if after_break else line.text
        texts.append(text.rpartition(" ")[0] if line.broken else text)
        after_break = line.broken
    return texts
