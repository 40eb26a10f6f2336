"""Sentence ends: a bar marks each one in the texts below; everywhere else there is none."""

from typing import Any, SupportsIndex

import pytest

from pipeline.segment.split import split_sentences

INDONESIAN = [
    "Kebijakan itu terbit. | Dampaknya belum terlihat.",
    "Lihat Pasal 3 ayat (2). | Ketentuan itu berlaku.",
    "Inpres No. 3 Tahun 2003 mengatur hal itu. | Isinya jelas.",
    "Anggarannya Rp 3.500.000,00 pada tahun itu.",
    "Nilainya naik 2.5 kali. | Itu cukup.",
    "Biayanya hanya 50 sen. | Kemudian tarif itu naik.",
    "Biayanya hanya 50 sen. | Pelanggan membayar sendiri.",
    "Ada situs, portal, dll. yang dibangun.",
    "Ada situs, portal, dll. | Selanjutnya dibahas tahapnya.",
    "Warga, pegawai, dsb. | Mereka hadir.",
    "Menurut Indrajit dkk. (2004) tahapnya lima.",
    "Lihat Indrajit dkk., 2004. | Tahapnya lima.",
    "Prof. Dr. Kumorotomo berpendapat demikian. | Ia benar.",
    "Kutipan itu ada di hlm. 12. | Bacalah.",
    "Lihat hal. 15 dan vol. 2 terbitan itu.",
    "Ir. Budiarto, M.Si. memimpin rapat.",
    "Rapat dipimpin oleh S. F. Amalia di Surabaya.",
    "Jl. Merdeka No. 5 menjadi alamatnya.",
    "Tabel 3. Hasil Pengujian",
    "Gambar 2. Tahap penerapan e-government",
    "Hasilnya ada pada Tabel 3. | Nilai itu tinggi.",
    "1. Pejabat adalah orang yang berwenang. | 2. Menteri adalah pembantu presiden.",
    "a. setia kepada negara; | b. menjaga persatuan; dan | c. menaati aturan.",
    "PNS wajib: | a. setia; | b. taat.",
    "(1) Instansi wajib melapor. | (2) Laporan disampaikan tiap tahun.",
    "Apakah layanan itu siap? | Belum.",
    "Luar biasa! | Warga senang.",
    "Warga bertanya apakah layanan itu gratis? dan dijawab ya.",
    'Ia berkata, "Kami siap." | Lalu ia pergi.',
    "Ia menyebutnya “transparan.” | Warga setuju.",
    "Hal itu benar (lihat Bab 2). | Selanjutnya dibahas.",
    "Hal itu benar (lihat Bab 2. Juga Bab 3) dan jelas.",
    "Pelayanan… belum siap.",
    "Pelayanan belum siap... | Warga menunggu.",
    "Daftar Isi ........ 12",
    "Laman lapor.go.id dan www.jakarta.go.id dibuka. | Warga memakainya.",
    "Surel humas@kominfo.go.id melayani warga. | Jawabannya cepat.",
    "Sistem itu lambat. | e-Government mempercepatnya.",
    "Tahun itu 2003. | Dalam tahun itu terbit inpres.",
    "Layanan menjadi transparan.| Pemerintah mendukungnya.",
    "PP Nomor 60 Tahun 2008 tentang SPIP berlaku. | Pasal 5 mengaturnya.",
    "Pukul 10.30 rapat mulai. | Semua hadir.",
    "BAB II. Kajian Pustaka",
    "2.1. Konsep e-government",
    "Kab. Sleman dan Prov. DIY ikut serta.",
    "Biaya turun s.d. 20 persen. | Itu baik.",
    "Pertama a.n. Menteri, Sekretaris Jenderal. | Kedua tidak ada.",
    "Dr. H. M. Rasyid hadir. | Acara dimulai.",
    "Butir huruf a. dan b. dihapus.",
    "Aplikasi itu ada di opsi A. | Selain itu ada opsi B.",
    "• Layanan dasar • Layanan lanjut".replace(" • ", " | • "),
    "Angka 45% tercapai. | 30 daerah lain menyusul.",
]
ENGLISH = [
    "The policy was issued. | Its effect is unclear.",
    "Dr. Heeks and Prof. Bailur agree. | Others do not.",
    "J. R. Gil-Garcia wrote it. | It is cited often.",
    "See Heeks et al. (2003) for details.",
    "This follows Heeks et al. | The design gap remains.",
    "Portals, kiosks, etc. were built.",
    "Portals, kiosks, etc. | Citizens used them.",
    "Some tools, e.g. Portals and apps, help.",
    "One level, i.e. Level 2, is reached.",
    "Compare A vs. B in Fig. 3. | The gap is wide.",
    "The U.S. Government published data.",
    "Data came from the U.S. | The rest came from India.",
    "It rose by 3.5 percent to 1,250.75 units. | Costs fell.",
    "Act No. 14 of 2008 applies. | It is broad.",
    "The answer is no. | We stop here.",
    "Art. 5 and Sec. 7 apply. | Both are clear.",
    "See pp. 12-15 of Vol. 2 for more.",
    "Table 4. Results of the survey",
    "Figure 1. Stages of e-government",
    "The results are in Table 4. | They are clear.",
    "1. Access is open. | 2. Use is free.",
    "a. open data; | b. open formats; and | c. open licences.",
    "Is it ready? | Not yet.",
    "It works! | People are pleased.",
    "Yahoo! and others joined.",
    'He said, "We are ready." | Then he left.',
    "They call it “open.” | It is not.",
    "(See Chapter 2.) | This matters.",
    "The plan (approved in 2010. Revised in 2012) is old.",
    "Services... are slow.",
    "Services are slow… | People wait.",
    "Contents ............ 7",
    "Visit https://www.un.org/egov. | It is free.",
    "Write to info@oecd.org. | We answer.",
    "The site data.gov.uk opened. | Many use it.",
    "This ended in 2003. | In 2004 it began again.",
    "Services became open.| Citizens noticed.",
    "Mr. Smith met Mrs. Jones at 5 p.m. in the office.",
    "The firm Acme Inc. | The others left.",
    "Acme Inc. and Beta Ltd. signed.",
    "On Jan. 5 it opened. | People came.",
    "She holds a Ph.D. in law. | She teaches.",
    "Costs (approx. 5 million) fell. | Good.",
    "2.1. Concept of e-government",
    "IV. Results",
    "A. Background",
    "They took option B. | This is better than option C.",
    "It failed. | e-Government projects often do.",
    "It fell to 30%. | 45 countries followed.",
    "The Rev. Brown and Gen. Lee spoke.",
    "Smith (cf. Jones 2001) disagrees. | So do we.",
    "Sen. Brown and the sen. | Both spoke.",
    "Code is a form of art. | I argue that it lasts.",
    "Use the app. | 5 million people did.",
    "It broke art. 5 and U.S. Const. art. I, § 8 as well.",
    "See app. 2 of the report. | It lists art. I of the text.",
]


@pytest.mark.parametrize("marked", INDONESIAN + ENGLISH)
def test_sentences_end_where_marked_and_nowhere_else(marked: str) -> None:
    pieces = [piece.strip() for piece in marked.split("|")]
    text = marked.replace(" | ", " ").replace("|", "")
    assert [text[a:b] for a, b in split_sentences(text)] == pieces


@pytest.mark.parametrize("text", ["", "   ", "...", "— —", "• •", "***"])
def test_text_without_letters_or_digits_has_no_sentence(text: str) -> None:
    assert split_sentences(text) == []


class Counted(str):
    """A text that counts the characters that are copied from it or searched in it."""

    work = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        found = super().__getitem__(key)
        Counted.work += len(found)
        return found

    def find(self, sought: str, start: Any = 0, end: Any = None, /) -> int:
        Counted.work += (len(self) if end is None else min(end, len(self))) - start
        return super().find(sought, start, end)

    def count(self, sought: str, start: Any = 0, end: Any = None, /) -> int:
        Counted.work += (len(self) if end is None else end) - start
        return super().count(sought, start, end)


def work_of(text: str) -> int:
    Counted.work = 0
    split_sentences(Counted(text))
    return Counted.work


@pytest.mark.parametrize(
    "piece", ["hlm. 3 dan Prof. ", "(a. B. ", "(lihat No. 3. Juga ", "J. ", "kata-", "1.", ". ."]
)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    """Repeated abbreviations keep one sentence open; what is read for each stays bounded."""
    once, twice = work_of(piece * 500), work_of(piece * 1000)
    assert once >= 500
    assert twice <= 2.1 * once  # a tenth for the first pieces, before which little stands


def test_a_row_of_signs_is_tried_once_at_its_first() -> None:
    text = "." * 20_000 + "x"
    assert split_sentences(text) == [(0, 20_001)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("  Dua kata. Tiga kata lagi. ", [(2, 11), (12, 27)]),
        ("\u4e2d\u534e\u3002\u653f\u5e9c\u516c\u5f00\u3002", [(0, 3), (3, 8)]),
        ("te\u0301. \u00dcb.", [(0, 4), (5, 8)]),
    ],
)
def test_spans_are_in_order_and_without_blanks_at_their_ends(
    text: str, spans: list[tuple[int, int]]
) -> None:
    assert split_sentences(text) == spans


@pytest.mark.parametrize(
    ("text", "n_sentences"),
    [
        ("Stakeholder Q.13. Is there a body?", 1),
        ("This is asked in Q13. Few answered.", 2),
        ("Number of items: 74. Alpha was high.", 2),
        ("Unsurnya: 1. Data. 2. Orang.", 3),
        ("Open to all; ii. Fair; and iii. Safe.", 3),
        ("See Fig. 2. Bars show means.", 2),
        ("It is at 5 U.S.C. 552. Courts review it.", 2),
        ("Calls end at 6 p.m. Chat never ends.", 2),
        ("It opens at 9 a.m. Monday to Friday.", 1),
        ("It has several Pasal. 71. Buku diberi nomor.", 2),
        ("Are data open? (please give a link): Housing.", 2),
        ("Bab I... Bab... Pasal... Penutup.", 2),
        ("Isinya layanan kabupaten. kota lain tidak.", 2),
    ],
)
def test_labels_numbers_and_hours(text: str, n_sentences: int) -> None:
    assert len(split_sentences(text)) == n_sentences
