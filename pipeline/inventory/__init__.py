"""Inventory: what lies in the corpus, under which id, with which metadata and in which shard."""

from pipeline.inventory.discover import SourceFile, group_by_shard, list_sources
from pipeline.inventory.documents import build_inventory
from pipeline.inventory.metadata import MetadataSheet, parse_metadata

__all__ = [
    "MetadataSheet",
    "SourceFile",
    "build_inventory",
    "group_by_shard",
    "list_sources",
    "parse_metadata",
]
