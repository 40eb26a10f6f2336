"""Phrases: longest, leftmost, with wildcards."""

from pipeline.tag.cues import PhraseTrie, read_pattern, words_of
from pipeline.tag.tokens import Tokeniser


def trie(*forms: str) -> PhraseTrie[str]:
    return PhraseTrie((read_pattern(form, Tokeniser()), form) for form in forms)


def found(phrases: PhraseTrie[str], text: str) -> list[tuple[int, int, str]]:
    return [(f.start, f.end, f.value) for f in phrases.find(text.split())]


def test_the_longest_phrase_wins_and_none_overlap() -> None:
    phrases = trie("tidak", "tidak hanya", "hanya")
    assert found(phrases, "tidak hanya hanya tidak") == [
        (0, 2, "tidak hanya"),
        (2, 3, "hanya"),
        (3, 4, "tidak"),
    ]


def test_a_phrase_that_breaks_off_falls_back_to_its_beginning() -> None:
    assert found(trie("not", "not only but also"), "not only slow") == [(0, 1, "not")]


def test_wildcards_stand_for_the_rest_of_a_word() -> None:
    phrases = trie("harus di*", "must be *ed", "is to *")
    assert found(phrases, "harus dibangun") == [(0, 2, "harus di*")]
    assert found(phrases, "harus di") == []
    assert found(phrases, "must be improved") == [(0, 3, "must be *ed")]
    assert found(phrases, "must be good") == []
    assert found(phrases, "is to build") == [(0, 3, "is to *")]


def test_a_cue_is_split_as_texts_are() -> None:
    tokenise = Tokeniser()
    assert read_pattern("e-mail-based *ed", tokenise) == ("email", "based", "*ed")
    assert tokenise.keys_in("e-mail-based") == ("email", "based")


def test_a_phrase_may_begin_with_a_wildcard() -> None:
    assert found(trie("*kan wajib"), "melaporkan wajib") == [(0, 2, "*kan wajib")]


def test_all_phrases_are_found_where_asked_for() -> None:
    phrases = trie("good", "good governance", "governance code")
    assert phrases.find_all(["good", "governance", "code"]) == [
        (0, 1, "good"),
        (0, 2, "good governance"),
        (1, 3, "governance code"),
    ]
    assert phrases.find_all([]) == []


def test_nothing_in_nothing() -> None:
    assert found(trie(), "a b") == []
    assert found(trie("a"), "") == []


def test_words_of_leaves_wildcards_out() -> None:
    patterns = [read_pattern(form, Tokeniser()) for form in ("must be *ed", "E-mail")]
    assert words_of(patterns) == {
        "must",
        "be",
        "email",
    }
