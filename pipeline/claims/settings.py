"""Settings of the stage."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ClaimSettings:
    """Settings of the stage.

    Attributes
    ----------
    max_words_between
        Most words between two neighbours of the three parts of a claim: subject, relation words
        and object. What follows relation words as their object is looked for over at most
        ``pipeline.claims.after.OBJECT_REACH`` words.
    """

    max_words_between: int = 12
