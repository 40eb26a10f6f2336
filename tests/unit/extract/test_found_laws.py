"""Tests of pipeline.extract.found_laws."""

from pipeline.extract.found_laws import find_law
from pipeline.extract.found_model import Piece, Reading


def law(*texts: str):
    return find_law(Reading([Piece("body", 1, text) for text in texts]))


def test_the_subject_ends_where_the_enacting_words_begin():
    said = law(
        "PERATURAN PRESIDEN REPUBLIK INDONESIA NOMOR 95 TAHUN 2018",
        "TENTANG SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA PRESIDEN REPUBLIK INDONESIA,",
    )
    name = "Peraturan Presiden Nomor 95 Tahun 2018"
    assert said.name.value == f"{name} tentang SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK"
    assert (said.number.value, said.year.value, said.indonesian) == (name, "2018", True)


def test_a_subject_that_a_scan_lost_stands_in_the_enacting_clause():
    said = law(
        "PERATURAN BUPATI CONTOH NOMOR 3 TAHUN 2020",
        "Menetapkan : PERATURAN BUPATI TENTANG TATA KELOLA DATA.",
    )
    assert said.name.value.endswith("tentang TATA KELOLA DATA")


def test_a_number_that_is_printed_twice_is_read_once():
    twice = "PERATURAN PEMERINTAH NOMOR 24 TAHUN 2018 "
    assert law(f"{twice}{twice}TENTANG PERIZINAN").name.value == (
        "Peraturan Pemerintah Nomor 24 Tahun 2018 tentang PERIZINAN"
    )


def test_numerals_in_a_subject_lose_the_slips_of_a_scan():
    said = law(
        "PERATURAN PEMERINTAH NOMOR 4 TAHUN 2020",
        "TENTANG PERUBAHAN ATAS PERATURAN PEMERINTAH NOMOR I2 TAHUN 2OI9",
    )
    assert said.name.value.endswith("PERATURAN PEMERINTAH NOMOR 12 TAHUN 2019")


def test_a_statute_has_the_name_that_it_is_printed_under():
    said = law("THE RIGHT TO RECORDS ACT, 2005", "(No. 22 of 2005)")
    assert said.name.value == "THE RIGHT TO RECORDS ACT, 2005"
    assert (said.number.value, said.year.value) == ("Act No. 22 of 2005", "2005")
    assert not said.indonesian


def test_rules_have_the_name_that_they_give_themselves():
    said = law(
        "THE RECORDS ACT, 1990",
        "1. These Rules may be cited as the Records (Fees) Rules, 1994.",
    )
    assert said.name.value == "Records (Fees) Rules, 1994"
    assert (said.number, said.year.value) == (None, "1994")


def test_a_study_of_a_law_is_no_law():
    assert law("Penerapan Peraturan Presiden Nomor 95 Tahun 2018 di daerah") is None
    assert law("The act of keeping records in small towns") is None
    assert law() is None
