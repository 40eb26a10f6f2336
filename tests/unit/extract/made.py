"""PDFs made by hand for the tests of the extract stage."""

import io
import re
from collections.abc import Callable, Sequence

import pypdf
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from pipeline.extract.document import extract_document
from pipeline.extract.media_types import PDF
from pipeline.extract.model import ExtractedDocument, ExtractSettings

HEIGHT = A4[1]
Draw = Callable[[Canvas], None]


def make_pdf(pages: Sequence[Draw]) -> bytes:
    """A PDF whose pages are drawn by functions of the canvas."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def rotate(source: bytes, degrees: int) -> bytes:
    """The same PDF, its pages displayed turned clockwise."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(source))
    for page in writer.pages:
        page.rotate(degrees)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def crop(source: bytes, box: tuple[float, float, float, float]) -> bytes:
    """The same PDF, its pages shown within *box* (left, bottom, right, top) only."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(source))
    for page in writer.pages:
        page.cropbox = pypdf.generic.RectangleObject(box)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def damage_pages(source: bytes, numbers: Sequence[int]) -> bytes:
    """The same PDF, some of its pages (from 1) pointing at an object that is not there."""
    kids = re.search(rb"/Kids \[ (.*?) \]", source)
    assert kids is not None
    pages = re.findall(rb"\d+ 0 R", kids[1])
    for number in numbers:
        pages[number - 1] = b"0 0 R"
    return source.replace(kids[0], b"/Kids [ " + b" ".join(pages) + b" ]")


def write(
    canvas: Canvas, x: float, top: float, text: str, *, size: float = 10, font: str = "Times-Roman"
) -> None:
    """Write a line with its baseline ``top`` points below the top edge."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - top, text)


def write_lines(
    canvas: Canvas, x: float, top: float, lines: Sequence[str], **font: object
) -> float:
    """Write lines 12 points apart; returns the height below the last one."""
    for line in lines:
        write(canvas, x, top, line, **font)  # type: ignore[arg-type]
        top += 12
    return top


def read(source: bytes) -> ExtractedDocument:
    return extract_document(source, media_type=PDF, name="made.pdf", settings=ExtractSettings())
