from pipeline.extract.initials import with_initials
from pipeline.extract.pdf_text import Span


def span(x0: float, y1: float, text: str, size: float = 10) -> Span:
    return Span(x0, y1 - size, x0 + 0.5 * size * len(text), y1, size, False, text, False)


def texts(*spans: Span) -> list[str]:
    return [s.text for s in with_initials(spans)]


def test_a_large_letter_beside_two_lines_opens_the_first() -> None:
    spans = [
        span(0, 30, "T", 30),
        span(17, 12, "he text"),
        span(17, 24, "goes on"),
        span(0, 40, "x"),
    ]
    joined = with_initials(spans)
    assert [s.text for s in joined] == ["The text", "goes on", "x"]
    assert [s.x0 for s in joined] == [0, 0, 0]


def test_a_word_of_one_letter_stays_a_word_where_the_gap_is_wide() -> None:
    wide = span(22, 12, "study of"), span(22, 24, "bodies")
    assert texts(span(0, 30, "A", 30), *wide)[0] == "A study of"
    close = span(16, 12, "ll of the"), span(16, 24, "bodies")
    assert texts(span(0, 30, "A", 30), *close)[0] == "All of the"


def test_a_letter_by_itself_stays_by_itself() -> None:
    assert texts(span(0, 30, "B", 30), span(200, 12, "far off")) == ["B", "far off"]
    assert texts(span(0, 10, "B"), span(7, 10, "is a letter")) == ["B", "is a letter"]
