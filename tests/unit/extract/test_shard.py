"""Tests of pipeline.extract.shard."""

from pathlib import Path

import pandas as pd

from pipeline.extract import ExtractSettings, extract_shard
from pipeline.extract.model import Block, ExtractedDocument, quarantined
from pipeline.tables import BLOCKS, EXTRACTED

NONE = ((EXTRACTED.empty(), {}), (BLOCKS.empty(), {}))


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


def test_a_second_run_reads_no_document_again():
    documents, blocks, marks = _run(NONE)
    asked: list[str] = []
    again = _run(((documents, marks), (blocks, marks)), asked)
    assert asked == []
    pd.testing.assert_frame_equal(again[1], blocks)


def test_a_document_with_a_row_but_without_its_blocks_is_read_again():
    documents, blocks, marks = _run(NONE)
    written_before = {"a": marks["a"]}
    of_a = blocks[blocks["document_id"] == "a"]
    asked: list[str] = []
    _, mended, _ = _run(((documents, marks), (of_a, written_before)), asked)
    assert asked == ["corpus/b.txt"]
    texts = dict(zip(mended["document_id"], mended["text"], strict=True))
    assert texts == {"a": "Text of a.", "b": "Text of b."}


def test_a_file_above_the_limit_is_set_aside_without_being_read():
    asked: list[str] = []
    documents, blocks, marks = _run(
        NONE, asked, settings=ExtractSettings(max_file_mb=1), n_bytes=3_000_000_000
    )
    assert (asked, len(blocks), sorted(marks)) == ([], 0, ["a", "b"])
    assert set(documents["status"]) == {"quarantined"}
    assert documents["reason"].str.contains("3000 MB, more than the limit of 1 MB").all()


def test_a_document_lost_to_the_machine_is_read_again_and_only_that():
    def lose_b(data: bytes, path: str) -> ExtractedDocument:
        late = quarantined("Reading took too long.", lasting=False)
        return late if path == "corpus/b.txt" else _extract(data, path)

    documents, blocks, marks = _run(NONE, extract=lose_b)
    assert sorted(documents["document_id"]) == ["a", "b"]
    assert list(marks) == ["a"]
    asked: list[str] = []
    slower = ExtractSettings(seconds_per_document=600)
    documents, blocks, marks = _run(((documents, marks), (blocks, marks)), asked, settings=slower)
    assert asked == ["corpus/b.txt"]
    assert set(documents["status"]) == {"ok"}
    _run(((documents, marks), (blocks, marks)), asked, settings=ExtractSettings(max_pages=9))
    assert asked[1:] == ["corpus/a.txt", "corpus/b.txt"]
