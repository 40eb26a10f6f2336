from collections import Counter

import pytest

from pipeline.extract.hyphens import count_words, join_broken, join_lines, keeps_hyphen


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("the imple", "mentation of", "the implementation of"),
        ("e", "government is", "e-government is"),
        ("dalam undang", "undang ini", "dalam undang-undang ini"),
        ("secara sebaik", "baiknya", "secara sebaik-baiknya"),
        ("kebijakan", "kebijakan", "kebijakan-kebijakan"),
        ("COVID", "19 pandemic", "COVID-19 pandemic"),
        ("Watson", "Manheim", "Watson-Manheim"),
        ("IMPLE", "MENTATION", "IMPLEMENTATION"),
        ("at https://example.org/a", "b.html", "at https://example.org/a-b.html"),
    ],
)
def test_form_of_the_halves_decides_without_vocabulary(left: str, right: str, joined: str) -> None:
    assert join_broken(left, right, Counter()) == joined


def test_the_document_s_own_spelling_decides() -> None:
    assert keeps_hyphen("socio", "technical", count_words(["a socio-technical view"]))
    assert not keeps_hyphen("socio", "technical", count_words(["a sociotechnical view"]))


def test_two_words_of_the_document_keep_the_hyphen() -> None:
    vocabulary = count_words(["attention based on attention", "attention to it"])
    assert join_broken("an attention", "based decoder", vocabulary) == "an attention-based decoder"


def test_lines_are_joined_by_spaces_and_a_last_hyphen_stays() -> None:
    assert join_lines([("one", False), ("two", False)], Counter()) == "one two"
    assert join_lines([("over the long", True)], Counter()) == "over the long-"
    assert join_lines([("the inter", True), ("and intra", False)], Counter()) == (
        "the inter- and intra"
    )
    assert join_lines([("the long", True), ("order", False)], Counter()) == "the longorder"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("how the imple-", "mentation went", "how the implementation went"),
        ("in undang-", "undang ini", "in undang-undang ini"),
        ("short-", "or long-term", "short- or long-term"),
        ("pusat-", "dan daerah", "pusat- dan daerah"),
        ("the years 2010-", "a pause", "the years 2010- a pause"),
        ("a dash -", "then more", "a dash - then more"),
        ("Rhine-", "Main", "Rhine- Main"),
        ("how the imple\u2010", "mentation went", "how the implementation went"),
        ("how the imple\u00ad", "mentation went", "how the implementation went"),
        ("in undang\u2011", "undang ini", "in undang-undang ini"),
    ],
)
def test_a_hyphen_left_at_the_end_of_a_page(first: str, second: str, joined: str) -> None:
    assert join_lines([(first, False), (second, False)], Counter()) == joined


def test_hyphenated_words_count_as_one() -> None:
    wanted = Counter({"e-government": 2, "e-": 2, "-government": 2})
    assert count_words(["E-Government e-government"]) == wanted
    assert count_words(["e\u2010government e\u2011government"]) == wanted


@pytest.mark.parametrize(
    ("left", "right", "joined", "text"),
    [
        # Parts of other compounds of the document.
        ("an employment", "oriented", "an employment-oriented", "market-oriented employment"),
        ("a data", "enabled", "a data-enabled", "the data of it"),
        ("they self", "report", "they self-report", "a report"),
        ("of non", "members", "of non-members", "members of it"),
        ("with multi", "actor", "with multi-actor", "multi-level actor"),
        ("a decision", "making body", "a decision-making body", "a decision"),
        # Parts of the language.
        ("of ninety", "seven bodies", "of ninety-seven bodies", ""),
        ("a state-of-the", "art tool", "a state-of-the-art tool", ""),
        ("they under", "take it", "they undertake it", "under it; take, take, take"),
        ("an over", "view of it", "an overview of it", "over-use; view, view, view"),
        # Halves that are words by chance, or none.
        ("of the reg", "ion", "of the region", "regional"),
        ("well-nour", "ished children", "well-nourished children", "well-known"),
        ("the in", "formation", "the information", "in-depth formation in it"),
        # Reduplication with a prefix.
        ("peraturan perundang", "undangan", "peraturan perundang-undangan", ""),
        ("masing", "masing", "masing-masing", ""),
        ("berturut", "turut", "berturut-turut", ""),
        ("dari tahun 2019", "2020", "dari tahun 2019-2020", ""),
    ],
)
def test_other_words_decide_where_the_word_is_not_found(
    left: str, right: str, joined: str, text: str
) -> None:
    assert join_broken(left, right, count_words([text])) == joined
