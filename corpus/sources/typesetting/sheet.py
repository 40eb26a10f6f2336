"""Draw filled pages on PDF sheets: columns, footnotes with their rule, running heads and feet."""

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from typesetting.column import NOTE_RULE_GAP, Column
from typesetting.flow import Frame, Page
from typesetting.model import Document

Furniture = Callable[[Canvas, int, int], None]


def draw_pages(
    document: Document,
    pages: Sequence[Page],
    *,
    frame: Callable[[int], Frame],
    note: Mapping[str, Paragraph],
    furniture: Furniture,
) -> bytes:
    """Write `pages` as a PDF file.

    `furniture(canvas, page, n_pages)` draws what surrounds the type area. Streams are left
    uncompressed: compressed bytes differ between versions of zlib, and a rebuilt corpus must not.
    """
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=0, lang=document.language)
    canvas.setTitle(document.title)
    canvas.setAuthor("; ".join(document.authors))
    canvas.setSubject(document.running_head)
    canvas.setCreator("corpus/sources/typeset.py")
    for number, page in enumerate(pages, start=1):
        furniture(canvas, number, len(pages))
        _draw_page(canvas, page, frame(number), note)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_page(canvas: Canvas, page: Page, frame: Frame, note: Mapping[str, Paragraph]) -> None:
    _draw_column(canvas, page.across, frame.left, frame.top)
    for index, column in enumerate(page.columns):
        left = frame.left + index * (frame.column_width + frame.gutter)
        _draw_column(canvas, column, left, frame.top - page.across.depth)
        _draw_notes(canvas, column, left, frame, note)


def _draw_column(canvas: Canvas, column: Column, left: float, top: float) -> None:
    for placed in column.placed:
        placed.flowable.drawOn(canvas, left, top - placed.top - placed.height)


def _draw_notes(
    canvas: Canvas, column: Column, left: float, frame: Frame, note: Mapping[str, Paragraph]
) -> None:
    """Draw footnotes on the foot of the type area, a short rule above the first."""
    base = frame.bottom
    for label in reversed(column.notes):
        height = note[label].wrap(frame.column_width, frame.top)[1]
        note[label].drawOn(canvas, left, base)
        base += height
    if column.notes:
        rule = base + NOTE_RULE_GAP / 2
        canvas.setLineWidth(0.4)
        canvas.line(left, rule, left + frame.column_width / 3, rule)
