"""Segment: sentences with section, language and offsets."""
