"""The codebook: what is accepted, and how each mistake is named."""

import copy
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import StudyError
from pipeline.io import read_yaml_files
from pipeline.tables import CONCEPTS, conform
from pipeline.tag import compile_codebook, tabulate_concepts
from tests.unit.tag.made import concept, concepts_file

Files = dict[str, Any]


def test_the_shipped_codebook_is_sound(root: Path) -> None:
    paths = sorted((root / "config/codebook").glob("*.yaml"))
    codebook = compile_codebook(read_yaml_files(paths))
    table = conform(tabulate_concepts(codebook), CONCEPTS).to_pandas()
    assert set(table["layer"]) == {"concept", "framework", "item"}
    assert (table.query("layer == 'concept'")[["n_forms_en", "n_forms_id"]] > 0).all(axis=None)


def test_the_table_of_concepts(codebook: dict[str, Any]) -> None:
    table = tabulate_concepts(codebook).set_index("concept_id")
    assert table.loc["e-government-policy", ["group", "parent_id"]].tolist() == [
        "egov",
        "e-government",
    ]
    transaction = table.loc["transaction"]
    assert transaction["framework_id"] == transaction["group"] == "four-stages"
    assert transaction["order"] == 2
    assert transaction["concept_ids"] == ["public-service"]
    assert table.loc["four-stages", "framework_id"] == "four-stages"
    assert table.loc["transparency", ["n_forms_en", "n_forms_id"]].tolist() == [3, 4]


def failure(files: Files) -> str:
    with pytest.raises(StudyError) as caught:
        compile_codebook(files)
    return str(caught.value)


def test_an_empty_folder() -> None:
    assert "holds no concepts" in failure({})


@pytest.mark.parametrize("name", ["cues-assertion.yaml", "cues-relations.yaml"])
def test_a_folder_without_cues(files: Files, name: str) -> None:
    """Without them "no transparency" would be present, and no claim be found, in silence."""
    del files[name]
    message = failure(files)
    assert "The codebook holds no words" in message
    assert "copy cues-*.yaml" in message


@pytest.mark.parametrize("content", [None, [], "text", {"kind": "koncepts"}, {"concepts": []}])
def test_a_file_that_is_no_codebook_file(files: Files, content: Any) -> None:
    message = failure({**files, "odd.yaml": content})
    assert "odd.yaml" in message
    assert "concepts, frameworks, assertions, relations" in message


def changed(files: Files, **changes: Any) -> Files:
    copied = copy.deepcopy(files)
    copied["concepts-value.yaml"]["concepts"][1].update(changes)
    return copied


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"polarity": "good"}, ["accountability", "polarity", "desirable, undesirable, neutral"]),
        ({"polarty": "neutral"}, ["polarty", "did you mean `polarity`"]),
        ({"broader": "nowhere"}, ["`nowhere`", "accountability > broader"]),
        ({"broader": "accountability"}, ["other than the entry itself"]),
        ({"related": ["nowhere"]}, ["`nowhere`", "accountability > related"]),
        ({"id": "transparency"}, ["`transparency` stands twice"]),
        ({"id": "Not An Id"}, ["lower-case letters"]),
        ({"label": {"en": "x"}}, ["`id` is missing", "accountability > label"]),
        ({"forms": {"en": {"preferred": ["x"]}}}, ["accountability", "texts in id"]),
        ({"forms": {"en": {"preferred": [True]}, "id": {}}}, ["in quotes"]),
        ({"forms": {"en": {"prefered": ["x"]}, "id": {}}}, ["did you mean `preferred`"]),
        (
            {"forms": {"en": {"preferred": [{"form": "x", "within": "book"}]}}},
            ["framework, document"],
        ),
        (
            {"forms": {"en": {"preferred": [{"form": "x", "within": "document"}]}}},
            ["no concept belongs to one", "accountability > forms > en > preferred"],
        ),
        ({"forms": {"en": {"preferred": ["transparan*"]}}}, ["'transparan*'", "only cues know"]),
        (
            {"forms": {"en": {"preferred": [{"form": "x", "not_after": ["a*"]}]}}},
            ["'a*'", "accountability > forms > en > preferred"],
        ),
        ({"forms": {"en": {"preferred": ["—"]}, "id": {"preferred": ["x"]}}}, ["has no word"]),
    ],
)
def test_a_mistake_is_named(files: Files, changes: dict[str, Any], parts: list[str]) -> None:
    message = failure(changed(files, **changes))
    assert "concepts-value.yaml" in message
    for part in parts:
        assert part in message


def test_a_form_of_two_concepts(files: Files) -> None:
    other = concept("clarity", {"preferred": ["Transparencies"]}, {"preferred": ["kejelasan"]})
    message = failure({**files, "concepts-x.yaml": concepts_file("x", other)})
    assert "`Transparencies` (en) is claimed by two entries: transparency and clarity" in message


def test_a_form_of_two_concepts_with_a_blank_for_the_hyphen(files: Files) -> None:
    other = concept("portals", {"preferred": ["e government"]}, {"preferred": ["portal"]})
    message = failure({**files, "concepts-x.yaml": concepts_file("x", other)})
    assert "`e government` (en) is claimed by two entries: e-government and portals" in message


def test_the_items_of_an_ordered_framework_have_places(files: Files) -> None:
    items = files["frameworks-1.yaml"]["frameworks"][0]["items"]
    items[1]["order"] = 1
    message = failure(files)
    assert "`transaction` has the place of `interaction`: 1" in message
    assert "frameworks-1.yaml, four-stages > items > transaction > order" in message
    del items[1]["order"]
    assert "`transaction` has no place in an ordered framework" in failure(files)
    items[1] |= {"order": 1, "parent": "interaction"}
    assert compile_codebook(files)


def test_a_conditional_form_may_be_shared(files: Files) -> None:
    shared = copy.deepcopy(files)
    framework = copy.deepcopy(shared["frameworks-1.yaml"]["frameworks"][0])
    framework["id"] = "other-stages"
    framework["forms"] = {}
    for one in framework["items"]:
        one["id"] += "-other"
    shared["frameworks-1.yaml"]["frameworks"].append(framework)
    assert compile_codebook(shared)["entries"]


def test_broader_concepts_that_lead_in_a_circle(files: Files) -> None:
    circular = changed(files, broader="transparency")
    circular["concepts-value.yaml"]["concepts"][0]["broader"] = "accountability"
    assert "circle: " in failure(circular)


def test_all_mistakes_are_listed_at_once(files: Files) -> None:
    message = failure(changed(files, broader="nowhere", related=["nobody"]))
    assert "(2)" in message
    assert "`nowhere`" in message
    assert "`nobody`" in message


def test_the_order_of_files_does_not_matter(files: Files) -> None:
    backwards = dict(reversed(files.items()))
    assert compile_codebook(backwards) == compile_codebook(files)


@pytest.mark.parametrize("layer", ["concepts", "frameworks", "assertions"])
def test_an_empty_list_is_no_content(files: Files, layer: str) -> None:
    name = next(name for name, content in files.items() if layer in content)
    message = failure({**files, "odd.yaml": {**files[name], layer: []}})
    assert f"odd.yaml, {layer}" in message
    assert "at least 1 entry" in message


@pytest.mark.parametrize("blank", ["", " ", "\t"])
def test_blank_texts_are_refused(files: Files, blank: str) -> None:
    message = failure(changed(files, label={"en": blank, "id": "x"}))
    assert "accountability > label > en" in message
    assert "not blank" in message


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x1b", "\ud800", "\ufffe"])
def test_texts_with_characters_that_no_page_can_show_are_refused(
    files: Files, character: str
) -> None:
    message = failure(changed(files, label={"en": f"Bad{character}label", "id": "x"}))
    assert "accountability > label > en" in message
    assert "no control character" in message


CUES = {"id": "a", "says": "lacking", "stands": "before", "reach": 1, "forms": {"en": ["gone"]}}


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"not_for_polarity": ["bad"]}, ["a > not_for_polarity", "desirable, undesirable"]),
        ({"condition": {"denied_by": "b", "reads_as": "required"}}, ["`b`", "denied_by"]),
        ({"condition": {"denied_by": "lack", "reads_as": "a"}}, ["`a`", "reads_as"]),
        ({"spares": "b"}, ["`spares` names `b`", "a > spares", "lack-after"]),
        ({"condition": {"denied_by": "lack"}}, ["`reads_as` is missing"]),
        ({"id": "lack"}, ["`lack` of a group of cues stands twice", "cues-assertion.yaml"]),
        ({"forms": {"en": ["*"]}}, ["'*' has no word", "a > forms > en"]),
        ({"forms": {"en": ["–"]}}, ["has no word"]),
        ({"forms": {"en": [{"form": "gone", "not_after": ["a*b*"]}]}}, ["more than one `*`"]),
        ({"stops": ["**"]}, ["more than one `*`", "a > stops"]),
        ({"forms": {"en": [True]}}, ["in quotes"]),
        ({"reach": 31}, ["at most 30"]),
        ({"reach": "two"}, ["a whole number or a mapping"]),
    ],
)
def test_a_mistake_in_the_cues_is_named(
    files: Files, changes: dict[str, Any], parts: list[str]
) -> None:
    more = {"kind": "assertions", "assertions": [{**CUES, **changes}]}
    message = failure({**files, "odd.yaml": more})
    assert "odd.yaml" in message
    for part in parts:
        assert part in message


RELATION = {"id": "r", "relation": "increases", "direction": "forward", "forms": {"en": ["raise"]}}


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"forms": {"en": ["-"]}}, ["'-' has no word", "r > forms > en"]),
        ({"forms": {"id": [" "]}}, ["r > forms > id"]),
        ({"forms": {"en": ["*"]}}, ["'*' has no word"]),
        ({"forms": {"en": ["a*b*c"]}}, ["'a*b*c' has more than one `*`"]),
        ({"links": {"en": ["in view of"]}}, ["'in view of' is not one word", "r > links > en"]),
        ({"links": {"en": ["o*"]}}, ["'o*' is not one word"]),
        (
            {"direction": "frame", "first": "subject", "links": {"id": ["pada"]}},
            ["no links in en", "r > links > en"],
        ),
    ],
)
def test_a_mistake_in_the_relation_words_is_named(
    files: Files, changes: dict[str, Any], parts: list[str]
) -> None:
    files["cues-relations.yaml"]["relations"] = [{**RELATION, **changes}]
    message = failure(files)
    assert "cues-relations.yaml" in message
    for part in parts:
        assert part in message


def test_whole_numbers_may_have_a_point(files: Files) -> None:
    more = {"kind": "assertions", "assertions": [{**CUES, "reach": {"en": 2.0, "id": 1}}]}
    reach = compile_codebook({**files, "odd.yaml": more})["assertions"][-1]["reach"]
    assert reach == {"en": 2, "id": 1}
    assert type(reach["en"]) is int


def test_cues_serve_a_codebook_without_the_groups_they_spare(files: Files) -> None:
    more = {"kind": "assertions", "assertions": [{**CUES, "not_for": ["elsewhere"]}]}
    assert compile_codebook({**files, "odd.yaml": more})


def test_items_take_the_polarity_of_their_framework(files: Files) -> None:
    framework = files["frameworks-1.yaml"]["frameworks"][0]
    framework["polarity"] = "undesirable"
    framework["items"][0]["polarity"] = "neutral"
    table = tabulate_concepts(compile_codebook(files)).set_index("concept_id")["polarity"]
    assert table["interaction"] == "neutral"
    assert table["transaction"] == table["four-stages"] == "undesirable"
