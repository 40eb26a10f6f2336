"""The built corpus: complete, reproducible, and of the size a reader expects."""

import csv
import hashlib
import re
from pathlib import Path

import pypdfium2
import pytest
import typeset
from typesetting.inline import plain, texts
from typesetting.source import read_source

from pipeline.errors import StudyError


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, sources: Path) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    typeset.build(sources, folder)
    return folder


def digests(folder: Path, names: list[str]) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}


def test_the_corpus_is_what_its_sources_give(built: Path, sources: Path) -> None:
    names = sorted(path.name for path in built.iterdir())
    assert digests(built, names) == digests(sources.parent, names), "run: make corpus"


def test_the_catalogue_lists_every_file_in_order(built: Path) -> None:
    with (built / "documents.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    paths = [row["path"] for row in rows]
    assert list(rows[0]) == ["path", "title", "authors", "year", "type", "country", "venue"]
    assert paths == sorted(path.name for path in built.iterdir() if path.suffix != ".csv")
    assert {row["type"] for row in rows} == {"paper", "policy", "law"}


SOURCE = """---
title: A title
authors: An office (fictional)
year: 2020
type: policy
country: ID
language: en
layout: LAYOUT
running_head: A head
---

Text.
"""


def test_your_own_files_and_rows_stay_and_an_earlier_layout_goes(tmp_path: Path) -> None:
    sources, corpus = tmp_path / "sources", tmp_path / "corpus"
    sources.mkdir()
    corpus.mkdir()
    (corpus / "mine.pdf").write_bytes(b"%PDF-1.4")
    (corpus / "documents.csv").write_text("path,doi,title\nmine.pdf,10.1000/1,Mine\n")
    for layout, name in (("html", "ours.html"), ("markdown", "ours.md")):
        (sources / "ours.md").write_text(SOURCE.replace("LAYOUT", layout))
        typeset.build(sources, corpus)
        assert sorted(p.name for p in corpus.iterdir()) == ["documents.csv", "mine.pdf", name]
        assert (corpus / "documents.csv").read_text().splitlines() == [
            "path,title,authors,year,type,country,venue,doi",
            "mine.pdf,Mine,,,,,,10.1000/1",
            f"{name},A title,An office (fictional),2020,policy,ID,,",
        ]


@pytest.mark.parametrize(
    "sheet", [b"path;title\nmine.pdf;Mine\n", b"path\n\xe9.pdf\n", b"path\na,b\n", b'path\n"a\n']
)
def test_a_catalogue_that_cannot_be_read_is_not_replaced(tmp_path: Path, sheet: bytes) -> None:
    (tmp_path / "ours.md").write_text(SOURCE.replace("LAYOUT", "html"))
    catalogue = tmp_path / "documents.csv"
    catalogue.write_bytes(sheet)
    with pytest.raises(StudyError, match=r"documents\.csv"):
        typeset.build(tmp_path, tmp_path)
    assert catalogue.read_bytes() == sheet


def test_every_word_is_printed_and_every_pdf_has_two_to_five_pages(
    built: Path, sources: Path
) -> None:
    for path in sorted(built.glob("*.pdf")):
        document = read_source(sources / f"{path.stem}.md")
        pdf = pypdfium2.PdfDocument(path)
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
        assert 2 <= len(pages) <= 5, path.name
        printed = letters("".join(pages))
        marked = [*texts(document.blocks), *document.notes.values()]
        words = {letters(w) for text in marked for w in plain(text).split() if len(w) > 4}
        whole = {word for word in words if word in printed}
        assert len(whole) >= 0.99 * len(words), (path.name, sorted(words - whole))


def letters(text: str) -> str:
    return re.sub(r"[^a-zé]", "", text.lower())
