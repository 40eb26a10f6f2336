"""What a part of a DOCX holds, from elements written out."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from pipeline.extract.docx_elements import CELL, PARAGRAPH, held, is_bold, shown_text, style_names


def element(markup: str):
    return parse_xml(f"<w:root {nsdecls('w')}>{markup}</w:root>")


def test_styles_of_paragraphs_by_their_ids() -> None:
    styles = element(
        '<w:style w:type="paragraph" w:styleId="N" w:default="1"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="J1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:name w:val="Strong"/></w:style>'
        '<w:style w:styleId="X"><w:name w:val="List"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Y"/>'
    )
    assert style_names(styles) == {"N": "Normal", "": "Normal", "J1": "heading 1", "X": "List"}


def test_what_is_held_is_not_all_that_lies_below() -> None:
    cells = "<w:tr><w:tc/><w:sdt><w:sdtContent><w:tc/></w:sdtContent></w:sdt></w:tr>"
    row = element(cells)[0]
    assert len(list(held(row, CELL))) == 2
    assert list(held(element(f"<w:tbl>{cells}</w:tbl>"), CELL, PARAGRAPH)) == []


def test_bold_is_what_shows_and_is_all_in_bold() -> None:
    bold, off = "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:b w:val="0"/></w:rPr>'
    both = f"<w:p><w:r>{bold}<w:t>Aim</w:t></w:r><w:r><w:t> </w:t></w:r></w:p>"
    assert is_bold(element(both)[0])
    assert not is_bold(element(f"<w:p><w:r>{off}<w:t>Aim</w:t></w:r></w:p>")[0])
    assert not is_bold(element("<w:p/>")[0])


def test_stops_of_tabs_are_no_tabs() -> None:
    stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
    paragraph = element(f"<w:p>{stops}<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>")[0]
    assert shown_text(paragraph) == "a b"
