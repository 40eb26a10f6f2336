"""Several files at once, each known by its name; and texts that may be missing."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.io.files import read_text, write_bytes


def write_files(contents: Mapping[str, bytes], paths: Iterable[str | Path]) -> None:
    """Write each of *contents* to the one of *paths* that has its name.

    Raises
    ------
    ValueError
        When a path has no content or a content no path (a fault of the program).
    """
    targets = {Path(path).name: path for path in paths}
    if set(targets) != set(contents):
        raise ValueError(f"files and contents differ: {sorted(set(targets) ^ set(contents))}")
    for name, data in contents.items():
        write_bytes(data, targets[name])


def read_text_if_there(path: str | Path) -> str | None:
    """Return the text of *path*, or None when there is no such file."""
    return read_text(path) if Path(path).is_file() else None
