"""Points at which words may be divided."""

import pytest
from typesetting.hyphenate import SOFT_HYPHEN, divide, soften


@pytest.mark.parametrize(
    ("language", "divided"),
    [
        ("id", "ke-ter-bu-kaan"),
        ("id", "pe-nye-leng-ga-raan"),
        ("id", "trans-pa-ransi"),
        ("id", "struk-tur"),
        ("en", "trans-par-ency"),
        ("en", "infor-ma-tion"),
        ("en", "com-mit-tee"),
        ("en", "report-ing"),
        ("en", "tech-nol-ogy"),
        ("en", "settle-ment"),
    ],
)
def test_words_divide_at_syllables(language: str, divided: str) -> None:
    assert divide(divided.replace("-", ""), language) == tuple(divided.split("-"))


@pytest.mark.parametrize("word", ["running", "launched", "people", "thought"])
def test_english_words_without_a_safe_point_stay_whole(word: str) -> None:
    assert divide(word, "en") == (word,)


def test_capitals_are_kept_and_short_words_are_left_alone() -> None:
    assert soften("Kabupaten baru", "id") == SOFT_HYPHEN.join(("Ka", "bu", "pa", "ten")) + " baru"
