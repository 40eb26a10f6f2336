"""Hard sentence ends in the manner of papers, laws and reports, at least 320 a language.

In ``boundaries-<language>.txt`` a line is a paragraph and `` | `` stands at each sentence end. The
ends were marked before the splitter was run on them; those it does not find stay in the set.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.segment.split import split_sentences

HERE = Path(__file__).parent
MARK = " | "


class Counts(NamedTuple):
    """Ends found, places wrongly taken for ends, and ends missed, the latter two with words."""

    hits: int
    wrong: list[str]
    missed: list[str]

    @property
    def f1(self) -> float:
        return 2 * self.hits / (2 * self.hits + len(self.wrong) + len(self.missed))


def paragraphs(language: str) -> list[str]:
    return (HERE / f"boundaries-{language}.txt").read_text("utf-8").splitlines()


def ends_in(marked: str) -> set[int]:
    """Return the marked ends inside a paragraph, as code points of the text without marks."""
    pieces = marked.split(MARK)
    return {len(" ".join(pieces[:number])) for number in range(1, len(pieces))}


def count(marked_paragraphs: list[str]) -> Counts:
    """Compare our ends inside paragraphs with the marked ones; the last of each is no matter."""
    hits, wrong, missed = 0, [], []
    for marked in marked_paragraphs:
        text, marks = marked.replace(MARK, " "), ends_in(marked)
        ours = {end for _, end in split_sentences(text)} - {len(text)}
        hits += len(marks & ours)
        wrong += [f"{text[:end]}\u2503{text[end:]}" for end in sorted(ours - marks)]
        missed += [f"{text[:end]}\u2503{text[end:]}" for end in sorted(marks - ours)]
    return Counts(hits, wrong, missed)


@pytest.mark.parametrize("language", ["id", "en"])
def test_sentences_end_where_marked(language: str) -> None:
    found = count(paragraphs(language))
    assert found.f1 >= 0.97, "\n".join(["wrong:", *found.wrong, "missed:", *found.missed])


def test_counts_are_worked_out_by_hand() -> None:
    found = count(["Warga datang. | Petugas pergi.", "Warga | datang. Petugas pergi."])
    assert (found.hits, len(found.wrong), len(found.missed), found.f1) == (1, 1, 1, 0.5)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_language_has_320_ends_inside_paragraphs(language: str) -> None:
    assert sum(marked.count(MARK) for marked in paragraphs(language)) >= 320


@pytest.mark.parametrize("language", ["id", "en"])
def test_cutting_at_every_sign_would_not_do(language: str) -> None:
    """The set is hard: as many signs that end nothing as a third of the ends."""
    texts = [marked.replace(MARK, " ") for marked in paragraphs(language)]
    naive = sum(text.count(". ") + text.count("? ") + text.count("! ") for text in texts)
    inside = sum(marked.count(MARK) for marked in paragraphs(language))
    assert naive > inside * 4 / 3
