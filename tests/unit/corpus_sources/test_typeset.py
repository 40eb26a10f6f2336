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
