"""Imports point one way, only one package touches the disk, and start-up stays light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ORDER = [
    "inventory",
    "extract",
    "segment",
    "tag",
    "claims",
    "topics",
    "network",
    "readiness",
    "report",
]
MODULES = sorted((ROOT / "pipeline").rglob("*.py"))
EDGE = {"io", "run.py"}
DISK = {
    "open",
    "read_bytes",
    "read_csv",
    "read_parquet",
    "read_table",
    "savefig",
    "to_csv",
    "to_parquet",
    "unlink",
    "write_bytes",
    "write_text",
}


def _place(module: Path) -> str:
    return module.relative_to(ROOT / "pipeline").parts[0]


def _imported(module: Path) -> set[str]:
    nodes = [n for n in ast.walk(ast.parse(module.read_text())) if isinstance(n, ast.ImportFrom)]
    names = [(n.module or "").split(".") for n in nodes]
    return {parts[1] for parts in names if parts[0] == "pipeline" and len(parts) > 1}


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_from_later_stages_to_earlier_ones(module):
    place = _place(module)
    if place in ORDER:
        later = ORDER[ORDER.index(place) + 1 :]
        assert not _imported(module) & set(later)
    if place in {"io", "tables.py", "errors.py", "kept.py"}:
        assert not _imported(module) & set(ORDER)


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_io_touches_the_disk(module):
    if _place(module) in EDGE:
        return
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Call):
            function = node.func
            name = getattr(function, "attr", "")
            name = name or ("open" if getattr(function, "id", "") == "open" else "")
            where = f"{module.relative_to(ROOT)}, line {node.lineno}: {name}"
            assert name not in DISK or _in_memory(node), where


def _in_memory(call: ast.Call) -> bool:
    """Whether the call reads package data, or works on a stream that was handed in."""
    text = ast.unparse(call)
    return any(word in text for word in ("resources", "BytesIO", "StringIO", "sink"))


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("pipeline.io", ["spacy", "sklearn", "matplotlib", "scipy"]),
        ("pipeline.inventory", ["spacy", "sklearn", "matplotlib", "scipy"]),
        ("pipeline.extract", ["spacy", "sklearn", "matplotlib"]),
        ("pipeline.claims", ["sklearn", "matplotlib"]),
        ("pipeline.run", ["spacy", "sklearn", "matplotlib", "scipy"]),
    ],
)
def test_a_stage_imports_only_what_it_needs(module, heavy):
    code = f"import sys, {module}; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"
