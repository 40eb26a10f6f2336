"""Inventory: what lies in the corpus, under which id, with which metadata and in which shard."""

from pipeline.inventory.discover import (
    METADATA_NAME,
    SourceFile,
    group_by_shard,
    list_sources,
    sources_at,
)
from pipeline.inventory.documents import build_inventory
from pipeline.inventory.metadata import MetadataSheet, parse_metadata

__all__ = [
    "METADATA_NAME",
    "MetadataSheet",
    "SourceFile",
    "build_inventory",
    "group_by_shard",
    "list_sources",
    "parse_metadata",
    "sources_at",
]
