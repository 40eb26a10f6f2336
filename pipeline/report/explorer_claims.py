"""Claims as the explorer shows them: one row for each subject, relation and object."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from pipeline.report.columns import named_rows, utf16

_GROUP = ["subject_id", "relation", "object_id"]
_SPANS = ("subject_start", "subject_end", "object_start", "object_end", "cue_start", "cue_end")


def shown_claims(claims: pd.DataFrame, *, limit: int) -> pd.DataFrame:
    """Return the claims whose sentences are shown: at most *limit* for each aggregated row."""
    return claims[claims.groupby(_GROUP).cumcount() < limit]


def describe_claims(
    claims: pd.DataFrame,
    *,
    limit: int,
    texts: Mapping[str, tuple[int, int, str]],
    concepts: Mapping[str, int],
) -> list[dict[str, Any]]:
    """Return one entry for each subject, relation and object, most documents first.

    Parameters
    ----------
    claims
        Counted claims.
    limit
        Most claims listed with their sentence in one entry.
    texts
        Sentence id to its number in the explorer, its first code point and its text.
    concepts
        Concept id to its number.
    """
    groups = [
        _describe_group(key, group, limit=limit, texts=texts, concepts=concepts)
        for key, group in claims.groupby(_GROUP, sort=True)
    ]
    return sorted(groups, key=lambda g: (-g["documents"], -g["n"]))


def _describe_group(
    key: Any,
    group: pd.DataFrame,
    *,
    limit: int,
    texts: Mapping[str, tuple[int, int, str]],
    concepts: Mapping[str, int],
) -> dict[str, Any]:
    subject, relation, target = key
    return {
        "subject": concepts[subject],
        "relation": relation,
        "object": concepts[target],
        "n": len(group),
        "documents": int(group["document_id"].nunique()),
        "signs": [int((group["sign"] == sign).sum()) for sign in (1, 0, -1)],
        "negated": int(group["negated"].sum()),
        "hedged": int(group["hedged"].sum()),
        "items": [_item(row, texts) for row in named_rows(group.head(limit))],
    }


def _item(row: Any, texts: Mapping[str, tuple[int, int, str]]) -> list[int]:
    """Sentence, sign, negated, hedged, then start and end of subject, object and cue."""
    place, start, text = texts[row.sentence_id]
    spans = [utf16(text, getattr(row, name) - start) for name in _SPANS]
    return [place, int(row.sign), int(row.negated), int(row.hedged), *spans]
