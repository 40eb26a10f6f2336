"""Items of a list inside one paragraph."""

import pytest

from pipeline.extract.inline_items import item_starts


def parts(text: str, *, in_item: bool = False) -> list[str]:
    starts = [0, *item_starts(text, in_item=in_item)]
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_letters_after_a_colon() -> None:
    text = "Tingkat layanan: a. pengaduan warga; b. perizinan usaha; dan c. data terbuka kantor."
    assert parts(text) == [
        "Tingkat layanan:",
        "a. pengaduan warga;",
        "b. perizinan usaha; dan",
        "c. data terbuka kantor.",
    ]


def test_an_item_that_the_next_one_runs_on_in() -> None:
    text = "6. Asas Profesionalitas, dan 7. Asas Akuntabilitas."
    assert parts(text, in_item=True) == ["6. Asas Profesionalitas, dan", "7. Asas Akuntabilitas."]
    assert parts(text) == [text]


def test_brackets_in_a_sentence_only_after_semicolons() -> None:
    running = "The study asks: (1) who decides here, (2) who pays for it, and (3) who answers them."
    assert parts(running) == [running]
    listed = "The law wants: (1) open budgets; (2) open records of offices; and (3) open meetings."
    assert len(parts(listed)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "Sesuai Pasal 5 ayat (1), (2), dan (3) layanan: a. dibuka.",
        "The offices a. and b. were asked first; c. was not.",
        "Items: b. second office; c. third office; d. fourth office.",
        "Steps: a. plan all services; c. check all services.",
    ],
)
def test_what_is_no_true_sequence_stays_whole(text: str) -> None:
    assert parts(text) == [text]


def test_roman_numerals_and_a_list_inside_an_item() -> None:
    text = "(b) the office shall: (i) publish all budgets; (ii) answer all letters; (iii) act."
    assert [part[:5].strip() for part in parts(text, in_item=True)] == ["(b) t", "(i) p", "(ii)"]
    longer = text.replace("act.", "report every year.")
    assert len(parts(longer, in_item=True)) == 4
