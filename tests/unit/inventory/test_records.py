"""Tests of pipeline.inventory.records."""

import pytest

from pipeline.inventory.records import broken_record, make_record


@pytest.mark.parametrize(
    ("abstract", "kept"),
    [
        ("Abstract: Portals help.", "Portals help."),
        ("Portals help. © 2005 Some Press. All rights reserved.", "Portals help."),
        ("Portals help.Copyright (c) 2019 The Author(s)", "Portals help."),
        ("Portals under (c) 2019 rules help.", "Portals under (c) 2019 rules help."),
        ("Rights came. © 2005 " + "word " * 40, "Rights came. © 2005 " + ("word " * 40).strip()),
        ("[No abstract available]", ""),
    ],
)
def test_an_abstract_loses_what_databases_put_around_it(abstract, kept):
    assert make_record("k", title="T", abstract=abstract).abstract == kept


def test_no_author_is_no_author():
    named = ["[No author name available]", "[Anonymous]", "OECD", "Anonymous Collective"]
    assert make_record("k", title="T", authors=named).authors == "OECD; Anonymous Collective"


def test_what_is_no_year_or_doi_costs_that_value_and_is_named():
    record = make_record("k", title="T", year="1066", doi="none")
    assert (record.year, record.doi) == (None, "")
    assert record.problem == "doi 'none' is not a DOI; year '1066' is not a year from 1500 to 2099"


def test_texts_without_end_are_cut_and_named():
    record = make_record("k", title="t" * 2000, keywords=[f"word {n:05}" for n in range(3000)])
    assert len(record.title) == 1000
    assert len(record.keywords) <= 20_000
    assert record.problem.count("cut at") == 2


def test_a_broken_entry_is_known_by_what_is_wrong():
    record = broken_record("k\n1", "a\x00b")
    assert (record.key, record.title, record.problem) == ("k 1", "", "a b")


def test_an_entry_is_an_abstract_only_without_a_type():
    assert make_record("k", title="T", abstract="A").document_type == "abstract"
    assert make_record("k", title="T", abstract="A", record_type="RPRT").document_type == "other"
