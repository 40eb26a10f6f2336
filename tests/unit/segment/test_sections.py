"""Kinds of section by the headings of papers and laws."""

import pytest

from pipeline.segment.sections import Piece, Section, assign_sections, kind_of_heading


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Abstrak", "abstract"),
        ("A B S T R A K", "abstract"),
        ("1. PENDAHULUAN", "introduction"),
        ("I. Introduction", "introduction"),
        ("BAB I PENDAHULUAN", "introduction"),
        ("2. Metode Penelitian", "method"),
        ("Materials and Methods", "method"),
        ("HASIL DAN PEMBAHASAN", "results"),
        ("4 Results", "results"),
        ("Pembahasan", "discussion"),
        ("5. Discussion", "discussion"),
        ("PENUTUP", "conclusion"),
        ("Kesimpulan dan Saran", "conclusion"),
        ("6. Conclusions", "conclusion"),
        ("DAFTAR PUSTAKA", "references"),
        ("Referensi", "references"),
        ("References", "references"),
        ("Bibliography", "references"),
        ("LAMPIRAN I", "appendix"),
        ("Lampiran Peraturan Bupati", "appendix"),
        ("Appendix A. Questionnaire", "appendix"),
        ("Annex", "appendix"),
        ("BAB II", "chapter"),
        ("BAB IV HAK DAN KEWAJIBAN", "chapter"),
        ("CHAPTER 3", "chapter"),
        ("Bagian Kedua", "chapter"),
        ("Pasal 12", "article"),
        ("Article 5", "article"),
        ("Menimbang:", "front"),
        ("Daftar Isi", "front"),
        ("Konsep e-government", None),
        ("Reference architecture of services", None),
        ("Metode baru pelayanan", None),
    ],
)
def test_heading(heading: str, kind: str | None) -> None:
    assert kind_of_heading(heading) == kind


def kinds(*pieces: tuple[str, int | None, str]) -> list[str]:
    return [section.kind for section in assign_sections([Piece(*piece) for piece in pieces])]


def test_a_paper() -> None:
    assert kinds(
        ("title", None, "Dampak e-government"),
        ("body", None, "Abstrak: Tulisan ini menelaah layanan."),
        ("heading", 1, "PENDAHULUAN"),
        ("body", None, "Layanan berubah."),
        ("heading", 2, "Latar masalah"),
        ("body", None, "Warga menunggu."),
        ("heading", 1, "Konsep layanan"),
        ("body", None, "Konsep itu luas."),
        ("heading", 1, "Daftar Pustaka"),
        ("reference", None, "Heeks (2003)."),
    ) == [
        "front",
        "abstract",
        "introduction",
        "introduction",
        "introduction",
        "introduction",
        "body",
        "body",
        "references",
        "references",
    ]


def test_a_law() -> None:
    pieces = [
        Piece("body", None, "Menimbang: a. bahwa layanan perlu diatur;"),
        Piece("heading", 1, "BAB I"),
        Piece("heading", 1, "KETENTUAN UMUM"),
        Piece("heading", 1, "Pasal 1"),
        Piece("body", None, "Dalam peraturan ini:"),
        Piece("heading", 1, "Bagian Kedua"),
        Piece("body", None, "Pasal 2"),
        Piece("body", None, "Instansi wajib melapor."),
    ]
    assert assign_sections(pieces) == [
        Section("front", "Menimbang"),
        Section("chapter", "BAB I"),
        Section("chapter", "BAB I KETENTUAN UMUM"),
        Section("article", "Pasal 1"),
        Section("article", "Pasal 1"),
        Section("chapter", "Bagian Kedua"),
        Section("article", "Pasal 2"),
        Section("article", "Pasal 2"),
    ]


def test_a_reference_is_in_the_references_wherever_it_stands() -> None:
    assert kinds(("body", None, "Teks."), ("reference", None, "Heeks (2003).")) == [
        "body",
        "references",
    ]


def test_without_known_headings_everything_is_body() -> None:
    assert kinds(
        ("title", None, "Judul"), ("heading", 1, "Bagian lain"), ("body", None, "Isi.")
    ) == [
        "body",
        "body",
        "body",
    ]


def test_a_chapter_after_an_appendix_counts_again() -> None:
    assert kinds(
        ("heading", 1, "LAMPIRAN"), ("heading", 1, "BAB I PENDAHULUAN"), ("body", None, "Isi.")
    ) == ["appendix", "introduction", "introduction"]


def test_a_sentence_that_speaks_of_an_article_opens_no_section() -> None:
    assert kinds(
        ("heading", 1, "Pasal 1"), ("body", None, "Pasal 3 ayat (2) berlaku bagi semua instansi.")
    ) == ["article", "article"]
