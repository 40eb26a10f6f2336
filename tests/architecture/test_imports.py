"""Imports point one way, only one package touches the disk, and start-up stays light."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.modules import imported_names, imported_places

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
UPSTREAM_OF_ALL = {"io", "tables.py", "errors.py", "garbage.py", "kept.py"}
# Calls on a path or a frame that reach the disk, whatever they are called on.
DISK = {
    "iterdir",
    "mkdir",
    "open",
    "read_bytes",
    "read_csv",
    "read_json",
    "read_parquet",
    "read_table",
    "read_text",
    "rglob",
    "rmdir",
    "savefig",
    "symlink_to",
    "to_csv",
    "to_json",
    "to_parquet",
    "touch",
    "unlink",
}
# Without these a module cannot remove, rename or replace a file.
DOORS = {"glob", "importlib.resources", "os", "pathlib.Path", "shutil", "tempfile"}
# Outside pipeline/io: what each module may, and why.
ALLOWED = {
    "config.py": {"pathlib.Path"},  # looks for the codebook's files, which io reads
    "plan.py": {"pathlib.Path"},  # names the schema and the codebook, which io reads
    "run.py": {"pathlib.Path"},  # looks whether the files of the run are there
    "extract/ocr_engine.py": {"os", "shutil"},  # looks for the program; its surroundings
    "extract/worker.py": {"os", "pathlib.Path"},  # the surroundings of the process it starts
    "extract/worker_process.py": {"os"},  # its own standard output
    "extract/worker_watch.py": {"os"},  # stops a group of processes
    "report/csv_tables.py": {"to_csv"},  # into a buffer
    "report/figures/style.py": {"savefig"},  # into a buffer
    "report/pages.py": {"importlib.resources", "pathlib.Path", "read_text"},  # its own package
    "tag/schemas.py": {"pathlib.Path"},  # names the schemas, which io reads
}


def _place(module: Path) -> str:
    return module.relative_to(ROOT / "pipeline").parts[0]


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_from_later_stages_to_earlier_ones(module):
    place = _place(module)
    imported = imported_places(module.read_text(), ROOT / "pipeline")
    if place in ORDER:
        assert not imported & set(ORDER[ORDER.index(place) + 1 :])
    if place in UPSTREAM_OF_ALL:
        assert not imported & set(ORDER)


def _reaches(source: str) -> set[str]:
    """Return by which calls and imports *source* could reach the disk."""
    calls = [n.func for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Call)]
    called = {getattr(f, "attr", "") for f in calls}
    called |= {"open"} & {getattr(f, "id", "") for f in calls}
    written = {name for name in called if name.startswith("write_")}
    imported = imported_names(source)
    doors = {d for d in DOORS for name in imported if name == d or name.startswith(f"{d}.")}
    whole = {"pathlib.Path"} if _named_whole(source, "pathlib") else set()
    return (called & DISK) | written | doors | whole


def _named_whole(source: str, module: str) -> bool:
    nodes = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Import)]
    return any(alias.name == module for node in nodes for alias in node.names)


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_io_touches_the_disk(module):
    name = module.relative_to(ROOT / "pipeline").as_posix()
    if not name.startswith("io/"):
        assert _reaches(module.read_text()) <= ALLOWED.get(name, set())


@pytest.mark.parametrize(
    "source",
    [
        "import os\nos.remove(x)",
        "from os import rename\nrename(x, y)",
        "import shutil",
        "from shutil import rmtree",
        "import pathlib\npathlib.Path(x)",
        "from pathlib import Path as P",
        "x.read_text()",
        "x.mkdir()",
        "x.write_text(sink)",
        "pq.write_table(a, sink)",
        "open(x)",
        "frame.to_csv(StringIO())",
        "import os.path",
    ],
)
def test_each_way_to_the_disk_is_seen(source):
    assert _reaches(source)


def test_the_type_checker_excuses_only_what_the_pipeline_imports():
    overrides = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["mypy"]["overrides"]
    excused = {name.removesuffix(".*") for part in overrides for name in part["module"]}
    imported = {name.split(".")[0] for m in MODULES for name in imported_names(m.read_text())}
    assert excused - imported == set()


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
