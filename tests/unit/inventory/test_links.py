"""Tests of pipeline.inventory.links."""

import pytest

from pipeline.inventory.links import FileIndex, Link
from pipeline.inventory.records import Record

TITLE = "Developing fully functional E-government: A four stage model"


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("files/12/a.pdf", "files/12/a.pdf"),
        ("/home/x/Zotero/storage/files/12/a.pdf", "files/12/a.pdf"),
        (r"C:\Users\x\files\13\a.pdf", "files/13/a.pdf"),
        ("storage:files/12/A.PDF", "files/12/a.pdf"),
        ("file:///x/Laporan%20akhir.pdf", "Laporan akhir.pdf"),
        ("x/50%25.pdf", "50%.pdf"),
        ("R\u00e9sum\u00e9.pdf", "Re\u0301sume\u0301.pdf"),
        ("../../etc/passwd", ""),
        ("/etc/passwd", ""),
    ],
)
def test_a_file_is_found_by_the_tail_of_its_path(given, found):
    names = ["files/12/a.pdf", "files/13/a.pdf", "Laporan akhir.pdf", "Re\u0301sume\u0301.pdf"]
    link = FileIndex([*names, "50%.pdf"]).link(Record("k", files=(given,)))
    assert link.path == found
    assert bool(link.problem) is not bool(found)


def test_a_name_that_may_be_two_files_is_a_problem():
    index = FileIndex(["x/a.pdf", "y/a.pdf"])
    assert index.link(Record("k", files=("z/a.pdf",))).problem == (
        "the file 'a.pdf' may be 'x/a.pdf' and 'y/a.pdf'"
    )
    assert index.link(Record("k", files=("https://example.org/b.pdf",))) == Link()


@pytest.mark.parametrize("given", ["internal-pdf://12/b.pdf", "file:///C:/x/b.pdf"])
def test_a_file_of_a_program_that_is_not_there_is_a_problem(given):
    link = FileIndex(["a.pdf"]).link(Record("k", files=(given,)))
    assert link.problem == "the file 'b.pdf' is not in corpus/"


def test_of_several_files_the_pdf_is_taken():
    index = FileIndex(["a.html", "b.pdf", "c.txt"])
    both = index.link(Record("k", files=("a.html", "b.pdf")))
    assert both == Link("b.pdf", "path", "it also names 'a.html': counted apart")
    every = index.link(Record("k", files=("c.txt", "a.html", "b.pdf", "b.pdf")))
    assert every.problem == "it also names 'a.html' and 'c.txt': counted apart"


@pytest.mark.parametrize(
    ("key", "path"),
    [("Layne2001", "sub/layne2001.pdf"), ("layne", ""), ("2001", ""), ("a1", "")],
)
def test_a_file_is_found_by_the_citation_key(key, path):
    index = FileIndex(["sub/layne2001.pdf", "2001.pdf", "a1.pdf"])
    assert index.link(Record(key, title="Another")).path == path


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("10.1016_S0740-624X(01)00066-1.pdf", "doi"),
        ("10.1016-s0740-624x-01-00066-1.pdf", "doi"),
        ("Developing fully functional E-government - a four stage model.pdf", "title"),
        (f"sub/Layne and Lee - 2001 - {TITLE.replace(':', '')}.pdf", "title"),
        ("Layne_2001_Developing fully functional E-government_ A four.pdf", "title"),
        ("Layne2001.pdf", None),
        ("Developing.pdf", None),
    ],
)
def test_a_file_is_found_by_the_doi_or_title_in_its_name(name, by):
    record = Record("k", title=TITLE, doi="10.1016/s0740-624x(01)00066-1")
    link = FileIndex([name, "other.pdf"]).link(record)
    assert (link.path, link.by if link.path else None) == (name if by else "", by)


def test_a_short_title_or_a_doi_without_end_links_nothing():
    index = FileIndex(["Editorial.pdf", "10.1016.pdf"])
    assert index.link(Record("k", title="Editorial", doi="10.1016/")) == Link()
