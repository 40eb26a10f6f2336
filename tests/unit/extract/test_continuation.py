"""Tests of pipeline.extract.continuation."""

import pytest

from pipeline.extract.continuation import runs_on
from pipeline.extract.lines import Line
from pipeline.extract.roles import Paragraph


def paragraph(text: str, page: int, *, size: float = 10.0) -> Paragraph:
    line = Line(page, 0, 60, 100, 500, 110, size, False, text, False, (text,), 60, 500)
    return Paragraph((line,), "body")


@pytest.mark.parametrize(
    ("before", "after", "goes_on"),
    [
        ("the reports that the", "councils send each year", True),
        ("the reports that the", "City of the north sends", True),
        ("the reports are sent.", "Councils send them", False),
        ("DIREKTUR JENDERAL", "Ditetapkan di Jakarta", False),
        ("MENTERI PENDAYAGUNAAN", "APARATUR NEGARA", True),
    ],
)
def test_a_full_line_without_an_end_goes_on(before: str, after: str, goes_on: bool) -> None:
    assert runs_on(paragraph(before, 1), paragraph(after, 2)) is goes_on


def test_other_type_does_not_go_on() -> None:
    assert not runs_on(paragraph("the reports that", 1), paragraph("councils send", 2, size=8.0))
