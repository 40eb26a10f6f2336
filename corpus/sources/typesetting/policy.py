"""Typeset a policy document: coloured headings, boxes, a title band, the title at every foot."""

from html import escape

from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from typesetting.flow import Frame, fill_pages
from typesetting.look import POLICY
from typesetting.model import Document
from typesetting.setting import Setter
from typesetting.sheet import draw_pages

WIDTH, HEIGHT = A4
BAND = 132.0
GREY = HexColor("#5a6570")
FRAME = Frame(left=70, bottom=76, width=WIDTH - 140, top=HEIGHT - 78)
FIRST = Frame(left=70, bottom=76, width=WIDTH - 140, top=HEIGHT - BAND - 22)


def typeset(document: Document) -> bytes:
    """Typeset `document` as a policy report, a PDF file."""
    setter = Setter(document, POLICY, FRAME)
    note = setter.notes()
    pages = fill_pages([], list(setter.items(document.blocks)), frame=_frame, note=note)
    return draw_pages(
        document,
        pages,
        frame=_frame,
        note=note,
        furniture=lambda canvas, page, n: _furniture(canvas, page, n, document),
    )


def _frame(page: int) -> Frame:
    return FIRST if page == 1 else FRAME


def _furniture(canvas: Canvas, page: int, n_pages: int, document: Document) -> None:
    if page == 1:
        _draw_band(canvas, document)
    else:
        canvas.setFont("Helvetica", 8)
        canvas.setFillColor(GREY)
        canvas.drawString(FRAME.left, HEIGHT - 48, "; ".join(document.authors))
    foot = FRAME.bottom - 34
    canvas.setStrokeColor(POLICY.accent)
    canvas.setLineWidth(0.8)
    canvas.line(FRAME.left, foot + 13, FRAME.left + FRAME.width, foot + 13)
    canvas.setFont("Helvetica", 8)
    canvas.setFillColor(GREY)
    canvas.drawString(FRAME.left, foot, document.running_head)
    canvas.drawRightString(FRAME.left + FRAME.width, foot, f"{page} / {n_pages}")
    canvas.setStrokeColor(HexColor("#000000"))


def _draw_band(canvas: Canvas, document: Document) -> None:
    """Draw the title in white on a band across the head of the first page."""
    canvas.setFillColor(POLICY.accent)
    canvas.rect(0, HEIGHT - BAND, WIDTH, BAND, stroke=0, fill=1)
    title = ParagraphStyle(
        "title", fontName="Helvetica-Bold", fontSize=19, leading=23, textColor=white
    )
    words = Paragraph(escape(document.title), title)
    height = words.wrap(FRAME.width, BAND)[1]
    words.drawOn(canvas, FRAME.left, HEIGHT - 34 - height)
    canvas.setFillColor(white)
    canvas.setFont("Helvetica", 10)
    parts = ("; ".join(document.authors), document.venue, str(document.year))
    line = " \u00b7 ".join(part for part in parts if part)
    canvas.drawString(FRAME.left, HEIGHT - BAND + 18, line)
