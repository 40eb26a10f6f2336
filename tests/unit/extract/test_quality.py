import pytest

from pipeline.extract.model import PageSummary
from pipeline.extract.quality import is_word_like, mean_quality, text_quality


@pytest.mark.parametrize(
    "token",
    [
        "government",
        "E-Government,",
        "(2019)",
        "Rp1.000.000,00",
        "undang-undang",
        "SPBE",
        "and/or",
        "citizens’",
        "OECD's",
        "https://example.org/a?b=1",
        "45%",
        "yang",
        "a",
        "भारत",
        "1st",
        "OURdata",
    ],
)
def test_words_numbers_and_addresses_are_word_like(token: str) -> None:
    assert is_word_like(token)


@pytest.mark.parametrize(
    "token", ["yk[k", "gk¡", "(cid:3)", "l1ke", "xgtrs", "tHe", "~^w", "bcdfgh", "a" * 40, "z"]
)
def test_debris_is_not(token: str) -> None:
    assert not is_word_like(token)


def test_quality_is_the_share_of_word_like_tokens() -> None:
    assert text_quality("good words yk[k — xgtrs") == 0.5
    assert text_quality("   ") is None
    assert text_quality("~~ ## ~~") == 0.0


def test_mean_is_weighted_by_characters_and_skips_blank_pages() -> None:
    pages = [PageSummary(1, 300, 1.0), PageSummary(2, 100, 0.0), PageSummary(3, 0, None)]
    assert mean_quality(pages) == 0.75
    assert mean_quality([PageSummary(1, 0, None)]) is None
