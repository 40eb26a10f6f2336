"""Tests of tests/browser/installed.py: the tests in a browser cannot pass by being skipped."""

import pytest

from tests.browser.installed import find_browser


@pytest.fixture
def on_path(tmp_path, monkeypatch):
    """Leave nothing on the PATH but the given programs."""

    def place(*names: str) -> list[str]:
        monkeypatch.setenv("PATH", str(tmp_path))
        paths = [tmp_path / name for name in names]
        for path in paths:
            path.touch(mode=0o755)
        return [str(path) for path in paths]

    return place


@pytest.mark.parametrize(
    ("programs", "missing"),
    [
        ([], "chromium, chromedriver"),
        (["chromium"], "chromedriver"),
        (["chromedriver"], "chromium"),
    ],
)
def test_a_missing_browser_or_driver_fails_where_it_is_required(
    on_path, monkeypatch, programs, missing
):
    on_path(*programs)
    monkeypatch.setenv("REQUIRE_BROWSER", "1")
    with pytest.raises(pytest.fail.Exception, match=f"not installed: {missing} "):
        find_browser()
    monkeypatch.delenv("REQUIRE_BROWSER")
    with pytest.raises(pytest.skip.Exception, match=f"not installed: {missing} "):
        find_browser()


def test_both_are_found_wherever_they_are_on_the_path(on_path, monkeypatch):
    monkeypatch.setenv("REQUIRE_BROWSER", "1")
    placed = on_path("chromium", "chromedriver")
    assert list(find_browser()) == placed


def test_the_gate_requires_it(root):
    lines = (root / ".ci/run").read_text().splitlines()
    required = [line.split()[1:] for line in lines if line.startswith("export ")]
    assert required == [["REQUIRE_BROWSER=1", "REQUIRE_OCR=1"]]
