import pytest

from pipeline.io.named import read_text_if_there, write_files


def test_files_go_to_the_path_with_their_name(tmp_path):
    write_files({"a.txt": b"1", "b.txt": b"2"}, [tmp_path / "x/b.txt", tmp_path / "a.txt"])
    assert (tmp_path / "x/b.txt").read_bytes() == b"2"
    assert read_text_if_there(tmp_path / "a.txt") == "1"


def test_files_and_paths_must_agree(tmp_path):
    with pytest.raises(ValueError, match=r"\['a.txt', 'b.txt'\]"):
        write_files({"a.txt": b"1"}, [tmp_path / "b.txt"])


def test_a_missing_text_is_none(tmp_path):
    assert read_text_if_there(tmp_path / "none.txt") is None
