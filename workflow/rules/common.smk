"""
Common: settings, documents and shards of the study the workflow runs on.

A study is the working directory (`--directory DIR`): corpus/, and config/ where it has one.
Code, schema and the shipped codebook are found beside the Snakefile.
"""

import hashlib
import sys
from functools import cache
from pathlib import Path

from pipeline.errors import StudyError
from pipeline.inventory import group_by_shard
from pipeline.io import sha256_of_files, stamp_files
from pipeline.plan import hand_over, plan_study
from pipeline.run import end_run, fail_run, stamp_pages, start_run, watch_engine

HOME = Path(workflow.basedir)
SCHEMAS = [
    str(HOME / "workflow/schemas" / name)
    for name in ("codebook.schema.yaml", "relations.schema.yaml")
]


@cache
def code(*stages):
    """A hash of the code a rule depends on, as parameter, so that an edit reruns the rule.

    It names every part of pipeline/ that the rule's script imports, directly or not, but errors and
    logs, which change no output; the versions of all libraries count too.
    """
    digest = hashlib.sha256((HOME / "requirements.lock").read_bytes())
    for stage in stages:
        for path in sorted((HOME / "pipeline").glob(f"{stage}.py")) + sorted(
            (HOME / "pipeline" / stage).rglob("*")
        ):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def read_study():
    """What the study consists of; what is wrong ends the run before it starts."""
    try:
        return plan_study(HOME, config, code=code("inventory", "io", "tables"))
    except StudyError as error:
        sys.exit(f"\n{error}\n")


PLAN = read_study()
config = PLAN.settings
CODEBOOK = PLAN.codebook
FILES = PLAN.files
SHARDS = group_by_shard(PLAN.sources)
PAGES_BEFORE = stamp_pages()
OUTPUT = workflow.output_settings
WATCHER = watch_engine(logger, calm=bool(OUTPUT.quiet) and not OUTPUT.dryrun)


wildcard_constraints:
    shard=r"[01]+",


def shards(folder):
    """The file of each shard in a folder that is one table."""
    return [f"{folder}/{shard}.parquet" for shard in SHARDS]


def files_of(shard):
    """The documents of a shard that are files; the others are entries of bibliographies."""
    return [source.path for source in SHARDS[shard] if not source.entry]


onstart:
    hand_over(PLAN)
    start_run(SHARDS, logger)


onsuccess:
    end_run(SHARDS, before=PAGES_BEFORE)


onerror:
    fail_run(log, stopped=WATCHER.stopped)
