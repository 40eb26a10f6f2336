"""Tests of pipeline.inventory.file_fields."""

import pytest

from pipeline.inventory.file_fields import split_file_field


@pytest.mark.parametrize(
    ("value", "paths"),
    [
        ("", []),
        (":papers/a.pdf:PDF;:C\\:/Users/me/b.pdf:PDF", ["papers/a.pdf", "C:/Users/me/b.pdf"]),
        (r"C\:\\Users\\me\\a.pdf", [r"C:\Users\me\a.pdf"]),
        (r":C$\backslash$:/x/B{\'{e}}langer - 2005.pdf:pdf", ["C:/x/Bélanger - 2005.pdf"]),
        (r":x/M{\"u}ller, {\O}rsted {\v{S}}im.pdf:pdf", ["x/Müller, Ørsted Šim.pdf"]),
        (r"C:\users\me\vision.pdf", [r"C:\users\me\vision.pdf"]),
        ("https://example.org/a.pdf", ["https://example.org/a.pdf"]),
        (";;:;", []),
    ],
)
def test_paths_of_a_file_field(value, paths):
    assert split_file_field(value) == paths
