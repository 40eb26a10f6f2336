"""Hard sentence ends in the manner of papers, laws and reports, at least a hundred a language.

In ``boundaries-<language>.txt`` a line is a paragraph and `` | `` stands at each sentence end.
"""

from pathlib import Path

import pytest

from pipeline.segment.split import split_sentences

HERE = Path(__file__).parent
MARK = " | "


def paragraphs(language: str) -> list[str]:
    return (HERE / f"boundaries-{language}.txt").read_text("utf-8").splitlines()


def ends_in(marked: str) -> set[int]:
    """Return where the marked sentences end, as code points of the text without marks."""
    pieces = marked.split(MARK)
    return {len(" ".join(pieces[: number + 1])) for number in range(len(pieces))}


@pytest.mark.parametrize("marked", [*paragraphs("id"), *paragraphs("en")])
def test_sentences_end_where_marked_and_nowhere_else(marked: str) -> None:
    text = marked.replace(MARK, " ")
    assert {end for _, end in split_sentences(text)} == ends_in(marked)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_language_has_a_hundred_ends_inside_paragraphs(language: str) -> None:
    assert sum(marked.count(MARK) for marked in paragraphs(language)) >= 100


@pytest.mark.parametrize("language", ["id", "en"])
def test_cutting_at_every_sign_would_not_do(language: str) -> None:
    """The set is hard: as many signs that end nothing as a third of the ends."""
    texts = [marked.replace(MARK, " ") for marked in paragraphs(language)]
    naive = sum(text.count(". ") + text.count("? ") + text.count("! ") for text in texts)
    inside = sum(marked.count(MARK) for marked in paragraphs(language))
    assert naive > inside * 4 / 3
