"""Tests of pipeline.extract.file_properties."""

import io
from datetime import UTC, datetime

import docx

from pipeline.extract.document import extract_document
from pipeline.extract.file_properties import properties_of
from pipeline.extract.media_types import DOCX, HTML, TEXT
from pipeline.extract.model import ExtractSettings
from pipeline.extract.properties import Properties


def test_core_properties_of_a_docx():
    document = docx.Document()
    document.add_paragraph("Text.")
    core = document.core_properties
    core.title, core.author, core.subject = "A plan", "Unit One; Unit Two", "Services"
    core.created = datetime(2022, 3, 4, tzinfo=UTC)
    buffer = io.BytesIO()
    document.save(buffer)
    read = extract_document(
        buffer.getvalue(), media_type=DOCX, name="a.docx", settings=ExtractSettings()
    )
    assert read.properties == Properties("A plan", "Unit One; Unit Two", "Services", "2022-03-04")


def test_meta_tags_of_a_page():
    page = b"""<html><head><title>A paper | Journal</title>
    <meta name="citation_title" content="A paper"><meta name="author" content="webmaster">
    <meta name="citation_author" content="Unit, A."><meta name="citation_author" content="Unit, B.">
    <meta name="citation_journal_title" content="Journal of Tests">
    <meta name="citation_doi" content="10.1000/1"><meta name="description" content="Other">
    <meta name="citation_publication_date" content="2020/05"></head><body>Text</body></html>"""
    assert properties_of(page, HTML) == Properties(
        "A paper", "Unit, A.; Unit, B.", "Journal of Tests; 10.1000/1", "2020-05"
    )


def test_a_page_without_meta_tags_has_its_title():
    page = "<title>Layanan — Kota</title><p>Teks".encode()
    assert properties_of(page, HTML) == Properties("Layanan — Kota")


def test_what_cannot_be_read_says_nothing():
    assert [properties_of(b"PK\x03\x04 broken", kind) for kind in (DOCX, TEXT)] == [
        Properties()
    ] * 2
    assert properties_of(b"", HTML) == Properties()
