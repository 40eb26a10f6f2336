"""Where the browser and its driver are; without them its tests are skipped, or fail on demand."""

import os
import shutil

import pytest

NEEDED = ("chromium", "chromedriver")


def find_browser() -> tuple[str, str]:
    """Return the paths of chromium and its driver; skip the test, or fail it, without them."""
    found = [shutil.which(name) for name in NEEDED]
    missing = [name for name, path in zip(NEEDED, found, strict=True) if path is None]
    if missing:
        end = pytest.fail if os.environ.get("REQUIRE_BROWSER") else pytest.skip
        end(f"not installed: {', '.join(missing)} (Debian: chromium and chromium-driver)")
    chromium, driver = filter(None, found)
    return chromium, driver
