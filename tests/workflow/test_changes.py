"""A finished study in which one thing changes: what runs again, and what then is in the tables."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.io import read_table, read_tables
from pipeline.tables import INVENTORY, MENTIONS, NODES

SETTINGS = """inventory: {exclude: [draft.txt]}
topics: {models: [nmf], sizes: [2], resamples: 2}
network: {resamples: 20}
"""
SHEET = "path,title\na.txt,First\ndraft.txt,Not ready\n"
SHARDED = {"extract_documents", "describe_documents", "split_sentences", "tag_concepts"}
SHARDED |= {"find_claims"}
REPORT = {"export_tables", "draw_figures", "build_explorer", "build_index", "build_health"}
REPORT |= {"check_outputs"}
AGGREGATES = {"fit_topics", "build_networks", "profile_readiness"}
CODED = """kind: concepts
group: made
label: {en: Made, id: Buatan}
concepts:
  - id: WORD
    label: {en: WORD, id: WORD}
    definition: {en: A thing that is counted here., id: Hal yang dihitung di sini.}
    polarity: desirable
    forms:
      en: {preferred: [WORD]}
      id: {preferred: [WORD]}
"""
LINES = [
    "Open data improves transparency. Nobody reads the portal.",
    "Transparency needs a portal. Accountability follows transparency.",
    "The portal has no accountability. Leadership supports the portal.",
    "Accountability needs leadership. Transparency is a habit.",
]


# What is changed: file, text, what stands there instead; and the rules that run again.
CHANGES = {
    "a document": (
        ("corpus/a.txt", "the portal", "the letter"),
        {"list_documents", "build_catalogue"} | SHARDED | AGGREGATES | REPORT,
    ),
    "the sheet": (
        ("corpus/documents.csv", "First", "Other"),
        {"list_documents", "build_catalogue"} | AGGREGATES | REPORT,
    ),
    "a setting of the network": (
        ("config/config.yaml", "network: {", "network: {units: [sentence], "),
        {"build_networks"} | REPORT,
    ),
    "a form of the codebook": (
        (
            "config/codebook/concepts-portal.yaml",
            "{preferred: [portal]",
            "{preferred: [letter]",
        ),
        {"compile_codebook", "tag_concepts", "find_claims", "build_networks", "profile_readiness"}
        | REPORT,
    ),
}
LONG_AGO = 10**18


def _change(path: Path, old: str, new: str) -> None:
    """Put another file in place, of the same size where it can be and with an older date."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    os.utime(path, ns=(LONG_AGO, LONG_AGO))


@contextmanager
def _changed(path: Path, old: str, new: str) -> Iterator[None]:
    """Change a file, then put it back with its date as if nothing had happened."""
    data, date = path.read_bytes(), path.stat().st_mtime_ns
    _change(path, old, new)
    yield
    path.write_bytes(data)
    os.utime(path, ns=(date, date))


@pytest.fixture(scope="module")
def finished(root, tmp_path_factory, run_study):
    folder = tmp_path_factory.mktemp("changes")
    (folder / "corpus").mkdir()
    for name, line in zip("abcd", LINES, strict=True):
        (folder / f"corpus/{name}.txt").write_text(f"{line} " * 3)
    (folder / "corpus/draft.txt").write_text("Transparency. " * 9)
    (folder / "corpus/documents.csv").write_text(SHEET)
    (folder / "config/codebook").mkdir(parents=True)
    (folder / "config/config.yaml").write_text(SETTINGS)
    for cues in (root / "config/codebook").glob("cues-*.yaml"):
        shutil.copy(cues, folder / "config/codebook")
    for word in ("transparency", "portal", "accountability", "leadership"):
        text = CODED.replace("WORD", word).replace("group: made", f"group: {word}")
        (folder / f"config/codebook/concepts-{word}.yaml").write_text(text)
    done = run_study(folder)
    assert done.returncode == 0, done.stderr[-3000:]
    return folder


def _rules(done) -> set[str]:
    named = re.findall(r"^(?:local)?rule (\w+):", done.stdout + done.stderr, re.MULTILINE)
    return set(named) - {"all"}


@pytest.mark.parametrize("what", CHANGES)
def test_only_what_depends_on_a_change_would_run_again(finished, run_study, what):
    (name, old, new), expected = CHANGES[what]
    with _changed(finished / name, old, new):
        done = run_study(finished, "--dry-run")
    assert done.returncode == 0, done.stderr[-3000:]
    assert _rules(done) == expected


def test_after_all_changes_the_tables_are_those_of_the_study_as_it_is(finished, run_study):
    assert "Nothing to be done" in run_study(finished, "--dry-run").stdout
    before = _mentions_of_the_portal(finished)
    for (name, old, new), _ in CHANGES.values():
        _change(finished / name, old, new)
    done = run_study(finished, "build_networks")
    assert done.returncode == 0, done.stderr[-3000:]
    upstream = {"list_documents", "build_catalogue", "compile_codebook"}
    upstream |= SHARDED - {"find_claims"}
    assert _rules(done) == upstream | {"build_networks"}
    assert "Look first at" not in done.stderr
    inventory = read_table(finished / "outputs/inventory/documents.parquet", INVENTORY)
    assert sorted(inventory["title"]) == ["Other", "b", "c", "d"]
    nodes = read_table(finished / "outputs/network/nodes.parquet", NODES)
    assert set(nodes["network"]) == {"sentence"}
    assert before == {"a": {"portal"}, "b": {"portal"}, "c": {"portal"}}
    assert _mentions_of_the_portal(finished) == {"a": {"letter"}}
    logs = (finished / "outputs/logs/extract_documents").iterdir()
    assert any("kept 2 documents, computed 1: ['a-" in p.read_text() for p in logs)


def _mentions_of_the_portal(folder: Path) -> dict[str, set[str]]:
    inventory = read_table(folder / "outputs/inventory/documents.parquet", INVENTORY)
    stem_of = {
        d: Path(p).stem for d, p in zip(inventory["document_id"], inventory["path"], strict=True)
    }
    mentions = read_tables(sorted((folder / "outputs/tag/mentions.parquet").iterdir()), MENTIONS)
    found: dict[str, set[str]] = {}
    for row in mentions[mentions["concept_id"] == "portal"].itertuples():
        found.setdefault(stem_of[row.document_id], set()).add(row.surface)
    return found
