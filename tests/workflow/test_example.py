"""The example study from beginning to end: what is made, said, and made again the same."""

import hashlib
from pathlib import Path

import pytest

from pipeline.io import read_table
from pipeline.tables import RECORDS, TABLES
from tests.conftest import copy_example

SAME = (
    "inventory",
    "extract",
    "segment",
    "tag",
    "claims",
    "topics",
    "network",
    "readiness",
    "report",
)


def _digests(folder: Path) -> dict[str, str]:
    files = [p for stage in SAME for p in (folder / "outputs" / stage).rglob("*") if p.is_file()]
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(files)
    }


@pytest.mark.parametrize("name", TABLES)
def test_every_table_of_the_contract_is_made_and_has_rows(example, name):
    folder, _ = example
    path = folder / "outputs" / f"{name}.parquet"
    shards = sorted(path.glob("*.parquet")) if path.is_dir() else [path]
    n_rows = sum(len(read_table(shard, TABLES[name])) for shard in shards)
    assert (n_rows > 0) == (TABLES[name] is not RECORDS)  # the example has no bibliography


def test_a_person_can_follow_the_run_and_reads_where_to_look(example):
    folder, done = example
    assert "extract documents: " in done.stderr
    assert " steps, about " in done.stderr
    last = done.stderr[done.stderr.index("Read 16 of 16 documents") :]
    assert "Set aside: none" in last
    assert str(folder / "outputs/report/index.html") in last
    assert str(folder / "outputs/report/explorer.html") in last


def test_every_rule_left_a_log_and_a_benchmark(example):
    folder, _ = example
    logs, marks = (
        {p.relative_to(folder / kind).with_suffix("") for p in (folder / kind).rglob("*.*")}
        for kind in ("outputs/logs", "outputs/benchmarks")
    )
    assert logs == marks
    assert len(logs) >= 12


def test_a_second_run_does_nothing(example, run_study):
    folder, _ = example
    done = run_study(folder)
    assert done.returncode == 0
    assert "Nothing to be done" in done.stdout + done.stderr
    assert f"Look first at     {folder}/outputs/report/index.html" in done.stderr


def test_a_quiet_run_leaves_out_what_the_engine_says_of_itself(study, run_study):
    folder = study({"a.txt": "Open data improves transparency."})
    (folder / "config").mkdir()
    settings = folder / "config/config.yaml"
    settings.write_text("topics: {sizes: 2}\n")
    done = run_study(folder, "--quiet", "rules", "host")
    assert done.returncode == 1
    assert done.stderr.strip().startswith("`topics.sizes` has the value 2")
    assert len(done.stderr.strip().splitlines()) == 4
    settings.unlink()
    (folder / "config/codebook").mkdir()
    (folder / "config/codebook/concepts.yaml").write_text("kind: concepts\n")
    done = run_study(folder, "outputs/tag/codebook.json", "--quiet", "rules", "host")
    assert done.returncode == 1
    said = done.stderr.strip().splitlines()
    assert said[0].startswith("Study study: 1 file")
    assert [line for line in said if line.startswith("  to do: ")]
    assert said[-2].startswith("The run ended early")
    n_faults = len([line for line in said if line.startswith("  to do: ")])
    assert len(said) == 6 + 4 * n_faults, done.stderr  # start, title, blanks, end, log; the faults


def test_one_core_and_another_folder_give_the_same_bytes(example, run_study, tmp_path):
    folder, _ = example
    copy_example(tmp_path)
    done = run_study(tmp_path, cores=1)
    assert done.returncode == 0, done.stderr[-3000:]
    first, second = _digests(folder), _digests(tmp_path)
    assert len(first) > 30
    assert {name for name in first if first[name] != second.get(name)} == set()
    assert set(first) == set(second)


def test_a_dry_run_names_every_rule_and_writes_nothing(run_study, tmp_path):
    copy_example(tmp_path)
    done = run_study(tmp_path, "--dry-run")
    assert done.returncode == 0, done.stderr[-3000:]
    for rule in ("extract_documents", "tag_concepts", "build_networks", "build_explorer"):
        assert rule in done.stdout + done.stderr
    assert not (tmp_path / "outputs").exists()


def test_the_workflow_report_is_made_with_captions(example, run_study, tmp_path):
    folder, _ = example
    page = tmp_path / "workflow.zip"
    done = run_study(folder, "--report", str(page))
    assert done.returncode == 0, done.stderr[-3000:]
    assert page.stat().st_size > 100_000
