"""Tests of pipeline.report.health_page."""

import synthetic

from pipeline.report import ReportSettings, tally_pages
from pipeline.report.health_page import build_health, health_content


def page_of(built, tallies):
    pages = tally_pages([synthetic.PAGE_ROWS], counted_ids=built.study.counted_ids)
    settings = ReportSettings(title="A <study>")
    return build_health(built.study, tallies, pages, synthetic.ENTRIES, settings=settings)


def test_the_page_tells_entries_copies_and_pages_and_escapes_texts(small, tallies_of):
    page = page_of(small, tallies_of(small))
    assert "A &lt;study&gt;" in page
    assert "<script" not in page
    assert 'corpus/refs.bib</th><td class="number">2</td>' in page
    assert "1 linked to a file by its path or name" in page
    assert "no file and no abstract" in page
    assert "Characters that nobody can see were left out: 7 on 1 page." in page
    assert "the file is encrypted; save it without a password" in page


def test_same_tables_same_bytes(small, tallies_of):
    assert page_of(small, tallies_of(small)) == page_of(small, tallies_of(small))


def test_a_study_without_anything_has_a_page(empty, tallies_of):
    pages = tally_pages([], counted_ids=set())
    entries = synthetic.ENTRIES.head(0)
    content = health_content(empty.study, tallies_of(empty), pages, entries)
    assert (content["n_documents"], content["groups"], content["bibliographies"]) == (0, [], [])
    page = build_health(
        empty.study, tallies_of(empty), pages, entries, settings=ReportSettings(title="Nothing")
    )
    assert "There is no bibliography under corpus/" in page
    assert "No document of this study has pages." in page
