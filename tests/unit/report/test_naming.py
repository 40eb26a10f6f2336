import pandas as pd
import pytest
import synthetic

from pipeline.report import with_named
from pipeline.report.naming import naming_place, naming_places


@pytest.mark.parametrize(
    ("role", "text", "n_tokens", "place"),
    [
        ("heading", "Transparency", 1, "heading"),
        ("title", "Transparency in the region", 4, "heading"),
        ("body", "Keywords: transparency, trust", 3, "keywords"),
        ("body", "Key words - trust", 3, "keywords"),
        ("body", "Kata Kunci: kepercayaan", 3, "keywords"),
        ("body", "Transparency is a keyword.", 4, ""),
        ("keywords", "transparency; trust", 2, "keywords"),
        ("table", "Leadership | 3 | 4", 3, "table"),
        ("caption", "Figure 2 Leadership", 3, "caption"),
        ("list_item", "b. Information technology infrastructure", 4, "entry"),
        ("list_item", "The region lacks leaders who use what they were taught.", 10, ""),
        ("footnote", "Leadership is weak.", 3, ""),
    ],
)
def test_places_in_which_a_text_only_names(role, text, n_tokens, place):
    assert naming_place(role, text, n_tokens) == place


def _levels(built):
    study = with_named(built.study, built.sentence_shards(), built.mention_shards())
    levels = study.profile.set_index(["document_id", "item_id"])["level"]
    assert len(levels) == len(built.study.profile)
    return levels


def _with_role(built, role):
    return synthetic.replace(built, sentences=built.sentences.assign(role=role))


def test_items_in_headings_alone_are_named_and_in_sentences_mentioned(small):
    assert _levels(small)["alpha", "item-open"] == "present"
    levels = _levels(_with_role(small, "heading"))
    assert levels["alpha", "item-open"] == "named"
    assert pd.isna(levels["alpha", "item-skills"])
    assert list(small.study.profile["level"].dropna().unique()) == ["present"]


def test_one_sentence_that_states_something_is_enough(small):
    roles = ["heading"] * (len(small.sentences) - 1) + ["body"]
    assert naming_places(small.sentences.assign(role=roles))[-1] == ""
    levels = _levels(_with_role(small, roles))
    assert levels["gamma", "item-open"] == "present"
    assert levels["alpha", "item-open"] == "named"


def test_a_sentence_with_four_items_of_a_framework_is_a_list(small):
    mention = small.mentions[small.mentions["concept_id"] == "item-open"].head(1)
    items = [f"item-{n}" for n in range(1, 4)]
    concepts = pd.concat(
        [
            small.study.concepts,
            *(
                small.study.concepts[small.study.concepts["concept_id"] == "item-open"].assign(
                    concept_id=item
                )
                for item in items
            ),
        ],
        ignore_index=True,
    )
    for n, level in ((2, "present"), (3, "named")):
        more = [mention.assign(concept_id=item, mention_id=item) for item in items[:n]]
        profile = small.study.profile
        one = profile["document_id"] == mention["document_id"].iloc[0]
        sentences = [[mention["sentence_id"].iloc[0]]] * len(profile)
        built = synthetic.replace(
            small.with_study(
                concepts=concepts, profile=profile[one].assign(sentence_ids=sentences[: one.sum()])
            ),
            mentions=pd.concat([small.mentions, *more], ignore_index=True),
        )
        study = with_named(built.study, built.sentence_shards(), built.mention_shards())
        assert level in set(study.profile["level"].dropna())


def test_a_study_without_documents_stays_empty(empty):
    study = with_named(empty.study, [], [])
    assert study.profile.empty
