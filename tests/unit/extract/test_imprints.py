"""Tests of pipeline.extract.imprints."""

import pytest

from pipeline.extract.imprints import is_imprint


@pytest.mark.parametrize(
    "text",
    [
        "BERITA NEGARA REPUBLIK INDONESIA TAHUN 2020 NOMOR 994",
        "TAMBAHAN LEMBARAN NEGARA REPUBLIK INDONESIA NOMOR 6736",
        "No. 16] NEW DELHI, FRIDAY, APRIL 3, 2015",
        "Bill No. XXXI of 2013",
        "NO. 4 OF 2015",
        "No.GHKH-80",
        "Last Updated June 1, 2023",
        "September 2019",
        "12 Agustus 2021",
    ],
)
def test_numbers_and_dates_of_a_document_name_nothing(text: str) -> None:
    assert is_imprint(text)


@pytest.mark.parametrize(
    "text",
    [
        "No one is left behind",
        "North and south",
        "Notes",
        "NOTIFICATION",
        "Developments since June 2019",
        "May 2019 in review",
        "2 March of the machines",
        "Berita negara dan daerah",
    ],
)
def test_other_headings_are_none(text: str) -> None:
    assert not is_imprint(text)
