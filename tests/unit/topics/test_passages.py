"""Tests of pipeline.topics.passages."""

import pandas as pd
import pytest

from pipeline.tables import CATALOGUE, SENTENCES
from pipeline.topics.passages import collect_passages, cut, terms_of


def _frames(texts: dict[str, list[str]]) -> tuple[list[pd.DataFrame], pd.DataFrame]:
    rows = [
        {
            "document_id": d,
            "sentence_id": f"{d}.s{i}",
            "text": t,
            "counted": True,
            "page": 1,
            "role": "body",
        }
        for d, lines in texts.items()
        for i, t in enumerate(lines)
    ]
    frame = pd.DataFrame(rows).reindex(columns=SENTENCES.names)
    documents = pd.DataFrame({"document_id": list(texts), "duplicate_of": None})
    return [frame], documents.reindex(columns=CATALOGUE.names)


def test_function_words_numbers_and_short_words_are_no_terms():
    text = "The budaya birokrasi yang 2019 di of E-Government, kota-kota by AI"
    assert terms_of(text) == ["budaya", "birokrasi", "e-government", "kota-kota"]


@pytest.mark.parametrize(
    ("n", "size", "expected"),
    [(0, 3, []), (1, 3, [(0, 1)]), (7, 3, [(0, 3), (3, 7)]), (8, 3, [(0, 3), (3, 6), (6, 8)])],
)
def test_passages_are_whole_sentences_and_a_short_rest_joins_the_last(n, size, expected):
    assert cut(n, size) == expected


def test_counts_are_those_of_the_text():
    shards, documents = _frames(
        {"b": ["budget budget audit", "audit rare"], "a": ["budget portal", "portal audit"]}
    )
    passages = collect_passages(shards, documents, sentences_per_passage=1)
    assert passages.terms == ("audit", "budget", "portal")
    assert passages.document_ids.tolist() == ["a", "a", "b", "b"]
    assert passages.counts.toarray().tolist() == [[0, 1, 1], [1, 0, 1], [1, 2, 0], [1, 0, 0]]
    assert passages.sentence_ids[2] == ("b.s0",)


def test_copies_uncounted_sentences_and_rows_of_tables_are_left_out():
    texts = {"a": ["budget audit", "budget audit", "budget | audit"], "b": ["budget audit"]}
    shards, documents = _frames(texts)
    shards[0].loc[2, "role"] = "table"
    documents.loc[1, "duplicate_of"] = "a"
    shards[0].loc[0, "counted"] = False
    passages = collect_passages(shards, documents, sentences_per_passage=1)
    assert passages.sentence_ids == (("a.s1",),)


def test_a_term_of_every_passage_is_dropped_in_a_large_corpus_only():
    texts = {f"d{i:02}": [f"budget word{'abcdefgh'[i % 8]}x"] for i in range(24)}
    large = collect_passages(*_frames(texts), sentences_per_passage=1)
    assert "budget" not in large.terms
    few = dict(list(texts.items())[:3])
    assert "budget" in collect_passages(*_frames(few), sentences_per_passage=1).terms


def test_no_sentences_give_no_passages():
    shards, documents = _frames({"a": []})
    assert collect_passages(shards, documents, sentences_per_passage=4).counts.shape[0] == 0
