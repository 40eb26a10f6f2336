"""Every document of the example corpus beside the source it was typeset from.

Order is compared over running text: notes stand where the page breaks and tables may drift to the
next column, so blocks of role footnote, table and caption are left out of it on both sides.
"""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from pipeline.extract.document import extract_document
from pipeline.extract.media_types import HEAD_BYTES, sniff_media_type
from pipeline.extract.model import Block, ExtractedDocument, ExtractSettings
from tests.unit.extract.sources import Source, indel_similarity, read_source, words

CORPUS = Path(__file__).parents[3] / "corpus"
SLUGS = sorted(path.stem for path in (CORPUS / "sources").glob("*.md"))
OUTSIDE_THE_TEXT = ("header", "footer")
DRIFTING = ("footnote", "table", "caption")
MARKER = re.compile(r"^(?:\(\d+\)|\d+[.)]|[a-z][.)]|•)\s+")


@cache
def pair(slug: str) -> tuple[ExtractedDocument, Source]:
    path = next(p for p in CORPUS.glob(f"{slug}.*") if p.suffix != ".csv")
    source = path.read_bytes()
    kind = sniff_media_type(source[:HEAD_BYTES], path.name)
    document = extract_document(source, media_type=kind, name=path.name, settings=ExtractSettings())
    return document, read_source(CORPUS / "sources" / f"{slug}.md")


def text_of(block: Block) -> str:
    """Markers are printed in some formats and not in others: they are not compared."""
    return MARKER.sub("", block.text) if block.role == "list_item" else block.text


def found_words(document: ExtractedDocument, *left_out: str) -> list[str]:
    return [w for b in document.blocks if b.role not in left_out for w in words(text_of(b))]


def key(text: str) -> str:
    return " ".join(words(text))


@pytest.mark.parametrize("slug", SLUGS)
def test_words_are_those_of_the_source(slug: str) -> None:
    document, source = pair(slug)
    truth = Counter(w for _, text in source.blocks for w in words(text))
    front = source.front
    title_page = [front["title"], *front["authors"], front.get("venue", ""), str(front["year"])]
    found = Counter(found_words(document, *OUTSIDE_THE_TEXT))
    assert (truth & found).total() / truth.total() >= 0.99
    unknown = found - truth - Counter(words(" ".join(title_page)))
    assert 1 - unknown.total() / found.total() >= 0.99


@pytest.mark.parametrize("slug", SLUGS)
def test_reading_order_is_that_of_the_source(slug: str) -> None:
    document, source = pair(slug)
    truth = [w for role, text in source.blocks if role not in DRIFTING for w in words(text)]
    found = found_words(document, *OUTSIDE_THE_TEXT, *DRIFTING)
    assert indel_similarity(truth, found) >= 0.97


@pytest.mark.parametrize("slug", SLUGS)
def test_headings_references_items_captions_and_notes_have_their_role(slug: str) -> None:
    document, source = pair(slug)
    for role in ("heading", "reference", "list_item", "caption", "footnote"):
        found = Counter(key(text_of(b)) for b in document.blocks if b.role == role)
        if role == "footnote":  # the number of the note comes first
            found = Counter(text.partition(" ")[2] for text in found.elements())
        wanted = Counter(key(text) for text in source.texts(role))
        if (role, document.n_pages) == ("footnote", None):
            continue  # formats without pages keep notes as paragraphs
        assert not wanted - found, role


@pytest.mark.parametrize("slug", SLUGS)
def test_no_running_head_or_foot_is_in_the_text(slug: str) -> None:
    document, source = pair(slug)
    pages = range(1, (document.n_pages or 0) + 1)
    heads = [source.front["running_head"], *source.front["authors"]]
    lines = {key(f"{a} {b}") for head in heads for n in pages for a, b in ((head, n), (n, head))}
    lines |= {str(n) for n in pages}
    text = [key(b.text) for b in document.blocks if b.role not in OUTSIDE_THE_TEXT]
    assert lines.isdisjoint(text)
    for page in pages:
        assert any(b.page == page and b.role in OUTSIDE_THE_TEXT for b in document.blocks) or (
            source.front["layout"] == "law" and page == 1
        )
