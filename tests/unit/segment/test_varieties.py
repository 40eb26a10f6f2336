"""Telling Malay from Indonesian by their own words."""

from pipeline.segment.varieties import balance, tell_malay
from pipeline.segment.variety_words import INDONESIAN, MALAY

BOTH = ("id", "ms")


def tell(texts: list[str], languages: tuple[str, ...] = BOTH, guessed: str = "id") -> list[str]:
    words = [text.split() for text in texts]
    return tell_malay(
        ["id"] * len(texts),
        words,
        list(range(len(texts))),
        languages=languages,
        guess=lambda place: guessed,
    )


def test_no_word_tells_for_both() -> None:
    assert frozenset() == MALAY & INDONESIAN


def test_balance_counts_words_and_endings() -> None:
    assert balance(["kualiti", "dan", "aktiviti", "universiti"]) == 3
    assert balance(["kualitas", "dan", "aktivitas"]) == -2
    assert balance(["peneliti", "yang", "teliti", "pasti", "punya", "bukti"]) == -1  # by "peneliti"


def test_a_language_outside_the_study_has_to_be_plain() -> None:
    assert tell(["tidak boleh"], ("id", "en")) == ["id"]
    assert tell(["tidak boleh kerana"], ("id", "en")) == ["ms"]
    assert tell(["tidak boleh"]) == ["ms"]


def test_nothing_telling_is_guessed_and_other_languages_are_kept() -> None:
    assert tell(["ini data"], guessed="ms") == ["ms"]
    codes = tell_malay(["en", "id"], [["kerana"], ["kerana"]], [0, 1], languages=BOTH, guess=str)
    assert codes == ["en", "ms"]
