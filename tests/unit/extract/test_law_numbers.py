"""Tests of pipeline.extract.law_numbers."""

import pytest

from pipeline.extract.law_numbers import canonical_kind, find_act_number, find_law_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 23 TAHUN 2006",
            "Undang-Undang Nomor 23 Tahun 2006",
        ),
        (
            "PERATURAN MENTERI PENDAYAGUNAAN APARATUR NEGARA DAN REFORMASI BIROKRASI REPUBLIK "
            "INDONESIA NOMOR 59 TAHUN 2020",
            "Peraturan Menteri PANRB Nomor 59 Tahun 2020",
        ),
        (
            "PERATURAN PEMEzuNTAH NoMoR I2 TAHUN 2OL9",
            "Peraturan Pemerintah Nomor 12 Tahun 2019",
        ),
        (
            "PERATURAN MENTERI KOMUNIKASI DAN INFORMATIKA NOMOR : "
            "41/PER/MEN.KOMINFO/11/2007 TENTANG",
            "Peraturan Menteri Kominfo Nomor 41/PER/MEN.KOMINFO/11/2007",
        ),
        (
            "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 3 TAHUN 2015",
            "Peraturan Daerah Kabupaten Contoh Nomor 3 Tahun 2015",
        ),
    ],
)
def test_numbers_of_indonesian_laws(text, number):
    law = find_law_number(text)
    assert law is not None
    assert law.number == number


def test_numbers_of_statutes():
    assert find_act_number("(No. 18 of 2003)").number == "Act No. 18 of 2003"
    assert find_act_number("Bill No. XXXI of 2013").number == "Bill No. XXXI of 2013"
    assert find_act_number("in the year 2003 of 18") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "PASAL 3 UNDANG-UNDANG",
        "bahwa berdasarkan Undang-Undang Nomor 23 Tahun 2006 tentang",
        "SURAT UNDANGAN NOMOR 5 TAHUN 2020",
        "PERATURAN PRESIDEN NOMOR TAHUN 2018",
    ],
)
def test_what_is_no_number_of_the_law_itself(text):
    assert find_law_number(text) is None


def test_the_place_and_year_of_a_number():
    law = find_law_number("SALINAN PERATURAN PRESIDEN NOMOR 95 TAHUN 2018 TENTANG SPBE")
    assert (law.year, law.end) == (2018, len("SALINAN PERATURAN PRESIDEN NOMOR 95 TAHUN 2018"))
    slashed = find_law_number("PERATURAN KEPALA BADAN CONTOH NOMOR 4/PK/2015 TENTANG")
    assert (slashed.number, slashed.year) == ("Peraturan Kepala Badan Contoh Nomor 4/PK/2015", 2015)


def test_kinds_are_cited_as_people_write_them():
    assert canonical_kind("UNDANG - UNDANG REPUBLIK INDONESIA") == "Undang-Undang"
    assert canonical_kind("SURAT EDARAN MENTERI DALAM NEGERI") == (
        "Surat Edaran Menteri Dalam Negeri"
    )
    assert canonical_kind("Peraturan Presiden") is None
    assert canonical_kind("LAPORAN TAHUNAN") is None


@pytest.mark.parametrize(
    ("text", "number", "year"),
    [
        ("Directive 95/46/EC", "Directive 95/46/EC", None),
        ("DECISION (EU) 2022/2481", "Decision (EU) 2022/2481", 2022),
        ("G.N. No. 12 of 1999", "Government Notice No. 12 of 1999", 1999),
        ("Act No. 8 of 2010, in force by G.N. 30/1978", "Act No. 8 of 2010", 2010),
        ("Act 007 of 2010", "Act No. 7 of 2010", 2010),
    ],
)
def test_numbers_of_other_countries(text, number, year):
    law = find_act_number(text)
    assert (law.number, law.year) == (number, year)
