"""Readiness: what each document says of each item of the frameworks it addresses."""

from pipeline.readiness.profile import ReadinessSettings, level_of, profile_readiness

__all__ = ["ReadinessSettings", "level_of", "profile_readiness"]
