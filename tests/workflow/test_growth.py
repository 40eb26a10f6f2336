"""A finished study of 200 documents to which one is added."""

import re
from pathlib import Path

import numpy as np
import pytest

from pipeline.inventory import group_by_shard, list_sources
from pipeline.io import list_files

WORDS = [
    "transparency",
    "accountability",
    "e-government",
    "bureaucracy",
    "leadership",
    "participation",
    "training",
    "budget",
    "portal",
    "citizens",
    "services",
    "infrastructure",
    "regulation",
    "audit",
    "openness",
    "corruption",
]
SHARD_RULES = ("extract_documents", "split_sentences", "tag_concepts", "find_claims")


def _text(seed: int) -> str:
    random = np.random.default_rng(seed)
    lines = [" ".join(random.choice(WORDS, size=8)).capitalize() + "." for _ in range(6)]
    return " ".join(lines)


@pytest.fixture(scope="module")
def grown(tmp_path_factory, run_study):
    folder = tmp_path_factory.mktemp("grown")
    for name in ("corpus", "config"):
        (folder / name).mkdir()
    for i in range(200):
        (folder / f"corpus/document-{i:03}.txt").write_text(_text(i))
    (folder / "config/config.yaml").write_text(
        "topics: {models: [nmf], sizes: [2], resamples: 2}\nnetwork: {resamples: 20}\n"
    )
    first = run_study(folder)
    assert first.returncode == 0, first.stderr[-3000:]
    before = {
        p: p.read_bytes() for p in (folder / "outputs/segment/sentences.parquet").glob("*.parquet")
    }
    (folder / "corpus/one-more.txt").write_text(_text(999))
    second = run_study(folder)
    assert second.returncode == 0, second.stderr[-3000:]
    return folder, before, second


def _shard_of_the_new(folder: Path) -> str:
    shards = group_by_shard(list_sources(list_files(folder / "corpus"), exclude=[]))
    return next(s for s, docs in shards.items() for d in docs if d.path.endswith("one-more.txt"))


def test_only_the_shard_of_the_new_document_and_the_aggregates_run(grown):
    _, _, second = grown
    jobs = re.findall(r"^rule (\w+):|^localrule (\w+):", second.stderr, re.MULTILINE)
    names = [a or b for a, b in jobs]
    for rule in SHARD_RULES:
        assert names.count(rule) == 1, rule
    assert "compile_codebook" not in names
    for rule in ("list_documents", "fit_topics", "build_networks", "build_explorer"):
        assert rule in names


def test_inside_its_shard_only_the_new_document_is_computed(grown):
    folder, _, _ = grown
    shard = _shard_of_the_new(folder)
    for rule in SHARD_RULES:
        log = (folder / f"outputs/logs/{rule}/{shard}.log").read_text()
        kept, computed = map(int, re.search(r"kept (\d+) documents, computed (\d+)", log).groups())
        assert computed == 1, rule
        assert kept > 50, rule


def test_the_progress_tells_new_files_from_those_that_were_kept(grown):
    folder, _, second = grown
    n_kept = sum(
        document.path != "corpus/one-more.txt"
        for document in group_by_shard(list_sources(list_files(folder / "corpus"), exclude=[]))[
            _shard_of_the_new(folder)
        ]
    )
    assert f"find claims: {n_kept + 1} of 201 files (1 new, {n_kept} kept)" in second.stderr


def test_other_shards_are_untouched(grown):
    folder, before, _ = grown
    shard = _shard_of_the_new(folder)
    for path, data in before.items():
        assert (path.read_bytes() == data) == (path.stem != shard)


def test_a_document_that_is_taken_away_leaves_nothing_behind(grown, run_study):
    folder, before, _ = grown
    text = next((folder / "outputs/extract/text").glob("one-more*"))
    (folder / "corpus/one-more.txt").unlink()
    done = run_study(folder)
    assert done.returncode == 0, done.stderr[-3000:]
    assert not text.exists()
    assert {p: p.read_bytes() for p in before} == before
