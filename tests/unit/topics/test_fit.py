"""Tests of pipeline.topics.fit on corpora with known subjects."""

import numpy as np
import pandas as pd
import pytest

from pipeline.tables import (
    CATALOGUE,
    SENTENCES,
    TOPIC_DOCUMENTS,
    TOPIC_PASSAGES,
    TOPIC_SELECTION,
    TOPIC_TERMS,
    TOPICS,
    conform,
)
from pipeline.topics import TopicSettings, fit_topics
from pipeline.topics.fit import name_topics

SUBJECTS = {
    "budget": [
        "budget",
        "audit",
        "ledger",
        "treasury",
        "spending",
        "invoice",
        "revenue",
        "grant",
        "deficit",
        "voucher",
    ],
    "forest": [
        "forest",
        "river",
        "rainfall",
        "species",
        "habitat",
        "climate",
        "mangrove",
        "erosion",
        "wildfire",
        "peat",
    ],
    "school": [
        "school",
        "teacher",
        "pupil",
        "lesson",
        "classroom",
        "exam",
        "homework",
        "scholarship",
        "campus",
        "tuition",
    ],
}


def _corpus(n_documents: int, n_sentences: int) -> tuple[list[pd.DataFrame], pd.DataFrame]:
    random = np.random.default_rng(0)
    rows = []
    for d in range(n_documents):
        words = list(SUBJECTS.values())[d % 3]
        for i in range(n_sentences):
            text = " ".join(random.choice(words, size=5))
            row = {"document_id": f"d{d:02}", "sentence_id": f"d{d:02}.s{i}", "text": text}
            rows.append(row | {"counted": True, "role": "body", "page": 1 + i // 5})
    frame = pd.DataFrame(rows, columns=SENTENCES.names).astype({"counted": bool})
    documents = pd.DataFrame({"document_id": [f"d{d:02}" for d in range(n_documents)]})
    return [frame], documents.reindex(columns=CATALOGUE.names)


def _fit(parts, **changes):
    settings = TopicSettings(sentences_per_passage=2, resamples=2, **changes)
    tables = fit_topics(*parts, settings=settings)
    pairs = {
        "selection": TOPIC_SELECTION,
        "topics": TOPICS,
        "terms": TOPIC_TERMS,
        "documents": TOPIC_DOCUMENTS,
        "passages": TOPIC_PASSAGES,
    }
    for name, table in pairs.items():
        conform(getattr(tables, name), table)
    return tables


@pytest.mark.parametrize("model", ["nmf", "lda"])
def test_planted_subjects_are_found(model):
    tables = _fit(_corpus(9, 12), models=[model], sizes=[3])
    tops = tables.terms[tables.terms["rank"] <= 10].groupby("topic_id")["term"].agg(set)
    assert sorted(map(sorted, tops)) == sorted(map(sorted, SUBJECTS.values()))
    largest = tables.documents.sort_values("weight").groupby("document_id").tail(1)
    assert largest["topic_id"].value_counts().tolist() == [3, 3, 3]
    assert (tables.topics["coherence"] > 0.2).all()


def test_weights_of_a_document_and_prevalences_sum_to_one():
    tables = _fit(_corpus(9, 12), models=["nmf"], sizes=[4])
    assert tables.documents.groupby("document_id")["weight"].sum().to_numpy() == pytest.approx(1)
    assert tables.topics["prevalence"].sum() == pytest.approx(1)
    assert tables.topics["rank"].tolist() == [1, 2, 3, 4]
    assert tables.topics["prevalence"].is_monotonic_decreasing


def test_representative_sentences_are_of_the_topic_and_its_documents():
    shards, documents = _corpus(9, 12)
    tables = _fit((shards, documents), models=["nmf"], sizes=[3])
    text = shards[0].set_index("sentence_id")["text"]
    assert set(tables.passages["topic_id"]) == set(tables.topics["topic_id"])
    for _, rows in tables.passages.groupby("topic_id"):
        words = {word for s in rows["sentence_id"] for word in text[s].split()}
        assert any(words <= set(subject) for subject in SUBJECTS.values())
        assert rows.groupby("document_id").size().max() <= 2


def test_every_candidate_has_a_row_and_one_is_chosen_by_the_rule():
    tables = _fit(_corpus(9, 12), sizes=[2, 3, 500])
    assert len(tables.selection) == 6
    chosen = tables.selection[tables.selection["selected"]]
    assert chosen["score"].item() == tables.selection["score"].max()
    too_large = tables.selection[tables.selection["n_topics"] == 500]
    assert too_large["score"].isna().all()
    assert too_large["reason"].str.contains("too few").all()


def test_the_user_can_choose_a_size_that_is_not_in_the_grid():
    tables = _fit(_corpus(9, 12), models=["nmf"], sizes=[2], choose=3)
    assert len(tables.topics) == 3
    assert tables.selection.query("selected")["reason"].item() == "chosen by the settings"


@pytest.mark.parametrize(("n_documents", "n_sentences"), [(0, 0), (1, 1), (2, 1), (1, 30)])
def test_tiny_corpora_give_rows_with_reasons_or_a_model(n_documents, n_sentences):
    tables = _fit(_corpus(n_documents, n_sentences), sizes=[2, 4])
    assert len(tables.selection) == 4
    missing = tables.selection["score"].isna()
    assert tables.selection["reason"].notna().all()
    assert tables.topics.empty == missing.all()


def test_topics_that_hold_no_words_are_left_out_and_said_to_be():
    tables = _fit(_corpus(9, 12), models=["lda"], sizes=[12])
    assert len(tables.topics) == 6
    assert tables.topics["label"].is_unique
    assert tables.topics[["coherence", "stability"]].notna().all(axis=None)
    assert tables.topics["reason"].isna().all()
    tops = tables.terms[tables.terms["rank"] <= 3].groupby("topic_id")["term"].agg(set)
    assert all(any(top <= set(words) for words in SUBJECTS.values()) for top in tops)
    assert tables.documents.groupby("document_id")["weight"].sum().to_numpy() == pytest.approx(1)
    assert tables.topics["prevalence"].sum() == pytest.approx(1)
    row = tables.selection.iloc[0]
    assert row["n_topics"] == 12
    assert row["reason"].endswith("; 6 of 12 topics hold too few words and are left out")


def test_a_model_all_of_whose_topics_hold_too_few_words_is_none():
    shards, documents = _corpus(9, 1)
    words = SUBJECTS["budget"]
    shards[0]["text"] = [" ".join(words[i : i + 4]) for i in (0, 2, 4, 6, 0, 2, 4, 6, 6)]
    tables = _fit((shards, documents), models=["nmf"], sizes=[9])
    assert tables.selection["reason"].tolist() == ["none of its topics holds enough words"]
    assert tables.selection["score"].isna().all()
    assert tables.topics.empty


TERMS = list("abcdefghij")


def _phi(*topics: str) -> np.ndarray:
    """Make φ of topics that are given by their terms, the heaviest first."""
    phi = np.zeros((len(topics), len(TERMS)))
    for row, letters in zip(phi, topics, strict=True):
        columns = [TERMS.index(letter) for letter in letters]
        row[columns] = np.arange(len(columns), 0, -1) / sum(range(len(columns) + 1))
    return phi


def test_an_id_follows_from_the_five_heaviest_terms_wherever_the_topic_stands():
    first, second = "abcdef", "fghij"
    before = name_topics(_phi(first, second), TERMS)
    moved, other = "edcbaj", "gahcj"
    after = name_topics(_phi(other, second, moved), TERMS)
    assert after[1:] == [before[1], before[0]]
    assert after[0] not in before


def test_topics_that_share_the_five_terms_are_named_by_their_order_not_by_rank():
    first, second = "abcde", "edcba"
    alone = name_topics(_phi(first), TERMS)[0]
    names = name_topics(_phi(first, second), TERMS)
    assert name_topics(_phi(second, first), TERMS) == names[::-1]
    assert len({alone, *names}) == 3


def test_topics_with_the_same_terms_in_the_same_order_are_told_apart():
    one, two, three = name_topics(_phi(*["abc"] * 3), TERMS)
    assert [two, three] == [f"{one}-2", f"{one}-3"]


def test_stability_is_not_claimed_for_fewer_than_five_documents():
    tables = _fit(_corpus(4, 12), models=["nmf"], sizes=[2, 3])
    assert tables.topics["stability"].isna().all()
    assert tables.topics["reason"].str.contains("fewer than five documents").all()
    assert tables.selection["score"].notna().all()


def test_the_same_input_gives_the_same_tables():
    first, second = (_fit(_corpus(6, 8), sizes=[3]) for _ in range(2))
    pd.testing.assert_frame_equal(first.terms, second.terms)
    pd.testing.assert_frame_equal(first.documents, second.documents)
