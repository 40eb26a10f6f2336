import pytest

from pipeline.extract.media_types import (
    DOCX,
    ENCRYPTED,
    HTML,
    MARKDOWN,
    ODT,
    PDF,
    TEXT,
    UNKNOWN,
    sniff_media_type,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"%PDF-1.7\n", "law.txt", PDF),
        (b"\n\n%PDF-1.4", "law.pdf", PDF),
        (b"<!DOCTYPE html><html>", "law.pdf", HTML),
        (b"  <HTML lang=en>", "page", HTML),
        (b"# Heading\n", "notes.md", MARKDOWN),
        (b"Plain words.", "notes.txt", TEXT),
        (b"Plain words.", "law.pdf", TEXT),
        (b"PK\x03\x04" + b"\x00" * 26 + b"word/document.xml", "a.docx", DOCX),
        (b"PK\x03\x04" + b"\x00" * 26 + b"[Content_Types].xml", "a.docx", DOCX),
        (b"PK\x03\x04" + b"\x00" * 26 + b"data.csv", "a.pdf", "application/zip"),
        (b"\x89PNG\r\n\x1a\n\x00", "scan.pdf", "image/png"),
        (b"\xff\xd8\xff\xe0", "scan.pdf", "image/jpeg"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.docx", "application/x-ole-storage"),
        (b"\x00\x01\x02\x03", "data.txt", UNKNOWN),
        ("Kata".encode("utf-16"), "kata.txt", TEXT),
        (b"", "empty.pdf", PDF),
        (b"BM is a name", "bm.txt", TEXT),
        (b"a,b\n1,2\n", "scores.CSV", "text/csv"),
        (b"a\tb\n", "scores.tsv", "text/tab-separated-values"),
        (b"@article{heeks2003,", "works.bib", "application/x-bibtex"),
        (b"TY  - JOUR\n", "works.ris", "application/x-research-info-systems"),
        (b"{}", "records.json", "application/json"),
        (b"<?xml version='1.0'?><a/>", "records.xml", "application/xml"),
        (b"%PDF-1.7\n", "law.csv", PDF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.doc", "application/msword"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.xls", "application/vnd.ms-excel"),
        (
            b"PK\x03\x04" + b"\x00" * 26 + b"[Content_Types].xml",
            "a.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (
            b"PK\x03\x04" + b"\x00" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
            "a.odt",
            ODT,
        ),
        (b"PK\x03\x04" + b"\x00" * 26 + b"Thumbnails/thumbnail.png", "a.odt", ODT),
        (b"", "empty.csv", "text/csv"),
        (b"# Formats\n\nA PDF begins with %PDF-1.4.\n", "notes.md", MARKDOWN),
        (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n", "law.pdf", PDF),
        (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n\x00\x01\x02", "law", PDF),
        (b"MZ Consulting report\n", "report.txt", TEXT),
        (b"MZ\x90\x00\x03\x00", "report.txt", "application/x-executable"),
        (b"GIF89a is an old format.\n", "notes.md", MARKDOWN),
        (b"Rar!\n", "notes.txt", TEXT),
        (b"Pages begin with `<html>` or `<body>`.\n", "notes.md", MARKDOWN),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?>\n<html>", "page.txt", HTML),
        ("\ufeff<html>".encode("utf-16-le"), "page.txt", HTML),
        (OLE + b"\x00" * 504 + "EncryptedPackage".encode("utf-16-le"), "a.docx", ENCRYPTED),
        (b"word " * 1000 + b"\x00", "notes.txt", UNKNOWN),
    ],
)
def test_content_decides(head: bytes, name: str, kind: str) -> None:
    assert sniff_media_type(head, name) == kind
