"""Sentences with marked concepts: ``[surface|concept]`` or ``[surface|concept|assertion]``."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipeline.claims import ClaimSettings, find_claims_in_shard
from pipeline.io import read_yaml
from pipeline.tables import CLAIMS, MENTIONS, SENTENCES

RELATIONS = Path(__file__).parents[3] / "config" / "codebook" / "cues-relations.yaml"
UNDESIRABLE = ("corruption", "red-tape", "resistance", "divide", "failure", "ego")
ACTORS = ("government", "local", "citizens", "leaders", "staff")
OFFSET = 100
Frames = tuple[pd.DataFrame, pd.DataFrame]
_MARK = re.compile(r"\[([^|\]]+)\|([^|\]]+)(?:\|([^\]]+))?\]")


@pytest.fixture(scope="session")
def codebook() -> dict[str, Any]:
    entries = [
        *({"id": i, "group": "culture", "polarity": "undesirable"} for i in UNDESIRABLE),
        *({"id": i, "group": "actor", "polarity": "neutral"} for i in ACTORS),
    ]
    return {"relations": read_yaml(RELATIONS)["relations"], "entries": entries}


@pytest.fixture(scope="session")
def frames() -> Callable[..., Frames]:
    """Make the tables of one sentence that begins at code point 100 of document ``d``."""

    def make(marked: str, language: str, *, document: str = "d", counted: bool = True) -> Frames:
        plain, mentions = "", []
        last = 0
        for mark in _MARK.finditer(marked):
            plain += marked[last : mark.start()]
            surface, concept, assertion = mark.groups()
            start = OFFSET + len(plain)
            plain += surface
            last = mark.end()
            mentions.append(
                {
                    "mention_id": f"{document}.m{start}-{OFFSET + len(plain)}.{concept}",
                    "document_id": document,
                    "sentence_id": f"{document}.s{OFFSET}",
                    "page": 1,
                    "concept_id": concept,
                    "layer": "concept",
                    "char_start": start,
                    "char_end": OFFSET + len(plain),
                    "surface": surface,
                    "label_kind": "preferred",
                    "language": language,
                    "assertion": assertion or "present",
                    "cue": None,
                    "cue_start": None,
                    "cue_end": None,
                    "counted": counted,
                }
            )
        plain += marked[last:]
        sentence = {
            "sentence_id": f"{document}.s{OFFSET}",
            "document_id": document,
            "block": 0,
            "page": 1,
            "role": "body",
            "section": "body",
            "section_title": "",
            "language": language,
            "n_tokens": len(plain.split()),
            "counted": counted,
            "char_start": OFFSET,
            "char_end": OFFSET + len(plain),
            "text": plain,
        }
        places = {"page": "Int64", "cue_start": "Int64", "cue_end": "Int64"}
        found = pd.DataFrame(mentions, columns=MENTIONS.names).astype(places)
        return pd.DataFrame([sentence], columns=SENTENCES.names).astype({"page": "Int64"}), found

    return make


@pytest.fixture(scope="session")
def claims_of(frames: Callable[..., Frames], codebook: dict[str, Any]) -> Callable[..., Any]:
    """Return the claims of one marked sentence as a table."""

    def find(marked: str, language: str, *, max_words_between: int = 12) -> pd.DataFrame:
        sentences, mentions = frames(marked, language)
        return find_claims_in_shard(
            sentences,
            mentions,
            codebook,
            wanted={"d": "1"},
            kept=(CLAIMS.empty(), {}),
            settings=ClaimSettings(max_words_between=max_words_between),
        )

    return find
