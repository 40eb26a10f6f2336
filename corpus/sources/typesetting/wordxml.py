"""Parts of a Word file that python-docx does not write: numbering, footnotes, fixed bytes."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from typesetting.inline import plain

FOOTNOTE_STYLE = "Footnote Text"
FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
INDENT_TWIPS = 360
LEVELS = 9


def drop_unused_parts(docx: Any, *, keep_tables: Sequence[str]) -> None:
    """Take the template's preview picture, custom data and unused table styles out of the file."""
    unused = ("customXml", "stylesWithEffects", "thumbnail")
    for rels in (docx.part.rels, docx.part.package.rels):
        for key in [k for k, rel in rels.items() if any(word in rel.reltype for word in unused)]:
            del rels[key]
    for style in list(docx.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in (*keep_tables, "Normal Table"):
            style.element.getparent().remove(style.element)


def add_box_style(docx: Any, name: str) -> None:
    """Define a paragraph style with a ground and a bar at the left."""
    style = docx.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = docx.styles["Normal"]
    properties = style.element.get_or_add_pPr()
    properties.append(
        parse_xml(
            f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="24" w:space="8"'
            ' w:color="14507A"/></w:pBdr>'
        )
    )
    properties.append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E8F0F6"/>')
    )


def add_list_numbering(docx: Any, markers: Sequence[tuple[int, str]]) -> int:
    """Define a numbering for one list and return its number.

    `markers` holds (depth, marker as written) per item; the first marker of a depth decides how
    that depth is numbered.
    """
    numbering = docx.part.numbering_part.element
    abstract = len(numbering.findall(qn("w:abstractNum")))
    kinds = dict(reversed(markers))
    levels = "".join(_level(depth, kinds.get(depth, "-")) for depth in range(LEVELS))
    element = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    numbering.insert(abstract, element)
    return int(numbering.add_num(abstract).numId)


def _level(depth: int, marker: str) -> str:
    core = marker.strip("().")
    form, text, start = "bullet", "\u2022", 1
    if core.isdigit():
        form, text, start = "decimal", marker.replace(core, f"%{depth + 1}"), int(core)
    elif core.isalpha():
        form, text, start = "lowerLetter", marker.replace(core, f"%{depth + 1}"), ord(core) - 96
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{INDENT_TWIPS * (depth + 1)}" w:hanging="{INDENT_TWIPS}"/>'
        "</w:pPr></w:lvl>"
    )


def number_paragraph(paragraph: Any, number: int, depth: int) -> None:
    """Make `paragraph` an item of numbering `number` at nesting `depth`."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = depth
    properties.get_or_add_numId().val = number


def add_note_mark(paragraph: Any, number: int) -> None:
    """Add a raised reference to footnote `number`."""
    run = paragraph.add_run()
    run.font.superscript = True
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    run._r.append(mark)


def add_footnotes(docx: Any, notes: Mapping[int, str], *, style: str) -> None:
    """Add the part that holds the footnotes, by number from 1."""
    made = docx.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = docx.styles["Normal"]
    made.font.size = Pt(9)
    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
        "<w:continuationSeparator/></w:r></w:p></w:footnote>"
    )
    body = "".join(_footnote(n, text, made.style_id) for n, text in notes.items())
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:footnotes {nsdecls('w')}>{separators}{body}</w:footnotes>"
    )
    name = PackURI("/word/footnotes.xml")
    part = Part(name, FOOTNOTES_TYPE, xml.encode("utf-8"), docx.part.package)
    docx.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _footnote(number: int, text: str, style_id: str) -> str:
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(plain(text))}</w:t></w:r></w:p></w:footnote>'
    )


def add_page_number(paragraph: Any) -> None:
    """Add the page number, as a field that Word keeps up to date."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)


def repeat_header(table: Any) -> None:
    """Mark the first row of `table` as the header that repeats on every page."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def repack(data: bytes) -> bytes:
    """Pack anew with fixed times, entries in name order and nothing compressed.

    Compressed bytes differ between versions of zlib; stored ones do not.
    """
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_STORED) as new:
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            new.writestr(ZipInfo(name, ZIP_EPOCH), old.read(name))
    return buffer.getvalue()
