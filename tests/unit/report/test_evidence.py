import pandas as pd
import synthetic

from pipeline.report.evidence import choose_evidence, choose_mentions, count_evidence
from pipeline.tables import EVIDENCE, MENTIONS


def evidence_of(*rows):
    base = {"network": "paragraph", "source_id": "a", "target_id": "b"}
    names = ("document_id", "unit_id", "sentence_id")
    return synthetic.frame([base | dict(zip(names, row, strict=True)) for row in rows], EVIDENCE)


def pairs_of(text):
    rows = [entry.split(":") for entry in text.split()]
    found = [(sentence, concept) for sentence, concepts in rows for concept in concepts]
    return pd.DataFrame(found, columns=["sentence_id", "concept_id"])


def test_both_concepts_of_a_unit_come_before_more_of_one():
    evidence = evidence_of(("d", "u", "s1"), ("d", "u", "s2"), ("d", "u", "s3"))
    chosen = choose_evidence(evidence, pairs_of("s1:a s2:a s3:b"), limit=2)
    assert list(chosen["sentence_id"]) == ["s1", "s3"]


def test_documents_take_turns():
    rows = [("d1", "u1", "s1"), ("d1", "u2", "s2"), ("d2", "u3", "s3")]
    chosen = choose_evidence(evidence_of(*rows), pairs_of("s1:ab s2:ab s3:ab"), limit=2)
    assert list(chosen["sentence_id"]) == ["s1", "s3"]


def test_a_sentence_is_counted_and_shown_once_for_an_edge():
    evidence = evidence_of(("d", "u1", "s1"), ("d", "u2", "s1"))
    assert len(choose_evidence(evidence, pairs_of("s1:ab"), limit=9)) == 1
    assert count_evidence(evidence)[["n_sentences", "n_listed"]].values.tolist() == [[1, 1]]


def test_no_evidence_gives_no_rows():
    chosen = choose_evidence(EVIDENCE.empty(), pairs_of(""), limit=3)
    assert chosen.empty
    assert list(chosen.columns) == ["network", "source_id", "target_id", "rank", "sentence_id"]


def mentions_of(*rows):
    names = ("document_id", "sentence_id", "assertion", "char_start")
    base = {"concept_id": "a", "counted": True}
    filled = [base | dict(zip(names, row, strict=True)) | {"mention_id": f"m{row}"} for row in rows]
    return synthetic.frame(filled, MENTIONS)


def test_everything_said_of_a_concept_has_sentences_from_every_document():
    rows = [
        ("d1", "s1", "present", 0),
        ("d1", "s2", "present", 10),
        ("d1", "s3", "lacking", 20),
        ("d2", "s4", "present", 0),
    ]
    chosen = choose_mentions([mentions_of(*rows[:3]), mentions_of(rows[3])], limit=2)
    assert sorted(chosen.shown["sentence_id"]) == ["s1", "s3", "s4"]
    assert chosen.n_by_assertion == {("a", "present"): 3, ("a", "lacking"): 1}
    assert chosen.n_sentences == {"a": 4}


def test_a_sentence_with_two_mentions_is_one_sentence():
    twice = [("d1", "s1", "present", 0), ("d1", "s1", "present", 9), ("d1", "s1", "lacking", 20)]
    chosen = choose_mentions([mentions_of(*twice)], limit=9)
    assert chosen.n_by_assertion == {("a", "present"): 1, ("a", "lacking"): 1}
    assert chosen.n_sentences == {"a": 1}


def test_no_mentions_give_no_sentences():
    for shards in ([], [MENTIONS.empty()]):
        chosen = choose_mentions(shards, limit=2)
        assert chosen.shown.empty
        assert (chosen.n_by_assertion, chosen.n_sentences) == ({}, {})


def test_the_document_with_most_units_of_an_edge_is_counted():
    evidence = evidence_of(
        ("d2", "u1", "s1"), ("d1", "u2", "s2"), ("d2", "u3", "s3"), ("d2", "u3", "s4")
    )
    (row,) = count_evidence(evidence).to_dict("records")
    assert (row["top_document"], row["n_top"]) == ("d2", 2)
    tied = count_evidence(evidence_of(("d2", "u1", "s1"), ("d1", "u2", "s2")))
    assert tied["top_document"].tolist() == ["d1"]
