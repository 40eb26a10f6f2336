"""Tests of pipeline.extract.properties."""

import pytest

from pipeline.extract.properties import Properties, clean_date, clean_property, make_properties


@pytest.mark.parametrize(
    ("value", "clean"),
    [
        ("  Open\tgovernment \x07 data ", "Open government data"),
        ("ﬁnal report", "final report"),
        ("þÿ\x00T\x00i", None),  # UTF-16 read as Latin letters
        ("Micro\ufffdsoft", None),
        ("Kemajuan â€œdigitalâ€", None),  # UTF-8 read as Windows-1252
        ("Médio", "Médio"),
        ("\x01\x02\x03ab", None),
        ("Anonymous", None),
        ("- - -", None),
        ("", None),
    ],
)
def test_a_property_is_clean_or_none(value, clean):
    assert clean_property(value) == clean


def test_a_long_property_is_cut():
    assert clean_property("ab " * 200) == ("ab " * 100).rstrip() + "…"


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("D:20241009165419Z00'00'", "2024-10-09"),
        ("D:2021", "2021"),
        ("2021/04/05", "2021-04-05"),
        ("2021-04-05T10:00:00+07:00", "2021-04-05"),
        ("2021", "2021"),
        ("20211", None),
        ("D:00010101", None),
        ("soon", None),
    ],
)
def test_a_date_is_a_year_a_month_or_a_day(value, date):
    assert clean_date(value) == date


def test_authors_are_joined_once_each():
    made = make_properties(authors=["A. B.", " ", "C. D. ", "A. B."])
    assert made == Properties(authors="A. B.; C. D.")
