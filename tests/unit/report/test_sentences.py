import pandas as pd
import synthetic

from pipeline.report.sentences import collect_sentences, describe_sentences
from pipeline.tables import MENTIONS, SENTENCES

TEXT = "𝒳 no e-gov here"


def described(**mention):
    place = {"document_id": "d", "sentence_id": "d.s5", "char_start": 5}
    sentence = place | {"char_end": 5 + len(TEXT), "text": TEXT, "language": "en"}
    base = place | {"mention_id": "m", "concept_id": "c", "char_start": 10, "char_end": 15}
    return describe_sentences(
        synthetic.frame([sentence], SENTENCES),
        synthetic.frame([base | mention], MENTIONS),
        documents={"d": 0},
        concepts={"c": 7},
    )


def test_spans_count_from_the_sentence_in_utf16_units():
    assert described()["spans"] == [[[7, 6, 11, 0]]]


def test_a_cue_inside_has_its_offsets():
    spans = described(assertion="lacking", cue="no", cue_start=7, cue_end=9)["spans"]
    assert spans == [[[7, 6, 11, 1, 3, 5]]]


def test_a_cue_outside_has_its_words():
    spans = described(assertion="lacking", cue="lack of", cue_start=0, cue_end=4)["spans"]
    assert spans == [[[7, 6, 11, 1, "lack of"]]]


def test_only_wanted_sentences_are_collected_in_order(small):
    wanted = set(small.sentences["sentence_id"].iloc[[5, 0]])
    rows = collect_sentences(reversed(small.sentence_shards()), wanted)
    assert list(rows["sentence_id"]) == list(small.sentences["sentence_id"].iloc[[0, 5]])
    assert isinstance(collect_sentences([], wanted), pd.DataFrame)
