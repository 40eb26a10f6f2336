"""Marks of items in running text, told from numbers and letters that end a sentence."""

import pytest

from pipeline.segment.markers import marks_item
from pipeline.segment.split import split_sentences


@pytest.mark.parametrize(
    ("word", "lead"),
    [
        ("b", "jabatan pimpinan tinggi,"),
        ("a", "Akreditasi dan Sertifikasi"),
        ("7", "asas profesionalitas, dan"),
        ("1", "Short title and"),
        ("26", "DISTRIBUSI II"),
        ("2", "KOMENTAR/CATATAN"),
        ("1", "1 2 3 4 5"),
        ("4", "Tambahan Lembaran Negara Nomor 3839)"),
        ("41", "40. Kepala Seksi"),
        ("16", "Money and Banking"),
        ("38Y", "CRIME CONTROL BUREAU"),
        ("84", "PRESIDEN REPUBLIK INDONESIA -14-"),
    ],
)
def test_marks(word: str, lead: str) -> None:
    assert marks_item(word, lead)


@pytest.mark.parametrize(
    ("word", "lead"),
    [
        ("c", "sebagaimana dimaksud dalam Pasal 4 huruf"),
        ("b", "sebagaimana dimaksud pada huruf a dan huruf"),
        ("c", "sebagaimana dimaksud pada huruf a, b, dan"),
        ("x", "the slope of"),
        ("39", "sebagaimana dimaksud dalam Pasal"),
        ("3", "weights of pillars 2 and"),
        ("11", "dimaksud dalam Pasal 8 angka"),
        ("2014", "pada tanggal 1 Januari"),
        ("4", "all scores are shown in Table"),
        ("12", "the agency runs version"),
        ("5", "LAMPIRAN"),
    ],
)
def test_may_end_a_sentence(word: str, lead: str) -> None:
    assert not marks_item(word, lead)


@pytest.mark.parametrize(
    "text",
    [
        "47B. Restriction on sale",
        "10A (1). The board meets",
        "T.A. Contoh",
        "Amendment of s. 17 of the principal Act",
        "Notulen rapat dewan nomor ... (nama daerah)",
        "RANCANGAN TENTANG ... MENJADI PERATURAN",
        "pelaksanaan . ^kewenangan badan",
        "vide Notification No. Van Kota.38 of the board",
    ],
)
def test_one_sentence(text: str) -> None:
    assert split_sentences(text) == [(0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Tenaga ahli ditentukan oleh BPK. Pemeriksa ditunjuk kemudian.",
        "Berlaku sesuai putusan pengadilan. huruf d Cukup jelas",
        "Cukup ^jelas. ^Ayat berikutnya sama.",
    ],
)
def test_two_sentences(text: str) -> None:
    first = text.index(". ") + 1
    assert split_sentences(text) == [(0, first), (first + 1, len(text))]
