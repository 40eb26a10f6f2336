import io

import docx
import docx.oxml
from docx.document import Document
from docx.oxml.ns import qn

from pipeline.extract.docx import extract_docx
from pipeline.extract.model import Block, ExtractSettings


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
    deletion = docx.oxml.parse_xml(
        f'<w:del xmlns:w="{qn("w:p")[1:].split("}")[0]}" w:id="1"><w:r>'
        "<w:delText>deleted</w:delText></w:r></w:del>"
    )
    paragraph._p.append(deletion)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "across"
    assert blocks_of(document) == [("body", None, "shown"), ("table", None, "across")]
