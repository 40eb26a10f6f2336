"""Tests of pipeline.extract.pdf_properties."""

import io

import pypdf

from pipeline.extract.messages import receive_document, send_document
from pipeline.extract.pdf_properties import pdf_properties
from pipeline.extract.properties import Properties
from tests.unit.extract.made import make_pdf, read, write

PAGE = make_pdf([lambda canvas: write(canvas, 72, 72, "Some words on a page.")])
PACKET = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="2019-06-07T08:00:00Z">
 <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Judul é</rdf:li></rdf:Alt></dc:title>
 <dc:creator><rdf:Seq><rdf:li>Unit A</rdf:li><rdf:li>Unit B</rdf:li></rdf:Seq></dc:creator>
 </rdf:Description></rdf:RDF></x:xmpmeta>"""


def _with_info(info: dict[str, str]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(PAGE))
    writer.metadata = info
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_the_info_dictionary_is_read_and_sent_on():
    document = read(
        _with_info({"/Title": "Satu – dua", "/Author": "Unit A; Unit B", "/CreationDate": "D:2020"})
    )
    assert document.properties == Properties("Satu – dua", "Unit A; Unit B", None, "2020")
    stream = io.BytesIO()
    send_document(stream, document)
    stream.seek(0)
    assert receive_document(stream) == document


def test_an_xmp_packet_says_what_the_info_dictionary_does_not():
    source = _with_info({"/Author": "Office"}) + PACKET.encode()
    assert pdf_properties(source) == Properties("Judul é", "Office", None, "2019-06-07")


def test_placeholders_of_a_program_are_no_properties():
    assert pdf_properties(PAGE) == Properties(created="2000-01-01")


def test_a_broken_file_has_none():
    assert pdf_properties(b"%PDF-1.4 nothing else") == Properties()
