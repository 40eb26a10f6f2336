"""Tables without rules: runs of lines that fall into cells, and tables of contents."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.extract.lines import Line
from pipeline.extract.wording import has_leaders, list_marker

_FIGURE = re.compile(r"[\d.,%()+\-–/ ]*\d[\d.,%()+\-–/ ]*[a-z]?|[xvi]+|[✓✗×nN]/?[aA]?")

_ALONE = re.compile(r"[-+−]?\d+(?:[.,]\d+)*(?: ?%)?")


def tabular_runs(lines: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """Part the lines of a column into runs of table rows (True) and of text (False)."""
    flags = _smooth([_is_row(line) for line in lines], lines)
    pairs = zip(flags, lines, strict=True)
    for flag, run in groupby(pairs, key=lambda pair: pair[0]):
        yield flag, [line for _, line in run]


def _is_row(line: Line) -> bool:
    """Three cells, two of which the last is a figure, or a figure alone, as at the axis of a chart.

    A list marker is no cell.
    """
    cells = line.cells[1:] if list_marker(f"{line.cells[0]} x") is not None else line.cells
    if len(cells) >= 3:
        return True
    if len(cells) == 1:
        return _ALONE.fullmatch(line.text) is not None
    return len(cells) == 2 and _FIGURE.fullmatch(cells[-1]) is not None


def _smooth(flags: Sequence[bool], lines: Sequence[Line]) -> list[bool]:
    """Drop rows without another within two lines; leaders make a row by themselves."""
    result = []
    for i, (flag, line) in enumerate(zip(flags, lines, strict=True)):
        near = any(flags[max(i - 2, 0) : i]) or any(flags[i + 1 : i + 3])
        result.append((flag and near) or has_leaders(line.text))
    return result
