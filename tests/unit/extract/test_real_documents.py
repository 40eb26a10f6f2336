"""Properties of real documents, where they are present."""

import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from pipeline.extract.document import extract_document
from pipeline.extract.media_types import HEAD_BYTES, sniff_media_type
from pipeline.extract.model import ExtractedDocument, ExtractSettings

FILES = (
    "seed/pentahelix-2024-bureaucratic-culture.pdf",
    "egov-id/peraturan-bssn-no-8-tahun-2024.pdf",
    "egov-en/dgrl_stm_paper.pdf",
    "egov-en/oecd_2019_digital_government_index_method_b00142a4-en.pdf",
    "laws-id/uu-1999-28.md",
)


@cache
def read(path: Path) -> ExtractedDocument:
    source = path.read_bytes()
    kind = sniff_media_type(source[:HEAD_BYTES], path.name)
    return extract_document(source, media_type=kind, name=path.name, settings=ExtractSettings())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower())


@pytest.mark.parametrize("name", FILES)
def test_contract_of_blocks(shared_data: Path, name: str) -> None:
    document = read(shared_data / name)
    assert document.status == "ok"
    for block in document.blocks:
        assert block.text == block.text.strip() != ""
        assert unicodedata.is_normalized("NFC", block.text)
        assert {unicodedata.category(c) for c in block.text}.isdisjoint({"Cc", "Cs", "Co"})
        assert (block.level is None) == (block.role not in ("heading", "list_item"))
        assert (block.page is None) == (document.n_pages is None)
    assert len(document.text) == document.n_characters


def test_words_of_the_seed_paper(shared_data: Path) -> None:
    paper = read(shared_data / FILES[0])
    truth = Counter(words((shared_data / FILES[0]).with_suffix(".txt").read_text()))
    found = Counter(
        words("\n".join(b.text for b in paper.blocks if b.role not in ("header", "footer")))
    )
    shared = (truth & found).total()
    assert shared / truth.total() > 0.985
    assert shared / found.total() > 0.995


def test_structure_of_a_regulation(shared_data: Path) -> None:
    law = read(shared_data / FILES[1])
    headings = [b.text for b in law.blocks if b.role == "heading"]
    articles = [h for h in headings if re.fullmatch(r"Pasal \d+", h)]
    assert articles == [f"Pasal {n}" for n in range(1, len(articles) + 1)]
    assert len(articles) > 20
    assert "BAB I KETENTUAN UMUM" in headings
    heads = [b.text for b in law.blocks if b.role == "header"]
    assert heads[:3] == ["- 1 -", "- 2 -", "- 3 -"]


def test_references_of_a_paper_are_its_bibliography(shared_data: Path) -> None:
    paper = read(shared_data / FILES[2])
    references = [b.text for b in paper.blocks if b.role == "reference"]
    assert len(references) > 80
    assert all(re.search(r"(19|20)\d{2}|n\.d\.", text) for text in references)
