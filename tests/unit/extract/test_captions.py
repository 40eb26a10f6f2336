"""Captions, their notes, labels inside charts, and fields of forms."""

from reportlab.pdfgen.canvas import Canvas

from tests.unit.extract.made import make_pdf, read, write, write_lines

PROSE = [
    "The index was designed to monitor how public bodies put the",
    "strategy to work, and it covers six areas in which a public",
    "sector has to be able to act before its services can change.",
]


def found(draw: object) -> list[tuple[str, str]]:
    return [(b.role, b.text) for b in read(make_pdf([draw])).blocks]  # type: ignore[list-item]


def test_a_chart_from_its_caption_to_its_source() -> None:
    def draw(canvas: Canvas) -> None:
        below = write_lines(canvas, 72, 100, PROSE, size=11)
        write(canvas, 72, below + 20, "Figure 3. Offices with a plan", size=11)
        for row, label in enumerate(["100%", "80%", "60%", "40%", "20%", "0%"]):
            write(canvas, 80, below + 50 + 15 * row, label, size=8)
        write(canvas, 110, below + 140, "Small offices", size=8)
        write(canvas, 250, below + 155, "Large offices", size=8)
        write(canvas, 72, below + 190, "Note: Two offices gave no answer.", size=8)
        write(canvas, 72, below + 202, "Source: Survey of offices.", size=8)
        write_lines(canvas, 72, below + 240, PROSE, size=11)

    roles = [role for role, _ in found(draw)]
    assert roles == ["body", "caption", *["table"] * 8, "caption", "caption", "body"]


def test_a_note_in_the_type_of_the_text_is_text() -> None:
    def draw(canvas: Canvas) -> None:
        below = write_lines(canvas, 72, 100, PROSE)
        write(canvas, 72, below + 14, "Note: The offices were told so before they answered.")
        write_lines(canvas, 72, below + 40, PROSE)

    assert [role for role, _ in found(draw)] == ["body", "body", "body"]


def test_fields_of_a_form_are_rows() -> None:
    def draw(canvas: Canvas) -> None:
        for row, (label, value) in enumerate(
            [
                ("Domain 1", "Kebijakan Internal"),
                ("Aspek 1", "Tata Kelola"),
                ("Indikator 1", "Arsip"),
            ]
        ):
            write(canvas, 72, 100 + 16 * row, label)
            write(canvas, 150, 100 + 16 * row, f": {value}")
        write_lines(canvas, 72, 180, PROSE)

    blocks = found(draw)
    assert [role for role, _ in blocks] == ["table", "table", "table", "body"]
    assert blocks[0][1] == "Domain 1 : Kebijakan Internal"


def test_small_numbers_at_the_foot_are_no_notes() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, [*PROSE, *PROSE], size=11)
        for row, label in enumerate(["0.9", "0.6", "0.3", "0"]):
            write(canvas, 80, 600 + 15 * row, label, size=8)

    assert [role for role, _ in found(draw)] == ["body", *["table"] * 4]


def test_decimals_in_small_type_at_the_foot_are_no_notes() -> None:
    def draw(canvas: Canvas) -> None:
        write_lines(canvas, 72, 100, [*PROSE, *PROSE], size=11)
        write(canvas, 72, 650, "6.988 is the value of the small sample", size=8)
        write(canvas, 72, 700, "7 Offices of districts and towns only.", size=8)

    assert [role for role, _ in found(draw)] == ["body", "body", "footnote"]
