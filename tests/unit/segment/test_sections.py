"""Kinds of section by the headings of papers and laws."""

import pytest

from pipeline.segment.sections import Piece, Section, assign_sections, kind_of_heading
from pipeline.segment.titles import KINDS


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Abstrak", "abstract"),
        ("A B S T R A K", "abstract"),
        ("I N T R O D U C T I O N", "introduction"),
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
        ("Results & Discussion", "results"),
        ("IV Results", "results"),
        ("4.2 Results and key findings", "results"),
        ("3 | Survey and methodology", "method"),
        ("A.1 Data and Methods", "method"),
        ("Hasil & Pembahasan", "results"),
        ("Latar Belakang dan Tujuan", "introduction"),
        ("Background, motivation and scope", "introduction"),
        ("BAB SATU PENDAHULUAN", "introduction"),
        ("Chapter One: Introduction", "introduction"),
        ("Rumusan Masalah", "introduction"),
        ("Teknik Analisis Data", "method"),
        ("Simpulan, Saran, dan Rekomendasi", "conclusion"),
        ("7. Recommendations", "conclusion"),
        ("Pembahasan dan Kesimpulan", "conclusion"),
        ("Policy implications", "discussion"),
        ("References and further reading", "references"),
        ("Sources", None),
        ("Literature", None),
        ("Daftar Acuan", "references"),
        ("Tinjauan Literatur", "body"),
        ("Conflict of interest", "body"),
        ("SCHEDULE II", "appendix"),
        ("First Schedule", "appendix"),
        ("Bagian Pertama", "chapter"),
        ("II. PASAL DEMI PASAL", "chapter"),
        ("PENJELASAN ATAS UNDANG-UNDANG", "chapter"),
        ("Glosarium", "front"),
        ("Rationale", None),
        ("Tujuan dan Sasaran Strategis", None),
        ("Results of the vote", None),
        ("Schedule of payments", None),
        ("Transparency & Accountability", None),
        ("Konsep e-government", None),
        ("Reference architecture of services", None),
        ("Metode baru pelayanan", None),
    ],
)
def test_heading(heading: str, kind: str | None) -> None:
    assert kind_of_heading(heading) == kind


def test_no_known_title_is_empty() -> None:
    assert all(title == title.strip() != "" for title in KINDS)


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
    first, second = "BAB I KETENTUAN UMUM", "Bagian Kedua"
    assert assign_sections(pieces) == [
        Section("front", "Menimbang", ("Menimbang",)),
        Section("chapter", "BAB I", ("BAB I",)),
        Section("chapter", first, (first,)),
        Section("article", "Pasal 1", (first, "Pasal 1")),
        Section("article", "Pasal 1", (first, "Pasal 1")),
        Section("chapter", second, (first, second)),
        Section("article", "Pasal 2", (first, second, "Pasal 2")),
        Section("article", "Pasal 2", (first, second, "Pasal 2")),
    ]


def test_a_reference_is_in_the_references_wherever_it_stands() -> None:
    assert kinds(("body", None, "Teks."), ("reference", None, "Heeks (2003).")) == [
        "body",
        "references",
    ]


def test_an_abstract_is_one_with_and_without_a_heading() -> None:
    pieces = [
        Piece("title", None, "Readiness of district offices for digital services"),
        Piece("abstract", None, "We measured the readiness of forty offices."),
        Piece("abstract", None, "Abstrak: Kesiapan empat puluh kantor diukur."),
        Piece("heading", 1, "Introduction"),
        Piece("body", None, "Offices differ."),
    ]
    kinds = [section.kind for section in assign_sections(pieces)]
    assert kinds == ["front", "abstract", "abstract", "introduction", "introduction"]


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


def test_an_annex_ends_the_references_and_keeps_its_own_parts() -> None:
    """As in a report whose annexes stand one level below its list of references."""
    assert (
        kinds(
            ("heading", 1, "References"),
            ("reference", None, "Heeks (2003)."),
            ("heading", 2, "Annex A: Variables"),
            ("body", None, "The variables are listed."),
            ("heading", 2, "Pillar 1"),
            ("table", None, "Portals"),
            ("heading", 2, "Annex B. Reliability"),
            ("heading", 3, "Scores"),
            ("heading", 1, "Acknowledgements"),
            ("heading", 1, "Contact"),
        )
        == ["references"] * 2 + ["appendix"] * 6 + ["body"] * 2
    )


def test_a_plain_annex_heading_ends_the_references_too() -> None:
    assert kinds(
        ("heading", 2, "Daftar Pustaka"),
        ("reference", None, "Heeks (2003)."),
        ("body", None, "Lampiran 1: Kuesioner"),
        ("body", None, "Apakah layanan itu cepat?"),
    ) == ["references", "references", "appendix", "appendix"]


def test_lists_inside_the_references_belong_to_them() -> None:
    assert kinds(
        ("heading", 1, "Daftar Pustaka"),
        ("heading", 2, "Buku"),
        ("reference", None, "Heeks (2003)."),
        ("heading", 2, "Peraturan"),
        ("body", None, "Inpres Nomor 3 Tahun 2003."),
        ("heading", 1, "Riwayat Naskah"),
    ) == ["references"] * 5 + ["body"]


def test_a_numbered_heading_is_no_part_of_a_list_before_the_text() -> None:
    assert kinds(
        ("heading", 1, "List of Acronyms"),
        ("heading", 2, "Agencies"),
        ("heading", 2, "2.0 Policy Goals"),
        ("heading", 3, "Forestry"),
    ) == ["front", "front", "body", "body"]


def test_an_annex_that_no_references_precede_ends_at_the_next_heading_of_its_level() -> None:
    """The annex of a regulation holds the rules themselves."""
    assert kinds(
        ("heading", 1, "Pasal 9"), ("heading", 1, "LAMPIRAN I"), ("heading", 1, "PEDOMAN")
    ) == ["article", "appendix", "body"]


def test_a_sentence_that_speaks_of_an_article_opens_no_section() -> None:
    assert kinds(
        ("heading", 1, "Pasal 1"), ("body", None, "Pasal 3 ayat (2) berlaku bagi semua instansi.")
    ) == ["article", "article"]


@pytest.mark.parametrize(
    "text",
    [
        "Lampiran : 1 (satu) berkas",
        "Lampiran 3 memuat daftar layanan.",
        "Annex 2 lists the services concerned.",
        "Appendix B",
        "Annex A: Score sheet",
        "SUPPLEMENTARY INFORMATION:",
    ],
)
def test_only_a_bare_label_opens_an_annex_where_no_heading_is_set(text: str) -> None:
    """The head of a letter, a sentence, an item of a list and a preamble open none."""
    expected = "appendix" if text == "Appendix B" else "introduction"
    assert (
        kinds(
            ("heading", 1, "Introduction"),
            ("body", None, text),
            ("heading", 2, "Scope"),
            ("body", None, "Setiap instansi wajib membuka informasi."),
        )
        == ["introduction"] + [expected] * 3
    )


def test_the_head_of_a_letter_names_no_annex_even_in_bold() -> None:
    assert kind_of_heading("Lampiran : 1 (satu) berkas") is None
    assert kind_of_heading("Lampiran: Satu berkas") is None
    assert kind_of_heading("Lampiran: Kuesioner") == "appendix"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mengingat pentingnya transparansi, pemerintah membuka data.", "results"),
        ("Menimbang bahwa warga menunggu, layanan dipercepat.", "results"),
        ("Menimbang : a. bahwa layanan perlu diatur;", "front"),
        ("Menimbang a. bahwa layanan perlu diatur;", "front"),
        ("Mengingat", "front"),
    ],
)
def test_considering_opens_a_preamble_only_as_a_formula(text: str, kind: str) -> None:
    assert kinds(
        ("heading", 1, "Hasil dan Pembahasan"), ("body", None, text), ("body", None, "Isi.")
    ) == ["results", kind, kind]


@pytest.mark.parametrize(
    ("before", "kind"), [("LAMPIRAN II", "appendix"), ("Pasal 3", "article"), ("BAB I", "chapter")]
)
def test_a_model_of_a_preamble_belongs_to_the_part_that_shows_it(before: str, kind: str) -> None:
    assert (
        kinds(
            ("heading", 1, before),
            ("body", None, "Rancangan disusun sebagai berikut."),
            ("body", None, "Menimbang : a. bahwa layanan perlu diatur;"),
            ("heading", 1, "MEMUTUSKAN:"),
        )
        == [kind] * 4
    )


def test_sources_are_references_where_entries_follow() -> None:
    assert kinds(
        ("heading", 1, "Method"),
        ("heading", 2, "Sources"),
        ("body", None, "Budget data come from the ministry."),
        ("heading", 1, "Sources"),
        ("reference", None, "Heeks, R. (2003). Most projects fail."),
        ("body", None, "A line between two entries."),
    ) == ["method", "method", "method", "references", "references", "references"]


FORMULA = "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan ini dalam Berita."
ARTICLES = [("heading", 9, "Pasal 1"), ("body", None, "Layanan diatur."), ("body", None, FORMULA)]
SIGNED = ("body", None, "Ditetapkan di Jakarta pada tanggal 2 September 2020")


def placed(*rows: tuple[str, int | None, str]) -> list[Section]:
    return assign_sections([Piece(*row) for row in rows])


def test_signatures_and_an_elucidation_without_heading_are_none_of_the_articles() -> None:
    sections = placed(
        *ARTICLES,
        SIGNED,
        ("body", None, "I. UMUM Peraturan ini memperjelas layanan."),
        ("heading", 9, "Pasal 1"),
        ("body", None, "Cukup jelas."),
    )
    assert [section.path for section in sections] == [
        ("Pasal 1",),
        ("Pasal 1",),
        ("Pasal 1",),
        (),
        ("[Penjelasan]",),
        ("[Penjelasan]", "Pasal 1"),
        ("[Penjelasan]", "Pasal 1"),
    ]
    assert [section.kind for section in sections[3:]] == ["body", "chapter", "article", "article"]


def test_a_printed_heading_of_the_elucidation_stands_over_its_parts() -> None:
    title = "PENJELASAN ATAS PERATURAN NOMOR 8 TAHUN 2024"
    sections = placed(
        *ARTICLES,
        SIGNED,
        ("heading", 1, title),
        ("heading", 1, "II. PASAL DEMI PASAL"),
        ("heading", 9, "Pasal 1"),
        ("heading", 1, "LAMPIRAN I"),
    )
    assert sections[-2].path == (title, "II. PASAL DEMI PASAL", "Pasal 1")
    assert sections[-1].path == ("LAMPIRAN I",)


def test_a_block_that_goes_on_with_the_elucidation_belongs_to_it() -> None:
    explained = "Umum. Layanan dibuat mudah bagi warga. " * 30
    (*_, last) = placed(*ARTICLES[:2], ("body", None, f"{FORMULA} {explained}"))
    assert last.path == ("[Penjelasan]",)
    (*_, last) = placed(*ARTICLES[:2], ("body", None, f"{FORMULA} {explained[:400]}"))
    assert last.path == ("Pasal 1",)


def test_a_second_law_in_the_file_begins_anew() -> None:
    sections = placed(
        *ARTICLES,
        SIGNED,
        ("body", None, "Menimbang : a. bahwa layanan perlu diatur;"),
        ("heading", 9, "Pasal 1"),
    )
    assert [(s.kind, s.path) for s in sections[-2:]] == [
        ("front", ("Menimbang",)),
        ("article", ("Pasal 1",)),
    ]


def test_an_annexed_model_of_a_law_does_not_end_the_annex() -> None:
    sections = placed(
        ("heading", 9, "Pasal 1"), ("heading", 1, "LAMPIRAN I"), ("body", None, FORMULA), SIGNED
    )
    assert {section.kind for section in sections[1:]} == {"appendix"}
