"""The key of a word, and the spellings of a form."""

from types import ModuleType

import pytest

from pipeline.claims import grammar
from pipeline.tag import clauses, conditions, reach
from pipeline.tag.spelling import WHOLE, fold, prefix_variants


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Services", "service"),
        ("E-Services", "eservice"),
        ("Policies", "policy"),
        ("ties", "tie"),
        ("processes", "process"),
        ("boxes", "box"),
        ("boss", "boss"),
        ("status", "status"),
        ("analysis", "analysis"),
        ("news", "news"),
        ("gas", "gas"),
        ("akses", "akse"),
        ("citizen\u2019s", "citizen's"),
        ("co\u00adproduction", "coproduction"),
        ("e -government", "egovernment"),
        ("", ""),
    ],
)
def test_keys_of_words(word: str, key: str) -> None:
    assert fold(word) == key


@pytest.mark.parametrize(
    "word", ["Services", "tugas", "E-Services", "kebijakan", "Policies", "boxes", "asas-asas"]
)
def test_the_key_of_a_key_is_itself(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize("module", [clauses, conditions, reach, grammar])
def test_words_of_grammar_are_keys(module: ModuleType) -> None:
    """They are compared with keys: one that is none would never be met."""
    sets = [value for value in vars(module).values() if isinstance(value, frozenset)]
    assert sets
    words = [word for words in sets for word in words if word[0].isalpha()]
    assert [word for word in words if fold(word) != word] == []


def test_words_that_keep_their_ending_are_keys() -> None:
    assert [word for word in WHOLE if fold(word) != word] == []


def test_spellings_of_a_prefix() -> None:
    assert prefix_variants("co-production") == ["co-production", "co production"]
    assert prefix_variants("E-Government e-policy") == [
        "E-Government e-policy",
        "E Government e policy",
    ]
    assert prefix_variants("good governance") == ["good governance"]
    assert prefix_variants("code-sharing") == ["code-sharing"]
