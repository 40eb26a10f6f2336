"""The key of a word, and the spellings of a form."""

import pytest

from pipeline.tag.spelling import fold, prefix_variants


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


def test_spellings_of_a_prefix() -> None:
    assert prefix_variants("co-production") == ["co-production", "co production"]
    assert prefix_variants("E-Government e-policy") == [
        "E-Government e-policy",
        "E Government e policy",
    ]
    assert prefix_variants("good governance") == ["good governance"]
    assert prefix_variants("code-sharing") == ["code-sharing"]
