"""Segment: sentences with section, language and offsets."""

from pipeline.segment.shard import SegmentSettings, segment_shard

__all__ = ["SegmentSettings", "segment_shard"]
