"""Tests of pipeline.extract.ocr_engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.extract.ocr_engine import (
    RecognitionError,
    describe_engine,
    find_engine,
    missing_engine,
    run_tesseract,
)


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    find_engine.cache_clear()
    yield
    find_engine.cache_clear()


def program(folder: Path, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program named tesseract first on the path."""
    path = folder / "tesseract"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_without_the_program_its_packages_are_named(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    problem = "Tesseract is not installed (Debian: tesseract-ocr tesseract-ocr-ind"
    assert (find_engine(("id", "en")).problem or "").startswith(problem)
    assert problem in (missing_engine("auto", ("id",)) or "")
    assert (missing_engine("off", ("id",)), describe_engine("off", ("id",))) == (None, "off")


def test_a_missing_language_is_named(tmp_path, monkeypatch) -> None:
    program(tmp_path, "case $1 in --version) echo tesseract 5.9;; *) echo eng;; esac", monkeypatch)
    assert "lacks the language ind (" in (find_engine(("id", "en")).problem or "")
    assert find_engine(("en",)).problem is None
    assert describe_engine("auto", ("en",)) == "tesseract 5.9 eng"


def test_the_image_goes_in_and_the_table_comes_out_on_one_thread(tmp_path, monkeypatch) -> None:
    program(tmp_path, 'cat; echo "$OMP_THREAD_LIMIT $*"', monkeypatch)
    assert run_tesseract(b"P5 ", "tsv", seconds=20) == "P5 1 stdin stdout tsv\n"


@pytest.mark.parametrize(
    ("body", "words"), [("exec sleep 60", "too long"), ("cat >/dev/null; exit 1", "failed")]
)
def test_a_page_that_gives_no_answer_is_an_error(tmp_path, monkeypatch, body, words) -> None:
    program(tmp_path, body, monkeypatch)
    with pytest.raises(RecognitionError, match=words):
        run_tesseract(b"P5", seconds=1)


def test_malay_is_read_with_its_own_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    problem = find_engine(("en", "ms")).problem or ""
    assert problem.endswith("(Debian: tesseract-ocr tesseract-ocr-eng tesseract-ocr-msa)")
