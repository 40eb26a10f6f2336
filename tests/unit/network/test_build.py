"""Tests of pipeline.network.build, with counts worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from pipeline.network import NetworkSettings, build_networks
from pipeline.tables import EDGES, EVIDENCE, NODES, conform

SETTINGS = NetworkSettings(resamples=50)


def _build(parts, **changes):
    settings = NetworkSettings(**{**SETTINGS.__dict__, **changes})
    networks = build_networks(*parts, settings=settings)
    conform(networks.nodes, NODES)
    conform(networks.edges, EDGES)
    conform(networks.evidence, EVIDENCE)
    return networks


def _edge(networks, unit, source, target):
    keys = ["network", "source_id", "target_id"]
    return networks.edges.set_index(keys).loc[(unit, source, target)]


TEXTS = {
    "d1": ["a b", "a", "", "|", "b", "c"],
    "d2": ["a b", "a b", "|", "a", "c", ""],
    "d3": ["", "c"],
}


def test_counts_of_every_unit_are_the_ones_of_the_text(corpus):
    networks = _build(corpus(TEXTS))
    assert _edge(networks, "sentence", "a", "b")[["n_units", "n_documents"]].tolist() == [3, 2]
    assert _edge(networks, "paragraph", "a", "b")[["n_units", "n_documents"]].tolist() == [2, 2]
    assert _edge(networks, "paragraph", "b", "c")["n_units"] == 1
    assert _edge(networks, "document", "a", "c")[["n_units", "n_documents"]].tolist() == [2, 2]
    nodes = networks.nodes.set_index(["network", "concept_id"])
    assert nodes.loc[("sentence", "a"), ["n_mentions", "n_units", "n_documents"]].tolist() == [
        5,
        5,
        2,
    ]
    assert nodes.loc[("document", "c"), "n_units"] == 3


def test_expectation_and_p_value_keep_each_document(corpus):
    edge = _edge(_build(corpus(TEXTS)), "sentence", "a", "b")
    # d1: 2 and 2 of 5 sentences, d2: 3 and 2 of 5
    assert edge["expected"] == pytest.approx(4 / 5 + 6 / 5)
    # d1: P(0)=3/10 P(1)=6/10 P(2)=1/10; d2: P(0)=1/10 P(1)=6/10 P(2)=3/10; at least 3 in all
    assert edge["p_value"] == pytest.approx(0.6 * 0.3 + 0.1 * 0.6 + 0.1 * 0.3)
    # 12 sentences, 5 with a, 4 with b, 3 with both
    assert edge["npmi"] == pytest.approx(np.log(3 * 12 / 20) / np.log(4), rel=1e-6)
    assert edge["association_strength"] == pytest.approx(36 / 20)


def test_every_edge_has_evidence_that_mentions_it_and_nothing_else(corpus):
    networks = _build(corpus(TEXTS))
    keys = ["network", "source_id", "target_id"]
    edges = set(networks.edges[keys].itertuples(index=False, name=None))
    assert edges == set(networks.evidence[keys].itertuples(index=False, name=None))
    of_edge = networks.evidence.groupby(keys)["sentence_id"].agg(sorted)
    assert of_edge[("sentence", "a", "b")] == ["d1.s0", "d2.s0", "d2.s1"]
    assert of_edge[("paragraph", "a", "b")] == ["d1.s0", "d1.s1", "d2.s0", "d2.s1"]
    assert of_edge[("document", "a", "c")] == ["d1.s0", "d1.s5", "d2.s0", "d2.s4"]


def test_copies_and_uncounted_sentences_are_left_out(corpus):
    mentions, sentences, concepts, documents = corpus(TEXTS, copies={"d2": "d1"})
    sentences[0].loc[sentences[0]["sentence_id"] == "d1.s0", "counted"] = False
    networks = _build((mentions, sentences, concepts, documents))
    assert networks.edges[networks.edges["network"] == "sentence"].empty


def test_rare_concepts_are_no_nodes(corpus):
    texts = {"d1": ["a b", "rare a"], "d2": ["a b"]}
    assert set(_build(corpus(texts), min_documents=2).nodes["concept_id"]) == {"a", "b"}


def test_a_pair_in_every_unit_has_a_reason_and_no_nan(corpus):
    networks = _build(corpus({"d1": ["a b"], "d2": ["a b"]}))
    edge = _edge(networks, "sentence", "a", "b")
    assert pd.isna(edge["npmi"])
    assert "every unit" in edge["reason"]
    assert not edge["in_backbone"]


def test_one_document_has_no_interval_and_says_so(corpus):
    edge = _edge(_build(corpus({"d1": ["a b", "a", "c", ""]})), "sentence", "a", "b")
    assert pd.isna(edge["ci_low"])
    assert "fewer than 5 documents" in edge["reason"]
    assert edge["npmi"] == pytest.approx(np.log(4 / 2) / np.log(4))


@pytest.mark.parametrize("texts", [{"d1": [""]}, {"d1": ["a"]}, {"d1": ["a"], "d2": ["b"]}])
def test_a_corpus_without_pairs_gives_nodes_and_no_edges(corpus, texts):
    networks = _build(corpus(texts))
    assert networks.edges.empty
    assert networks.evidence.empty


def test_strong_pairs_are_kept_and_chance_pairs_are_not(corpus):
    random = np.random.default_rng(11)
    texts = {}
    for d in range(12):
        lines = []
        for _ in range(60):
            words = [c for c in "cdef" if random.random() < 0.25]
            words += ["a", "b"] if random.random() < 0.15 else []
            lines.append(" ".join(words))
        texts[f"d{d:02}"] = lines
    edges = _build(corpus(texts)).edges
    kept = edges[edges["in_backbone"] & (edges["network"] == "sentence")]
    assert kept[["source_id", "target_id"]].to_numpy().tolist() == [["a", "b"]]
    assert kept["ci_low"].item() <= kept["npmi"].item() <= kept["ci_high"].item()


@pytest.mark.parametrize("rate", [0.004, 0.03, 0.06])
def test_length_alone_makes_no_edge(corpus, rate):
    """Concepts fall on words at random: long sentences hold many, and nothing is related.

    At this size a share of .05 has a standard error of about .03 in one study, were its pairs
    independent; the middle of the p-values tells a bias sooner.
    """
    random = np.random.default_rng(21)
    letters = np.array(list("abcdefghijkl"))
    texts, lengths = {}, {}
    for d in range(30):
        words = random.geometric(0.06, size=300).clip(2, 120)
        held = random.random((len(words), 12)) < 1 - (1 - rate) ** words[:, None]
        texts[f"d{d:02}"] = [" ".join(letters[row]) for row in held]
        lengths[f"d{d:02}"] = words.tolist()
    edges = _build(corpus(texts, lengths=lengths), units=("sentence",)).edges
    assert len(edges) == 66
    assert not edges["in_backbone"].any()
    assert (edges["p_value"] <= 0.05).mean() <= 0.11
    assert 0.4 < (edges["p_value"] <= 0.5).mean() < 0.6
    assert (edges["npmi"] > 0).mean() > 0.9


def test_documents_are_compared_with_documents_of_like_length(corpus):
    # eight long documents hold everything, eight short ones nothing: length explains it all
    texts = {f"long{i}": ["a b", *["c"] * 15] for i in range(8)}
    texts |= {f"short{i}": ["c"] for i in range(8)}
    edge = _edge(_build(corpus(texts)), "document", "a", "b")
    assert edge["expected"] == pytest.approx(8)
    assert edge["p_value"] == pytest.approx(1)
    # among sixteen alike, the same eight by chance: one placement of C(16, 8) = 12870
    texts = {f"d{i:02}": ["a b" if i < 8 else "c", "c"] for i in range(16)}
    edge = _edge(_build(corpus(texts)), "document", "a", "b")
    assert edge["expected"] == pytest.approx(4)
    assert edge["p_value"] == pytest.approx(1 / 12870)


def test_a_pair_of_few_documents_has_no_interval_and_says_so(corpus):
    texts = {
        f"d{i}": ["a b", "a", "b", "c"] if i < 4 else ["a c", "c a", "", "b"] for i in range(9)
    }
    networks = _build(corpus(texts))
    few, many = _edge(networks, "sentence", "a", "b"), _edge(networks, "sentence", "a", "c")
    assert pd.isna(few["ci_low"])
    assert "fewer than 5 documents" in few["reason"]
    assert many["ci_low"] <= many["npmi"] <= many["ci_high"]
    assert many["reason"] is None or pd.isna(many["reason"])


def test_the_evidence_of_documents_is_cut_and_that_of_sentences_is_not(corpus):
    texts = {f"d{i:02}": ["a b"] for i in range(12)}
    evidence = _build(corpus(texts), max_evidence_documents=3).evidence
    counts = evidence.groupby("network")["document_id"].nunique()
    assert counts.to_dict() == {"document": 3, "paragraph": 12, "sentence": 12}


def test_the_same_tables_twice(corpus):
    first, second = _build(corpus(TEXTS)), _build(corpus(TEXTS))
    pd.testing.assert_frame_equal(first.edges, second.edges)
    pd.testing.assert_frame_equal(first.nodes, second.nodes)
