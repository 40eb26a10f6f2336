"""ODT made in the test: parts written by hand, and one file written by odfdo."""

import io
import zipfile

import odfdo
import pytest

from pipeline.extract.model import Block, ExtractSettings
from pipeline.extract.odt import extract_odt

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)


def content(body: str, styles: str = "", prolog: str = "") -> str:
    return (
        f"{prolog}<office:document-content {SPACES}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def named(styles: str) -> str:
    return (
        f"<office:document-styles {SPACES}><office:styles>{styles}</office:styles>"
        "</office:document-styles>"
    )


def packed(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return buffer.getvalue()


def read(body: str, own: str = "", **parts: str) -> tuple[Block, ...]:
    result = extract_odt(packed(content=content(body, own), **parts), ExtractSettings())
    assert (result.status, result.reason) == ("ok", None)
    return result.blocks


def blocks_of(body: str, own: str = "", **parts: str) -> list[tuple[str, int | None, str]]:
    return [(b.role, b.level, b.text) for b in read(body, own, **parts)]


def texts_of(body: str, own: str = "", **parts: str) -> list[str]:
    return [block.text for block in read(body, own, **parts)]


NUMBERS = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="("'
    ' style:num-suffix=")"/>'
    '<text:list-level-style-number text:level="3" style:num-format="1" style:num-suffix="."'
    ' text:display-levels="3"/></text:list-style>'
    '<text:list-style style:name="L2">'
    '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
)


def item(*inside: str) -> str:
    return f"<text:list-item>{''.join(inside)}</text:list-item>"


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_headings_have_the_levels_of_their_outline_and_styles_their_parents_meaning() -> None:
    styles = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Table"/>'
    )
    common = (
        '<style:style style:name="Title" style:family="paragraph"/>'
        '<style:style style:name="Table" style:family="paragraph"/>'
        '<style:style style:name="Heading_20_3" style:display-name="Heading 3"'
        ' style:family="paragraph"/>'
    )
    body = (
        p("Readiness of a Region", "P1")
        + '<text:h text:outline-level="2">Method</text:h>'
        + p("Offices were asked twice.")
        + p("Wording of the questions", "Heading_20_3")
        + p("Scores by area", "P2")
        + '<text:h text:outline-level="1">Pasal 7</text:h>'
    )
    assert blocks_of(body, styles, styles=named(common)) == [
        ("title", None, "Readiness of a Region"),
        ("heading", 2, "Method"),
        ("body", None, "Offices were asked twice."),
        ("heading", 3, "Wording of the questions"),
        ("caption", None, "Scores by area"),
        ("heading", 4, "Pasal 7"),
    ]


def test_items_carry_the_numbers_that_are_printed_and_their_nesting() -> None:
    inner = f"<text:list>{item(p('signs'))}{item(p('seals'))}</text:list>"
    deep = f"<text:list>{item('<text:list>' + item(p('deep')) + '</text:list>')}</text:list>"
    body = (
        f'<text:list text:style-name="L1">{item(p("plans"), p("go on"), inner)}'
        f"{item(p('laws'), deep)}</text:list>"
        + p("Between.")
        + f'<text:list text:style-name="L1" text:continue-numbering="true">{item(p("data"))}'
        f'<text:list-item text:start-value="9">{p("nine")}</text:list-item></text:list>'
        f'<text:list text:style-name="L1">{item(p("anew"))}</text:list>'
        f'<text:list text:style-name="L2">{item(p("a point"))}</text:list>'
    )
    assert blocks_of(body, NUMBERS) == [
        ("list_item", 1, "1. plans"),
        ("list_item", 1, "go on"),
        ("list_item", 2, "(a) signs"),
        ("list_item", 2, "(b) seals"),
        ("list_item", 1, "2. laws"),
        ("list_item", 3, "2.a.1. deep"),
        ("body", None, "Between."),
        ("list_item", 1, "3. data"),
        ("list_item", 1, "9. nine"),
        ("list_item", 1, "1. anew"),
        ("list_item", 1, "a point"),
    ]


def test_a_heading_in_a_list_is_a_heading() -> None:
    heading = '<text:h text:outline-level="1">Findings</text:h>'
    body = f'<text:list text:style-name="L1">{item(heading)}</text:list>'
    assert blocks_of(body, NUMBERS) == [("heading", 1, "Findings")]


def row(*cells: str) -> str:
    inside = "".join(
        cell if cell.startswith("<") else f"<table:table-cell>{p(cell)}</table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row>{inside}</table:table-row>"


def test_rows_of_tables_are_blocks_and_a_merged_cell_is_named_once() -> None:
    across = f'<table:table-cell table:number-columns-spanned="2">{p("Score")}</table:table-cell>'
    head = f"<table:table-header-rows>{row('Area', across, '<table:covered-table-cell/>')}"
    inner = f"<table:table>{row('inner', 'cell')}</table:table>"
    listed = f'<text:list text:style-name="L1">{item(p("one"))}{item(p("two"))}</text:list>'
    filled = f"<table:table-cell>{p('Data')}{p('and signs')}{listed}{inner}</table:table-cell>"
    body = (
        f"<table:table><table:table-column/>{head}</table:table-header-rows>"
        f"{row(filled, '0.6', '0.7')}</table:table>"
    )
    assert blocks_of(body, NUMBERS) == [
        ("table", None, "Area | Score"),
        ("table", None, "Data and signs 1. one 2. two | 0.6 | 0.7"),
        ("table", None, "inner | cell"),
    ]


def test_notes_stand_at_the_end_and_their_signs_are_left_out() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('See the')}{p('annex.')}</text:note-body></text:note>"
    )
    body = p(f"Offices{note} were asked.") + p("Twice.")
    assert blocks_of(body) == [
        ("body", None, "Offices were asked."),
        ("body", None, "Twice."),
        ("footnote", None, "See the annex."),
    ]


def test_blanks_breaks_and_tabs_part_words_and_page_breaks_do_not() -> None:
    body = p('a<text:s text:c="9"/>b<text:tab/>c<text:line-break/>d re<text:soft-page-break/>ad')
    assert texts_of(body) == ["a b c d read"]


def test_deletions_comments_and_prompts_are_left_out_and_insertions_kept() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{p('deleted')}</text:deletion></text:changed-region></text:tracked-changes>"
        + p(
            'kept<text:change text:change-id="x"/> '
            '<text:change-start text:change-id="y"/>inserted<text:change-end text:change-id="y"/>'
            f"<office:annotation>{p('comment')}</office:annotation>"
            '<text:placeholder text:placeholder-type="text">&lt;prompt&gt;</text:placeholder>'
        )
    )
    assert texts_of(body) == ["kept inserted"]


def test_hidden_text_is_left_out_by_style_by_parent_and_by_field() -> None:
    styles = (
        '<style:style style:name="T1" style:family="text">'
        '<style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>'
        '<style:style style:name="T3" style:family="text" style:parent-style-name="T1">'
        '<style:text-properties text:display="true"/></style:style>'
        '<style:style style:name="P1" style:family="paragraph">'
        '<style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="ring" style:family="text" style:parent-style-name="ring"/>'
    )
    spans = "".join(f'<text:span text:style-name="{s}">{s}</text:span>' for s in ("T1", "T2", "T3"))
    body = (
        p(f'shown {spans}<text:span text:style-name="ring"> round</text:span>')
        + p("hidden", "P1")
        + f'<text:section text:display="none">{p("section")}</text:section>'
        + f"<text:section>{p('open section')}</text:section>"
        + p('<text:hidden-paragraph text:is-hidden="true"/>gone')
        + p('<text:hidden-text text:is-hidden="true">gone</text:hidden-text>left')
    )
    assert texts_of(body, styles) == ["shown T3 round", "open section", "left"]


def test_a_text_box_follows_the_paragraph_it_is_anchored_in() -> None:
    box = f"<draw:frame><draw:text-box>{p('in the box')}</draw:text-box></draw:frame>"
    picture = "<draw:frame><draw:image/><svg:desc>a chart</svg:desc></draw:frame>"
    shape = f"<draw:g><draw:custom-shape>{p('in a shape')}</draw:custom-shape></draw:g>"
    body = p(f"be{box}{picture}fore{shape}") + p("after")
    assert texts_of(body) == ["before", "in the box", "in a shape", "after"]


def test_entries_of_contents_are_no_prose_and_those_of_a_bibliography_are_references() -> None:
    body = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents"
        "</text:index-title-template></text:table-of-content-source><text:index-body>"
        f"{p('Method<text:tab/>4')}</text:index-body></text:table-of-content>"
        '<text:bibliography><text:index-body><text:index-title><text:h text:outline-level="1">'
        f"References</text:h></text:index-title>{p('Heeks, R. (2003). Risks of projects.')}"
        "</text:index-body></text:bibliography>"
    )
    assert blocks_of(body) == [
        ("table", None, "Method 4"),
        ("heading", 1, "References"),
        ("reference", None, "Heeks, R. (2003). Risks of projects."),
    ]


def test_a_short_bold_paragraph_is_a_heading() -> None:
    styles = (
        '<style:style style:name="B" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )
    bold = '<text:span text:style-name="B">Aims of the plan</text:span>'
    assert blocks_of(p(bold) + p(f"{bold} are two"), styles) == [
        ("heading", 2, "Aims of the plan"),
        ("body", None, "Aims of the plan are two"),
    ]


def test_a_file_written_by_another_program_is_read() -> None:
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Services"))
    document.body.append(odfdo.Paragraph("Offices answer by mail."))
    document.body.append(odfdo.List(["first", "second"]))
    table = odfdo.Table("T", width=2, height=2)
    table.set_values([["Area", "Score"], ["Data", "0.6"]])
    document.body.append(table)
    buffer = io.BytesIO()
    document.save(buffer)
    result = extract_odt(buffer.getvalue(), ExtractSettings())
    assert [(b.role, b.level, b.text) for b in result.blocks] == [
        ("heading", 1, "Services"),
        ("body", None, "Offices answer by mail."),
        ("list_item", 1, "first"),
        ("list_item", 1, "second"),
        ("table", None, "Area | Score"),
        ("table", None, "Data | 0.6"),
    ]


def reason_of(source: bytes, settings: ExtractSettings | None = None) -> str:
    result = extract_odt(source, settings or ExtractSettings())
    assert result.status == "quarantined"
    return result.reason or ""


@pytest.mark.parametrize(
    "source",
    [
        b"PK\x03\x04 and no more",
        packed(styles=named("")),
        packed(content="<office:text"),
        packed(content="<root/>"),
        packed(content="<a>" * 300 + "</a>" * 300),
        packed(content=content(p("word " * 500)))[:400],
    ],
)
def test_damaged_files_are_set_aside(source: bytes) -> None:
    assert reason_of(source).startswith("The ODT is damaged")


def test_bytes_changed_in_a_packed_part_are_damage() -> None:
    source = bytearray(packed(content=content(p("word " * 500))))
    middle = source.index(b"content.xml") + 120
    source[middle : middle + 8] = b"\xff" * 8
    assert reason_of(bytes(source)).startswith("The ODT is damaged")


def test_what_unpacks_to_too_much_is_set_aside_unread() -> None:
    source = packed(content=content(p("a" * 3_000_000)))
    settings = ExtractSettings(max_file_mb=0.2)
    assert "unpacks to 3 MB, over the limit of 2 MB" in reason_of(source, settings)


def test_a_file_with_a_password_is_named_as_such() -> None:
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    source = packed(content="\x07noise", **{"META-INF__manifest": manifest})
    assert "without password" in reason_of(source)


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/hostname">',
        '<!ENTITY % b SYSTEM "http://example.org/x.dtd">',
    ],
)
def test_entities_are_neither_expanded_nor_fetched(declared: str) -> None:
    prolog = f"<!DOCTYPE office:document-content [{declared}]>"
    reference = "" if "%" in declared else "&b;"
    source = packed(content=content(p(reference + "x"), prolog=prolog))
    assert "declares entities" in reason_of(source)


def test_deep_lists_are_read() -> None:
    inner = p("deep")
    for _ in range(120):
        inner = f"<text:list>{item(inner)}</text:list>"
    assert blocks_of(inner) == [("list_item", 120, "deep")]
