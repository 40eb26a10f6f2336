"""Typeset a paper: title block across the page, then one column or two, as journals print it."""

from collections.abc import Iterator
from html import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from typesetting import model
from typesetting.column import Item
from typesetting.flow import Frame, fill_pages
from typesetting.look import PAPER, PAPER_WIDE, Look
from typesetting.model import NOTE_MARK, Block, Document
from typesetting.setting import Setter, bare
from typesetting.sheet import draw_pages

WIDTH, HEIGHT = A4
ABSTRACTS = ("abstract", "abstrak")
ABSTRACT_INSET = 28.0
TWO_COLUMNS = Frame(left=52, bottom=62, width=WIDTH - 104, top=HEIGHT - 68, n_columns=2)
ONE_COLUMN = Frame(left=78, bottom=74, width=WIDTH - 156, top=HEIGHT - 80)


def typeset_two_columns(document: Document) -> bytes:
    """Typeset `document` as a two-column paper, a PDF file."""
    return _typeset(document, PAPER, TWO_COLUMNS)


def typeset_one_column(document: Document) -> bytes:
    """Typeset `document` as a one-column paper, a PDF file."""
    return _typeset(document, PAPER_WIDE, ONE_COLUMN)


def _typeset(document: Document, look: Look, frame: Frame) -> bytes:
    setter = Setter(document, look, frame)
    front, body = split_front(document.blocks)
    note = setter.notes()
    pages = fill_pages(
        list(_title(setter, front)),
        list(setter.items(body)),
        frame=lambda _page: frame,
        note=note,
    )
    return draw_pages(
        document,
        pages,
        frame=lambda _page: frame,
        note=note,
        furniture=lambda canvas, page, _n: _furniture(canvas, page, document, frame),
    )


def split_front(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Separate the abstracts with their keywords from the body.

    The front is every leading section called Abstract or Abstrak.
    """
    n_front, in_abstract = 0, False
    for block in blocks:
        if isinstance(block, model.Heading):
            in_abstract = bare(block.text) in ABSTRACTS
        if not in_abstract:
            break
        n_front += 1
    return blocks[:n_front], blocks[n_front:]


def _title(setter: Setter, front: tuple[Block, ...]) -> Iterator[Item]:
    document, look = setter.document, setter.look
    title = ParagraphStyle(
        "title",
        fontName=look.bold,
        fontSize=look.size * 1.65,
        leading=look.size * 1.95,
        alignment=TA_CENTER,
    )
    authors = ParagraphStyle(
        "authors", fontName=look.italic, fontSize=look.size * 1.1, leading=16, alignment=TA_CENTER
    )
    if document.venue:
        venue = ParagraphStyle("venue", authors, fontSize=look.size * 0.9)
        yield Item(Paragraph(escape(f"{document.venue}, {document.year}"), venue), after=14)
    yield Item(Paragraph(escape(document.title), title), after=8)
    yield Item(Paragraph("<br/>".join(map(escape, document.authors)), authors), after=12)
    for block in front:
        yield _front_item(setter, block)
    yield Item(Paragraph("", authors), after=0)


def _front_item(setter: Setter, block: Block) -> Item:
    inset = ParagraphStyle(
        "abstract",
        setter.look.smaller,
        leftIndent=ABSTRACT_INSET,
        rightIndent=ABSTRACT_INSET,
        alignment=TA_JUSTIFY,
    )
    if isinstance(block, model.Heading | model.Paragraph) and not NOTE_MARK.search(block.text):
        return _set_front(setter, block, inset)
    raise model.SourceError(
        "an abstract has something else than plain paragraphs in it",
        where=f"{setter.document.slug}.md",
        legal="paragraphs without footnotes, the last one `Keywords: ...` or `Kata kunci: ...`",
    )


def _set_front(
    setter: Setter, block: model.Heading | model.Paragraph, inset: ParagraphStyle
) -> Item:
    match block:
        case model.Heading(text=text):
            centred = ParagraphStyle("h", inset, fontName=setter.look.bold, alignment=TA_CENTER)
            return Item(Paragraph(setter.xml(text), centred), after=3)
        case model.Paragraph(text=text):
            label, colon, rest = text.partition(":")
            is_keywords = colon and len(label) < 20
            keywords = f"<b>{setter.xml(label)}:</b>{setter.xml(rest)}"
            words = keywords if is_keywords else setter.xml(text)
            return Item(Paragraph(words, inset), after=9 if is_keywords else 5)


def _furniture(canvas: Canvas, page: int, document: Document, frame: Frame) -> None:
    """Draw the running head on alternating sides from page 2, and a foot on every page."""
    left, right = frame.left, frame.left + frame.width
    canvas.setFont("Times-Roman", 8)
    foot = frame.bottom - 26
    canvas.drawCentredString(WIDTH / 2, foot, _foot(document))
    if page == 1:
        return
    head = frame.top + 18
    canvas.setFont("Times-Italic", 8.5)
    if page % 2 == 0:
        canvas.drawString(left, head, str(page))
        canvas.drawRightString(right, head, "; ".join(document.authors))
    else:
        canvas.drawString(left, head, document.running_head)
        canvas.drawRightString(right, head, str(page))
    canvas.setLineWidth(0.4)
    canvas.line(left, head - 5, right, head - 5)


def _foot(document: Document) -> str:
    return " \u00b7 ".join(part for part in (document.venue, str(document.year), "CC0") if part)
