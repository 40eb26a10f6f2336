"""Running heads, feet and page numbers: what repeats at the edge of pages."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from pipeline.extract.pdf_text import PdfPage, Span
from pipeline.extract.wording import has_leaders, is_usual_heading, law_level

_ZONE = 0.14
_FURTHER = 0.2  # where the number of a page may stand, on landscape pages above all
_NUMBERS = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—|\s.]*(?:page|halaman|hal\.?|p\.)?\s*)?(?:\d{1,4}|[ivxlc]{1,6})"
    r"(?:\s*(?:of|dari|/)\s*\d{1,4})?[-–—|\s.]*",
    re.IGNORECASE,
)
_CATCHWORD = re.compile(r"(?:\.\s?){3}$|…$")
_SHARE = 0.3
_MOST_PAGES = 0.4
_WIDE_GAP = 1.5
_SAME_HEIGHT = 4.0


@dataclass(frozen=True, slots=True)
class Furniture:
    """Spans of one page taken out of its text, and the spans that remain."""

    header: tuple[tuple[Span, ...], ...]
    footer: tuple[tuple[Span, ...], ...]
    remaining: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """Spans on one height in the zone at the top or bottom of a page."""

    page: int
    top: bool
    y: float
    spans: tuple[Span, ...]
    text: str
    gap: float
    usual_gap: float
    is_outermost: bool
    is_further_in: bool

    @property
    def is_apart(self) -> bool:
        """Whether it is further from the text than lines of the page are from each other."""
        height = max(s.y1 - s.y0 for s in self.spans)
        return self.gap > max(_WIDE_GAP * self.usual_gap, 0.8 * height)


def find_furniture(pages: Sequence[PdfPage]) -> list[Furniture]:
    """Part running heads and feet from the text of each page.

    A row within 14 % of the page's height from its edge is furniture when its wording, numbers
    apart, recurs at the same height on 40 % of the pages, or on three pages where it is set apart
    from the text by more than the lines of its page are; when it is a page number alone; when
    it begins or ends with the number of its page, as a row of another page at that height does; or
    when it stands, set apart, at a height where 30 % of the pages have such a row. A bare number
    within 20 % of the foot is one when it goes up with the pages.
    """
    rows = [row for page in pages for row in _edge_rows(page)]
    taken = _repeated(rows, len(pages)) | _numbers(rows) | _same_place(rows, len(pages))
    taken = {index for index in taken if not rows[index].is_further_in} | _counted(rows)
    taken = {index for index in taken if not _is_structure(rows[index].text)}
    by_page: dict[int, list[_Row]] = defaultdict(list)
    for index in sorted(_outermost(rows, taken)):
        by_page[rows[index].page].append(rows[index])
    return [_part(page, by_page[page.number]) for page in pages]


def _is_structure(text: str) -> bool:
    """Tell headings that recur but for their number ("BAB II") from running heads."""
    return law_level(text) is not None or is_usual_heading(text)


def _part(page: PdfPage, rows: Sequence[_Row]) -> Furniture:
    gone = {id(span) for row in rows for span in row.spans}
    return Furniture(
        tuple(row.spans for row in rows if row.top),
        tuple(row.spans for row in rows if not row.top),
        tuple(span for span in page.spans if id(span) not in gone),
    )


def _edge_rows(page: PdfPage) -> list[_Row]:
    """Rows in both zones, from the edge inwards."""
    depth, height = _ZONE * page.frame.height, page.frame.height
    groups, feet = _by_height(page.spans)
    tops = [min(s.y0 for s in group) for group in groups]
    usual = median([b - a for a, b in zip(feet, tops[1:], strict=False)] or [0.0])
    last = len(groups) - 1
    rows = []
    for i, group in enumerate(groups):
        top = feet[i] < depth
        further_in = not top and tops[i] <= height - depth
        if further_in and not (i == last and _is_number(group, height - tops[i], height)):
            continue
        below = tops[i + 1] - feet[i] if i < last else height
        above = tops[i] - feet[i - 1] if i else height
        y, gap, is_outermost = (tops[i], below, i == 0) if top else (feet[i], above, i == last)
        text = " ".join(s.text for s in sorted(group, key=lambda s: s.x0))
        place = (gap, usual, is_outermost, further_in)
        rows.append(_Row(page.number, top, y, tuple(group), text, *place))
    return rows


def _is_number(group: Sequence[Span], depth: float, height: float) -> bool:
    return depth < _FURTHER * height and len(group) == 1 and group[0].text.isdecimal()


def _by_height(spans: Sequence[Span]) -> tuple[list[list[Span]], list[float]]:
    """Spans beside each other, from top to bottom, and where each group ends."""
    groups: list[list[Span]] = []
    feet: list[float] = []
    for span in sorted(spans, key=lambda s: (s.y0 + s.y1, s.x0)):
        if groups and (span.y0 + span.y1) / 2 < feet[-1] - 0.3 * (span.y1 - span.y0):
            groups[-1].append(span)
            feet[-1] = max(feet[-1], span.y1)
        else:
            groups.append([span])
            feet.append(span.y1)
    return groups, feet


def _repeated(rows: Sequence[_Row], n_pages: int) -> set[int]:
    seen: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        seen[row.top, _NUMBERS.sub("#", row.text.casefold())].append(index)
    taken: set[int] = set()
    for indexes in seen.values():
        for index in indexes:
            near = [i for i in indexes if abs(rows[i].y - rows[index].y) < 2 * _SAME_HEIGHT]
            n_near = len({rows[i].page for i in near})
            often = n_near >= max(2, _MOST_PAGES * n_pages)
            if often or (n_near >= 3 and rows[index].is_apart):
                taken.add(index)
    return taken


def _numbers(rows: Sequence[_Row]) -> set[int]:
    return {
        index
        for index, row in enumerate(rows)
        if (_PAGE_NUMBER.fullmatch(row.text) and (row.is_apart or not row.text.endswith(".")))
        or (
            not row.top
            and len(row.text) < 60
            and _CATCHWORD.search(row.text)
            and not has_leaders(row.text)
        )
    }


def _counted(rows: Sequence[_Row]) -> set[int]:
    """Rows whose number goes up with the pages: a head of title or author and page number."""
    alike: dict[tuple[bool, int, int], set[int]] = defaultdict(set)
    for index, row in enumerate(rows):
        is_apart = row.is_apart or row.is_further_in
        if row.is_outermost and is_apart and len(row.text) < 160:
            for number in _end_numbers(row):
                for height in (0, 1):
                    place = int(row.y / (2 * _SAME_HEIGHT) + 0.5 * height)
                    alike[row.top, 2 * place + height, number - row.page].add(index)
    found = [indexes for indexes in alike.values() if len({rows[i].page for i in indexes}) >= 2]
    return set().union(*found)


def _end_numbers(row: _Row) -> set[int]:
    words = row.text.split()
    return {int(w) for w in (words[0], words[-1]) if w.isdecimal() and len(w) <= 4}


def _same_place(rows: Sequence[_Row], n_pages: int) -> set[int]:
    """Rows set off from the text at a height where a third of the pages has one too."""
    if n_pages < 6:
        return set()
    by_height: dict[tuple[bool, int], set[int]] = defaultdict(set)
    apart = [row.is_apart and row.is_outermost and len(row.text) < 120 for row in rows]
    for row, is_apart in zip(rows, apart, strict=True):
        if is_apart:
            by_height[row.top, round(row.y / _SAME_HEIGHT)].add(row.page)
    return {
        index
        for index, (row, is_apart) in enumerate(zip(rows, apart, strict=True))
        if is_apart
        and sum(len(by_height[row.top, round(row.y / _SAME_HEIGHT) + step]) for step in (-1, 0, 1))
        >= _SHARE * n_pages
    }


def _outermost(rows: Sequence[_Row], taken: set[int]) -> set[int]:
    """Keep a row only where nothing but furniture lies between it and the page's edge."""
    by_edge: dict[tuple[int, bool], list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        by_edge[row.page, row.top].append(index)
    kept: set[int] = set()
    for (_, top), indexes in by_edge.items():
        for index in indexes if top else reversed(indexes):
            if index not in taken:
                break
            kept.add(index)
    return kept
