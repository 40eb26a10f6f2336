"""Tests of pipeline.inventory.csl_json."""

import json

from pipeline.inventory.csl_json import parse_csl_json

ITEM = {
    "id": "http://zotero.org/users/1/items/AB",
    "citation-key": "layne2001",
    "type": "article-journal",
    "title": "Developing <i>fully</i> functional E-government",
    "container-title": "Government Information Quarterly",
    "abstract": "<jats:p>Stages &amp; steps.</jats:p>",
    "DOI": "10.1016/S0740-624X(01)00066-1",
    "author": [{"family": "Layne", "given": "Karen"}, {"literal": "OECD"}],
    "issued": {"date-parts": [["2001", 6]]},
    "keyword": "stages, portals",
}


def test_an_item_of_zotero():
    (record,) = parse_csl_json(json.dumps([ITEM]))
    assert record.key == "layne2001"
    assert record.title == "Developing fully functional E-government"
    assert record.authors == "Layne, Karen; OECD"
    assert (record.year, record.doi) == (2001, "10.1016/s0740-624x(01)00066-1")
    assert record.abstract == "Stages & steps."
    assert (record.keywords, record.document_type) == ("stages; portals", "paper")


def test_dates_and_names_in_other_forms():
    items = [
        {"type": "legislation", "title": "A", "issued": {"raw": "12 May 2018"}},
        {"type": "book", "title": ["B"], "issued": {"date-parts": [[]]}, "author": "OECD"},
        {"type": "book", "title": "C", "author": [], "editor": [{"family": "Berg"}]},
    ]
    law, book, edited = parse_csl_json(json.dumps({"items": items}))
    assert (law.year, law.document_type, law.key) == (2018, "law", "1")
    assert (book.title, book.year, book.authors) == ("B", None, "")
    assert edited.authors == "Berg"


def test_what_is_no_item_or_no_json_is_a_record_with_a_problem():
    text, deep = parse_csl_json('["x", {"title": "A"}]')
    assert text.problem == "item 1 is not an object and is not read"
    assert deep.title == "A"
    (cut,) = parse_csl_json('[{"title": "A"},\n{"title"')
    assert (cut.key, cut.problem) == ("file", "Expecting ':' delimiter, line 2")
    (bomb,) = parse_csl_json("[" * 100_000)
    assert bomb.problem
