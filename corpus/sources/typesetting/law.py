"""Typeset an Indonesian regulation: recitals beside their label, BAB and Pasal centred."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from typesetting import model
from typesetting.column import Item
from typesetting.flow import Frame, fill_pages
from typesetting.look import LAW
from typesetting.model import Document
from typesetting.setting import Setter
from typesetting.sheet import draw_pages
from typesetting.stack import Labelled

WIDTH, HEIGHT = A4
FRAME = Frame(left=76, bottom=60, width=WIDTH - 152, top=HEIGHT - 74)
LABEL_WIDTH = 76.0
TEXT_LEFT = 88.0
SIGNATURE_LEFT = 240.0
LABELLED = ("Menimbang", "Mengingat")
CENTRED = ParagraphStyle(
    "centred",
    fontName=LAW.roman,
    fontSize=LAW.size,
    leading=LAW.leading,
    alignment=TA_CENTER,
)
_TITLE = re.compile(r"(?P<kind>.+?) (?P<number>Nomor \d+ Tahun \d+) tentang (?P<about>.+)", re.I)
_CHAPTER = re.compile(r"(BAB [IVXLC]+) (.+)")
_SIGNATURE = re.compile(r"^Di(?:tetapkan|undangkan) di |, ttd\.$")
_CLAUSE_NAME = re.compile(r"(?:Pasal \d+\b|Ayat \(\d+\)|Huruf [a-z]\b)[^.]*")


def typeset(document: Document) -> bytes:
    """Typeset `document` as a regulation, a PDF file."""
    setter = _LawSetter(document, LAW, FRAME)
    note = setter.notes()
    items = [*setter.title(), *setter.regulation()]
    pages = fill_pages([], items, frame=lambda _page: FRAME, note=note)
    return draw_pages(document, pages, frame=lambda _page: FRAME, note=note, furniture=_furniture)


def _furniture(canvas: Canvas, page: int, _n_pages: int) -> None:
    """Draw the page number between dashes at the head, from the second page."""
    if page > 1:
        canvas.setFont(LAW.roman, LAW.size)
        canvas.drawCentredString(WIDTH / 2, FRAME.top + 26, f"- {page} -")


@dataclass(frozen=True)
class _LawSetter(Setter):
    """Sets the parts of a regulation in the places the drafting rules give them."""

    def title(self) -> Iterator[Item]:
        """Set the name in capitals: kind, number and subject on lines of their own."""
        parts = _TITLE.fullmatch(self.document.title)
        lines = (
            [parts["kind"], parts["number"], "tentang", parts["about"]]
            if parts
            else [self.document.title]
        )
        for line in lines:
            yield _centred(line.upper(), after=LAW.leading * 0.45)

    def regulation(self) -> Iterator[Item]:
        """Set every block after the title, in order."""
        section, clause = "", False
        for block in self.document.blocks:
            if isinstance(block, model.Heading):
                if block.text.startswith("PENJELASAN"):
                    yield _centred(self.document.venue.upper(), before=14)
                section, clause = block.text, False
                yield from self._heading(block)
            elif isinstance(block, model.List):
                yield from self._list(block, section, in_clause=clause)
                clause = clause or block.items[0].marker == "(1)"
            elif isinstance(block, model.Paragraph):
                yield from self._paragraph(block.text, section)
            else:
                yield from self.block(block)

    def _heading(self, block: model.Heading) -> Iterator[Item]:
        chapter = _CHAPTER.fullmatch(block.text)
        if block.text in LABELLED:
            return
        if chapter:
            yield _centred(chapter[1], before=10, leads=True)
            yield _centred(chapter[2], after=4, leads=True)
        elif block.level == 1:
            words = block.text if block.text.startswith("PENJELASAN") else f"{block.text}:"
            yield _centred(words, before=16, after=8, leads=True)
        elif block.text.startswith("Pasal"):
            yield _centred(block.text, before=7, after=3, leads=True)
        else:
            plain = ParagraphStyle("part", CENTRED, alignment=TA_LEFT)
            yield Item(Paragraph(escape(block.text), plain), before=10, after=4, leads=True)

    def _list(self, block: model.List, section: str, *, in_clause: bool) -> Iterator[Item]:
        if section in LABELLED:
            yield from self._recitals(block, section)
            return
        deeper = 1 if in_clause and block.items[0].marker == "a." else 0
        yield from self.list_items(
            tuple(replace(item, depth=item.depth + deeper) for item in block.items)
        )

    def _recitals(self, block: model.List, label: str) -> Iterator[Item]:
        """Hang recitals beside their label, which stands on the first line only."""
        for index, item in enumerate(block.items):
            words = ((0.0, label), (LABEL_WIDTH, ":")) if index == 0 else ()
            yield Item(
                _beside(words, self.xml(item.text), marker=item.marker),
                before=8 if index == 0 else 2,
                after=2,
            )

    def _paragraph(self, text: str, section: str) -> Iterator[Item]:
        if text.startswith("Menetapkan:"):
            label = ((0.0, "Menetapkan"), (LABEL_WIDTH, ":"))
            words = text.removeprefix("Menetapkan:").strip()
            beside = _beside(label, self.xml(words), marker="", alignment=TA_LEFT)
            yield Item(beside, before=4, after=8)
        elif not section or section in LABELLED:
            yield from (_centred(line, before=6, after=6) for line in _authority_lines(text))
        elif _SIGNATURE.search(text):
            yield from _signature(text)
        elif section.startswith("II."):
            yield self._explanation(text)
        else:
            yield self.paragraph(text, first=False)

    def _explanation(self, text: str) -> Item:
        """Set a clause name at the margin or one step in, its explanation further in."""
        name = _CLAUSE_NAME.fullmatch(text)
        depth = 2 if name is None else 0 if text.startswith("Pasal") else 1
        style = ParagraphStyle("explanation", LAW.body, leftIndent=LAW.indent * depth)
        return Item(
            Paragraph(self.xml(text), style),
            before=6 if depth == 0 else 1,
            after=1,
            leads=name is not None,
        )


def _centred(text: str, *, before: float = 0, after: float = 0, leads: bool = False) -> Item:
    return Item(Paragraph(escape(text), CENTRED), before=before, after=after, leads=leads)


def _beside(
    label: tuple[tuple[float, str], ...], words: str, *, marker: str, alignment: int = TA_JUSTIFY
) -> Paragraph:
    style = ParagraphStyle(
        "recital",
        LAW.body,
        alignment=alignment,
        bulletIndent=TEXT_LEFT,
        leftIndent=TEXT_LEFT + (LAW.indent if marker else 0),
        bulletFontName=LAW.roman,
        bulletFontSize=LAW.size,
    )
    paragraph = Labelled(words, style, bulletText=marker or None)
    paragraph.label = label
    return paragraph


def _authority_lines(text: str) -> list[str]:
    """Divide the words that say by whose authority: each party on a line of its own."""
    approval = re.fullmatch(r"(Dengan Persetujuan Bersama) (.+) (dan) (.+)", text)
    return list(approval.groups()) if approval else [text]


def _signature(text: str) -> Iterator[Item]:
    """Set place, date and office on lines of their own: issuer right, registrar left."""
    registrar = text.startswith(("Diundangkan", "SEKRETARIS"))
    style = ParagraphStyle(
        "signature", CENTRED, alignment=TA_LEFT, leftIndent=0 if registrar else SIGNATURE_LEFT
    )
    lines = re.split(r" (?=pada tanggal )|(?<=,) (?=ttd\.)", text)
    opens = text.startswith("Di")
    for index, line in enumerate(lines):
        last = index == len(lines) - 1
        yield Item(
            Paragraph(escape(line), style),
            before=12 if opens and index == 0 else 0,
            after=10 if last else 0,
            leads=opens or not last,
        )
