"""Tests of pipeline.config."""

from dataclasses import asdict
from pathlib import Path

import pytest

from pipeline.claims.settings import ClaimSettings
from pipeline.config import (
    defaults_of,
    describe_settings,
    find_codebook,
    load_settings,
    merge,
)
from pipeline.errors import StudyError
from pipeline.extract import ExtractSettings
from pipeline.io import read_yaml
from pipeline.network.settings import NetworkSettings
from pipeline.readiness.profile import ReadinessSettings
from pipeline.report.settings import ReportSettings
from pipeline.segment import SegmentSettings
from pipeline.topics.settings import TopicSettings

SCHEMA = "workflow/schemas/config.schema.yaml"


def _load(root, tmp_path, text, overrides=None):
    path = tmp_path / "config.yaml"
    path.write_text(text)
    return load_settings(root / SCHEMA, path, overrides or {})


def test_every_key_has_a_default_of_its_own_type_and_a_description(root):
    schema = read_yaml(root / SCHEMA)
    for section, block in schema["properties"].items():
        assert block["additionalProperties"] is False, section
        for key, part in block["properties"].items():
            assert part["description"].endswith("."), (section, key)
            assert "default" in part, (section, key)
    assert load_settings(root / SCHEMA, "none.yaml", {}) == defaults_of(schema)


@pytest.mark.parametrize(
    ("section", "settings"),
    [
        ("extract", ExtractSettings()),
        ("segment", SegmentSettings()),
        ("claims", ClaimSettings()),
        ("topics", TopicSettings()),
        ("network", NetworkSettings()),
        ("readiness", ReadinessSettings()),
        ("report", ReportSettings()),
    ],
)
def test_the_defaults_in_the_code_are_those_of_the_schema(root, section, settings):
    given = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asdict(settings).items()
    }
    defaults = defaults_of(read_yaml(root / SCHEMA))
    # The report says under which of the settings of readiness an item is not addressed.
    # Characters are recognised in the languages of the sentences.
    shared = {
        "extract": {"languages": defaults["segment"]["languages"]},
        "report": {"min_mentions": defaults["readiness"]["min_mentions"]},
    }
    assert given == defaults[section] | shared.get(section, {})


def test_the_study_overrides_defaults_and_the_command_line_overrides_both(root, tmp_path):
    settings = _load(root, tmp_path, "topics: {seed: 1, sizes: [3]}\n", {"topics": {"seed": 2}})
    assert settings["topics"]["seed"] == 2
    assert settings["topics"]["sizes"] == [3]
    assert settings["network"]["units"] == ["sentence", "paragraph", "document"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("topic: {}\n", ["`topic`", "did you mean `topics`?"]),
        ("topics: {sede: 1}\n", ["`topics.sede`", "did you mean `seed`?"]),
        ("network: {units: sentence}\n", ["`network.units`", "a list, such as [a, b]"]),
        ("topics: {seed: many}\n", ["`topics.seed`", "'many'", "a whole number"]),
        ("network: {units: [word]}\n", ["`network.units.0`", "sentence"]),
        ("network: {max_q_value: 0}\n", ["`network.max_q_value`", "above 0"]),
        ("- a\n", ["not a list of keys"]),
        ("topics: [1]\n", ["`topics`", "`key: value` lines"]),
        ("a: [\n", ["well-formed YAML"]),
        ("1: 2\n", ["`1`"]),
        ("topics: {no: 2}\n", ["`no`"]),
        ("? [topics]\n: 2\n", ["line 1"]),
        ("topics: {seed: 4294967196}\n", ["`topics.seed`", "at most 4294967195"]),
        ("network: {seed: 4294967296}\n", ["`network.seed`", "at most 4294967295"]),
        ("network: {max_q_value: .nan}\n", ["`network.max_q_value`", "number"]),
        ("network: {max_q_value: .inf}\n", ["`network.max_q_value`", "number"]),
        ("network: {resamples: .nan}\n", ["`network.resamples`", "a whole number"]),
        ("extract: {max_pages: .inf}\n", ["`extract.max_pages`", "a whole number"]),
        ("topics: {sizes: [2.5]}\n", ["`topics.sizes.0`", "a whole number"]),
        ('report: {title: "A\\x01b"}\n', ["`report.title`", "without control characters"]),
    ],
)
def test_a_mistyped_key_or_value_is_named_with_what_is_legal(root, tmp_path, text, words):
    with pytest.raises(StudyError) as caught:
        _load(root, tmp_path, text)
    for word in [*words, "legal:", "to do:"]:
        assert word in str(caught.value)


def test_a_whole_number_with_a_point_is_that_number(root, tmp_path):
    text = "topics: {sizes: [4.0, 6], seed: 7.0}\nnetwork: {max_q_value: 1.0}\n"
    settings = _load(root, tmp_path, text, {"network": {"resamples": 20.0}})
    for value in (*settings["topics"]["sizes"], settings["topics"]["seed"]):
        assert type(value) is int
    assert type(settings["network"]["resamples"]) is int
    assert type(settings["network"]["max_q_value"]) is float


def test_an_empty_section_has_its_defaults(root, tmp_path):
    settings = _load(root, tmp_path, "topics:\nnetwork: {seed: 1}\n", {"report": None})
    assert settings["topics"]["sizes"] == [4, 6, 8, 12]
    assert settings["report"]["max_evidence_per_edge"] == 60


def test_all_problems_are_named_at_once(root, tmp_path):
    with pytest.raises(StudyError) as caught:
        _load(root, tmp_path, "topic: 1\nnetwork: {unit: 1}\n", {"extra": 1})
    for word in ("`topic`", "`network.unit`", "`extra`", "command line"):
        assert word in str(caught.value)


def test_merging_leaves_the_base_alone():
    base = {"a": {"b": 1}, "c": 2}
    assert merge(base, {"a": {"d": 3}}) == {"a": {"b": 1, "d": 3}, "c": 2}
    assert base == {"a": {"b": 1}, "c": 2}


def test_the_codebook_is_the_named_one_else_the_studys_own_else_the_shipped(
    root, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    shipped = find_codebook("", home=root)
    assert shipped == sorted(str(p) for p in (root / "config/codebook").glob("*.yaml"))
    for folder in ("config/codebook", "mine"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.yaml").touch()
    assert find_codebook("", home=root) == ["config/codebook/a.yaml"]
    assert find_codebook("mine", home=root) == ["mine/a.yaml"]


@pytest.mark.parametrize(
    ("named", "words"),
    [("nowhere", "missing"), ("empty", "no .yaml"), ("a.yaml", "is not a folder")],
)
def test_a_codebook_that_is_not_there_is_an_error(root, tmp_path, monkeypatch, named, words):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.yaml").touch()
    with pytest.raises(StudyError, match=words):
        find_codebook(named, home=root)


def _make(*names: str) -> None:
    """Make empty files; a name that ends in a slash is a folder."""
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir() if name.endswith("/") else path.touch()


@pytest.mark.parametrize(
    ("names", "unread"),
    [
        (["config/config.yml"], "config/config.yml"),
        (["config/config.yaml", "config/Config.YAML"], "config/Config.YAML"),
        (["config/config.yaml/"], "config/config.yaml"),
        (["config"], "config"),
    ],
)
def test_settings_that_would_not_be_read_are_an_error(root, tmp_path, monkeypatch, names, unread):
    monkeypatch.chdir(tmp_path)
    _make(*names)
    with pytest.raises(StudyError) as caught:
        load_settings(root / SCHEMA, "config/config.yaml", {})
    assert f"Settings that would not be read: {unread}\n" in str(caught.value)
    assert "with the name config/config.yaml\n" in str(caught.value)
    assert "to do: put the settings into config/config.yaml" in str(caught.value)


def test_other_files_beside_the_settings_are_left_alone(root, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    _make("config/config.yaml", "config/config.yaml~", "config/notes.yml", "config/codebook/a.yaml")
    assert load_settings(root / SCHEMA, "config/config.yaml", {})["report"]
    _make("config/codebook/README.md", "config/codebook/old/b.yml")
    assert find_codebook("", home=root) == ["config/codebook/a.yaml"]


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["a.yaml", "b.yml", "c.YAML"], "would not be read: b.yml, c.YAML"),
        (["b.yml"], "would not be read: b.yml"),
        (["a.yaml/"], "would not be read: a.yaml"),
    ],
)
def test_parts_of_a_codebook_that_would_not_be_read_are_an_error(
    root, tmp_path, monkeypatch, names, words
):
    monkeypatch.chdir(tmp_path)
    _make(*(f"config/codebook/{name}" for name in names))
    with pytest.raises(StudyError, match=words):
        find_codebook("", home=root)


def test_a_codebook_of_the_study_that_is_no_folder_is_not_replaced(root, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    _make("config/codebook")
    with pytest.raises(StudyError, match="config/codebook is not a folder"):
        find_codebook("", home=root)


def test_the_readme_shows_the_settings_of_the_schema(root):
    table = describe_settings(read_yaml(root / SCHEMA))
    assert table in (root / "README.md").read_text(), (
        "the table of settings in README.md is out of step; paste the output of: "
        'python -c "from pipeline.config import *; from pipeline.io import *; '
        f"print(describe_settings(read_yaml('{SCHEMA}')))\""
    )
