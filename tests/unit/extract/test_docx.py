import io
import zipfile

import docx
import docx.oxml
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls

from pipeline.extract.docx import extract_docx
from pipeline.extract.model import Block, ExtractSettings


def element(markup: str):
    """Make the one element that the markup writes with the prefixes w and mc."""
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return docx.oxml.parse_xml(f"<w:root {nsdecls('w')} {mc}>{markup}</w:root>")[0]


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def blocks_of(document: Document) -> list[tuple[str, int | None, str]]:
    buffer = io.BytesIO()
    document.save(buffer)
    result = extract_docx(buffer.getvalue(), ExtractSettings())
    assert result.status == "ok"
    assert all(isinstance(b, Block) and b.page is None and b.x0 is None for b in result.blocks)
    return [(b.role, b.level, b.text) for b in result.blocks]


def test_order_headings_lists_and_tables() -> None:
    document = docx.Document()
    document.add_heading("Readiness of a Region", level=0)
    document.add_heading("Method", level=2)
    document.add_paragraph("Offices were asked twice.")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Area", "Score", "Data", "0.6"), strict=True):
        cell.text = text
    document.add_paragraph("first item", style="List Bullet")
    document.add_paragraph("Table 1. Scores", style="Caption")
    assert blocks_of(document) == [
        ("title", None, "Readiness of a Region"),
        ("heading", 2, "Method"),
        ("body", None, "Offices were asked twice."),
        ("table", None, "Area | Score"),
        ("table", None, "Data | 0.6"),
        ("list_item", 1, "first item"),
        ("caption", None, "Table 1. Scores"),
    ]


def test_law_headings_need_no_style_and_references_follow_theirs() -> None:
    document = docx.Document()
    for text in ("BAB I KETENTUAN UMUM", "Pasal 1", "Dalam peraturan ini:", "Daftar Pustaka",
                 "Heeks, R. (2003). Risks of projects."):  # fmt: skip
        document.add_paragraph(text)
    assert [(role, level) for role, level, _ in blocks_of(document)] == [
        ("heading", 1), ("heading", 4), ("body", None), ("heading", 1), ("reference", None),
    ]  # fmt: skip


def test_hidden_and_deleted_text_is_left_out_and_a_merged_cell_is_named_once() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("shown ")
    paragraph.add_run("hidden").font.hidden = True
    deletion = element('<w:del w:id="1"><w:r><w:delText>deleted</w:delText></w:r></w:del>')
    paragraph._p.append(deletion)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "across"
    assert blocks_of(document) == [("body", None, "shown"), ("table", None, "across")]


def body_of(*markups: str) -> list[tuple[str, int | None, str]]:
    """Blocks of a document whose body holds these elements."""
    document = docx.Document()
    for markup in markups:
        document.element.body.insert(len(document.element.body) - 1, element(markup))
    return blocks_of(document)


def test_content_controls_are_read_and_their_prompts_are_not() -> None:
    row = f"<w:tr><w:tc>{p('Area')}</w:tc></w:tr>"
    assert body_of(
        p("Before."),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>",
        f'<w:customXml w:element="part">{p("In an element.")}</w:customXml>',
        f"<w:tbl><w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{p('Click here to enter text.')}</w:sdtContent></w:sdt>",
        p("After."),
    ) == [
        ("body", None, "Before."),
        ("body", None, "In a control."),
        ("body", None, "In an element."),
        ("table", None, "Area"),
        ("body", None, "After."),
    ]


def test_a_table_in_a_cell_follows_the_words_of_the_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('x')}</w:tc><w:tc>{p('y')}</w:tc></w:tr></w:tbl>"
    assert body_of(
        f"<w:tbl><w:tr><w:tc>{p('Own words')}{inner}</w:tc><w:tc>{p('Next')}</w:tc></w:tr></w:tbl>"
    ) == [("table", None, "Own words | Next"), ("table", None, "x | y")]


def test_moved_text_is_read_once_where_it_stands_now() -> None:
    moved = "<w:r><w:t>moved</w:t></w:r>"
    assert body_of(
        f'<w:p><w:r><w:t xml:space="preserve">Now </w:t></w:r><w:moveTo>{moved}</w:moveTo></w:p>',
        f"<w:p><w:moveFrom>{moved}</w:moveFrom><w:r><w:t>Here.</w:t></w:r></w:p>",
    ) == [("body", None, "Now moved"), ("body", None, "Here.")]


def test_a_run_is_hidden_unless_the_mark_is_switched_off() -> None:
    def run(mark: str, text: str) -> str:
        return f"<w:r><w:rPr>{mark}</w:rPr><w:t>{text}</w:t></w:r>"

    shown = run('<w:vanish w:val="0"/>', "shown") + run('<w:vanish w:val="false"/>', "-too")
    hidden = run("<w:vanish/>", "no") + run('<w:vanish w:val="true"/>', "neither")
    assert body_of(f"<w:p>{shown}{hidden}</w:p>") == [("body", None, "shown-too")]


def test_a_text_box_is_read_once_after_the_paragraph_it_is_anchored_in() -> None:
    box = f"<w:txbxContent>{p('First in the box.')}{p('Second in the box.')}</w:txbxContent>"
    anchored = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    paragraph = f"<w:p>{anchored}<w:r><w:t>The anchor.</w:t></w:r></w:p>"
    boxed = [("body", None, "First in the box."), ("body", None, "Second in the box.")]
    assert body_of(paragraph) == [("body", None, "The anchor."), *boxed]
    in_cell = f"<w:tbl><w:tr><w:tc>{paragraph}</w:tc></w:tr></w:tbl>"
    assert body_of(in_cell) == [("table", None, "The anchor."), *boxed]


def test_lines_of_a_table_of_contents_are_no_headings() -> None:
    document = docx.Document()
    document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("BAB I PENDAHULUAN\t1", style="toc 1")
    assert blocks_of(document) == [("table", None, "BAB I PENDAHULUAN 1")]


@pytest.mark.parametrize("markup", [f"<w:document {nsdecls('w')}/>", "<document/>"])
def test_a_document_without_a_body_is_damaged(markup: str) -> None:
    whole, damaged = io.BytesIO(), io.BytesIO()
    docx.Document().save(whole)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(damaged, "w") as target:
        for name in source.namelist():
            data = markup if name == "word/document.xml" else source.read(name)
            target.writestr(name, data)
    result = extract_docx(damaged.getvalue(), ExtractSettings())
    assert (result.status, result.blocks) == ("quarantined", ())
    assert "damaged" in str(result.reason)
