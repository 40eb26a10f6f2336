"""Hard full stops of real documents, labelled by offset; bench/sentences.py prints all figures."""

from pathlib import Path

import pytest

from bench.boundaries import Language
from bench.sentences import Labelled, labelled, ours, read_gold, says_end, score

LANGUAGES: tuple[Language, ...] = ("id", "en")
TEXTS = (".md", ".txt", ".csv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_three_hundred_hard_places_and_half_of_them_are_held_out(language: str) -> None:
    rows = [row for row in read_gold() if row["language"] == language]
    places = [len(row["ends"]) + len(row["others"]) for row in rows]
    held_out = [n for n, row in zip(places, rows, strict=True) if row["half"] == "held-out"]
    assert sum(places) >= 300
    assert 0.4 < sum(held_out) / sum(places) < 0.6


@pytest.mark.parametrize("language", LANGUAGES)
def test_ends_are_found_in_the_development_half_of_plain_texts(
    shared_data: Path, language: Language
) -> None:
    found = [o for o in labelled(shared_data, language, TEXTS) if o.half == "development"]
    assert len(found) >= 30
    assert score(found, ours).f1 >= 0.97


def test_scores_are_worked_out_by_hand() -> None:
    text = "Lihat No. 3. Warga S. Contoh hadir. Selesai."
    one = Labelled("development", text, ends=(11, 34), others=(8, 20))
    found = score([one], lambda _: [12, 21, len(text)])
    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)


def test_an_end_behind_closing_signs_is_at_its_full_stop() -> None:
    text = 'Ia berkata "ya." Lalu pergi.'
    assert says_end([16, 28], text, 14)
    assert not says_end([28], text, 14)
