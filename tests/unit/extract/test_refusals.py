"""What lies in a corpus and is no document ends as a reason that says what to do."""

import pytest

from pipeline.extract.document import extract_document
from pipeline.extract.media_types import DATA_TEXTS, sniff_media_type
from pipeline.extract.model import ExtractSettings
from pipeline.extract.refusals import refusal_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04" + b"\x00" * 26


@pytest.mark.parametrize(
    ("source", "name", "said", "to_do"),
    [
        (b"path,score\na,1\n", "scores.csv", "CSV file is a table", "inventory.columns"),
        (b"a\tb\n", "scores.tsv", "TSV file is a table", "inventory.exclude"),
        (b'{"a": 1}', "a.json", "JSON file that is no bibliography", "inventory.exclude"),
        (b"<?xml version='1.0'?><a/>", "a.xml", "XML file is data", "inventory.exclude"),
        (ZIP + b"xl/workbook.xml", "a.xlsx", "XLSX workbook is a table", "inventory.exclude"),
        (OLE, "a.xls", "XLS workbook is a table", "inventory.exclude"),
        (ZIP + b"ppt/presentation.xml", "a.pptx", "PPTX", "save it as DOCX or PDF"),
        (OLE, "a.doc", "DOC file", "save it as DOCX or PDF"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password", "without password"),
        (
            ZIP + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            "a.ods",
            "ODS",
            "exclude",
        ),
        (ZIP + b"mimetypeapplication/epub+zip", "a.epub", "EPUB", "save its text"),
        (ZIP + b"notes.txt", "a.zip", "ZIP archive", "unpack it into corpus/"),
        (b"\x89PNG\r\n\x1a\n\x00", "a.png", "PNG file is a picture", "ocrmypdf"),
        (b"\xff\xd8\xff\xe0", "scan.pdf", "JPEG file is a picture", "ocrmypdf"),
        (b"{\\rtf1", "a.rtf", "RTF", "save it as DOCX or PDF"),
        (b"MZ\x90\x00", "a.exe", "program is no document", "move it out of corpus/"),
    ],
)
def test_a_file_that_is_no_document(source: bytes, name: str, said: str, to_do: str) -> None:
    kind = sniff_media_type(source, name)
    document = extract_document(source, media_type=kind, name=name, settings=ExtractSettings())
    assert document.status == "quarantined"
    assert document.blocks == ()
    assert said in (document.reason or "")
    assert to_do in (document.reason or "").partition(": ")[2]
    assert "\n" not in (document.reason or "")


def test_every_kind_of_data_has_a_name_of_its_own() -> None:
    assert not [kind for kind in DATA_TEXTS if kind in refusal_of(kind)]


def test_a_kind_nobody_foresaw_is_named() -> None:
    assert refusal_of("application/x-dvi").startswith(
        "A file of type application/x-dvi is not read"
    )
