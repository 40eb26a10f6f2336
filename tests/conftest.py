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


@pytest.fixture(scope="session")
def example(
    tmp_path_factory: pytest.TempPathFactory, run_study: "Runner"
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """The example study, run once with two cores in a folder of its own."""
    folder = tmp_path_factory.mktemp("example")
    copy_example(folder)
    done = run_study(folder, cores=2)
    assert done.returncode == 0, done.stderr[-4000:]
    return folder, done


def copy_example(folder: Path) -> None:
    """Copy the corpus and the settings of the example study into *folder*."""
    for name in ("corpus", "config"):
        shutil.copytree(ROOT / name, folder / name)


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
