"""Tests of pipeline.inventory.openalex."""

import json

from pipeline.inventory.openalex import parse_openalex

WORK = {
    "id": "https://openalex.org/W2000000001",
    "doi": "https://doi.org/10.1016/S0740-624X(01)00066-1",
    "title": "Developing fully functional E-government",
    "publication_year": 2001,
    "language": "en",
    "type": "article",
    "authorships": [
        {"author": {"display_name": "Karen Layne"}, "countries": ["US"]},
        {"author": {"display_name": "Jungwoo Lee"}, "countries": ["US", "KR"]},
    ],
    "primary_location": {"source": {"display_name": "Government Information Quarterly"}},
    "keywords": [{"display_name": "Stages"}],
    "abstract_inverted_index": {"data": [1, 4], "Open": [0], "needs": [2], "more": [3]},
}


def test_a_work_with_its_abstract_put_in_order():
    (record,) = parse_openalex(json.dumps({"results": [WORK], "meta": {"count": 1}}))
    assert record.key == "W2000000001"
    assert record.abstract == "Open data needs more data"
    assert record.authors == "Karen Layne; Jungwoo Lee"
    assert record.country == "US; KR"
    assert (record.year, record.doi) == (2001, "10.1016/s0740-624x(01)00066-1")
    assert (record.venue, record.keywords) == ("Government Information Quarterly", "Stages")
    assert (record.document_type, record.problem) == ("paper", "")


def test_a_list_and_json_lines_are_read_and_a_broken_line_is_named():
    assert parse_openalex(json.dumps([WORK])) == parse_openalex(json.dumps(WORK))
    lines = f'{json.dumps(WORK)}\n{{"id": \n{json.dumps({"title": "B"})}\n'
    first, second, fault = parse_openalex(lines)
    assert (first.key, second.title) == ("W2000000001", "B")
    assert fault.problem == "line 2 is not well-formed JSON: Expecting value"


def test_values_of_other_kinds_cost_themselves_only():
    odd = {
        "title": "T",
        "authorships": "x",
        "primary_location": None,
        "abstract_inverted_index": {"a": "b", "c": [None]},
        "publication_year": None,
        "keywords": {"x": 1},
    }
    (record,) = parse_openalex(json.dumps([odd]))
    assert (record.title, record.abstract, record.venue, record.problem) == ("T", "", "", "")
