"""Tests of pipeline.extract.ocr and of the pages that extract_pdf has recognised."""

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.extract import ocr, ocr_engine
from pipeline.extract.model import ExtractedDocument, ExtractSettings
from pipeline.extract.pdf import extract_pdf
from tests.unit.extract.made import HEIGHT, Draw, make_pdf, write, write_lines
from tests.unit.extract.recognition import installed_engine
from tests.unit.extract.sources import indel_similarity

AUTO = ExtractSettings(ocr="auto")
INDONESIAN = [
    "Pasal 1",
    "Dalam peraturan ini yang dimaksud dengan sistem pemerintahan berbasis",
    "elektronik adalah penyelenggaraan pemerintahan yang memanfaatkan teknologi",
    "informasi dan komunikasi untuk memberikan layanan kepada pengguna. Setiap",
    "instansi wajib menyusun rencana, melaksanakan pemantauan, dan melaporkan",
    "hasilnya secara berkala kepada masyarakat.",
]
ENGLISH = [
    "Services of the city are offered on paper and on the web. Citizens who can-",
    "not reach the web visit an office, and what they ask for is entered by the",
    "staff. The council reports twice a year how many requests were answered, and",
    "how long the people had to wait for an answer.",
]


def scan(source: bytes, *, turn: int = 0, over: Draw | None = None) -> bytes:
    """The same PDF as pictures of its pages, turned clockwise by quarters, and what lies *over*."""
    document = pdfium.PdfDocument(source)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for index in range(len(document)):
        picture = document[index].render(scale=200 / 72).to_pil().convert("L")
        picture = picture.rotate(-90 * turn, expand=True)
        width, height = (side * 72 / 200 for side in picture.size)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(picture), 0, 0, width, height)
        if over is not None:
            over(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def prose(lines: list[str]):
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, lines, size=11)

    return draw


def texts(document: ExtractedDocument) -> str:
    return " ".join(block.text for block in document.blocks)


@pytest.mark.parametrize("lines", [INDONESIAN, ENGLISH])
def test_a_scan_is_read_back(lines: list[str]) -> None:
    installed_engine()
    born = extract_pdf(make_pdf([prose(lines)]), AUTO)
    read = extract_pdf(scan(make_pdf([prose(lines)])), AUTO)
    assert [page.reading for page in read.pages] == ["ocr"]
    assert indel_similarity(list(texts(read)), list(texts(born))) > 0.98
    assert (read.pages[0].ocr_confidence or 0) > 0.85
    assert (read.pages[0].text_quality or 0) > 0.95


def test_paragraphs_boxes_and_hyphens_are_those_of_a_page_of_text() -> None:
    installed_engine()
    born = extract_pdf(make_pdf([prose(ENGLISH)]), AUTO)
    read = extract_pdf(scan(make_pdf([prose(ENGLISH)])), AUTO)
    assert len(read.blocks) == 1
    assert "who cannot reach" in read.blocks[0].text
    for side in ("x0", "y0", "x1", "y1"):
        assert abs(getattr(read.blocks[0], side) - getattr(born.blocks[0], side)) < 5


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_page_on_its_side_or_head_is_turned(turn: int) -> None:
    installed_engine()
    read = extract_pdf(scan(make_pdf([prose(INDONESIAN)]), turn=turn), AUTO)
    assert "penyelenggaraan pemerintahan yang memanfaatkan" in texts(read)
    assert read.pages[0].note == f"recognised from its picture, turned by {360 - 90 * turn} degrees"


def debris(canvas: Canvas) -> None:
    """Lines of an invisible text layer that nobody can read."""
    words = canvas.beginText(72, HEIGHT - 100)
    words.setFont("Times-Roman", 10)
    words.setTextRenderMode(3)
    for _ in range(12):
        words.textLine("qzx}{ l]|r% xkkd~ ;;b4c$ wqrtp& (#)z ttr=q vbn<> zxc^v")
    canvas.drawText(words)


def test_a_text_layer_of_noise_is_replaced() -> None:
    installed_engine()
    source = scan(make_pdf([prose(INDONESIAN)]), over=debris)
    off = extract_pdf(source, ExtractSettings())
    assert (off.pages[0].reading, off.pages[0].note) == ("text", "text that hardly reads")
    read = extract_pdf(source, AUTO)
    assert read.pages[0].reading == "ocr"
    assert "wajib menyusun rencana" in texts(read)
    assert "qzx" not in texts(read)


def test_a_sound_page_is_not_touched() -> None:
    source = make_pdf([prose(INDONESIAN)])
    assert extract_pdf(source, AUTO) == extract_pdf(source, ExtractSettings())


def test_a_blank_page_is_not_recognised() -> None:
    announced: list[int] = []

    def blank(canvas: Canvas) -> None:
        pass

    document = extract_pdf(make_pdf([prose(ENGLISH), blank]), AUTO, announce=announced.append)
    assert [(page.reading, page.note) for page in document.pages] == [
        ("text", None),
        ("none", "blank"),
    ]
    assert announced == []


def test_pages_are_announced_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.extract.pdf.find_engine", lambda languages: ENGINE)
    monkeypatch.setattr(ocr, "run_tesseract", _late)
    announced: list[int] = []
    document = extract_pdf(scan(make_pdf([prose(ENGLISH)] * 2)), AUTO, announce=announced.append)
    assert announced == [2]
    assert document.status == "quarantined"
    notes = {page.note for page in document.pages}
    assert notes == {"no text: a picture or drawing; not recognised: recognition took too long"}


ENGINE = ocr_engine.Engine("5", "ind+eng")


def _late(image: bytes, *options: str, seconds: float) -> str:
    raise ocr_engine.RecognitionError("recognition took too long")


def test_what_is_missing_is_said_of_the_page_and_the_document(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    ocr_engine.find_engine.cache_clear()
    document = extract_pdf(scan(make_pdf([prose(ENGLISH)])), AUTO)
    ocr_engine.find_engine.cache_clear()
    assert document.status == "quarantined"
    assert "tesseract-ocr-ind" in (document.reason or "")
    assert "Tesseract is not installed" in (document.pages[0].note or "")


def test_a_scan_says_what_to_do_where_recognition_is_off() -> None:
    document = extract_pdf(scan(make_pdf([prose(ENGLISH)])), ExtractSettings())
    assert "set extract.ocr to auto" in (document.reason or "")


def test_a_stamp_beside_a_picture_does_not_pass_for_its_text() -> None:
    installed_engine()

    def stamped(canvas: Canvas) -> None:
        write(canvas, 72, 40, "salinan sesuai aslinya")

    read = extract_pdf(scan(make_pdf([prose(ENGLISH)]), over=stamped), AUTO)
    assert "Services of the city" in texts(read)


def test_signs_that_are_not_sure_are_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.extract.pdf.find_engine", lambda languages: ENGINE)
    row = "5 1 1 1 1 1 100 100 90 30 {} kota".replace(" ", "\t")

    def sure(percent: int) -> ExtractedDocument:
        table = f"head\n{row.format(percent)}\n"
        monkeypatch.setattr(ocr, "run_tesseract", lambda image, *options, seconds: table)
        return extract_pdf(scan(make_pdf([prose(ENGLISH)])), AUTO)

    assert (texts(sure(71)), sure(71).pages[0].ocr_confidence) == ("kota", 0.71)
    assert sure(69).status == "quarantined"
    assert (sure(69).pages[0].note or "").endswith("hardly a word of it is sure")


def test_a_page_in_another_script_is_left_as_it_is(shared_data: Path) -> None:
    source = (shared_data / "pdf-edge/pdfplumber/issue-336-example.pdf").read_bytes()
    page = extract_pdf(source, AUTO).pages[0]
    assert (page.reading, page.text_quality) == ("text", None)
    assert (page.note or "").startswith("letters of another script")
