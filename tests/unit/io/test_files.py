"""Tests of pipeline.io.files."""

import os

import pytest

from pipeline.errors import StudyError
from pipeline.io import (
    describe_files,
    list_files,
    read_yaml,
    refuse_broken_links,
    remove_stale,
    stamp_files,
    write_json,
    write_text,
)


def test_text_is_written_whole_and_with_its_line_ends(tmp_path):
    path = tmp_path / "a" / "b.txt"
    write_text("one\r\ntwo\n", path)
    assert path.read_bytes() == b"one\r\ntwo\n"
    assert [p.name for p in path.parent.iterdir()] == ["b.txt"]


def test_what_is_written_is_on_the_disk_before_it_has_its_name(tmp_path, monkeypatch):
    path = tmp_path / "b.txt"
    there: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda file: there.append(path.exists()))
    write_text("one", path)
    assert there == [False]
    assert path.read_text() == "one"


def test_json_has_sorted_keys(tmp_path):
    write_json({"b": 1, "a": "é"}, tmp_path / "x.json")
    assert (tmp_path / "x.json").read_text() == '{\n "a": "é",\n "b": 1\n}\n'


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"a: [1, 2", "line"),
        (b"a: 1\na: 2\n", "stands twice"),
        (b"a: \xff\xfe\n", "not UTF-8"),
        (b"a: !!python/object/apply:os.system [x]\n", "well-formed"),
        (b"a:\n\t- b\n", "line 2"),
        (b"a: 1\n? [b]\n: 2\n", "line 2"),
        (b"a: 1\n? {b: 1}\n: 2\n", "line 2"),
        (b"no: 1\n", "`no` is not a text"),
        (b"a: {1: 2}\n", "`1` is not a text"),
        (b"~: 2\n", "`~` is not a text"),
        (b"2024-01-01: 2\n", "is not a text"),
        (b"a: " + b"[" * 41 + b"]" * 41, "more than 40 lists"),
        (b"{a: " * 9000 + b"1" + b"}" * 9000, "more than 40 lists"),
        (b"a: &x [1]\nb: *x\n", "refers to another place"),
        (b"a: &x [*x]\n", "refers to another place"),
        (b"a: !!bool abc\n", "bool` is not allowed"),
        (b"a: !!timestamp abc\n", "timestamp` is not allowed"),
        (b"a: !!int ''\n", "int` is not allowed"),
        (b"a: !mine [1]\n", "`!mine` is not allowed"),
        (b"a: 2024-13-45\n", "date that is none"),
        (b"a: " + b"9" * 5000, "number or date"),
    ],
)
def test_ill_formed_yaml_is_an_error_with_a_place(tmp_path, content, words):
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    with pytest.raises(StudyError, match=words) as caught:
        read_yaml(path)
    assert "x.yaml" in str(caught.value)


def test_yaml_may_be_nested_as_deep_as_said(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("a: " + "[" * 39 + "]" * 39)
    assert str(read_yaml(path)["a"]) == "[" * 39 + "]" * 39


def test_files_are_listed_with_odd_names_sorted(tmp_path):
    for name in ["-x.pdf", "a b.pdf", "sub/'q'.txt"]:
        write_text("", tmp_path / name)
    assert list_files(tmp_path) == ["-x.pdf", "a b.pdf", "sub/'q'.txt"]


def test_linked_folders_are_followed_once_and_loops_not_at_all(tmp_path):
    corpus, elsewhere = tmp_path / "study/corpus", tmp_path / "elsewhere"
    write_text("", corpus / "z/own.txt")
    write_text("", elsewhere / "deep/far.txt")
    (elsewhere / "back").symlink_to(elsewhere)
    (elsewhere / "deep/home").symlink_to(corpus)
    for name, target in (("a", corpus / "z"), ("b", elsewhere), ("c", elsewhere / "deep")):
        (corpus / name).symlink_to(target)
    (corpus / "up").symlink_to("..")
    (corpus / "self").symlink_to(".")
    (corpus / "file.txt").symlink_to(elsewhere / "deep/far.txt")
    assert list_files(corpus) == ["b/deep/far.txt", "file.txt", "z/own.txt"]


def test_links_that_lead_nowhere_are_listed_and_refused_by_name_where_they_are_used(tmp_path):
    write_text("", tmp_path / "a.txt")
    (tmp_path / "gone.pdf").symlink_to("nowhere.pdf")
    (tmp_path / "round.pdf").symlink_to("round.pdf")
    assert list_files(tmp_path) == ["a.txt", "gone.pdf", "round.pdf"]
    refuse_broken_links([tmp_path / "a.txt"])
    with pytest.raises(StudyError, match=r"(?s)gone\.pdf.*round\.pdf.*inventory\.exclude"):
        refuse_broken_links(sorted(tmp_path.iterdir()))


@pytest.mark.parametrize("name", ["missing", ""])
def test_no_documents_are_an_error_that_says_what_to_do(tmp_path, name):
    with pytest.raises(StudyError, match="no documents"):
        list_files(tmp_path / name)


def test_files_are_described_by_hash_size_and_head(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(b"abc")
    digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert describe_files([path], n_head=2) == {str(path): (digest, 3, b"ab")}


def test_a_stamp_changes_with_size_and_with_any_other_date(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(b"abc")
    os.utime(path, ns=(10**18, 10**18))
    first = stamp_files([path])
    assert stamp_files([path]) == first
    os.utime(path, ns=(10**17, 10**17))
    older = stamp_files([path])
    path.write_bytes(b"abcd")
    os.utime(path, ns=(10**18, 10**18))
    longer = stamp_files([path])
    path.unlink()
    assert len({first, older, longer, stamp_files([path]), stamp_files([])}) == 5


def test_only_stale_files_are_removed(tmp_path):
    for name in ["0.parquet", "1.parquet"]:
        write_text("", tmp_path / name)
    (tmp_path / "folder").mkdir()
    assert remove_stale(tmp_path, keep=["1.parquet"]) == ["0.parquet"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["1.parquet", "folder"]
    assert remove_stale(tmp_path / "none", keep=[]) == []
