"""Tests of pipeline.extract.shard."""

from dataclasses import replace
from pathlib import Path

import pyarrow.compute as pc
import pytest

from pipeline.extract import ExtractSettings, extract_shard
from pipeline.extract.model import Block, ExtractedDocument, PageSummary, quarantined
from pipeline.tables import BLOCKS, EXTRACTED, PAGES

NONE = tuple((table.schema.empty_table(), {}) for table in (EXTRACTED, PAGES, BLOCKS))


def _extract(data: bytes, path: str) -> ExtractedDocument:
    block = Block(None, "body", None, None, None, None, None, data.decode())
    return ExtractedDocument("ok", None, blocks=(block,))


SOURCES = {"a": "corpus/a.txt", "b": "corpus/b.txt"}


def _run(
    kept,
    asked: list[str] | None = None,
    *,
    settings: ExtractSettings = ExtractSettings(),  # noqa: B008 (frozen)
    n_bytes: int = 10,
    extract=_extract,
):
    def read(path: str) -> bytes:
        (asked if asked is not None else []).append(path)
        return f"Text of {Path(path).stem}.".encode()

    return extract_shard(
        SOURCES,
        digests={path: (f"digest of {path}", n_bytes, b"Text") for path in SOURCES.values()},
        read=read,
        extract=extract,
        kept=kept,
        settings=settings,
        code="",
    )


def _kept(shard):
    return tuple((t, shard.fingerprints) for t in (shard.documents, shard.pages, shard.blocks))


def test_a_second_run_reads_no_document_again():
    first = _run(NONE)
    asked: list[str] = []
    assert _run(_kept(first), asked) == first
    assert asked == []


def test_a_document_with_a_row_but_without_its_blocks_is_read_again():
    first = _run(NONE)
    written_before = {"a": first.fingerprints["a"]}
    of_a = first.blocks.filter(pc.field("document_id") == "a")
    asked: list[str] = []
    mended = _run((*_kept(first)[:2], (of_a, written_before)), asked)
    assert asked == ["corpus/b.txt"]
    assert mended.blocks["document_id"].to_pylist() == ["a", "b"]
    assert mended.blocks["text"].to_pylist() == ["Text of a.", "Text of b."]


def test_a_file_above_the_limit_is_set_aside_without_being_read():
    asked: list[str] = []
    shard = _run(NONE, asked, settings=ExtractSettings(max_file_mb=1), n_bytes=3_000_000_000)
    assert (asked, len(shard.blocks), sorted(shard.fingerprints)) == ([], 0, ["a", "b"])
    assert set(shard.documents["status"].to_pylist()) == {"quarantined"}
    for reason in shard.documents["reason"].to_pylist():
        assert "3000 MB, more than the limit of 1 MB" in reason


def _lose_b(to):
    def extract(data: bytes, path: str) -> ExtractedDocument:
        lost = quarantined("It was stopped.", lost_to=to)
        return lost if path == "corpus/b.txt" else _extract(data, path)

    return extract


def test_a_document_lost_to_the_machine_is_read_again_and_only_that():
    shard = _run(NONE, extract=_lose_b("machine"))
    assert shard.documents["document_id"].to_pylist() == ["a", "b"]
    assert list(shard.fingerprints) == ["a"]
    asked: list[str] = []
    again = _run(_kept(shard), asked)
    assert asked == ["corpus/b.txt"]
    assert again.documents["status"].to_pylist() == ["ok", "ok"]


@pytest.mark.parametrize(
    ("to", "other", "raised"),
    [
        ("time", {"memory_mb_per_document": 4000}, {"seconds_per_document": 600}),
        ("memory", {"seconds_per_document": 600}, {"memory_mb_per_document": 4000}),
    ],
)
def test_a_document_lost_to_a_limit_waits_for_another_limit(to, other, raised):
    shard = _run(NONE, extract=_lose_b(to))
    assert sorted(shard.fingerprints) == ["a", "b"]
    asked: list[str] = []
    kept = _run(_kept(shard), asked)
    kept = _run(_kept(kept), asked, settings=ExtractSettings(**other))
    assert (asked, kept.fingerprints) == ([], shard.fingerprints)
    read = _run(_kept(kept), asked, settings=ExtractSettings(**raised))
    assert asked == ["corpus/b.txt"]
    assert read.documents["status"].to_pylist() == ["ok", "ok"]
    _run(_kept(read), asked, settings=ExtractSettings(max_pages=9))
    assert asked[1:] == ["corpus/a.txt", "corpus/b.txt"]


def test_languages_matter_only_where_characters_are_recognised():
    first, asked = _run(NONE), []
    _run(_kept(first), asked, settings=ExtractSettings(languages=("en",)))
    assert asked == []
    first = _run(NONE, settings=ExtractSettings(ocr="auto"))
    _run(_kept(first), asked, settings=ExtractSettings(ocr="auto", languages=("en",)))
    assert asked == ["corpus/a.txt", "corpus/b.txt"]


def test_each_page_has_a_row():
    def extract(data: bytes, path: str) -> ExtractedDocument:
        pages = (
            PageSummary(1, 900, 0.97, n_hidden=3),
            PageSummary(2, 0, None, "none", note="blank"),
            PageSummary(3, 80, 0.9, "ocr", 0.81),
        )
        return replace(_extract(data, path), n_pages=3, pages=pages)

    shard = _run(NONE, extract=extract)
    of_a = [row for row in shard.pages.to_pylist() if row["document_id"] == "a"]
    assert [tuple(row.values())[1:] for row in of_a] == [
        (1, "text", 900, 0.97, None, 3, None),
        (2, "none", 0, None, None, 0, "blank"),
        (3, "ocr", 80, 0.9, 0.81, 0, None),
    ]
    assert shard.documents["n_pages_ocr"].to_pylist() == [1, 1]
