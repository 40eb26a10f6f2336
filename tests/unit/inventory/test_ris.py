"""Tests of pipeline.inventory.ris."""

from pipeline.inventory.ris import parse_ris

ZOTERO = """TY  - JOUR
TI  - Developing fully functional E-government: A four stage model
AU  - Layne, Karen
AU  - Lee, Jungwoo
T2  - Government Information Quarterly
AB  - First line
and the second.
DA  - 2001/06//
PY  - 2001
DO  - 10.1016/S0740-624X(01)00066-1
KW  - stages
KW  - portals
L1  - files/12/a.pdf
L1  - files/13/b.pdf
ER  -

"""
ENDNOTE = """TY  - CONF
A1  - OECD
T1  - Open data
Y1  - 2013///
N2  - An abstract.
KW  - transparency
accountability
JF  - Proceedings of X
M3  - doi: 10.1145/1328057.1328059
L1  - internal-pdf://123/a.pdf;internal-pdf://124/b.pdf
ID  - 77
ER  - """


def test_a_record_of_zotero_keeps_both_files():
    (record,) = parse_ris(ZOTERO)
    assert record.title == "Developing fully functional E-government: A four stage model"
    assert record.authors == "Layne, Karen; Lee, Jungwoo"
    assert (record.year, record.doi) == (2001, "10.1016/s0740-624x(01)00066-1")
    assert record.abstract == "First line and the second."
    assert record.venue == "Government Information Quarterly"
    assert record.keywords == "stages; portals"
    assert record.files == ("files/12/a.pdf", "files/13/b.pdf")
    assert (record.key, record.document_type, record.problem) == (record.doi, "paper", "")


def test_the_tags_of_endnote_and_keywords_on_lines_of_their_own():
    (record,) = parse_ris(ENDNOTE)
    assert (record.key, record.title, record.year) == ("77", "Open data", 2013)
    assert (record.authors, record.venue) == ("OECD", "Proceedings of X")
    assert record.abstract == "An abstract."
    assert record.keywords == "transparency; accountability"
    assert record.doi == "10.1145/1328057.1328059"
    assert len(record.files) == 1  # an address, in which a semicolon may stand


def test_what_is_broken_is_named_by_its_line_and_the_rest_is_read():
    text = (
        "a heading of the export\n\nTY  - JOUR\nTI  - One\n\nTY  - JOUR\nTI  - Two\nER  - \n"
        "AU  - OECD\nER  - \nTY  - RPRT\nAU  - OECD\nER  - \nER  - \nTY  - GOVDOC\nT1  - Four"
    )
    records = parse_ris(text)
    assert [record.title for record in records] == ["One", "Two", "", "", "Four"]
    assert records[2].problem == "line 9: the record does not begin with TY and is not read"
    assert records[3].problem == "line 11: the record has no title"
    assert [record.document_type for record in records[3:]] == ["other", "policy"]


def test_an_empty_text_has_no_records():
    assert parse_ris("") == parse_ris("hello\n\nworld") == []
