"""Tests of pipeline.inventory.discover."""

import pytest

from pipeline.errors import StudyError
from pipeline.inventory.discover import (
    document_id_of,
    group_by_shard,
    list_sources,
    shard_of,
    sources_at,
)


@pytest.mark.parametrize(
    "path",
    [
        "-rf.pdf",
        "a b.pdf",
        'he said "no".pdf',
        "Über größe.pdf",
        "日本.pdf",
        "sub/a.pdf",
        "a.docx",
        "$(touch x).pdf",
        "{shard}.pdf",
    ],
)
def test_odd_names_get_a_safe_id(path):
    document_id = document_id_of(path)
    assert set(document_id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not document_id.startswith("-")
    assert len(document_id) <= 87


def test_names_that_differ_in_case_space_folder_or_format_have_different_ids():
    paths = ["a-b.pdf", "A-B.pdf", "a b.pdf", "a/b.pdf", "a-b.docx", "a_b.pdf", "á-b.pdf"]
    assert len({document_id_of(p) for p in paths}) == len(paths)


def test_ids_do_not_depend_on_other_documents_nor_do_shards_while_they_are_as_many():
    few = list_sources(["a.pdf", "Z y.pdf"], exclude=[])
    many = list_sources(["a.pdf", "Z y.pdf", "b.pdf", "0.pdf"], exclude=[])
    assert set(few) <= set(many)


def test_a_shard_gets_one_digit_more_when_the_corpus_outgrows_two_of_256():
    names = [f"d{i:03}.pdf" for i in range(513)]
    before = {s.document_id: s.shard for s in list_sources(names[:512], exclude=[])}
    after = {s.document_id: s.shard for s in list_sources(names, exclude=[])}
    assert {len(shard) for shard in before.values()} == {1}
    assert {len(shard) for shard in after.values()} == {2}
    assert all(after[document].startswith(shard) for document, shard in before.items())


def test_the_form_of_accented_letters_does_not_change_an_id():
    assert document_id_of("Re\u0301sume\u0301.pdf") == document_id_of("R\u00e9sum\u00e9.pdf")
    with pytest.raises(StudyError, match="same id"):
        list_sources(["Re\u0301sume\u0301.pdf", "R\u00e9sum\u00e9.pdf"], exclude=[])


def test_two_files_with_one_id_are_refused_by_name():
    twin = f"{document_id_of('a b.pdf')}.pdf"
    with pytest.raises(StudyError, match=r"(?s)'a b\.pdf' and .*rename one") as caught:
        list_sources(["a b.pdf", twin], exclude=[])
    assert twin in str(caught.value)


def test_hidden_files_the_sheet_and_excluded_patterns_are_left_out():
    paths = [
        ".DS_Store",
        "documents.csv",
        "drafts/a.pdf",
        "x/.git/y.pdf",
        "b.pdf",
        "sub/documents.csv",
    ]
    kept = [s.path for s in list_sources(paths, exclude=["drafts/*"])]
    assert kept == ["corpus/b.pdf", "corpus/sub/documents.csv"]


@pytest.mark.parametrize(
    "name",
    [
        "a\nb.pdf",
        "Icon\r",
        "a\u2028b.pdf",
        "{shard}.pdf",
        b"\xff.pdf".decode("utf-8", "surrogateescape"),
    ],
)
def test_names_that_cannot_be_used_are_refused_unless_left_out(name):
    with pytest.raises(StudyError, match=r"(?s)that cannot be used: .*rename"):
        list_sources(["a.pdf", name], exclude=[])
    assert len(list_sources(["a.pdf", f".{name}", f"x/{name}"], exclude=["x/*"])) == 1


@pytest.mark.parametrize(
    "name", ["Laporan\u00a0SPBE.pdf", "a\u3000b.pdf", "co\u00adop.pdf", "a\u200bb"]
)
def test_blanks_of_all_kinds_and_signs_without_width_may_stand_in_a_name(name):
    assert [s.path for s in list_sources([name], exclude=[])] == [f"corpus/{name}"]


def test_the_files_of_a_plan_give_the_documents_of_that_plan():
    planned = list_sources([f"d{i}.pdf" for i in range(600)], exclude=["d7*"])
    assert sources_at([source.path for source in planned]) == planned


def test_every_document_is_in_exactly_one_shard():
    sources = list_sources([f"d{i}.pdf" for i in range(2000)], exclude=[])
    shards = group_by_shard(sources)
    assert sorted(s for group in shards.values() for s in group) == sorted(sources)
    assert len(shards) == 8
    assert all(s.shard == shard_of(s.document_id, bits=3) for s in sources)


@pytest.mark.parametrize(
    ("paths", "exclude", "words"),
    [
        ([".DS_Store", "x/.git/y.pdf"], [], "every file under corpus/ is hidden or"),
        (["documents.csv"], ["*.bak"], r"(?s)sheet documents\.csv\n.*put documents into corpus/"),
        (["a.pdf", ".b"], ["*.bak", "*"], r"(?s)inventory\.exclude \(\*\.bak, \*\).*mend the pat"),
    ],
)
def test_a_corpus_of_which_nothing_is_left_is_an_error_that_says_why(paths, exclude, words):
    with pytest.raises(StudyError, match=words):
        list_sources(paths, exclude=exclude)
