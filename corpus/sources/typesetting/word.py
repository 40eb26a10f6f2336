"""Write a document as a Word file: real heading, list, caption and table styles, real footnotes."""

from datetime import datetime
from io import BytesIO
from typing import Any

import docx
from docx.shared import Cm, Pt

from typesetting import model
from typesetting.inline import note_numbers, spans
from typesetting.model import Block, Document
from typesetting.wordxml import (
    FOOTNOTE_STYLE,
    add_box_style,
    add_footnotes,
    add_list_numbering,
    add_note_mark,
    add_page_number,
    drop_unused_parts,
    number_paragraph,
    repack,
    repeat_header,
)

TABLE_STYLE = "Light Grid Accent 1"
BOX_STYLE = "Box"


def typeset(document: Document) -> bytes:
    """Write `document` as a Word file; the same source gives the same bytes."""
    write = _Writer(document)
    write.front()
    write.blocks(document.blocks)
    write.finish()
    buffer = BytesIO()
    write.docx.save(buffer)
    return repack(buffer.getvalue())


class _Writer:
    """Writes the blocks of one document into a Word file."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.docx: Any = docx.Document()
        self.numbers = note_numbers(document)
        self.in_box = False
        self._set_page()

    def _set_page(self) -> None:
        drop_unused_parts(self.docx, keep_tables=(TABLE_STYLE,))
        add_box_style(self.docx, BOX_STYLE)
        section = self.docx.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        normal = self.docx.styles["Normal"]
        normal.font.name, normal.font.size = "Calibri", Pt(11)
        normal.paragraph_format.space_after = Pt(6)
        section.header.paragraphs[0].text = self.document.running_head
        add_page_number(section.footer.paragraphs[0])

    def front(self) -> None:
        """Write the title and, below it, who issued the document and when."""
        self.docx.add_paragraph(self.document.title, style="Title")
        byline = ", ".join(["; ".join(self.document.authors), str(self.document.year)])
        self.docx.add_paragraph(byline, style="Subtitle")

    def blocks(self, blocks: tuple[Block, ...]) -> None:
        """Write every block in order."""
        for block in blocks:
            match block:
                case model.Heading(level=level, text=text):
                    self.runs(self.docx.add_paragraph(style=f"Heading {level}"), text)
                case model.Paragraph(text=text):
                    style = BOX_STYLE if self.in_box else "Normal"
                    self.runs(self.docx.add_paragraph(style=style), text)
                case model.List(items=items):
                    self.list(items)
                case model.Table():
                    self.table(block)
                case model.Box(blocks=inner):
                    self.in_box = True
                    self.blocks(inner)
                    self.in_box = False

    def list(self, items: tuple[model.Item, ...]) -> None:
        """Write a list with a numbering of its own, begun at its first marker."""
        number = add_list_numbering(self.docx, [(item.depth, item.marker) for item in items])
        for item in items:
            kind = "List Bullet" if item.marker == "-" else "List Number"
            style = kind if item.depth == 0 else f"{kind} {item.depth + 1}"
            paragraph = self.docx.add_paragraph(style=style)
            number_paragraph(paragraph, number, item.depth)
            self.runs(paragraph, item.text)

    def table(self, table: model.Table) -> None:
        """Write a caption, then the table with a header row that repeats on every page."""
        if table.caption:
            caption = self.docx.add_paragraph(style="Caption")
            caption.paragraph_format.keep_with_next = True
            self.runs(caption, table.caption)
        grid = self.docx.add_table(len(table.rows), len(table.rows[0]), style=TABLE_STYLE)
        repeat_header(grid)
        for row, texts in zip(grid.rows, table.rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                self.runs(cell.paragraphs[0], text)
        self.docx.add_paragraph()

    def runs(self, paragraph: Any, text: str) -> None:
        """Write the spans of `text` as runs: italic, bold, footnote references."""
        for span in spans(text):
            if span.style == "note":
                add_note_mark(paragraph, self.numbers[span.text])
                continue
            run = paragraph.add_run(span.text)
            run.italic = True if span.style == "italic" else None
            run.bold = True if span.style == "bold" else None

    def finish(self) -> None:
        """Add footnotes and fixed properties."""
        if self.numbers:
            notes = {n: self.document.notes[label] for label, n in self.numbers.items()}
            add_footnotes(self.docx, notes, style=FOOTNOTE_STYLE)
        properties = self.docx.core_properties
        properties.title = self.document.title
        properties.author = "; ".join(self.document.authors)
        properties.last_modified_by = properties.author
        properties.comments = "CC0 1.0"
        properties.language = self.document.language
        properties.revision = 1
        properties.created = properties.modified = datetime(self.document.year, 1, 1)
