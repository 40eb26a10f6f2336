"""The shipped relation words and how they are compiled."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pipeline.claims.lexicon import compile_lexicons
from pipeline.io import read_yaml
from pipeline.tables import RELATIONS

ROOT = Path(__file__).parents[3]
SCHEMA = read_yaml(ROOT / "workflow" / "schemas" / "relations.schema.yaml")
SHIPPED = read_yaml(ROOT / "config" / "codebook" / "cues-relations.yaml")
CUE = {"id": "x", "relation": "increases", "direction": "forward", "forms": {"en": ["raise"]}}


def is_legal(*groups: dict[str, Any]) -> bool:
    content = {"kind": "relations", "relations": list(groups)}
    return jsonschema.Draft202012Validator(SCHEMA).is_valid(content)


def test_shipped_words_fit_their_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(SHIPPED, SCHEMA, cls=jsonschema.Draft202012Validator)


def test_schema_and_table_name_the_same_relations() -> None:
    properties = SCHEMA["$defs"]["cue"]["properties"]
    assert tuple(properties["relation"]["enum"]) == RELATIONS
    assert {g["relation"] for g in SHIPPED["relations"] if "relation" in g} == set(RELATIONS)


def test_ids_are_unique() -> None:
    ids = [group["id"] for group in SHIPPED["relations"]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("change", "legal"),
    [
        ({}, True),
        ({"relation": "causes"}, False),
        ({"direction": "sideways"}, False),
        ({"colour": "red"}, False),
        ({"direction": "frame"}, False),
        ({"direction": "frame", "first": "object", "links": {"en": ["by"]}}, True),
        ({"forms": {"fr": ["augmenter"]}}, False),
        ({"forms": {"en": [True]}}, False),
    ],
)
def test_schema_is_closed(change: dict[str, Any], legal: bool) -> None:
    assert is_legal({**CUE, **change}) is legal


def test_qualifiers_have_their_own_shape() -> None:
    assert is_legal({"id": "x", "qualifies": "denied", "forms": {"en": ["not"]}})
    assert not is_legal({"id": "x", "qualifies": "doubtful", "forms": {"en": ["not"]}})
    assert not is_legal({"id": "x", "qualifies": "denied", "relation": "increases", "forms": {}})


def test_a_form_may_have_several_readings() -> None:
    passive = {"id": "y", "relation": "increases", "direction": "backward", "links": {"en": ["by"]}}
    groups = [
        {**CUE, "forms": {"en": ["raised", "raise"]}},
        {**passive, "forms": {"en": ["raised"]}},
    ]
    lexicon = compile_lexicons(groups).of("en")
    assert lexicon is not None
    both, one = (lexicon.cues.find([word])[0].value for word in ("raised", "raise"))
    assert [reading.direction for reading in both] == ["forward", "backward"]
    assert [reading.participle for reading in both] == [True, True]
    assert [reading.participle for reading in one] == [False]
    assert both[1].links == {"by"}
    assert lexicon.cues.find(["menaikkan"]) == []


def test_a_phrase_may_say_several_things() -> None:
    groups = [
        {"id": quality, "qualifies": quality, "forms": {"en": ["not proven"]}}
        for quality in ("denied", "refuted", "rejected", "lack")
    ]
    lexicon = compile_lexicons(groups).of("en")
    assert lexicon is not None
    [found], [beside] = (
        trie.find(["is", "not", "proven"]) for trie in (lexicon.qualities, lexicon.sides)
    )
    assert found == (1, 3, ("denied", "refuted", "rejected"))
    assert beside == (1, 3, ("lack",))


def test_other_languages_have_no_lexicon() -> None:
    lexicons = compile_lexicons([CUE])
    assert lexicons.of("fr") is None
    assert lexicons.of("id") is not None
    assert lexicons.of("ms") is lexicons.of("id")
