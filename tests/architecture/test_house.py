"""Rules of the house that a machine can check."""

import re
import subprocess
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TOP = {
    "workflow",
    "pipeline",
    "corpus",
    "config",
    "outputs",
    "tests",
    "Snakefile",
    "pyproject.toml",
    "README.md",
    "Makefile",
    "requirements.lock",
    "LICENSE",
    "CITATION.cff",
}
# Of several licences the permissive one is taken; docutils' GPL part is an editor macro.
CHOSEN = {"tld": "MPL-1.1", "docutils": "BSD-2-Clause"}
COPYLEFT = re.compile(r"\b(?:A?GPL|GNU (?:Affero )?General Public)", re.IGNORECASE)


def _locked() -> list[tuple[str, str]]:
    text = (ROOT / "requirements.lock").read_text()
    return re.findall(r"^([a-z0-9._-]+)(?:\[[\w,-]+\])?==(\S+)", text, re.MULTILINE)


def test_the_top_level_is_as_agreed():
    assert {name for name in TOP if not (ROOT / name).exists()} == set()


def test_every_locked_package_has_hashes_and_no_host_is_named():
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text()
        entries = re.split(r"\n(?=[a-z])", text)
        assert all("--hash=sha256:" in e for e in entries if "==" in e)
        assert "://" not in text


def test_no_default_dependency_is_copyleft_or_a_deep_learning_stack():
    for name, _ in _locked():
        assert name not in {"torch", "tensorflow", "jax", "transformers"}
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # of another platform or Python version
        licences = [about.get("License-Expression") or "", (about.get("License") or "")[:200]]
        licences += [c for c in about.get_all("Classifier") or [] if c.startswith("License")]
        assert name in CHOSEN or not COPYLEFT.search(" ".join(licences)), (name, licences)


def test_version_and_release_are_the_same_everywhere():
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text())
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    newest = re.search(r"^## (\S+) \((.+)\)$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest is not None
    assert newest.groups() == (version, str(cited.get("date-released", "unreleased")))
    assert cited["version"] == version


def test_tracked_text_names_no_machine_and_no_registry():
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    forbidden = re.compile("/ro" + r"ot/|/wo" + "rk/|py" + r"pi\.org|python" + "hosted|npm" + "js")
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and path.suffix not in {".pdf", ".docx", ".png"}:
            found = forbidden.search(path.read_text(encoding="utf-8"))
            assert found is None, f"{name}: {found.group() if found else ''}"
