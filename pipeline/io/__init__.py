"""The only door to disk: read and write what passes between rules."""

from pipeline.io.files import (
    describe_files,
    list_files,
    read_bytes,
    read_if_given,
    read_json,
    read_text,
    read_yaml,
    read_yaml_files,
    remove_stale,
    sha256_of_files,
    write_bytes,
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
    write_texts,
)

__all__ = [
    "describe_files",
    "iter_tables",
    "list_files",
    "read_bytes",
    "read_fingerprints",
    "read_if_given",
    "read_if_there",
    "read_json",
    "read_table",
    "read_tables",
    "read_text",
    "read_yaml",
    "read_yaml_files",
    "remove_stale",
    "sha256_of_files",
    "write_bytes",
    "write_json",
    "write_table",
    "write_text",
    "write_texts",
]
