"""What several tests share: where the shared documents are, and a way to run a study."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real documents that lies beside the project where it is developed."""
    if not SHARED.is_dir():
        pytest.skip("the real documents (../shared/data) are not on this machine")
    return SHARED


Runner = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def run_study() -> Runner:
    """Run the workflow on a study folder and return the finished process with its output."""

    def run(folder: Path, *options: str, cores: int = 2) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "snakemake", "--snakefile", str(ROOT / "Snakefile")]
        command += ["--directory", str(folder), "--cores", str(cores), *options]
        environment = {**os.environ, "PYTHONHASHSEED": "random", "PYTHONPATH": str(ROOT)}
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env=environment, cwd=folder
        )

    return run


@pytest.fixture
def study(tmp_path: Path) -> Callable[..., Path]:
    """Make a study folder from a mapping of file names under corpus/ to text or bytes."""

    def make(files: dict[str, str | bytes], name: str = "study") -> Path:
        folder = tmp_path / name
        (folder / "corpus").mkdir(parents=True)
        for path, content in files.items():
            target = folder / "corpus" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    yield make
    shutil.rmtree(tmp_path, ignore_errors=True)
