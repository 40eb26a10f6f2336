import io
import zipfile

import odfdo
import pytest

from pipeline.extract.document import extract_document
from pipeline.extract.media_types import HEAD_BYTES, ODT, sniff_media_type
from pipeline.extract.model import ExtractSettings
from pipeline.extract.odt_properties import odt_properties
from pipeline.extract.properties import Properties

META = (
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">{}<office:meta>{}</office:meta>'
    "</office:document-meta>"
)


def with_meta(part: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("meta.xml", part)
    return buffer.getvalue()


def test_the_first_author_and_the_day_it_was_made() -> None:
    inside = (
        "<dc:title>A plan</dc:title><dc:creator>Unit Two</dc:creator><dc:subject>Services"
        "</dc:subject><meta:initial-creator>Unit One</meta:initial-creator>"
        "<meta:creation-date>2022-03-04T10:00:00</meta:creation-date><dc:date>2023-01-01</dc:date>"
    )
    found = odt_properties(with_meta(META.format("", inside)))
    assert found == Properties("A plan", "Unit One", "Services", "2022-03-04")


def test_who_saved_it_last_and_when_serve_where_no_more_is_known() -> None:
    inside = "<dc:creator>Unit Two</dc:creator><dc:date>2023-01-01T09:00:00</dc:date>"
    found = odt_properties(with_meta(META.format("", inside)))
    assert found == Properties(None, "Unit Two", None, "2023-01-01")


@pytest.mark.parametrize(
    "source",
    [b"PK\x03\x04 broken", with_meta("<office:"), with_meta("<a/>"), with_meta(" " * 1_100_000)],
)
def test_what_cannot_be_read_says_nothing(source: bytes) -> None:
    assert odt_properties(source) == Properties()


def test_a_file_of_another_program_is_recognised_and_read_with_its_properties() -> None:
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Paragraph("Offices answer by mail."))
    document.meta.title, document.meta.initial_creator = "Answers", "Unit One"
    buffer = io.BytesIO()
    document.save(buffer)
    source = buffer.getvalue()
    assert sniff_media_type(source[:HEAD_BYTES], "letter") == ODT
    read = extract_document(source, media_type=ODT, name="a.odt", settings=ExtractSettings())
    assert (read.status, [block.text for block in read.blocks]) == (
        "ok",
        ["Offices answer by mail."],
    )
    assert (read.properties.title, read.properties.authors) == ("Answers", "Unit One")


def test_another_kind_of_file_under_the_name_of_an_odt_is_told() -> None:
    read = extract_document(b"%PDF-1.7\n", media_type=ODT, name="a.odt", settings=ExtractSettings())
    assert (read.reason or "").startswith("The file is said to be ODT but its content is")
