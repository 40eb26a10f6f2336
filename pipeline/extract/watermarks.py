"""Watermarks: "DRAFT", "SALINAN", "CONFIDENTIAL" across the text, and stamps on every page."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.pdf_stamps import LARGER, SMALLEST, usual_size
from pipeline.extract.pdf_text import PdfPage, Span

_SHARE = 0.4
_FEWEST_PAGES = 3
_CELL = 8.0  # points within which places on two pages are one


def set_watermarks_apart(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """Move to the watermarks of each page what stands across its text, or askew, on many pages.

    Askew writing is one when the same words stand at the same place on 40 % of the pages, upright
    writing when besides it is much larger than the text and lies over it.
    """
    marks = _recurring([page.askew for page in pages])
    marks |= _recurring([_across(page.spans) for page in pages])
    return [_moved(page, marks) for page in pages] if marks else list(pages)


def _recurring(found: Sequence[Sequence[Span]]) -> set[int]:
    """Identities of the spans whose words stand at one place on enough of the pages."""
    alike: dict[tuple[str, int, int], list[tuple[int, Span]]] = defaultdict(list)
    for page, spans in enumerate(found):
        for span in spans:
            place = round((span.x0 + span.x1) / _CELL), round((span.y0 + span.y1) / _CELL)
            alike[span.text, *place].append((page, span))
    fewest = max(_FEWEST_PAGES, _SHARE * len(found))
    return {
        id(span)
        for group in alike.values()
        if len({page for page, _ in group}) >= fewest
        for _, span in group
    }


def _moved(page: PdfPage, marks: set[int]) -> PdfPage:
    if not any(id(span) in marks for span in (*page.spans, *page.askew)):
        return page
    return replace(
        page,
        spans=tuple(span for span in page.spans if id(span) not in marks),
        askew=tuple(span for span in page.askew if id(span) not in marks),
        apart=page.apart + tuple(span for span in (*page.spans, *page.askew) if id(span) in marks),
    )


def _across(spans: Sequence[Span]) -> list[Span]:
    """Find large writing that other writing lies over."""
    large = [span for span in spans if span.size >= SMALLEST]
    if not large:
        return []
    least = LARGER * usual_size(spans)
    return [span for span in large if span.size >= least and _lies_over(span, spans)]


def _lies_over(mark: Span, spans: Sequence[Span]) -> bool:
    """Whether the middle of much smaller writing lies well inside the letters of a mark."""
    margin = 0.25 * (mark.y1 - mark.y0)
    return any(
        span.x0 < mark.x1
        and span.x1 > mark.x0
        and mark.y0 + margin < (span.y0 + span.y1) / 2 < mark.y1 - margin
        and span.size * LARGER <= mark.size
        and min(span.x1, mark.x1) - max(span.x0, mark.x0) > span.size
        for span in spans
        if span is not mark
    )
