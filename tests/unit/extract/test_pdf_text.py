"""Spans of a page: what is read, what is kept out and counted."""

import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.colors import white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.extract.pdf_text import PdfPage, read_page
from tests.unit.extract.made import HEIGHT, make_pdf, write


def read_pages(source: bytes) -> list[PdfPage]:
    document = pdfium.PdfDocument(source)
    return [read_page(document, index) for index in range(len(document))]


def texts(page: PdfPage) -> list[str]:
    return [span.text for span in page.spans]


def test_hidden_characters_are_counted() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "The plan names four services.")
        canvas.setFillColor(white)
        write(canvas, 72, 130, "unseen one")  # 10 characters
        canvas.setFillGray(0)
        write(canvas, 72, 160, "unseen two", size=1)  # 10
        write(canvas, 72, -30, "off the page")  # 12
        canvas.drawString(72, HEIGHT - 190, "not drawn", mode=3)  # 9

    (page,) = read_pages(make_pdf([draw]))
    assert texts(page) == ["The plan names four services."]
    assert page.n_hidden == 41


def _draw_layer(canvas: Canvas) -> None:
    canvas.drawString(72, 700, "a layer that is longer than what is shown", mode=3)  # 41


def test_invisible_text_is_the_layer_of_a_scan_only_under_a_picture() -> None:
    def without(canvas: Canvas) -> None:
        write(canvas, 72, 100, "What is shown")
        _draw_layer(canvas)

    def with_strips(canvas: Canvas) -> None:
        picture = ImageReader(Image.new("L", (8, 8), 200))
        for y in (0, 300):
            canvas.drawImage(picture, 0, y, 595, 300)
        without(canvas)

    bare, scan = read_pages(make_pdf([without, with_strips]))
    assert texts(bare) == ["What is shown"]
    assert bare.n_hidden == 41
    assert texts(scan) == ["What is shown", "a layer that is longer than what is shown"]
    assert scan.n_hidden == 0


def test_the_letters_of_a_heading_set_wide_are_joined_to_words() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "A B S T R A K")
        write(canvas, 72, 130, "B A B  I")
        write(canvas, 72, 160, "A B C D E")
        write(canvas, 72, 190, "a i u e o")

    (page,) = read_pages(make_pdf([draw]))
    assert texts(page) == ["ABSTRAK", "BAB I", "A B C D E", "a i u e o"]
