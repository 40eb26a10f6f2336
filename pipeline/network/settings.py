"""Settings of the network stage."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class NetworkSettings:
    """Settings of the stage; meanings and limits stand in the schema of the settings."""

    units: Sequence[str] = ("sentence", "paragraph", "document")
    min_documents: int = 1
    max_q_value: float = 0.05
    min_units: int = 2
    resamples: int = 500
    max_evidence_documents: int = 50
    seed: int = 20240225
