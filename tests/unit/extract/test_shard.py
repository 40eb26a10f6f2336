"""Tests of pipeline.extract.shard."""

from pathlib import Path

import pandas as pd

from pipeline.extract import ExtractSettings, extract_shard
from pipeline.extract.model import Block, ExtractedDocument
from pipeline.tables import BLOCKS, EXTRACTED

NONE = ((EXTRACTED.empty(), {}), (BLOCKS.empty(), {}))


def _extract(data: bytes, path: str) -> ExtractedDocument:
    block = Block(None, "body", None, None, None, None, None, data.decode())
    return ExtractedDocument("ok", None, blocks=(block,))


def _run(kept, asked: list[str] | None = None):
    def extract(data: bytes, path: str) -> ExtractedDocument:
        (asked if asked is not None else []).append(path)
        return _extract(data, path)

    return extract_shard(
        {"a": "corpus/a.txt", "b": "corpus/b.txt"},
        read=lambda path: f"Text of {Path(path).stem}.".encode(),
        extract=extract,
        kept=kept,
        settings=ExtractSettings(),
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
