"""Whether Tesseract is here with both languages; without it its tests are skipped, or fail."""

import os

import pytest

from pipeline.extract.ocr_engine import Engine, find_engine


def installed_engine() -> Engine:
    """Return Tesseract as found; skip the test, or fail it on demand, without it."""
    engine = find_engine(("id", "en"))
    if engine.problem is not None:
        end = pytest.fail if os.environ.get("REQUIRE_OCR") else pytest.skip
        end(engine.problem)
    return engine
