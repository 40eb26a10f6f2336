"""Inventory: what lies in the corpus, under which id, with which metadata and in which shard."""

from pipeline.inventory.bibliographies import (
    HEAD_BYTES,
    check_columns,
    kind_of_bibliography,
    may_be_bibliography,
)
from pipeline.inventory.discover import (
    CORPUS,
    METADATA_NAME,
    Source,
    document_id_of,
    group_by_shard,
    list_sources,
    list_wanted,
    sources_at,
)
from pipeline.inventory.documents import RECORD_COLUMNS, build_inventory
from pipeline.inventory.metadata import MetadataSheet, parse_metadata
from pipeline.inventory.record_table import (
    WHOLE,
    entries_of_records,
    list_records,
    marks_of_records,
)

__all__ = [
    "CORPUS",
    "HEAD_BYTES",
    "METADATA_NAME",
    "RECORD_COLUMNS",
    "WHOLE",
    "MetadataSheet",
    "Source",
    "build_inventory",
    "check_columns",
    "document_id_of",
    "entries_of_records",
    "group_by_shard",
    "kind_of_bibliography",
    "list_records",
    "list_sources",
    "list_wanted",
    "marks_of_records",
    "may_be_bibliography",
    "parse_metadata",
    "sources_at",
]
