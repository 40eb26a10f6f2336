"""The documents of one shard, each read once while its bytes, the settings and the code stay."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

import pandas as pd

from pipeline.extract.model import ExtractedDocument, ExtractSettings, quarantined
from pipeline.extract.quality import describe_pages
from pipeline.kept import agreed, fingerprint, keep_or_compute
from pipeline.tables import BLOCKS, EXTRACTED

_TIME = "seconds_per_document"
KeptTable = tuple[pd.DataFrame, Mapping[str, str]]


def extract_shard(
    sources: Mapping[str, str],
    *,
    digests: Mapping[str, tuple[str, int, bytes]],
    read: Callable[[str], bytes],
    extract: Callable[[bytes, str], ExtractedDocument],
    kept: tuple[KeptTable, KeptTable],
    settings: ExtractSettings,
    code: str,
) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, str]]:
    """Return the tables ``EXTRACTED`` and ``BLOCKS`` of a shard, and its fingerprints.

    A document that was lost to the machine (time, memory, a crash) gets no fingerprint, so that it
    is read again when the shard is next computed.

    Parameters
    ----------
    sources
        Document id to path.
    digests
        Path to SHA-256, size in bytes and the first bytes of the file.
    read
        Gives the bytes of a path; not asked for a file above the limit.
    extract
        Reads one document from its bytes and path; a failure is a value, not an error.
    kept
        Both tables of an earlier run, each with its fingerprints; a document is kept when both hold
        it with the same one.
    settings, code
        What else the result depends on.
    """
    limits = _limits_of_content(settings)
    wanted = {
        document: fingerprint(digests[path][0], path, limits, code)
        for document, path in sources.items()
    }
    lost: set[str] = set()

    def read_document(path: str) -> ExtractedDocument:
        too_large = settings.size_problem(digests[path][1])
        return quarantined(too_large) if too_large else extract(read(path), path)

    def compute(changed: list[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
        read_now = {d: read_document(sources[d]) for d in changed}
        lost.update(d for d, document in read_now.items() if not document.lasting)
        return tabulate_documents(read_now), tabulate_blocks(read_now)

    documents, blocks = keep_or_compute(
        wanted,
        kept=[frame for frame, _ in kept],
        fingerprints=agreed(*(marks for _, marks in kept)),
        compute=compute,
    )
    return documents, blocks, {d: mark for d, mark in wanted.items() if d not in lost}


def _limits_of_content(settings: ExtractSettings) -> dict[str, Any]:
    """Return the settings that decide what is read; how long it may take is not one of them."""
    return {name: value for name, value in asdict(settings).items() if name != _TIME}


def tabulate_documents(read: Mapping[str, ExtractedDocument]) -> pd.DataFrame:
    """Return table ``EXTRACTED`` of the documents just read."""
    rows = [
        {
            "document_id": document,
            "status": result.status,
            "reason": result.reason or describe_pages(result.pages),
            "n_pages": result.n_pages,
            "n_pages_without_text": result.n_pages_without_text,
            "n_pages_ocr": 0,
            "n_characters": result.n_characters,
            "text_quality": result.text_quality,
            **{f"embedded_{name}": value for name, value in asdict(result.properties).items()},
        }
        for document, result in read.items()
    ]
    frame = pd.DataFrame(rows, columns=EXTRACTED.names)
    return frame.astype({"n_pages": "Int64", "text_quality": "float64"})


def tabulate_blocks(read: Mapping[str, ExtractedDocument]) -> pd.DataFrame:
    """Return table ``BLOCKS`` of the documents just read, offsets into their canonical texts."""
    rows = [row for document, result in read.items() for row in _block_rows(document, result)]
    frame = pd.DataFrame(rows, columns=BLOCKS.names)
    return frame.astype({"page": "Int64", "level": "Int64"})


def _block_rows(document: str, result: ExtractedDocument) -> list[dict[str, Any]]:
    rows, start = [], 0
    for number, block in enumerate(result.blocks):
        end = start + len(block.text)
        place = {"document_id": document, "block": number, "char_start": start, "char_end": end}
        turns = [start + offset for offset in block.page_starts]
        rows.append({**asdict(block), **place, "page_starts": turns})
        start = end + 1
    return rows
