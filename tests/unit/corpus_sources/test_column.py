"""Filling columns and pages."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from typesetting.column import NOTE_RULE_GAP, Item, Rest, fill_column
from typesetting.flow import Frame, fill_pages

STYLE = ParagraphStyle("body", fontSize=10, leading=12, allowWidows=0, allowOrphans=0)
WORDS = "word " * 12  # well under one line of 400 points
NOTE = {"1": Paragraph("a note", STYLE)}


def line(**how: object) -> Item:
    return Item(Paragraph(WORDS, STYLE), **how)  # type: ignore[arg-type]


def test_a_column_takes_the_lines_that_fit() -> None:
    column, rest = fill_column(Rest((line(),) * 5), 400, 40, {})
    assert [p.top for p in column.placed] == [0, 12, 24]
    assert column.depth == 36
    assert len(rest.items) == 2


def test_the_footnote_stands_in_the_column_that_marks_it() -> None:
    marked = Item(Paragraph(f'{WORDS}<super rise="3">1</super>', STYLE))
    room = 24 + NOTE_RULE_GAP + 12  # two lines and the note
    column, rest = fill_column(Rest((line(), marked, line())), 400, room, NOTE)
    assert column.notes == ("1",)
    assert (len(column.placed), len(rest.items)) == (2, 1)
    too_small, left = fill_column(Rest((line(), marked)), 400, room - 1, NOTE)
    assert (too_small.notes, left.items) == ((), (marked,))


def test_a_heading_does_not_stand_alone_at_the_foot() -> None:
    heading = line(leads=True)
    column, rest = fill_column(Rest((line(), heading, line())), 400, 30, {})
    assert (len(column.placed), rest.items[0]) == (1, heading)


def test_text_goes_on_where_a_table_does_not_fit() -> None:
    tall = Item(Paragraph("<br/>".join(["x"] * 4), STYLE), drifts=True, leads=True)
    column, rest = fill_column(Rest((line(), tall, line())), 400, 36, {})
    assert (len(column.placed), rest.items) == (2, (tall,))


def test_the_columns_of_the_last_page_are_equally_deep() -> None:
    frame = Frame(left=0, bottom=0, width=818, top=500, n_columns=2)
    pages = fill_pages([], [line()] * 8, frame=lambda _page: frame, note={})
    assert [len(c.placed) for c in pages[0].columns] == [4, 4]
