"""The typesetter is not part of the package: it is found beside the sources it typesets."""

import sys
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[3] / "corpus" / "sources"
sys.path.insert(0, str(SOURCES))

pytest.importorskip("reportlab", reason="the typesetter needs the development environment")


@pytest.fixture(scope="session")
def sources() -> Path:
    return SOURCES
