"""Marginal notes of Acts."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from tests.unit.extract.made import make_pdf, read, write, write_lines

SECTION = [
    "{n}. Every office shall publish the services it offers, with what they",
    "cost and how long they take, and shall answer within thirty days to",
    "whoever asks for one of them in writing or by way of the portal that",
    "the Minister may name for the purpose by notice in the Gazette.",
]


def page(n: int, notes: list[list[str]], *, right: bool) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        for place, note in enumerate(notes):
            top = 120 + 80 * place
            text = [SECTION[0].format(n=n + place), *SECTION[1:]]
            write_lines(canvas, 150, top, text, size=11)
            for row, words in enumerate(note):
                write(canvas, 480 if right else 70, top + 9 * row, words, size=8)

    return draw


def headings(*pages: Callable[[Canvas], None]) -> list[tuple[str, str]]:
    return [(b.role, b.text[:30]) for b in read(make_pdf(list(pages))).blocks]


def test_titles_in_either_margin_stand_before_their_sections() -> None:
    first = page(1, [["Publication", "of services."], ["Fees."]], right=True)
    second = page(3, [["Answers in", "writing."], ["Portal."]], right=False)
    found = headings(first, second)
    assert [text for role, text in found if role == "heading"] == [
        "Publication of services.",
        "Fees.",
        "Answers in writing.",
        "Portal.",
    ]
    assert [role for role, _ in found] == ["heading", "list_item"] * 4
    assert found[1][1] == "1. Every office shall publish "


def test_a_cited_law_is_a_note_and_a_line_number_a_label() -> None:
    found = headings(page(1, [["Services."], ["56 of 2007."], ["15"]], right=True))
    assert [role for role, _ in found if role != "list_item"] == ["heading", "footnote", "table"]


def test_two_small_pieces_beside_a_text_are_no_margin() -> None:
    found = headings(page(1, [["Services."], ["Fees."]], right=True))
    assert "heading" not in [role for role, _ in found]
