"""What the sentences around a sentence say of it."""

from collections.abc import Sequence

NEIGHBOURS = 3


def around(place: int, decided: Sequence[str | None], blocks: Sequence[int]) -> str | None:
    """Return the value of the block of a sentence, else of those nearest, the nearer the weightier.

    Parameters
    ----------
    place
        Position of the sentence.
    decided
        Value of each sentence of the document in reading order, None where undecided.
    blocks
        Block of each sentence.
    """
    near = range(max(0, place - NEIGHBOURS), min(len(decided), place + NEIGHBOURS + 1))
    same = [(decided[i], 1.0) for i in near if blocks[i] == blocks[place]]
    return heaviest(same) or heaviest(
        [(decided[i], 1 / abs(i - place)) for i in near if i != place]
    )


def heaviest(votes: Sequence[tuple[str | None, float]]) -> str | None:
    """Return the value of most weight, of equals the first in the alphabet, or none."""
    weights: dict[str, float] = {}
    for value, weight in votes:
        if value is not None:
            weights[value] = weights.get(value, 0.0) + weight
    return max(sorted(weights), key=weights.__getitem__) if weights else None
