"""Items of PDFs: drawn bullets, items inside paragraphs, levels, items over pages."""

from reportlab.pdfgen.canvas import Canvas

from tests.unit.extract.made import HEIGHT, make_pdf, read, write, write_lines

PROSE = [
    "The index was designed to monitor how public bodies put the",
    "strategy to work, and it covers six areas in which a public",
    "sector has to be able to act before its services can change.",
]


def test_a_drawn_dot_is_a_bullet_and_a_row_of_dots_a_legend() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, PROSE)
        for row, text in enumerate(
            ["Offices that answered in time", "Offices that never answered"]
        ):
            canvas.circle(95, HEIGHT - 160 - 24 * row + 3, 2.5, stroke=0, fill=1)
            write(canvas, 110, 160 + 24 * row, text)
        for x, text in ((95, "Small offices of districts"), (300, "Large offices of regions")):
            canvas.circle(x, HEIGHT - 260 + 3, 2.5, stroke=0, fill=1)
            write(canvas, x + 15, 260, text)

    blocks = read(make_pdf([draw])).blocks
    items = [b.text for b in blocks if b.role == "list_item"]
    assert items == ["• Offices that answered in time", "• Offices that never answered"]


def test_items_inside_a_paragraph_and_their_levels() -> None:
    def draw(canvas: Canvas) -> None:
        lines = [
            "1. The offices shall publish what they do: a. their services",
            "and fees; b. their plans for the year; and c. their budgets,",
            "in the portal.",
            "2. The Minister shall inspect what the offices publish here.",
        ]
        write_lines(canvas, 72, 100, lines)

    blocks = read(make_pdf([draw])).blocks
    assert [(b.role, b.level, b.text[:24]) for b in blocks] == [
        ("list_item", 1, "1. The offices shall pub"),
        ("list_item", 2, "a. their services and fe"),
        ("list_item", 2, "b. their plans for the y"),
        ("list_item", 2, "c. their budgets, in the"),
        ("list_item", 1, "2. The Minister shall in"),
    ]
    b = blocks[2]
    assert b.x0 is not None
    assert b.x0 > 100  # where the item starts within its line


def test_text_of_an_article_goes_on_on_the_next_page() -> None:
    def first(canvas: Canvas) -> None:
        for n, top in ((1, 600), (2, 660), (3, 720)):
            write(canvas, 280, top, f"Pasal {n}")
            write_lines(canvas, 72, top + 20, PROSE[:2])

    def second(canvas: Canvas) -> None:
        write(canvas, 72, 100, PROSE[2])

    blocks = read(make_pdf([first, second])).blocks
    last = blocks[-1]
    assert (last.role, last.page, last.text) == ("article", 1, " ".join(PROSE))
    assert last.text[last.page_starts[0] :] == PROSE[2]
