"""Bullets that are drawn, not written: a dot before the first line of an item."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.lines import Line
from pipeline.extract.pdf_paths import Area

_SIGN = "• "
# How far (ems) a dot stands before its line.
_FARTHEST = 3.5
_FEWEST_LETTERS = 8


def with_drawn_bullets(lines: Sequence[Line], dots: Sequence[Area]) -> list[Line]:
    """Give lines of words the bullet that is drawn before them; a row of dots is a legend."""
    if not dots:
        return list(lines)
    return [_with_bullet(line) if _has_dot(line, dots) else line for line in lines]


def _has_dot(line: Line, dots: Sequence[Area]) -> bool:
    if sum(map(str.isalpha, line.text)) < _FEWEST_LETTERS:
        return False
    beside = [dot for dot in dots if line.y0 < (dot.y0 + dot.y1) / 2 < line.y1]
    return (
        len(beside) == 1
        and 0 < line.x0 - beside[0].x1 < _FARTHEST * line.size
        and beside[0].y1 - beside[0].y0 < 0.75 * line.size
    )


def _with_bullet(line: Line) -> Line:
    cells = (_SIGN + line.cells[0], *line.cells[1:])
    return replace(line, text=_SIGN + line.text, cells=cells)
