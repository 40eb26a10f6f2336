import io
import zipfile

import docx
import pytest

from pipeline.extract.document import extract_document
from pipeline.extract.media_types import DOCX, HTML, MARKDOWN, PDF, TEXT
from pipeline.extract.model import ExtractedDocument, ExtractSettings
from tests.unit.extract.made import make_pdf, write


def read(source: bytes, media_type: str, **limits: float) -> ExtractedDocument:
    settings = ExtractSettings(**limits)  # type: ignore[arg-type]
    return extract_document(source, media_type=media_type, name="file", settings=settings)


def one_page() -> bytes:
    return make_pdf([lambda canvas: write(canvas, 72, 100, "Words on a page.")])


def encrypted() -> bytes:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(one_page()))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def bomb() -> bytes:
    document = io.BytesIO()
    docx.Document().save(document)
    with zipfile.ZipFile(document, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.bin", b"\0" * 30_000_000)
    return document.getvalue()


@pytest.mark.parametrize(
    ("source", "media_type", "word"),
    [
        (b"", PDF, "empty"),
        (b"%PDF-1.7\nnothing follows", PDF, "damaged"),
        (one_page()[:300], PDF, "damaged"),
        (b"<html><body>not found</body></html>", PDF, "content is text/html"),
        (b"\x89PNG\r\n\x1a\n", PDF, "content is image/png"),
        (b"PK\x03\x04broken", DOCX, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOCX, "x-ole-storage"),
        (b"words", "application/msword", "not read"),
        (b" \n\t ", TEXT, "no text"),
        (b"<html><script>let x = 1</script></html>", HTML, "no text"),
        (b"\x00\x01\x02\x03", MARKDOWN, "octet-stream"),
    ],
)
def test_failure_is_a_value_with_a_reason(source: bytes, media_type: str, word: str) -> None:
    document = read(source, media_type)
    assert document.status == "quarantined"
    assert document.reason is not None
    assert word in document.reason
    assert ": " in document.reason
    assert "\n" not in document.reason
    assert document.blocks == ()
    assert document.n_characters == 0


def test_a_password_is_asked_for() -> None:
    assert "password" in (read(encrypted(), PDF).reason or "")


def test_limits() -> None:
    two = make_pdf([lambda canvas: write(canvas, 72, 100, "Words.")] * 2)
    assert "2 pages" in (read(two, PDF, max_pages=1).reason or "")
    assert "MB" in (read(one_page(), PDF, max_file_mb=0.0001).reason or "")
    assert "zip bomb" in (read(bomb(), DOCX, max_file_mb=1).reason or "")
    assert read(two, PDF, max_pages=2).status == "ok"


def test_text_is_the_blocks_joined_and_its_length_is_known() -> None:
    document = read(b"First paragraph here.\n\nSecond paragraph here.\n", TEXT)
    assert document.text == "First paragraph here.\nSecond paragraph here."
    assert document.n_characters == len(document.text)
    assert document.n_pages is None
    assert document.text_quality == 1.0
