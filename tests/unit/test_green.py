"""Tests of tests/green.py and what it takes for a change."""

import subprocess

import pytest

from tests.green import digest_of, main

GREEN = "Every check and test is green, and nothing has changed since.\n"


@pytest.fixture(params=["with git", "without git"])
def project(request, tmp_path):
    folder = tmp_path / "project"
    (folder / "corpus").mkdir(parents=True)
    for name in ("a: b $(c).txt", "naïve 'x'.txt"):
        (folder / "corpus" / name).write_text("one")
    if request.param == "with git":
        (folder / ".gitignore").write_text(".venv/\noutputs/\n")
        subprocess.run(["git", "init", "-q", folder], check=True)
        subprocess.run(["git", "add", "."], cwd=folder, check=True)
    return folder


def test_it_runs_once_and_again_after_a_change_or_a_failure(project, tmp_path, capsys):
    codes = [1, 0, 0]
    called: list[list[str]] = []

    def run(command: list[str]) -> int:
        called.append(command)
        return codes[len(called) - 1]

    arguments = [str(tmp_path / "mark"), "make", "check"]
    assert main(arguments, root=project, run=run) == 1
    assert main(arguments, root=project, run=run) == 0
    assert main(arguments, root=project, run=run) == 0
    assert called == [["make", "check"]] * 2
    assert capsys.readouterr().out == GREEN
    (project / "corpus/a: b $(c).txt").write_text("two")
    assert main(arguments, root=project, run=run) == 0
    assert len(called) == 3


def test_what_changed_while_the_tests_ran_is_not_green(project, tmp_path):
    def run(command: list[str]) -> int:
        (project / "new.txt").write_text("")
        return 0

    mark = tmp_path / "mark"
    assert main([str(mark), "make"], root=project, run=run) == 0
    assert mark.read_text() != digest_of(project)


def test_content_name_addition_deletion_and_browser_count_and_results_do_not(project, monkeypatch):
    monkeypatch.delenv("REQUIRE_BROWSER", raising=False)
    seen = [digest_of(project)]
    path = project / "corpus/a: b $(c).txt"
    path.write_text("two")
    seen.append(digest_of(project))
    path.rename(project / "corpus/other.txt")
    seen.append(digest_of(project))
    (project / "corpus/new.txt").write_text("")
    seen.append(digest_of(project))
    (project / "corpus/naïve 'x'.txt").unlink()
    seen.append(digest_of(project))
    for name in ("outputs", ".venv"):
        (project / name).mkdir()
        (project / name / "x").write_text("")
    assert digest_of(project) == seen[-1]
    monkeypatch.setenv("REQUIRE_BROWSER", "1")
    seen.append(digest_of(project))
    assert len(set(seen)) == len(seen)
