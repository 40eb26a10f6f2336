"""Tests of pipeline.inventory.web_of_science."""

from pipeline.inventory.web_of_science import parse_web_of_science

EXPORT = """FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Layne, K
   Lee, JW
AF Layne, Karen
   Lee, Jungwoo
TI Developing fully functional E-government: A four
   stage model
SO GOVERNMENT INFORMATION QUARTERLY
DT Article
DE stages; portals
AB Stages and
   steps.
PY 2001
DI 10.1016/S0740-624X(01)00066-1
UT WOS:000168955600001
ER

PT C
TI Open data
PY 2013
ER

EF
"""


def test_records_with_continued_lines():
    first, second = parse_web_of_science(EXPORT)
    assert first.key == "WOS:000168955600001"
    assert first.title == "Developing fully functional E-government: A four stage model"
    assert first.authors == "Layne, Karen; Lee, Jungwoo"
    assert (first.abstract, first.keywords) == ("Stages and steps.", "stages; portals")
    assert (first.year, first.doi) == (2001, "10.1016/s0740-624x(01)00066-1")
    assert (second.key, second.title, second.record_type) == ("2", "Open data", "conference")


def test_a_record_that_is_not_closed_or_not_begun_is_told():
    first, second, third = parse_web_of_science("PT J\nTI One\nPT J\nPY 2001\nER\nTI Lost\nER\n")
    assert first.title == "One"
    assert second.problem == "line 3: the record has no title"
    assert third.problem == "line 6: the record does not begin with PT"
