"""Turn columns of frames into plain lists that JSON can hold."""

import math
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd


def number(value: float | None) -> float | int | None:
    """Return *value* with six significant digits, whole numbers whole, nulls as None.

    >>> number(0.123456789), number(3.0), number(float("nan")), number(1234567)
    (0.123457, 3, None, 1234567)
    """
    if value is None or pd.isna(value) or math.isinf(value):
        return None
    if value == int(value):
        return int(value)
    rounded = float(f"{value:.6g}")
    return int(rounded) if rounded.is_integer() else rounded


def column(series: pd.Series) -> list[Any]:
    """Return the values of *series* as plain Python values, nulls as None."""
    if pd.api.types.is_bool_dtype(series.dtype):
        return [int(value) for value in series]
    if pd.api.types.is_numeric_dtype(series.dtype):
        return [number(value) for value in series.astype("object")]
    return [value if isinstance(value, str) else None for value in series]


def columns(frame: pd.DataFrame, names: Iterable[str]) -> dict[str, list[Any]]:
    """Return the columns *names* of *frame* as lists."""
    return {name: column(frame[name]) for name in names}


def records(frame: pd.DataFrame, names: Iterable[str]) -> list[dict[str, Any]]:
    """Return the rows of *frame* as dictionaries of plain values."""
    lists = columns(frame, names)
    return [dict(zip(lists, row, strict=True)) for row in zip(*lists.values(), strict=True)]


def named_rows(frame: pd.DataFrame) -> Iterator[Any]:
    """Yield the rows of *frame* as named tuples."""
    yield from frame.itertuples(index=False)


def places(ids: Iterable[str]) -> dict[str, int]:
    """Return each id's place, from 0."""
    return {name: place for place, name in enumerate(ids)}


def utf16(text: str, offset: int) -> int:
    """Return the place of code point *offset* of *text* in UTF-16 units, as scripts count.

    >>> utf16("a𝒳b", 2)
    3
    """
    return offset if text.isascii() else len(text[:offset].encode("utf-16-le")) // 2
