import pytest

from pipeline.extract import wording


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("BAB II", 1),
        ("BAB IV HAK DAN KEWAJIBAN", 1),
        ("Bagian Kesatu", 2),
        ("Bagian Ketiga Pelaksana Audit", 2),
        ("Paragraf 2", 3),
        ("Pasal 12", 4),
        ("Pasal 5 ayat (1) Undang-Undang Dasar", None),
        ("CHAPTER III", 1),
        ("Article 7", 4),
        ("Article 7 of the Convention provides", None),
        ("PART VIII – UTILIZATION", 1),
        ("Babak baru", None),
    ],
)
def test_divisions_of_laws(text: str, level: int | None) -> None:
    assert wording.law_level(text) == level


@pytest.mark.parametrize(
    ("text", "marker", "level"),
    [
        ("1. Ketentuan", "1.", 1),
        ("a. bahwa", "a.", 1),
        ("(2) LATIK", "(2)", 2),
        ("1) Tingkat", "1)", 2),
        ("iv. last", "iv.", 3),
        ("• point", "•", 1),
        ("- point", "-", 1),
        ("1.2 Scope", "1.2", 2),
    ],
)
def test_list_markers(text: str, marker: str, level: int) -> None:
    assert wording.list_marker(text) == marker
    assert wording.list_level(marker) == level


@pytest.mark.parametrize(
    "text", ["0.7 is enough", "2019. Then", "Dr. Who", "3 apples", "-5 degrees"]
)
def test_numbers_and_abbreviations_are_no_markers(text: str) -> None:
    assert wording.list_marker(text) is None


@pytest.mark.parametrize(
    "text",
    ["Table 2. Scores", "Tabel 1 Kriteria Tingkat", "Gambar 3: Alur", "Figure 12", "Fig. 2. A"],
)
def test_captions(text: str) -> None:
    assert wording.is_caption(text)


@pytest.mark.parametrize(
    "text", ["Table 2 shows the scores", "Gambar 1 menunjukkan alur", "Tables are useful"]
)
def test_sentences_about_tables_are_no_captions(text: str) -> None:
    assert not wording.is_caption(text)


def test_headings_most_papers_have() -> None:
    assert wording.is_usual_heading("Hasil dan Pembahasan")
    assert not wording.is_usual_heading("Results show that trust matters")


def test_leaders() -> None:
    assert wording.has_leaders("Introduction ......... 5")
    assert wording.without_leaders("Introduction ......... 5") == "Introduction | 5"
    assert not wording.has_leaders("and so on ...")
    assert wording.has_leaders("A chapter with a title of some length and its page .... xii")
    assert wording.has_leaders("Name: ________ Date: ________")  # 16 of 29


@pytest.mark.parametrize(
    "text",
    [
        "The minister said: “We waited.... Nobody came.”",
        "He waited…… Then he left.",
        "It was said that the project would go on. . . . Yet it did not.",
        "Ayat (1) Cukup jelas Ayat (2) Disahkan oleh Gubernur dengan Surat .... tanggal ..... dan "
        "telah melewati batas waktu 30 (tiga puluh) hari setelah rancangan itu diterima.",
    ],
)
def test_what_a_sentence_leaves_out_or_blank_makes_no_table(text: str) -> None:
    """The last leaves 9 dots among 168 characters, under a tenth."""
    assert not wording.has_leaders(text)
    assert wording.without_leaders(text) == text


def test_ends() -> None:
    assert wording.ends_sentence("He said “yes.”")
    assert wording.ends_sentence("of the model. ¹")
    assert not wording.ends_sentence("of the model;")
    assert wording.ends_clause("terdaftar pada Badan; dan")
    assert not wording.ends_clause("sebagaimana dimaksud dan")


def test_numbering() -> None:
    assert wording.numbering_level("2.1.3 Scope") == 3
    assert wording.numbering_level("A. Scope") == 1
    assert wording.numbering_level("Scope") is None
