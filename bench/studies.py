"""Run the workflow on whole folders of documents and print what came out, as Markdown.

    python bench/studies.py NAME=FOLDER [NAME=FOLDER ...] [--keep FOLDER]

Counts are read from the tables, times and memory from the benchmark files of the run.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from pipeline.io import read_tables  # noqa: E402
from pipeline.tables import (  # noqa: E402
    CATALOGUE,
    CLAIMS,
    EDGES,
    EXTRACTED,
    MENTIONS,
    SENTENCES,
    Table,
)


def _rows(folder: Path, table: Table) -> pd.DataFrame:
    path = folder / "outputs" / f"{table.name}.parquet"
    return read_tables(sorted(path.glob("*")) if path.is_dir() else [path], table)


def _run(source: Path, folder: Path) -> float:
    shutil.copytree(source, folder / "corpus")
    start = time.perf_counter()
    command = [sys.executable, "-m", "snakemake", "--snakefile", str(ROOT / "Snakefile")]
    command += ["--directory", str(folder), "--cores", "2", "--quiet", "rules", "progress"]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    return time.perf_counter() - start


def _measured(folder: Path) -> tuple[float, float]:
    frames = [pd.read_csv(p, sep="\t") for p in (folder / "outputs/benchmarks").rglob("*.tsv")]
    jobs = pd.concat(frames)
    return float(jobs["cpu_time"].sum()), float(pd.to_numeric(jobs["max_rss"], "coerce").max())


def _describe(name: str, folder: Path, wall: float) -> str:
    catalogue, read = _rows(folder, CATALOGUE), _rows(folder, EXTRACTED)
    mentions, edges = _rows(folder, MENTIONS), _rows(folder, EDGES)
    cpu, memory = _measured(folder)
    cells = [
        name,
        len(catalogue),
        int((read["status"] == "quarantined").sum()),
        int(catalogue["duplicate_of"].notna().sum()),
        int(read["n_pages"].fillna(0).sum()),
        len(_rows(folder, SENTENCES)),
        len(mentions),
        len(_rows(folder, CLAIMS)),
        int((edges["network"] == "sentence").sum()),
        int((edges["in_backbone"] & (edges["network"] == "sentence")).sum()),
        f"{wall:.0f}",
        f"{cpu:.0f}",
        f"{memory:.0f}",
    ]
    return "| " + " | ".join(f"{c:,}" if isinstance(c, int) else str(c) for c in cells) + " |"


HEAD = [
    "study",
    "documents",
    "set aside",
    "copies",
    "pages",
    "sentences",
    "mentions",
    "claims",
    "edges (sentence)",
    "in backbone",
    "wall s",
    "CPU s of jobs",
    "peak MB of a job",
]


def main() -> None:
    """Run every study and print its row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("studies", nargs="+", metavar="NAME=FOLDER")
    parser.add_argument("--keep", type=Path, required=True, help="folder to make the studies in")
    options = parser.parse_args()
    rows = []
    for study in options.studies:
        name, _, source = study.partition("=")
        folder = options.keep / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        rows.append(_describe(name, folder, _run(Path(source), folder)))
    print(f"| {' | '.join(HEAD)} |\n|{' --- |' * len(HEAD)}")
    print("\n".join(rows))


if __name__ == "__main__":
    main()
