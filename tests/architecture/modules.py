"""What a Python file imports of the pipeline, by whatever form of import."""

import ast
from collections.abc import Iterable
from pathlib import Path


def imported_names(source: str) -> set[str]:
    """Return the dotted names that *source* imports; ``from a import b`` gives a and a.b."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path, so that they can be followed"
            names |= {node.module or ""} | {f"{node.module}.{a.name}" for a in node.names}
    return names


def imported_places(source: str, package: Path) -> set[str]:
    """Return which packages and modules directly in *package* the text *source* imports."""
    parts = [name.split(".") for name in imported_names(source)]
    named = {p[1] for p in parts if p[0] == package.name and len(p) > 1}
    return {name for name in named if files_of(name, package)}


def files_of(place: str, package: Path) -> list[Path]:
    """Return the Python files of a place: one module, or all of a package."""
    return [*package.glob(f"{place}.py"), *sorted((package / place).rglob("*.py"))]


def closure(places: Iterable[str], package: Path) -> set[str]:
    """Return *places* and all that they import in turn."""
    found: set[str] = set()
    waiting = set(places)
    while waiting:
        place = waiting.pop()
        found.add(place)
        for path in files_of(place, package):
            waiting |= imported_places(path.read_text(), package) - found
    return found
