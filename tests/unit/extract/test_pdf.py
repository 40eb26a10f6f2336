"""Layout of PDFs made by hand: what is on the page is known to the letter."""

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.extract.model import Block, ExtractedDocument
from tests.unit.extract.made import (
    HEIGHT,
    crop,
    damage_pages,
    make_pdf,
    read,
    rotate,
    write,
    write_lines,
)

Texts = Callable[[ExtractedDocument, str], list[str]]

PROSE = [
    "The index was designed to monitor how public bodies put the",
    "strategy to work, and it covers six areas in which a public",
    "sector has to be able to act before its services can change.",
    "Data were collected once a year from every body that answered.",
]
OTHER = [
    "Each answer was checked by two readers who did not know what",
    "the other one had noted, and every difference between the two",
    "was settled in a talk that a third person led and wrote down.",
    "The tables in the annex show how often that was necessary here.",
]


def roles(document: ExtractedDocument) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in document.blocks]


def joined(lines: list[str]) -> str:
    return " ".join(lines)


def test_paragraphs_are_told_apart_by_space_and_boxes_have_their_origin_top_left() -> None:
    def draw(canvas: Canvas) -> None:
        below = write_lines(canvas, 72, 100, PROSE)
        write_lines(canvas, 72, below + 12, OTHER)

    document = read(make_pdf([draw]))
    assert roles(document) == [("body", joined(PROSE)), ("body", joined(OTHER))]
    first = document.blocks[0]
    assert first.page == 1
    assert first.x0 == pytest.approx(72, abs=1)
    assert first.y0 is not None
    assert first.y1 is not None
    assert 88 < first.y0 < 94
    assert 136 <= first.y1 < 142


def test_indents_part_paragraphs() -> None:
    lines = [*PROSE[:-1], PROSE[-1]]

    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, lines)
        write(canvas, 90, 148, OTHER[0])
        write_lines(canvas, 72, 160, OTHER[1:])

    assert roles(read(make_pdf([draw]))) == [("body", joined(lines)), ("body", joined(OTHER))]


def test_two_columns_under_a_title_and_a_paragraph_over_both() -> None:
    left = [line[:44].strip() for line in PROSE * 5]
    right = [line[:44].strip().lower() for line in OTHER * 5]

    def draw(canvas: Canvas) -> None:
        write(canvas, 90, 80, "A Study of Public Services Across Many Bodies", size=18)
        write_lines(canvas, 72, 120, left)
        write_lines(canvas, 310, 120, right)

    document = read(make_pdf([draw]))
    assert document.blocks[0].role == "title"
    text = " ".join(block.text for block in document.blocks[1:])
    assert text == joined(left + right)


def test_running_heads_alternate_and_page_numbers_change() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            head = "Journal of Examples" if number % 2 else "Readiness of Public Bodies"
            write(canvas, 72, 40, head, size=8)
            write(canvas, 290, 810, str(number), size=8)
            write_lines(canvas, 72, 140, [f"{line} ({number})" for line in PROSE])

        return draw

    document = read(make_pdf([page(n) for n in range(1, 7)]))
    heads = [b.text for b in document.blocks if b.role == "header"]
    assert heads == ["Journal of Examples", "Readiness of Public Bodies"] * 3
    assert [b.text for b in document.blocks if b.role == "footer"] == list("123456")
    assert all(b.role in ("header", "footer", "body") for b in document.blocks)


def test_a_page_number_far_from_the_foot_of_a_landscape_page_goes_up_with_the_pages() -> None:
    def page(number: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            canvas.setPageSize((842, 595))
            canvas.setFont("Times-Roman", 10)
            for row, line in enumerate(PROSE):
                canvas.drawString(72, 500 - 12 * row, line)
            canvas.drawString(415, 85, number)  # 14.3 % of the height from the foot

        return draw

    for numbers, feet in ((["7", "8", "9"], ["7", "8", "9"]), (["75", "12", "40"], [])):
        blocks = read(make_pdf([page(number) for number in numbers])).blocks
        assert [b.text for b in blocks if b.role == "footer"] == feet


def test_a_paragraph_over_two_pages_is_one_block_where_it_starts() -> None:
    def first(canvas: Canvas) -> None:
        write_lines(canvas, 72, 700, PROSE[:2])
        write(canvas, 290, 810, "1", size=8)

    def second(canvas: Canvas) -> None:
        write_lines(canvas, 72, 80, PROSE[2:])
        write(canvas, 290, 810, "2", size=8)

    document = read(make_pdf([first, second]))
    assert roles(document) == [("body", joined(PROSE)), ("footer", "1"), ("footer", "2")]
    assert document.blocks[0].page == 1
    assert document.blocks[0].page_starts == (len(joined(PROSE[:2])) + 1,)


def test_a_word_broken_over_pages_stands_where_it_starts_and_a_picture_between_counts() -> None:
    def first(canvas: Canvas) -> None:
        write_lines(canvas, 72, 780, ["The report describes how the imple-"])

    def picture(canvas: Canvas) -> None:
        canvas.rect(72, 300, 300, 300)

    def last(canvas: Canvas) -> None:
        write_lines(
            canvas, 72, 80, ["mentation went on. The rest", "of it is about what came after."]
        )

    block = read(make_pdf([first, picture, last])).blocks[0]
    assert block.text.startswith("The report describes how the implementation went on. The rest")
    assert block.page_starts == (block.text.index("went"),) * 2


def test_a_hyphen_at_a_line_end_is_mended_by_the_document_s_words() -> None:
    lines = [
        "The implementation of e-government is a matter of the imple-",
        "mentation of rules, and the undang-undang says so: in undang-",
        "undang the words repeat, and well-known names of the e-",
        "government keep what they were printed with, line by line.",
    ]

    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, lines)

    text = read(make_pdf([draw])).text
    assert "the implementation of rules" in text
    assert "in undang-undang the words" in text
    assert "of the e-government keep" in text


def test_notes_lists_captions_and_headings() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 80, "1. Introduction", font="Times-Bold", size=12)
        write_lines(canvas, 72, 104, PROSE)
        for n, (marker, item) in enumerate(
            [("1.", "a body that answers;"), ("2.", "a rule that binds; and"), ("(a)", "a plan.")]
        ):
            write(canvas, 72, 170 + 14 * n, marker)
            write(canvas, 96, 170 + 14 * n, item)
        write(canvas, 72, 230, "Table 1. Scores of public bodies by area", size=9)
        write_lines(canvas, 72, 260, OTHER)
        write(canvas, 72, 780, "1 Data are those of the last year that is complete.", size=7)
        write(canvas, 72, 790, "2 Bodies without an answer are left out.", size=7)

    assert roles(read(make_pdf([draw]))) == [
        ("heading", "1. Introduction"),
        ("body", joined(PROSE)),
        ("list_item", "1. a body that answers;"),
        ("list_item", "2. a rule that binds; and"),
        ("list_item", "(a) a plan."),
        ("caption", "Table 1. Scores of public bodies by area"),
        ("body", joined(OTHER)),
        ("footnote", "1 Data are those of the last year that is complete."),
        ("footnote", "2 Bodies without an answer are left out."),
    ]


def test_law_structure_has_levels() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 280, 80, "BAB II")
        write(canvas, 235, 94, "PENYELENGGARAAN SPBE")
        write(canvas, 260, 122, "Bagian Kesatu")
        write(canvas, 280, 136, "Umum")
        write(canvas, 278, 164, "Pasal 3")
        write(canvas, 72, 180, "Penyelenggaraan SPBE terdiri atas tata kelola dan layanan")
        write(canvas, 72, 192, "SPBE sebagaimana dimaksud dalam Pasal 2 Peraturan ini.")

    found = [(b.role, b.level, b.text) for b in read(make_pdf([draw])).blocks]
    assert found[:3] == [
        ("heading", 1, "BAB II PENYELENGGARAAN SPBE"),
        ("heading", 2, "Bagian Kesatu Umum"),
        ("heading", 4, "Pasal 3"),
    ]
    assert found[3][0] == "body"


def test_references_are_one_block_each() -> None:
    entries = [
        ("Heeks, R. (2003). Most eGovernment-for-development projects fail:",
         "how can risks be reduced? University of Manchester."),
        ("Layne, K., & Lee, J. (2001). Developing fully functional e-government:",
         "a four stage model. Government Information Quarterly, 18(2)."),
    ]  # fmt: skip

    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 70, PROSE)
        write(canvas, 72, 140, "REFERENCES", font="Times-Bold")
        for n, (first, second) in enumerate(entries):
            write(canvas, 72, 164 + 24 * n, first)
            write(canvas, 96, 176 + 24 * n, second)

    document = read(make_pdf([draw]))
    found = [b.text for b in document.blocks if b.role == "reference"]
    assert found == [f"{first} {second}" for first, second in entries]


def test_a_ruled_table_is_one_block_a_row_and_cells_may_have_lines() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 70, PROSE)
        canvas.grid([72, 172, 400], [842 - y for y in (140, 160, 200, 220)])
        for x, top, text in [
            (76, 154, "Level"), (176, 154, "Criterion"), (76, 174, "Managed"),
            (176, 174, "Rules are written down and"), (176, 188, "known to all."),
            (76, 214, "Defined"), (176, 214, "Rules are one for all."),
        ]:  # fmt: skip
            write(canvas, x, top, text)

    document = read(make_pdf([draw]))
    assert [b.text for b in document.blocks if b.role == "table"] == [
        "Level | Criterion",
        "Managed | Rules are written down and known to all.",
        "Defined | Rules are one for all.",
    ]


def test_columns_of_figures_are_a_table_without_rules() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 70, PROSE)
        for n, row in enumerate([("Area", "2019", "2023"), ("Data", "0.4", "0.6"),
                                 ("Law", "0.5", "0.7")]):  # fmt: skip
            for x, cell in zip((72, 200, 300), row, strict=True):
                write(canvas, x, 140 + 14 * n, cell)

    document = read(make_pdf([draw]))
    assert [b.text for b in document.blocks if b.role == "table"] == [
        "Area | 2019 | 2023", "Data | 0.4 | 0.6", "Law | 0.5 | 0.7",
    ]  # fmt: skip


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_rotation_of_the_page_is_applied(rotation: int) -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, PROSE)

    upright = read(make_pdf([draw])).blocks[0]
    turned = read(rotate(make_pdf([draw]), rotation)).blocks[0]
    assert turned.text == upright.text
    assert _turn(upright, rotation) == pytest.approx(
        (turned.x0, turned.y0, turned.x1, turned.y1), abs=0.2
    )


def _turn(block: Block, rotation: int) -> tuple[float, float, float, float]:
    """Where a box of an A4 page lies when the page is turned clockwise."""
    width, height = 595.2756, 841.8898
    x0, y0, x1, y1 = block.x0, block.y0, block.x1, block.y1
    assert x0 is not None and y0 is not None and x1 is not None and y1 is not None  # noqa: PT018
    return {
        90: (height - y1, x0, height - y0, x1),
        180: (width - x1, height - y1, width - x0, height - y0),
        270: (y0, width - x1, y1, width - x0),
    }[rotation]


def test_what_no_reader_sees_is_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, PROSE)
        canvas.setFillGray(1)
        write(canvas, 72, 300, "white words on white paper")
        canvas.rect(72, 400, 200, 20, fill=1, stroke=0)
        canvas.setFillGray(0)
        canvas.rect(70, 842 - 360, 200, 20, fill=1, stroke=0)
        canvas.setFillGray(1)
        write(canvas, 72, 354, "white words on a dark box")
        canvas.setFillGray(0)
        write(canvas, 700, 400, "words beside the page")
        write(canvas, 72, 420, "words too small to read", size=1)
        hidden = canvas.beginText(72, 300)
        hidden.setTextRenderMode(3)
        hidden.textOut("words that are not drawn")
        canvas.drawText(hidden)

    text = read(make_pdf([draw])).text
    assert "white words on a dark box" in text
    for unseen in ("white paper", "beside", "too small", "not drawn"):
        assert unseen not in text


def test_what_a_crop_box_cuts_off_is_left_out_and_told() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "What a viewer shows")
        write(canvas, 72, 600, "What the crop box of the page cuts off")  # 38 characters

    document = read(crop(make_pdf([draw]), (0, HEIGHT - 300, 595, HEIGHT)))
    assert document.text == "What a viewer shows"
    (page,) = document.pages
    assert page.n_hidden == 38
    assert page.note == (
        "38 characters lie outside the part of the page that viewers show (its crop box) "
        "and are left out"
    )


def test_the_text_layer_of_a_scan_is_kept() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.9)  # stands for the picture
        canvas.rect(0, 0, 595, 842, fill=1, stroke=0)
        layer = canvas.beginText(72, 700)
        layer.setTextRenderMode(3)
        layer.setFont("Times-Roman", 10)
        layer.textLines("\n".join(PROSE))
        canvas.drawText(layer)

    assert read(make_pdf([draw])).text == joined(PROSE)


def test_the_mark_of_a_note_does_not_stick_to_the_word() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "Trust in public services")
        write(canvas, 72 + canvas.stringWidth("Trust in public services"), 96, "12", size=6)

    assert read(make_pdf([draw])).text == "Trust in public services ¹²"


def test_pages_without_text_are_counted_and_a_scan_is_set_aside() -> None:
    def blank(canvas: Canvas) -> None:
        canvas.rect(100, 100, 200, 200)

    def prose(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, PROSE)

    mixed = read(make_pdf([blank, prose, blank]))
    assert (mixed.status, mixed.n_pages, mixed.n_pages_without_text) == ("ok", 3, 2)
    assert [page.text_quality for page in mixed.pages] == [None, 1.0, None]
    scan = read(make_pdf([blank, blank]))
    assert (scan.status, scan.n_pages, scan.n_pages_without_text) == ("quarantined", 2, 2)
    assert "set extract.ocr to auto" in (scan.reason or "")
    assert [page.reading for page in scan.pages] == ["none", "none"]


def test_same_bytes_same_blocks() -> None:
    source = make_pdf([lambda canvas: write_lines(canvas, 72, 100, PROSE) and None])
    assert read(source) == read(source)


def test_a_figure_that_hides_the_gutter_does_not_mix_the_columns() -> None:
    left = [line[:44].strip() for line in PROSE * 4]
    right = [line[:44].strip().lower() for line in OTHER * 4]

    def columns(canvas: Canvas) -> None:
        write_lines(canvas, 72, 120, left)
        write_lines(canvas, 310, 120, right)

    def figure(canvas: Canvas) -> None:
        for n, label in enumerate(["west", "north", "south", "east", "plan"]):
            write(canvas, 100 + 20 * n, 125 + 30 * n, label, size=8)
        write_lines(canvas, 310, 120, right)

    document = read(make_pdf([columns, columns, figure]))
    on_last = " ".join(block.text for block in document.blocks if block.page == 3)
    assert joined(right) in on_last


def test_a_last_page_of_hanging_references_in_two_columns() -> None:
    entries = [
        ("Heeks, R. (2003). Most projects fail: how can", "risks be reduced? Manchester.", "IDPM."),
        ("Layne, K., & Lee, J. (2001). Developing fully", "functional e-government: a four stage",
         "model."),
        ("Moon, M. J. (2002). The evolution of services", "among towns: rhetoric or reality?",
         "Public Review."),
    ]  # fmt: skip

    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 70, [line[:44].strip() for line in PROSE])
        write(canvas, 72, 150, "References", font="Times-Bold", size=12)
        for n, (first, *rest) in enumerate(entries):
            x, top = (72, 170) if n == 0 else (310, 70 + 40 * (n - 1))
            write(canvas, x, top, first)
            write_lines(canvas, x + 14, top + 12, rest)

    document = read(make_pdf([draw]))
    found = [b.text for b in document.blocks if b.role == "reference"]
    assert found == [joined(list(entry)) for entry in entries]


def test_two_lines_in_each_column_of_the_last_page() -> None:
    left = [line[:44].strip() for line in PROSE * 5]
    right = [line[:44].strip().lower() for line in OTHER * 5]

    def full(canvas: Canvas) -> None:
        write_lines(canvas, 72, 120, left)
        write_lines(canvas, 310, 120, right)

    def last(canvas: Canvas) -> None:
        write_lines(canvas, 72, 120, left[:2])
        write_lines(canvas, 310, 120, right[:2])

    document = read(make_pdf([full, full, last]))
    assert document.text.endswith(joined(left[:2] + right[:2]))


def test_heads_of_title_and_page_number_on_alternating_sides() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            if number == 2:
                write(canvas, 72, 40, "2", size=8)
                write(canvas, 400, 40, "Example group", size=8)
            if number == 3:
                write(canvas, 72, 40, "Readiness of public bodies", size=8)
                write(canvas, 500, 40, "3", size=8)
            write_lines(canvas, 72, 140, [f"{line} ({number})" for line in PROSE])

        return draw

    document = read(make_pdf([page(n) for n in (1, 2, 3)]))
    heads = [b.text for b in document.blocks if b.role == "header"]
    assert heads == ["2 Example group", "Readiness of public bodies 3"]


def test_a_paragraph_set_in_after_a_list_is_no_part_of_its_last_item() -> None:
    items = ["1. a rule that is written down;", "2. a body that is known to answer for it."]

    def draw(canvas: Canvas) -> None:
        below = write_lines(canvas, 72, 100, items)
        write(canvas, 84, below, PROSE[0])
        write_lines(canvas, 72, below + 12, PROSE[1:])

    assert roles(read(make_pdf([draw]))) == [
        ("list_item", items[0]),
        ("list_item", items[1]),
        ("body", joined(PROSE)),
    ]


def test_a_table_with_rules_at_head_and_foot_only() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "Table 1. Gaps of the service", size=9)
        for top in (106, 122, 190):
            canvas.line(72, 842 - top, 520, 842 - top)
        rows = [("Dimension", "Gap", "Main reason"), ("Information", "7", "No common register;"),
                ("Technology", "3", "The room has no"), ("Other", "5", "No reserve")]  # fmt: skip
        tops = (118, 134, 160, 184)
        for top, row in zip(tops, rows, strict=True):
            for x, cell in zip((76, 220, 300), row, strict=True):
                write(canvas, x, top, cell)
        write(canvas, 300, 144, "four ways of writing")
        write(canvas, 300, 170, "spare power")
        write_lines(canvas, 72, 220, PROSE)

    assert roles(read(make_pdf([draw]))) == [
        ("caption", "Table 1. Gaps of the service"),
        ("table", "Dimension | Gap | Main reason"),
        ("table", "Information | 7 | No common register; four ways of writing"),
        ("table", "Technology | 3 | The room has no spare power"),
        ("table", "Other | 5 | No reserve"),
        ("body", joined(PROSE)),
    ]


def test_recitals_of_a_regulation_stand_under_their_label() -> None:
    def draw(canvas: Canvas) -> None:
        for top, label, item in (
            (100, "Menimbang", "a. bahwa pelayanan publik merupakan hak masyarakat;"),
            (130, "Mengingat", "1. Undang-Undang Nomor 25 Tahun 2009;"),
        ):
            write(canvas, 72, top, label)
            write(canvas, 150, top, ":")
            write(canvas, 164, top, item)
        write(canvas, 260, 170, "MEMUTUSKAN:")

    found = [(b.role, b.level, b.text) for b in read(make_pdf([draw])).blocks]
    assert found == [
        ("heading", 1, "Menimbang"),
        ("list_item", 1, "a. bahwa pelayanan publik merupakan hak masyarakat;"),
        ("heading", 1, "Mengingat"),
        ("list_item", 1, "1. Undang-Undang Nomor 25 Tahun 2009;"),
        ("heading", 1, "MEMUTUSKAN:"),
    ]


def test_both_halves_of_a_broken_word_are_no_words() -> None:
    lines = [
        "The open rules were read by all, and it was found that open-",
        "ness is what counts; the ness of open things is not a word in",
        "use, but open is, and so the word openness was mended there.",
    ]
    document = read(make_pdf([lambda canvas: write_lines(canvas, 72, 100, lines) and None]))
    assert "that openness is" in document.text


def test_cells_are_parted_by_their_rule_however_close_their_words_are() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.grid([72, 172, 400], [842 - y for y in (140, 160, 180)])
        end = 172 - canvas.stringWidth("a right edge ends here", "Times-Roman", 10) - 1
        write(canvas, end, 154, "a right edge ends here")
        write(canvas, 173.5, 154, "and a cell begins")
        write(canvas, 76, 174, "Area")
        write(canvas, 176, 174, "Score")

    assert [b.text for b in read(make_pdf([draw])).blocks] == [
        "a right edge ends here | and a cell begins",
        "Area | Score",
    ]


def test_wide_gaps_of_justified_lines_are_no_gutter() -> None:
    words = ["each", "public", "body", "has", "rules", "that", "bind", "it"]

    def draw(canvas: Canvas) -> None:
        for n in range(12):
            for k, word in enumerate(words[n % 3 : n % 3 + 6]):
                write(canvas, 72 + 75 * k + (0 if n % 4 else 9 * (k > 0)), 100 + 12 * n, word)

    lines = [" ".join(words[n % 3 : n % 3 + 6]) for n in range(12)]
    assert joined(lines) in read(make_pdf([draw])).text.replace(" | ", " ").replace("\n", " ")


def test_a_bold_line_to_the_margin_is_a_heading_and_a_run_in_phrase_is_none() -> None:
    def draw(canvas: Canvas) -> None:
        head = "Policies of Public Bodies and the Culture of Administration"
        write(canvas, 72, 100, head, font="Times-Bold")
        write_lines(canvas, 72, 112, PROSE)
        write(
            canvas, 72, 200, "Scores of openness and of all that goes with them", font="Times-Bold"
        )
        end = 72 + canvas.stringWidth("Scores of openness and of all that goes with them ")
        write(canvas, end, 200, "were")
        write_lines(
            canvas, 72, 212, ["Added by hand once a year and checked by two persons who read."]
        )

    found = roles(read(make_pdf([draw])))
    assert found[0] == ("heading", "Policies of Public Bodies and the Culture of Administration")
    assert found[1] == ("body", joined(PROSE))
    assert [role for role, _ in found[2:]] == ["body"]


def test_a_single_item_in_title_case_above_text_is_a_heading() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 100, "2. Weights of Public Bodies")
        write_lines(canvas, 90, 120, PROSE)
        write_lines(canvas, 72, 190, ["1. Ministry of Home Affairs", "2. Ministry of Public Works"])
        write_lines(canvas, 72, 230, OTHER)

    found = roles(read(make_pdf([draw])))
    assert [block for block in found if block[0] != "body"] == [
        ("heading", "2. Weights of Public Bodies"),
        ("list_item", "1. Ministry of Home Affairs"),
        ("list_item", "2. Ministry of Public Works"),
    ]


def test_a_sentence_runs_on_over_lines_set_wider_apart() -> None:
    def draw(canvas: Canvas) -> None:
        below = write_lines(canvas, 72, 100, [*PROSE, *OTHER])
        write(
            canvas, 72, below + 30, "In order to carry out the reform of all public bodies a plan"
        )
        write(
            canvas, 72, below + 50, "has to be written down and read by all who work in them now."
        )

    last = read(make_pdf([draw])).blocks[-1].text
    assert last.startswith("In order to carry out")
    assert last.endswith("work in them now.")


def test_a_damaged_page_costs_that_page_alone() -> None:
    drawn = [lambda c, n=n: write(c, 72, 100, f"Words on page {n}.") for n in (1, 2, 3)]
    whole = make_pdf(drawn)
    document = read(damage_pages(whole, [2]))
    assert document.text == "Words on page 1.\nWords on page 3."
    assert [block.page for block in document.blocks] == [1, 3]
    assert [page.reading for page in document.pages] == ["text", "damaged", "text"]
    assert (document.n_pages, document.n_pages_without_text) == (3, 1)
    lost = read(damage_pages(whole, [1, 2, 3]))
    assert (lost.status, lost.n_pages) == ("quarantined", 3)
    assert "Every page of the PDF is damaged" in (lost.reason or "")


def test_items_with_a_sign_and_what_introduces_text_are_no_headings_in_larger_type() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 72, 80, "Services of the office", size=14, font="Times-Bold")
        write(canvas, 72, 110, "\u2022 Requests on paper", size=12)
        write(canvas, 72, 140, "\u2022 Requests on the web", size=12)
        write(canvas, 72, 170, "(a) Areas of the first kind,-", size=12)
        write_lines(canvas, 72, 200, ["The office answers every request that it is sent."] * 12)

    found = [(block.role, block.text[:9]) for block in read(make_pdf([draw])).blocks]
    assert ("heading", "• Request") not in found
    assert [role for role, text in found if text == "• Request"] == ["list_item", "list_item"]
    assert ("list_item", "(a) Areas") in found
