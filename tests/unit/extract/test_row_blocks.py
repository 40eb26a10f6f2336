"""Rows of tables know the heads over their cells in every format without pages."""

import io

import docx
import odfdo
import pytest
from docx.oxml import OxmlElement

from pipeline.extract.column_heads import Cell, Row
from pipeline.extract.docx import extract_docx
from pipeline.extract.html import extract_html
from pipeline.extract.markdown import extract_markdown
from pipeline.extract.model import Block, ExtractSettings
from pipeline.extract.odt import extract_odt
from pipeline.extract.plain import TextBlock
from pipeline.extract.row_blocks import row_blocks, spanned

HTML_TABLE = """<table><caption>Scores</caption>
<thead><tr><th>Area</th><th colspan="2">Score</th></tr>
<tr><th></th><th>Now</th><th>Then</th></tr></thead>
<tbody><tr><td>Data</td><td>open</td><td>shut</td></tr>
<tr><td>Signs</td><td></td><td>lost</td></tr></tbody></table>"""
EXPECTED = [
    ("Area | Score", ()),
    ("Now | Then", ()),
    ("Data | open | shut", ("Area", "Score > Now", "Score > Then")),
    ("Signs | lost", ("Area", "Score > Then")),
]


def rows_of(blocks: tuple[Block, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(b.text, b.column_heads) for b in blocks if b.role == "table"]


def test_one_block_a_row_empty_rows_keep_their_place() -> None:
    rows = [Row((Cell("Area", 0, 1), Cell("No", 1, 2))), Row(()), Row((Cell("7", 1, 2),))]
    assert row_blocks(rows) == [
        TextBlock("table", None, "Area | No"),
        TextBlock("table", None, ""),
        TextBlock("table", None, "7", ("No",)),
    ]


@pytest.mark.parametrize(
    ("value", "columns"),
    [(None, 1), ("3", 3), ("0", 1), ("-2", 1), ("9999999999", 1), ("5000", 1000)],
)
def test_how_far_a_cell_reaches(value: str | None, columns: int) -> None:
    assert spanned(value) == columns


def test_html_whole_page() -> None:
    assert rows_of(extract_html(f"<html><body>{HTML_TABLE}</body></html>".encode())) == EXPECTED


def test_html_a_table_in_a_cell_is_read_once_and_the_caption_stays() -> None:
    inner = "<table><tr><td>in</td></tr></table>"
    page = f"<table><caption>Cap</caption><tr><td>out {inner}</td><td>b</td></tr></table>"
    blocks = extract_html(page.encode())
    assert [(b.role, b.text) for b in blocks] == [("body", "Cap"), ("table", "out in | b")]


def test_html_main_text_of_a_page() -> None:
    prose = f"<p>{'Offices were asked about the state of their data and signs. ' * 6}</p>"
    table = (
        "<table><tr><th>Area</th><th>State</th></tr><tr><td>Data</td><td>open</td></tr>"
        "<tr><td>Signs</td><td>lost</td></tr></table>"
    )
    page = f"<html><body><article>{prose}{table}{prose}</article></body></html>"
    assert rows_of(extract_html(page.encode())) == [
        ("Area | State", ()),
        ("Data | open", ("Area", "State")),
        ("Signs | lost", ("Area", "State")),
    ]


def test_markdown() -> None:
    text = "| Area | State |\n|---|---|\n| Data | open |\n|  | lost |\n\nAfter.\n"
    assert rows_of(extract_markdown(text.encode())) == [
        ("Area | State", ()),
        ("Data | open", ("Area", "State")),
        ("lost", ("State",)),
    ]


def test_docx_with_a_repeated_head_and_a_merged_cell() -> None:
    document = docx.Document()
    table = document.add_table(rows=4, cols=3)
    texts = ("Area", "Score", "", "", "Now", "Then", "Data", "open", "shut", "Signs", "", "lost")
    for cell, text in zip(table._cells, texts, strict=True):
        cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    for row in list(table.rows)[:2]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    buffer = io.BytesIO()
    document.save(buffer)
    assert rows_of(extract_docx(buffer.getvalue(), ExtractSettings()).blocks) == EXPECTED


def test_odt_with_a_head_told_by_the_figures_under_it() -> None:
    document = odfdo.Document("text")
    document.body.clear()
    table = odfdo.Table("T", width=2, height=3)
    table.set_values([["Area", "Score"], ["Data", "0.6"], ["", "0.7"]])
    document.body.append(table)
    buffer = io.BytesIO()
    document.save(buffer)
    assert rows_of(extract_odt(buffer.getvalue(), ExtractSettings()).blocks) == [
        ("Area | Score", ()),
        ("Data | 0.6", ("Area", "Score")),
        ("0.7", ("Score",)),
    ]
