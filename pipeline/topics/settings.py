"""Settings of the topics stage."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class TopicSettings:
    """Settings of the stage; meanings and limits stand in the schema of the settings."""

    models: Sequence[str] = ("nmf", "lda")
    sizes: Sequence[int] = (4, 6, 8, 12)
    choose: int = 0
    sentences_per_passage: int = 8
    resamples: int = 3
    seed: int = 20240225
