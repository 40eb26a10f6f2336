"""Tests of the Makefile, with stand-ins for what it calls."""

import shutil
import subprocess

import pytest

# Takes the place of Python: makes a whole environment, or one without pip as Debian's does where
# python3-venv is missing.
PYTHON = """#!/bin/sh
case "$1 $2" in
"-m venv")
    mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && echo made >> made.txt
    [ -e whole ] || exit 1
    touch "$3/bin/pip" ;;
"-m pip") echo installed >> made.txt ;;
esac
"""


@pytest.fixture
def project(root, tmp_path):
    """The files of the project that the Makefile needs, and a stand-in for Python."""
    for name in ("Makefile", ".gitignore", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(root / name, tmp_path)
    shutil.copy(root / "pyproject.toml", tmp_path)
    python = tmp_path / "python-stand-in"
    python.write_text(PYTHON)
    python.chmod(0o755)
    return tmp_path


def _make(project, *arguments):
    return subprocess.run(
        ["make", *arguments], cwd=project, capture_output=True, text=True, check=False
    )


def test_an_environment_that_could_not_be_made_is_made_again(project):
    call = ("PYTHON=./python-stand-in", ".venv/.runtime")
    failed = _make(project, *call)
    assert failed.returncode != 0
    assert "apt install python3-venv" in failed.stdout
    assert (project / ".venv/bin/python").exists()
    (project / "whole").touch()
    assert _make(project, *call).returncode == 0
    assert (project / "made.txt").read_text().split() == ["made", "made", "installed", "installed"]
    assert _make(project, "-q", *call).returncode == 0


def test_cleaning_leaves_the_tracked_file_of_the_outputs_and_results_stay_untracked(root, project):
    (project / "outputs/topics").mkdir(parents=True)
    shutil.copy(root / "outputs/.gitignore", project / "outputs")
    (project / "outputs/topics/topics.parquet").touch()
    git = ["git", "-C", str(project)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "outputs"], check=True)
    assert _make(project, "clean").returncode == 0
    assert [path.name for path in (project / "outputs").iterdir()] == [".gitignore"]
    (project / "outputs/.gitignore").unlink()
    (project / "outputs/topics.parquet").touch()
    listed = subprocess.run(
        [*git, "ls-files", "--others", "--exclude-standard", "outputs"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert listed.stdout == ""


def test_a_study_is_unlocked_by_its_name_with_spaces(project):
    done = _make(project, "-n", "unlock", "STUDY=/my studies/a b")
    assert '--directory "/my studies/a b" --unlock' in done.stdout


def test_make_run_takes_any_file_name_and_takes_up_what_was_left(project):
    (project / "corpus").mkdir()
    for name in ("a: b.txt", "50% $(off) #1.txt", "x=y;z.txt"):
        (project / "corpus" / name).write_text("")
    done = _make(project, "-n", "run", "test")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "snakemake --cores all" in done.stdout
    assert "--rerun-incomplete" in done.stdout
    assert "tests/green.py" in done.stdout


def test_the_call_in_the_readme_takes_up_what_was_left_as_make_run_does(root):
    text = (root / "README.md").read_text()
    call = text[text.index("Or call Snakemake yourself:") :].split("`")[1]
    assert "--rerun-incomplete" in call
    assert "`make unlock STUDY=" in text


@pytest.mark.parametrize("target", ["run", "unlock"])
def test_a_study_that_is_not_there_is_named_and_not_made(project, target):
    done = _make(project, target, "STUDY=no such place", "PYTHON=./python-stand-in")
    assert done.returncode != 0
    assert "There is no folder no such place: mend STUDY=" in done.stdout
    assert not (project / "no such place").exists()
    assert not (project / ".venv").exists()
