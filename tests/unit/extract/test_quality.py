from pathlib import Path

import pypdfium2 as pdfium
import pytest

from pipeline.extract.document import extract_document
from pipeline.extract.model import (
    OTHER_SCRIPT,
    STAMPED,
    ExtractedDocument,
    ExtractSettings,
    PageSummary,
)
from pipeline.extract.pdf_text import read_page
from pipeline.extract.quality import (
    describe_pages,
    describe_reading,
    familiarity,
    is_word_like,
    mean_quality,
    page_quality,
    text_quality,
)
from pipeline.tables import LOW_QUALITY


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


@pytest.mark.parametrize("token", ["Baa" * 2000 + "#x", "a" * 200_000 + "#", "aB1." * 20_000])
def test_a_token_of_many_parts_is_looked_at_once(token: str) -> None:
    """Tried in every way, each of these would take longer than anyone waits."""
    assert text_quality(token) == 0.0


def test_quality_is_the_share_of_the_letters_in_readable_tokens() -> None:
    assert text_quality("good words yk[k — xgtrs") == 9 / 18
    assert text_quality("   ") is None
    assert text_quality("2019 | 45% | 3.5") is None
    assert text_quality("~~ ## ~~") == 0.0


def test_labels_numbers_and_joined_words_do_not_lower_it() -> None:
    assert text_quality("b. (c) 48(5) District(s) Dim1 licence/permit500 KL/TV(N)/12") == 1.0


@pytest.mark.parametrize("token", ["strngthsq", "aaargh", "\uf0b7\uf0c1", "wo\ufffdrd", "Akm[mcWw"])
def test_odd_runs_and_symbols_inside_words_weigh_as_debris(token: str) -> None:
    assert text_quality(token) == 0.0


def test_letters_that_stand_for_others_are_unfamiliar() -> None:
    plain = "the reform of the office is slow and it shows in the region as a whole " * 5
    strange = plain.translate(str.maketrans("abcdefghijklmnoprstuvw", "odlfengihpkrmsabctyuwv"))
    assert familiarity(plain) == 1.0
    assert familiarity(strange) == 0.5
    assert familiarity("sedikit sekali kata") == 1.0
    half = " ".join(["the"] * 2 + ["zebra"] * 78)
    assert familiarity(half) == 0.5 + 0.5 * 0.025 / 0.05


def test_pages_without_text_and_pages_that_hardly_read_are_named() -> None:
    pages = [
        PageSummary(1, 900, 0.8),
        *(PageSummary(n, 0, None, "none") for n in (2, 4, 5, 6)),
        PageSummary(3, 900, 0.97),
        PageSummary(7, 40, 0.1),
        PageSummary(8, 900, None),
        PageSummary(9, 0, None, "damaged"),
    ]
    said = "damaged and not read: page 9; no text on pages 2, 4-6; text that hardly reads on page 1"
    assert describe_pages(pages) == said
    assert describe_pages(pages[5:8]) is None


def test_pages_with_a_stamp_alone_or_in_another_script_are_named() -> None:
    pages = [
        PageSummary(1, 20, 1.0, note=f"{STAMPED}; Tesseract is not installed"),
        PageSummary(2, 900, None, note=OTHER_SCRIPT),
        PageSummary(3, 900, 1.0),
    ]
    stamped = "hardly any text beside a picture on page 1"
    other = "letters of another script, not judged, on page 2"
    assert describe_pages(pages) == f"{stamped}; {other}"
    assert describe_reading(pages, known=0.61) == f"{stamped}; {other}"
    assert describe_reading(pages[2:], known=1.0) is None
    strange = "hardly a common word of English or Indonesian: another language, or a font"
    assert (describe_reading(pages[2:], known=0.5) or "").startswith(strange)


def test_words_in_other_scripts_are_not_held_to_be_unfamiliar() -> None:
    assert familiarity("официальный документ правительства о службах " * 20) == 1.0


def test_mean_is_weighted_by_characters_and_skips_blank_pages() -> None:
    pages = [PageSummary(1, 300, 1.0), PageSummary(2, 100, 0.0), PageSummary(3, 0, None)]
    assert mean_quality(pages) == 0.75
    assert mean_quality([PageSummary(1, 0, None)]) is None


def _read(path: Path) -> ExtractedDocument:
    return extract_document(
        path.read_bytes(),
        media_type="application/pdf",
        name=path.name,
        settings=ExtractSettings(),
    )


def test_pages_whose_font_gives_other_characters_are_named(shared_data: Path) -> None:
    good = _read(shared_data / "policy-mixed/india/16.NATIONAL FOREST POLICY 1988.pdf")
    assert good.text_quality is not None
    assert good.text_quality > 0.99
    assert describe_pages(good.pages) is None
    gazette = _read(shared_data / "policy-mixed/india/ind119364.pdf")
    assert describe_pages(gazette.pages) == "text that hardly reads on page 1"


def test_a_document_whose_font_gives_other_letters_has_low_quality() -> None:
    plain = "the reform of the office is slow and it shows in the region as a whole.\n\n" * 5
    moved = plain.translate({n: (n - 97 + 3) % 26 + 97 for n in range(97, 123)})
    read = [
        extract_document(
            text.encode(), media_type="text/plain", name="a.txt", settings=ExtractSettings()
        )
        for text in (plain, moved)
    ]
    assert read[0].text_quality == 1.0
    assert read[1].text_quality is not None
    assert read[1].text_quality < 0.5


def test_pages_judged_by_hand_lie_on_their_side_of_the_limit(shared_data: Path) -> None:
    rows = (Path(__file__).parent / "quality-labels.tsv").read_text().splitlines()[1:]
    scores: dict[str, list[float]] = {"good": [], "poor": []}
    for name, page, judgement in (row.split("\t") for row in rows):
        document = pdfium.PdfDocument(shared_data / name)
        read = read_page(document, int(page) - 1)
        text = " ".join(span.text for span in (*read.spans, *read.askew))
        scores[judgement].append(page_quality(text) or 0.0)
        document.close()
    assert len(scores["good"]) + len(scores["poor"]) == 67
    assert max(scores["poor"]) < LOW_QUALITY
    # Two tables of abbreviations ("RPK", "y.o.y(%)") read as poor.
    assert sum(score < LOW_QUALITY for score in scores["good"]) == 2


def test_words_run_together_are_told(shared_data: Path) -> None:
    together = "Thepubliccanparticipatedirectly inplanning,implementing and.Then others"
    assert (text_quality(together) or 0) < 0.5
    assert text_quality("mempertanggungjawabkannya kepada publik, lalu 3,5 persen.") == 1.0
    seed = pdfium.PdfDocument(shared_data / "seed" / "pentahelix-2024-bureaucratic-culture.pdf")
    assert (page_quality(seed[0].get_textpage().get_text_range()) or 0) < 0.7
    assert (page_quality(seed[2].get_textpage().get_text_range()) or 0) > 0.95
