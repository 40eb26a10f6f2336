"""Tests of pipeline.inventory.works."""

import itertools

from pipeline.inventory.records import Record
from pipeline.inventory.works import entry_id_of, group_works

LONG = "Open data and the trust of citizens"


def test_records_of_one_doi_or_else_one_title_and_year_are_one_work():
    records = [
        Record("a", title=LONG, year=2019, doi="10.1/a"),
        Record("b", title="Another title of it", year=2018, doi="10.1/a"),
        Record("c", title=LONG.upper() + ".", year=2019),
        Record("d", title=LONG, year=2020),
        Record("e"),
    ]
    for order in itertools.permutations(range(5)):
        works = dict(zip(order, group_works([records[i] for i in order]), strict=True))
        assert works[0] == works[1] == works[2] == "doi 10.1/a"
        assert works[3] == "title opendataandthetrustofcitizens 2020"
        assert works[4] == ""


def test_a_record_that_may_be_two_works_is_left_by_itself():
    records = [
        Record(k, title=LONG, year=2019, doi=d) for k, d in (("a", "10.1/a"), ("b", "10.1/b"))
    ]
    works = group_works([*records, Record("c", title=LONG, year=2019)])
    assert len(set(works)) == 3


def test_titles_that_say_little_need_the_same_authors():
    one, other = (Record("a", title="Editorial", year=2019, authors=a) for a in ("OECD", "UN"))
    assert len(set(group_works([one, other, one]))) == 2


def test_the_id_of_a_work_is_safe_and_its_own():
    ids = [
        entry_id_of(w)
        for w in ("doi 10.1/a", "doi 10.1/a-", "title 日本 2019", f"title {'x' * 500}")
    ]
    assert len(set(ids)) == 4
    for i in ids:
        assert set(i) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert len(i) <= 80
