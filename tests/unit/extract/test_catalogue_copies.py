"""Tests of pipeline.extract.catalogue_copies."""

import random
from dataclasses import replace

import pytest

from pipeline.extract.catalogue_copies import Copy, Entry, find_copies
from pipeline.extract.sketch import sketch_figures, sketch_words


def entry(name: str, start: int = 0, n: int = 1000, **known) -> Entry:
    """A document of *n* words that begin with word *start* of an endless text."""
    words = [f"w{i}" for i in range(start, start + n)]
    values = {"sha256": name, "rank": (0, name), "n_words": n, "sketch": sketch_words(words)}
    return Entry(name, **(values | known))


def copies(*entries: Entry) -> dict[str, tuple[str, str]]:
    found = find_copies(entries, same_text=0.5)
    return {document: (c.original, c.kind) for document, c in found.copies.items()}


def test_the_same_bytes_are_a_copy_of_the_better_ranked():
    found = find_copies(
        [entry("a", sha256="x", rank=(1,)), entry("b", sha256="x", rank=(0,))], same_text=0.5
    )
    assert found.copies == {"a": Copy("b", "bytes", 1.0)}


def test_nearly_the_same_text_is_a_copy_and_another_text_is_not():
    assert copies(entry("a"), entry("b", 100), entry("c", 5000)) == {"b": ("a", "text")}


def test_what_is_like_a_copy_only_stays_a_document():
    # b shares 750 of 1,250 words with a, c with b; c shares 500 of 1,500 with a.
    assert copies(entry("a"), entry("b", 250), entry("c", 500)) == {"b": ("a", "text")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"number": "Undang-Undang Nomor 1 Tahun 2004"}, {"number": "Undang-Undang Nomor 2"}),
        ({"title": "Annual report 2019"}, {"title": "Annual report 2020"}),
        ({"year": 2019, "document_type": "policy"}, {"year": 2020, "document_type": "policy"}),
        ({"figures": sketch_figures(["in", "2019"])}, {"figures": sketch_figures(["in", "2020"])}),
    ],
)
def test_laws_of_one_template_and_yearly_editions_are_no_copies(one, other):
    assert copies(entry("a", **one), entry("b", 20, **other)) == {}
    assert copies(entry("a", **one), entry("b", 20, **one)) == {"b": ("a", "text")}


def test_a_preprint_is_a_version_of_the_article_of_the_next_year():
    preprint = entry("a", title="Open data", year=2019, document_type="paper")
    article = entry("b", 50, title="Open data", year=2020, document_type="paper")
    assert copies(preprint, article) == {"b": ("a", "text")}


def test_filled_in_forms_are_no_copies():
    assert copies(entry("a", n=200), entry("b", 30, n=200)) == {}


def test_one_doi_is_one_work_unless_title_and_text_differ():
    whole = entry("a", doi="10.1/x", title="A book on data")
    scan = entry("b", doi="10.1/x", title="Data", sketch=[], n_words=0)
    chapter = entry("c", 9000, doi="10.1/x", title="Chapter two on laws")
    found = find_copies([whole, scan, chapter], same_text=0.5)
    assert found.copies == {"b": Copy("a", "doi", None)}
    assert sorted(found.doubts) == ["a", "c"]
    assert found.doubts["c"][0].startswith("a has the same DOI, but another title and text")


def test_two_dois_on_one_text_are_joined_only_under_one_title():
    one = entry("a", doi="10.1/x", title="Trust in portals")
    same = entry("b", 20, doi="10.2/y", title="Trust in Portals.")
    other = replace(same, title="Another work")
    assert copies(one, same) == {"b": ("a", "text")}
    found = find_copies([one, other], same_text=0.5)
    assert found.copies == {}
    assert "another DOI and title; both are counted" in found.doubts["a"][0]


def record(name: str, **known) -> Entry:
    return entry(name, 70_000, 90, is_record=True, rank=(1, name), **known)


def test_an_entry_is_a_copy_of_the_file_that_it_describes():
    file = entry("a", doi="10.1/x", title="Open data in towns", year=2020, authors="A. Writer")
    assert copies(file, record("r", doi="10.1/x")) == {"r": ("a", "record")}
    assert copies(file, record("r", title="Open Data in Towns", year=2021)) == {
        "r": ("a", "record")
    }


@pytest.mark.parametrize(
    "known", [{"year": 2010}, {"doi": "10.9/z"}, {"authors": "B. Somebody"}, {"title": "Open data"}]
)
def test_an_entry_of_another_year_doi_author_or_title_is_none(known):
    file = entry("a", doi="10.1/x", title="Open data in towns", year=2020, authors="A. Writer")
    assert copies(file, record("r", **({"title": "Open data in towns"} | known))) == {}


def test_a_scan_without_text_is_a_copy_of_the_entry_with_an_abstract():
    scan = entry("a", sketch=[], n_words=0, doi="10.1/x", rank=(2, "a"))
    assert copies(scan, record("r", doi="10.1/x")) == {"a": ("r", "record")}


def test_chains_end_at_one_original():
    first = entry("a", sha256="x")
    twin = entry("b", sha256="x", doi="10.1/x")
    near = entry("c", 40, doi="10.1/y")
    listed = record("r", doi="10.1/y")
    found = copies(first, twin, near, listed)
    assert found == {"b": ("a", "bytes"), "c": ("a", "text"), "r": ("a", "record")}


def test_the_order_of_the_input_does_not_matter():
    entries = [entry(f"d{i:02d}", 120 * (i % 7), doi=f"10.1/{i % 5}") for i in range(30)]
    wanted = find_copies(entries, same_text=0.5)
    for seed in range(5):
        random.Random(seed).shuffle(entries)
        assert find_copies(entries, same_text=0.5) == wanted


def test_one_document_and_none():
    assert copies() == {}
    assert copies(entry("a")) == {}


def test_a_doi_that_only_a_copy_gives_finds_the_entry():
    first, twin = entry("a", sha256="x"), entry("b", sha256="x", doi="10.1/x")
    assert copies(first, twin, record("r", doi="10.1/x")) == {
        "b": ("a", "bytes"),
        "r": ("a", "record"),
    }
