"""Inline markup of a source line: *italic*, **bold**, [^1] footnote marks, plain text."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Literal

from typesetting.model import NOTE_MARK, Block, Box, Document, Heading, List, Paragraph, Table

Style = Literal["plain", "italic", "bold", "note"]
_MARKUP = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*\s][^*]*)\*|\[\^(?P<note>\w+)\]")
_CUT = re.compile(r"([&<>])")
_ENDS = re.compile(r"(\s*\S+)?(.*?)(\S+\s*)?", re.DOTALL)


@dataclass(frozen=True)
class Span:
    """A stretch of text in one style; for `note` the text is the footnote's label."""

    text: str
    style: Style


def spans(text: str) -> Iterator[Span]:
    """Cut `text` at its inline markup.

    >>> [(s.text, s.style) for s in spans("see *Lex*[^2]")]
    [('see ', 'plain'), ('Lex', 'italic'), ('2', 'note')]
    """
    end = 0
    for found in _MARKUP.finditer(text):
        if found.start() > end:
            yield Span(text[end : found.start()], "plain")
        style: Style = "bold" if found["bold"] else "italic" if found["italic"] else "note"
        yield Span(found[style], style)
        end = found.end()
    if end < len(text):
        yield Span(text[end:], "plain")


def plain(text: str) -> str:
    """Take markup and footnote marks out of `text`."""
    return "".join(s.text for s in spans(text) if s.style != "note")


def marked_up(
    text: str,
    *,
    templates: Mapping[str, str],
    numbers: Mapping[str, int],
    soften: Callable[[str], str] = str,
) -> str:
    """Write `text` as XML: escaped, each span in the template of its style.

    `templates` maps a style to a pattern with one `{}`; `soften` puts soft hyphens into the words
    inside a span; `numbers` gives the number printed for a footnote label.
    """
    return "".join(_write(span, templates, numbers, soften) for span in spans(text))


def _write(
    span: Span,
    templates: Mapping[str, str],
    numbers: Mapping[str, int],
    soften: Callable[[str], str],
) -> str:
    if span.style == "note":
        return templates["note"].format(numbers[span.text])
    parts = (escape(_soften_inside(part, soften), quote=False) for part in _CUT.split(span.text))
    return templates.get(span.style, "{}").format("".join(parts))


def _soften_inside(text: str, soften: Callable[[str], str]) -> str:
    """Soften all words but the first and last, which may touch another span.

    reportlab loses the space after a softened word at the end of a span.
    """
    first, middle, last = _ENDS.fullmatch(text).groups(default="")  # type: ignore[union-attr]
    return f"{first}{soften(middle)}{last}"


def note_numbers(document: Document) -> dict[str, int]:
    """Give footnote labels numbers from 1 in the order in which the text marks them."""
    labels = (label for text in texts(document.blocks) for label in NOTE_MARK.findall(text))
    return {label: n for n, label in enumerate(dict.fromkeys(labels), start=1)}


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield every marked-up text of `blocks` in reading order."""
    for block in blocks:
        match block:
            case Heading(text=text) | Paragraph(text=text):
                yield text
            case List(items=items):
                yield from (item.text for item in items)
            case Table(rows=rows, caption=caption):
                yield from ([caption] if caption else [])
                yield from (cell for row in rows for cell in row)
            case Box(blocks=inner):
                yield from texts(inner)
