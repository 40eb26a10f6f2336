"""Languages of sentences of which each is plain to a reader."""

from pathlib import Path

import pytest

from pipeline.segment.language import Spoken, detect_languages
from pipeline.segment.words import words_of

BOTH = ("id", "en")
THREE = ("id", "en", "ms")
OWN = Path(__file__).parent / "languages.tsv"
ID = "Pemerintah daerah harus meningkatkan kualitas pelayanan publik bagi masyarakat."
EN = "Local governments have to improve the quality of the services that citizens use."
FR = "Les citoyens peuvent consulter les services publics de leur commune sur ce site."
DE = "Die Verwaltung stellt ihre Dienste den Bürgern seit dem vergangenen Jahr bereit."
NL = "De overheid heeft in dit jaar veel diensten voor burgers en bedrijven aangeboden."
ZH = "中华人民共和国政府信息公开条例自公布之日起施行，适用于各级行政机关。"
RU = "Правительство должно обеспечить открытость и подотчетность перед гражданами."
MS = "Kerajaan negeri perlu meningkatkan mutu perkhidmatan awam kepada rakyat jelata."


def detect(texts: list[str], languages: tuple[str, ...] = BOTH) -> list[str]:
    spoken = [Spoken(text, words_of(text), block) for block, text in enumerate(texts)]
    return detect_languages(spoken, languages)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(ID, "id"), (EN, "en"), (FR, "und"), (DE, "und"), (NL, "und"), (ZH, "und"), (RU, "und")],
)
def test_a_plain_sentence_has_its_language_or_none_of_the_corpus(text: str, expected: str) -> None:
    assert detect([text]) == [expected]


def test_three_languages_of_a_corpus_are_told_apart() -> None:
    assert detect([ID, MS, EN, MS, ID], THREE) == ["id", "ms", "en", "ms", "id"]


def test_plain_malay_is_undetermined_where_malay_is_no_language_of_the_corpus() -> None:
    assert detect([MS]) == ["und"]
    assert detect([ID, MS, ID]) == ["id", "und", "id"]


def test_a_sentence_without_a_telling_word_goes_with_those_around_it() -> None:
    shared = "Ini penting untuk keselamatan data dan privasi pengguna."
    assert detect([MS, shared, MS], THREE) == ["ms"] * 3
    assert detect([ID, shared, ID], THREE) == ["id"] * 3
    assert detect([MS, shared, MS]) == ["und"] * 3


def test_one_malay_word_makes_no_indonesian_sentence_foreign() -> None:
    cited = "Peraturan ini tidak boleh bertentangan dengan peraturan yang lebih tinggi."
    assert detect([ID, cited, ID]) == ["id"] * 3


def test_indonesian_is_undetermined_in_a_malay_corpus() -> None:
    assert detect([ID, MS, EN], ("ms", "en")) == ["und", "ms", "en"]


@pytest.mark.parametrize(("code", "least"), [("ms", 0.9), ("id", 0.97), ("en", 0.95)])
def test_most_single_sentences_are_told_without_any_other(code: str, least: float) -> None:
    rows = [line.split("\t") for line in OWN.read_text("utf-8").splitlines()]
    texts = [text for language, text in rows if language == code]
    assert sum(detect([text], THREE) == [code] for text in texts) / len(texts) >= least


def test_bullets_and_quotation_marks_are_no_foreign_letters() -> None:
    assert detect(["\u2022 Digital identity systems"]) == ["en"]


@pytest.mark.parametrize("foreign", [FR, DE, ZH, RU])
def test_short_sentences_of_a_foreign_document_are_undetermined_too(foreign: str) -> None:
    assert detect([foreign, "2019", "Total", foreign]) == ["und"] * 4


def test_short_sentences_take_the_language_around_them() -> None:
    assert detect([ID, "Tahap 2", ID, EN, EN, "Level 2", EN, EN]) == ["id"] * 3 + ["en"] * 5


def test_an_abstract_in_the_other_language_keeps_its_own() -> None:
    assert detect([ID, EN, EN, ID]) == ["id", "en", "en", "id"]


def test_a_language_that_is_not_of_the_corpus_is_undetermined() -> None:
    assert detect([ID, EN], ("id",)) == ["id", "und"]
    assert detect([ID, EN], ("en",)) == ["und", "en"]


def test_no_sentences_and_sentences_without_letters() -> None:
    assert detect([]) == []
    assert detect(["12.5", "7"]) == ["und", "und"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Open data improves transparency.", "en"),
        ("Keterbukaan data meningkatkan transparansi.", "id"),
        ("2019 2020 12,5", "und"),
    ],
)
def test_a_document_without_a_function_word_is_given_the_likelier_language(
    text: str, expected: str
) -> None:
    assert detect([text] * 3) == [expected] * 3
