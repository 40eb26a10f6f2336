"""Extract: documents to pages and blocks in reading order, each with a role and a box.

Only what is light is imported here; the readers of formats load with the first document.
"""

from pipeline.extract.media_types import HEAD_BYTES, sniff_media_type
from pipeline.extract.model import (
    Block,
    ExtractedDocument,
    ExtractSettings,
    PageSummary,
    Role,
    quarantined,
)
from pipeline.extract.shard import extract_shard
from pipeline.extract.worker import Worker

__all__ = [
    "HEAD_BYTES",
    "Block",
    "ExtractSettings",
    "ExtractedDocument",
    "PageSummary",
    "Role",
    "Worker",
    "extract_shard",
    "quarantined",
    "sniff_media_type",
]
