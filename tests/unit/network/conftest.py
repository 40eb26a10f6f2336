"""A small corpus whose counts can be worked out by hand."""

from collections.abc import Callable

import pandas as pd
import pytest

from pipeline.tables import CATALOGUE, CONCEPTS, MENTIONS, SENTENCES

Corpus = tuple[list[pd.DataFrame], list[pd.DataFrame], pd.DataFrame, pd.DataFrame]


@pytest.fixture
def corpus() -> Callable[..., Corpus]:
    """Make the four tables from ``{document: ["a b", "", "c"]}``: one string a sentence.

    Each letter is a concept; ``|`` in a document starts a new paragraph. A sentence has ten words
    unless *lengths* gives the words of each.
    """

    def make(
        texts: dict[str, list[str]],
        copies: dict[str, str] | None = None,
        lengths: dict[str, list[int]] | None = None,
    ) -> Corpus:
        sentences, mentions = [], []
        for document, lines in texts.items():
            block = 0
            for number, line in enumerate(lines):
                if line == "|":
                    block += 1
                    continue
                base = {"document_id": document, "sentence_id": f"{document}.s{number}", "page": 1}
                length = (lengths or {}).get(document, [10] * len(lines))[number]
                sentences.append(base | {"block": block, "counted": True, "n_tokens": length})
                mentions += [
                    base
                    | {"concept_id": c, "layer": "concept", "char_start": number * 100 + i}
                    | {"counted": True}
                    for i, c in enumerate(line.split())
                ]
        names = sorted({m["concept_id"] for m in mentions}) or ["a"]
        known = pd.DataFrame({"concept_id": names, "layer": "concept"})
        inventory = pd.DataFrame({"document_id": list(texts)})
        inventory["duplicate_of"] = [(copies or {}).get(d) for d in texts]
        return (
            [pd.DataFrame(mentions).reindex(columns=MENTIONS.names)],
            [pd.DataFrame(sentences).reindex(columns=SENTENCES.names)],
            known.reindex(columns=CONCEPTS.names),
            inventory.reindex(columns=CATALOGUE.names),
        )

    return make
