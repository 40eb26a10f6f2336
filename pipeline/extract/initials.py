"""Drop capitals: a large first letter beside two or more lines, put back before its word."""

from collections.abc import Sequence

from pipeline.extract.pdf_text import Span

# How much larger than its text a first letter is, and how far (in ems of the text) it stands off.
_LARGER = 1.7
_NEAR = 1.5
# Words of one letter may stand before another word: such a gap (ems) is a space.
_WORDS = frozenset("AIO")
_SPACE = 0.45


def with_initials(spans: Sequence[Span]) -> Sequence[Span]:
    """Join each drop capital to the line it opens; lines beside it start at its left edge."""
    if not any(len(span.text) == 1 and span.text.isupper() for span in spans):
        return spans
    result = list(spans)
    for initial in [s for s in spans if len(s.text) == 1 and s.text.isupper()]:
        beside = [s for s in result if _stands_beside(s, initial)]
        if len(beside) >= 2:
            result = _joined(result, initial, beside)
    return result


def _stands_beside(span: Span, initial: Span) -> bool:
    """Whether a span starts right of an initial, in its height and in much smaller type."""
    middle = (span.y0 + span.y1) / 2
    return (
        initial.size > _LARGER * span.size
        and initial.y0 - 0.3 * span.size < middle < initial.y1
        and -0.2 * span.size < span.x0 - initial.x1 < _NEAR * span.size
    )


def _joined(spans: Sequence[Span], initial: Span, beside: Sequence[Span]) -> list[Span]:
    first = min(beside, key=lambda span: span.y1)
    parts = initial.text in _WORDS and first.x0 - initial.x1 > _SPACE * first.size
    text = f"{initial.text}{' ' if parts else ''}{first.text}"
    moved = {id(span): span._replace(x0=initial.x0) for span in beside}
    moved[id(first)] = first._replace(x0=initial.x0, text=text)
    return [moved.get(id(span), span) for span in spans if span is not initial]
