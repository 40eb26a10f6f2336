"""The only door to disk: read and write what passes between rules."""

from pipeline.io.files import (
    read_json,
    read_text,
    read_yaml,
    remove_stale,
    sha256_of_files,
    write_json,
    write_text,
)
from pipeline.io.tables import (
    iter_tables,
    read_fingerprints,
    read_if_there,
    read_table,
    read_tables,
    write_table,
)

__all__ = [
    "iter_tables",
    "read_fingerprints",
    "read_if_there",
    "read_json",
    "read_table",
    "read_tables",
    "read_text",
    "read_yaml",
    "remove_stale",
    "sha256_of_files",
    "write_json",
    "write_table",
    "write_text",
]
