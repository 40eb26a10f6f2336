"""Lines that fall into cells are rows of tables; figures at the axes of charts are no prose."""

from pipeline.extract.lines import Line
from pipeline.extract.tabular import tabular_runs


def line(*cells: str) -> Line:
    return Line(1, 0, 60, 100, 300, 110, 10, False, " ".join(cells), False, cells)


def runs(*lines: Line) -> list[tuple[bool, list[str]]]:
    return [(flag, [x.text for x in run]) for flag, run in tabular_runs(lines)]


def test_figures_of_an_axis_are_rows() -> None:
    labels = [line(text) for text in ("100%", "80 %", "0.5", "-1,000")]
    assert runs(line("The shares are as follows."), *labels) == [
        (False, ["The shares are as follows."]),
        (True, ["100%", "80 %", "0.5", "-1,000"]),
    ]


def test_a_figure_alone_among_prose_is_none() -> None:
    lines = [line("Offices answered in the year"), line("2020"), line("and once more after it.")]
    assert runs(*lines) == [(False, [x.text for x in lines])]


def test_markers_and_numbered_words_are_none() -> None:
    lines = [line("1."), line("(2)"), line("3 offices"), line("a.")]
    assert runs(*lines) == [(False, ["1.", "(2)", "3 offices", "a."])]


def test_a_row_needs_another_within_two_lines() -> None:
    row, prose = line("Data", "open", "0.6"), line("A sentence of some length.")
    assert runs(row, prose, prose, prose, row) == [
        (False, [row.text, prose.text, prose.text, prose.text, row.text])
    ]
    assert [flag for flag, _ in runs(row, prose, row)] == [True, False, True]
