"""JSON that other programs wrote: entries and values, whatever stands where."""

import json
from collections.abc import Iterator, Mapping
from typing import Any


def read_json_entries(text: str, *, inside: str) -> tuple[list[Any], str]:
    r"""Return the entries of a JSON text, and what is wrong with it or nothing.

    Parameters
    ----------
    text
        A list of entries, an object that holds such a list as *inside*, one entry, or an entry a
        line (JSON lines), of which those that can be read are returned.

    >>> read_json_entries('{"results": [{"id": 1}]}', inside="results")
    ([{'id': 1}], '')
    >>> read_json_entries('{"id": 1}\n{"id": \n{"id": 3}', inside="results")
    ([{'id': 1}, {'id': 3}], 'line 2 is not well-formed JSON: Expecting value')
    """
    value, problem = _read(text)
    if not problem:
        return _entries_of(value, inside), ""
    lines = [(n, line) for n, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if not all(line.lstrip().startswith("{") for _, line in lines):
        return [], problem
    read = [(n, *_read(line)) for n, line in lines]
    faults = [f"line {n} is not well-formed JSON: {why}" for n, _, why in read if why]
    entries = [e for _, value, why in read if not why for e in _entries_of(value, inside)]
    more = f" (and {len(faults) - 1} more lines)" if len(faults) > 1 else ""
    return entries, faults[0] + more if entries and faults else problem


def _read(text: str) -> tuple[Any, str]:
    """Return the value of a JSON text, or what is wrong with it."""
    try:
        return json.loads(text), ""
    except json.JSONDecodeError as error:
        return None, error.msg if "\n" not in text else f"{error.msg}, line {error.lineno}"
    except (RecursionError, ValueError) as error:
        return None, f"a value without end ({type(error).__name__})"


def _entries_of(value: Any, inside: str) -> list[Any]:
    if isinstance(value, Mapping) and isinstance(value.get(inside), list):
        return list(value[inside])
    return value if isinstance(value, list) else [value]


def text_of(value: Any) -> str:
    """Return a text or number as text, the first of a list; anything else is empty.

    >>> text_of("a"), text_of(2019), text_of(["a", "b"]), text_of({}), text_of(None)
    ('a', '2019', 'a', '', '')
    """
    return next(iter(texts_of(value)), "")


def texts_of(value: Any) -> list[str]:
    """Return the texts and numbers of a list, or the one that is given, as texts."""
    return list(_texts(value if isinstance(value, list) else [value]))


def _texts(values: list[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            yield str(value)[:1_000_000]
