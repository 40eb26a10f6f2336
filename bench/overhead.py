"""What the workflow itself costs: 1,000 one-line documents, where there is next to nothing to do.

Prints the wall and CPU seconds of a whole run up to the claims (the stages that run in shards), and
of the same functions called in one process, whose difference is the overhead of jobs and start-up.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
N_DOCUMENTS = 1000


def _study(folder: Path) -> None:
    (folder / "corpus").mkdir()
    for number in range(N_DOCUMENTS):
        text = f"Document {number} says that open data improves transparency."
        (folder / f"corpus/d{number:04}.txt").write_text(text)


def _cpu(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def _run(folder: Path, *targets: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "snakemake", *targets, "--snakefile", str(ROOT / "Snakefile")]
    command += ["--directory", str(folder), "--cores", "2", "--quiet", "all"]
    cpu, wall = _cpu(resource.RUSAGE_CHILDREN), time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, check=True, env=environment, capture_output=True)
    return time.perf_counter() - wall, _cpu(resource.RUSAGE_CHILDREN) - cpu


IN_PROCESS = """
import json, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from pipeline.claims import ClaimSettings, find_claims_in_shard
from pipeline.extract import ExtractSettings, Worker, extract_shard
from pipeline.io import describe_files, read_bytes, read_yaml_files
from pipeline.segment import SegmentSettings, segment_shard
from pipeline.tables import BLOCKS, CLAIMS, EXTRACTED, MENTIONS, PAGES, SENTENCES, to_frame
from pipeline.tag import compile_codebook, tag_shard

paths = sorted(str(p) for p in Path({folder!r}, "corpus").glob("*.txt"))
files = sorted(Path({root!r}, "config/codebook").glob("*.yaml"))
codebook = compile_codebook(read_yaml_files(files))
settings = ExtractSettings()
with Worker(settings) as worker:
    shard = extract_shard(
        {{Path(p).stem: p for p in paths}}, digests=describe_files(paths), read=read_bytes,
        extract=worker.extract,
        kept=[(t.schema.empty_table(), {{}}) for t in (EXTRACTED, PAGES, BLOCKS)],
        settings=settings, code="",
    )
blocks, wanted = to_frame(shard.blocks, BLOCKS), shard.fingerprints
sentences = segment_shard(
    blocks, pages=to_frame(shard.pages, PAGES), wanted=wanted, kept=(SENTENCES.empty(), {{}}),
    settings=SegmentSettings(),
)
mentions = tag_shard(sentences, codebook, wanted=wanted, kept=(MENTIONS.empty(), {{}}))
find_claims_in_shard(
    sentences, mentions, codebook, wanted=wanted, kept=(CLAIMS.empty(), {{}}),
    settings=ClaimSettings(),
)
"""


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _study(folder)
        shards = [f"outputs/claims/claims.parquet/{s}.parquet" for s in _shards(folder)]
        wall, cpu = _run(folder, *shards)
        start, began = _cpu(resource.RUSAGE_CHILDREN), time.perf_counter()
        code = IN_PROCESS.format(root=str(ROOT), folder=name)
        subprocess.run([sys.executable, "-c", code], check=True)
        alone, alone_wall = _cpu(resource.RUSAGE_CHILDREN) - start, time.perf_counter() - began
        again, _ = _run(folder, *shards)
    print(f"workflow, {N_DOCUMENTS} documents: {wall:.1f} s wall, {cpu:.1f} s CPU")
    print(f"the same work in one process: {alone_wall:.1f} s wall, {alone:.1f} s CPU")
    print(f"overhead: {wall - alone_wall:.1f} s wall, {cpu - alone:.1f} s CPU (aim: under 20)")
    print(f"a second run that does nothing: {again:.1f} s wall")


def _shards(folder: Path) -> list[str]:
    sys.path.insert(0, str(ROOT))
    from pipeline.inventory import group_by_shard, list_sources  # noqa: PLC0415
    from pipeline.io import list_files  # noqa: PLC0415

    return list(group_by_shard(list_sources(list_files(folder / "corpus"), exclude=[])))


if __name__ == "__main__":
    main()
