"""
Common: settings, documents and shards of the study the workflow runs on.

A study is the working directory (`--directory DIR`): corpus/, and config/ where it has one.
Code, schema and the shipped codebook are found beside the Snakefile.
"""

import hashlib
import sys
from functools import cache
from pathlib import Path

from pipeline.config import find_codebook, load_settings
from pipeline.errors import StudyError
from pipeline.inventory import METADATA_NAME, group_by_shard, list_sources
from pipeline.io import list_files, refuse_broken_links, sha256_of_files, stamp_files
from pipeline.run import end_run, fail_run, stamp_pages, start_run, watch_engine

HOME = Path(workflow.basedir)


def read_study():
    """Settings, documents, sheet and codebook; what is wrong ends the run before it starts."""
    try:
        settings = load_settings(
            HOME / "workflow/schemas/config.schema.yaml",
            "config/config.yaml",
            config,
        )
        files = list_files("corpus")
        sources = list_sources(files, exclude=settings["inventory"]["exclude"])
        sheet = [f"corpus/{name}" for name in files if name == METADATA_NAME]
        refuse_broken_links([*sheet, *(source.path for source in sources)])
        codebook = find_codebook(settings["tag"]["codebook"], home=HOME)
        return settings, sources, sheet, codebook
    except StudyError as error:
        sys.exit(f"\n{error}\n")


config, SOURCES, METADATA, CODEBOOK = read_study()
SCHEMAS = [
    str(HOME / "workflow/schemas" / name)
    for name in ("codebook.schema.yaml", "relations.schema.yaml")
]
SHARDS = group_by_shard(SOURCES)
PAGES_BEFORE = stamp_pages()
OUTPUT = workflow.output_settings
WATCHER = watch_engine(logger, calm=bool(OUTPUT.quiet) and not OUTPUT.dryrun)


wildcard_constraints:
    shard=r"[01]+",


def shards(folder):
    """The file of each shard in a folder that is one table."""
    return [f"{folder}/{shard}.parquet" for shard in SHARDS]


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


onstart:
    start_run(SHARDS, logger)


onsuccess:
    end_run(SHARDS, before=PAGES_BEFORE)


onerror:
    fail_run(log, stopped=WATCHER.stopped)
