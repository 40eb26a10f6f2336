"""Evidence counts by document and framework item, and the level that they support."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from pipeline.tables import ASSERTIONS, PROFILE

_COUNTS = [f"n_{assertion}" for assertion in ASSERTIONS]
_COLUMNS = ["document_id", "sentence_id", "concept_id", "layer", "assertion", "counted"]


@dataclass(frozen=True)
class ReadinessSettings:
    """Settings of the stage.

    Parameters
    ----------
    min_mentions
        Fewest counted mentions that make an item count as addressed by a document.
    """

    min_mentions: int = 1


def level_of(counts: Mapping[str, int], *, min_mentions: int) -> str | None:
    """Return what the evidence on one item in one document supports.

    The rule, in this order: fewer mentions than *min_mentions* is not addressed (None); mentioned
    and nowhere said to be missing is ``present``; both is ``mixed``; said to be missing is
    ``lacking``; planned is ``planned``; demanded is ``required``; only explained is ``defined``. A
    level is a statement about what the document says, not about the world.

    >>> level_of({"n_present": 2, "n_lacking": 1}, min_mentions=1)
    'mixed'
    >>> level_of({}, min_mentions=1) is None
    True
    """
    number = {name: counts.get(name, 0) for name in _COUNTS}
    if sum(number.values()) < max(min_mentions, 1):
        return None
    if number["n_present"]:
        return "mixed" if number["n_lacking"] else "present"
    ladder = {"n_lacking": "lacking", "n_planned": "planned", "n_required": "required"}
    return next((level for name, level in ladder.items() if number[name]), "defined")


def profile_readiness(
    mentions: Iterable[pd.DataFrame],
    concepts: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    settings: ReadinessSettings,
) -> pd.DataFrame:
    """Return the evidence of each document on each item of the frameworks it addresses.

    A framework is addressed by a document that names it or has an item of it; then all its items
    have a row, so that "not addressed" (level null) is told from "said to be lacking".

    Parameters
    ----------
    mentions
        Tables ``MENTIONS``, one a shard.
    concepts
        Table ``CONCEPTS``.
    documents
        Table ``CATALOGUE``; copies of other documents are not counted.
    settings
        Settings of the stage.

    Returns
    -------
    pandas.DataFrame
        Table ``PROFILE``.
    """
    counted = set(documents.loc[documents["duplicate_of"].isna(), "document_id"])
    known = concepts.loc[concepts["layer"] != "concept", ["concept_id", "framework_id"]]
    frames = [_profile_shard(frame[_COLUMNS], known, concepts, counted) for frame in mentions]
    frames = [frame for frame in frames if len(frame)]
    if not frames:
        return PROFILE.empty()
    profile = pd.concat(frames, ignore_index=True)
    profile["level"] = [
        level_of(dict(zip(_COUNTS, row, strict=True)), min_mentions=settings.min_mentions)
        for row in profile[_COUNTS].itertuples(index=False, name=None)
    ]
    return profile[PROFILE.names]


def _profile_shard(
    mentions: pd.DataFrame, known: pd.DataFrame, concepts: pd.DataFrame, counted: set[str]
) -> pd.DataFrame:
    used = mentions[mentions["counted"] & mentions["document_id"].isin(counted)]
    used = used.merge(known, on="concept_id", how="inner")
    addressed = used[["document_id", "framework_id"]].drop_duplicates()
    items = concepts.loc[concepts["layer"] == "item", ["framework_id", "concept_id"]]
    rows = addressed.merge(items, on="framework_id").rename(columns={"concept_id": "item_id"})
    evidence = _count(used[used["layer"] == "item"])
    rows = rows.merge(evidence, on=["document_id", "item_id"], how="left")
    rows[_COUNTS] = rows[_COUNTS].fillna(0).astype("int64")
    rows["sentence_ids"] = [ids if isinstance(ids, list) else [] for ids in rows["sentence_ids"]]
    return rows


def _count(items: pd.DataFrame) -> pd.DataFrame:
    """Return counts by assertion and the sentences in order, by document and item."""
    keys = ["document_id", "concept_id"]
    numbers = pd.crosstab([items[k] for k in keys], items["assertion"])
    numbers = numbers.reindex(columns=list(ASSERTIONS), fill_value=0).set_axis(_COUNTS, axis=1)
    sentences = items.groupby(keys)["sentence_id"].agg(lambda ids: list(dict.fromkeys(ids)))
    joined = numbers.join(sentences.rename("sentence_ids")).reset_index()
    return joined.rename(columns={"concept_id": "item_id"})
