"""Fill pages: a full-width head, then columns side by side, as many pages as it takes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reportlab.platypus import Paragraph

from typesetting.column import Column, Item, Rest, fill_column
from typesetting.model import SourceError

BALANCE_STEP = 4.0


@dataclass(frozen=True)
class Page:
    """One filled page: blocks across the full width, then the columns below them."""

    across: Column
    columns: tuple[Column, ...]
    top: float


@dataclass(frozen=True)
class Frame:
    """The type area of a page, in points: `top` and `bottom` from the foot of the sheet."""

    left: float
    bottom: float
    width: float
    top: float
    n_columns: int = 1
    gutter: float = 18.0

    @property
    def column_width(self) -> float:
        """Width of one column."""
        return (self.width - self.gutter * (self.n_columns - 1)) / self.n_columns


def fill_pages(
    title: Sequence[Item],
    items: Sequence[Item],
    *,
    frame: Callable[[int], Frame],
    note: Mapping[str, Paragraph],
) -> list[Page]:
    """Set `title` across the first page and `items` in the columns of as many pages as it takes.

    `frame` gives the type area of a page number (from 1); `note` holds one paragraph per footnote
    label. The columns of the last page are made equally deep.
    """
    pages: list[Page] = []
    rest = Rest(tuple(items), floats=tuple(title))
    while rest.items or rest.floats:
        page, after = _fill_page(rest, frame(len(pages) + 1), note)
        if after == rest:
            raise SourceError(
                f"a block on page {len(pages) + 1} is taller than a column",
                todo="divide the table or the boxed text in two",
            )
        pages.append(page)
        rest = after
    return pages


def _fill_page(rest: Rest, frame: Frame, note: Mapping[str, Paragraph]) -> tuple[Page, Rest]:
    across, left_over = fill_column(Rest(rest.floats), frame.width, frame.top - frame.bottom, note)
    if left_over.items:
        raise SourceError(
            "the title block or a wide table is taller than a page",
            todo="shorten the abstract or divide the table in two",
        )
    room = frame.top - frame.bottom - across.depth
    columns, after = _fill_columns(rest.items, frame, room, note)
    if not after.items and not after.floats and frame.n_columns > 1:
        columns = _balanced(rest.items, frame, room, note)
    return Page(across, columns, frame.top), after


def _balanced(
    items: tuple[Item, ...], frame: Frame, room: float, note: Mapping[str, Paragraph]
) -> tuple[Column, ...]:
    """Fill the columns to the least depth that still holds every item."""
    depth = BALANCE_STEP
    while depth < room:
        columns, after = _fill_columns(items, frame, depth, note)
        if not after.items:
            return columns
        depth += BALANCE_STEP
    return _fill_columns(items, frame, room, note)[0]


def _fill_columns(
    items: tuple[Item, ...], frame: Frame, room: float, note: Mapping[str, Paragraph]
) -> tuple[tuple[Column, ...], Rest]:
    columns: list[Column] = []
    rest = Rest(items)
    for _ in range(frame.n_columns):
        column, left = fill_column(rest, frame.column_width, room, note)
        columns.append(column)
        rest = Rest(left.items, rest.floats + left.floats)
    return tuple(columns), rest
