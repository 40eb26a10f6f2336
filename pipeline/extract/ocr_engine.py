"""Tesseract: whether it is there with the languages it needs, and one image to a table of words.

The program is called directly, with the image on its standard input and no file written.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache

from pipeline.extract.model import Recognition

PROGRAM = "tesseract"
_CODES = {"id": "ind", "en": "eng", "ms": "msa"}
_SECONDS_TO_LIST = 30


class RecognitionError(Exception):
    """Tesseract gave no answer for a page; the message says why."""


@dataclass(frozen=True, slots=True)
class Engine:
    """Tesseract as found: its version, the languages to read with, and what keeps it from it."""

    version: str
    languages: str
    problem: str | None = None


def describe_engine(ocr: Recognition, languages: tuple[str, ...]) -> str:
    """Return in one line what will recognise characters, so that a change of it can be told."""
    if ocr == "off":
        return "off"
    engine = find_engine(tuple(languages))
    return engine.problem or f"tesseract {engine.version} {engine.languages}"


def missing_engine(ocr: Recognition, languages: tuple[str, ...]) -> str | None:
    """Say once a run what has to be installed before characters are recognised, if anything."""
    problem = None if ocr == "off" else find_engine(tuple(languages)).problem
    if problem is None:
        return None
    return f"extract.ocr is {ocr}, but {problem}: pages without text are named and not read."


def _packages(codes: list[str]) -> str:
    """Return what to install for *codes*, as Debian names it.

    >>> _packages(["ind", "msa"])
    'Debian: tesseract-ocr tesseract-ocr-ind tesseract-ocr-msa'
    """
    return " ".join(["Debian: tesseract-ocr", *(f"tesseract-ocr-{code}" for code in codes)])


@lru_cache(maxsize=8)
def find_engine(languages: tuple[str, ...]) -> Engine:
    """Look for Tesseract and its data for *languages* (ISO 639-1)."""
    needed = [_CODES[language] for language in languages]
    joined = "+".join(needed)
    if shutil.which(PROGRAM) is None:
        return Engine("", joined, f"Tesseract is not installed ({_packages(needed)})")
    version = _said("--version").split("\n", 1)[0].removeprefix(PROGRAM).strip()
    missing = sorted(set(needed) - set(_said("--list-langs").split()))
    if missing:
        lacking = f"Tesseract lacks the language {', '.join(missing)} ({_packages(needed)})"
        return Engine(version, joined, lacking)
    return Engine(version, joined)


def _said(option: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 (a fixed program and option)
            [PROGRAM, option],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=_SECONDS_TO_LIST,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace")


def run_tesseract(image: bytes, *options: str, seconds: float) -> str:
    """Return what Tesseract writes for an image (PGM) under *options*, on one thread.

    Raises
    ------
    RecognitionError
        When it takes more than *seconds*, fails, or is not there.
    """
    try:
        done = subprocess.run(  # noqa: S603 (a fixed program; options are ours)
            [PROGRAM, "stdin", "stdout", *options],
            input=image,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            timeout=max(seconds, 0.1),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise RecognitionError("recognition took too long") from error
    except OSError as error:
        raise RecognitionError("Tesseract could not be started") from error
    if done.returncode != 0:
        raise RecognitionError("Tesseract failed on the picture")
    return done.stdout.decode("utf-8", "replace")
