"""The documents of one shard, each read once while its bytes, the settings and the code stay."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.extract.model import ExtractedDocument, ExtractSettings, quarantined
from pipeline.kept import agreed, fingerprint, part_unchanged
from pipeline.tables import BLOCKS, EXTRACTED, PAGES, conform

KeptTable = tuple[pa.Table, Mapping[str, str]]
_TABLES = (EXTRACTED, PAGES, BLOCKS)
# Settings that say how much a document may cost, not what is read of it, by what it is lost to.
_COSTS = {"time": "seconds_per_document", "memory": "memory_mb_per_document"}


class ReadShard(NamedTuple):
    """Tables ``EXTRACTED``, ``PAGES`` and ``BLOCKS`` of a shard, and document to fingerprint."""

    documents: pa.Table
    pages: pa.Table
    blocks: pa.Table
    fingerprints: dict[str, str]


class _Marks(NamedTuple):
    """Fingerprints that a document may have: as read, and as lost to a limit of today's value."""

    read: str
    time: str
    memory: str


def extract_shard(
    sources: Mapping[str, str],
    *,
    digests: Mapping[str, tuple[str, int, bytes]],
    read: Callable[[str], bytes],
    extract: Callable[[bytes, str], ExtractedDocument],
    kept: tuple[KeptTable, KeptTable, KeptTable],
    settings: ExtractSettings,
    code: str,
) -> ReadShard:
    """Read the documents of a shard that are not kept from an earlier run.

    One document is held as Python values at a time; what was read stands in Arrow tables, which
    take little more than its text.

    A document that was lost to its limit on time or memory is lost until that limit, its bytes, the
    other settings or the code change: it would cost the limit again. One that was lost to the
    machine (a crash, a kill) gets no fingerprint and is read again when the shard is next computed.

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
        ``EXTRACTED``, ``PAGES`` and ``BLOCKS`` of an earlier run, each with its fingerprints; a
        document is kept when all hold it with the same one.
    settings, code
        What else the result depends on.
    """
    wanted = {d: _marks_of(digests[p][0], p, settings, code) for d, p in sources.items()}
    before = agreed(*(marks for _, marks in kept))
    unchanged, changed = part_unchanged(wanted, before)
    marks = {document: before[document] for document in unchanged}
    parts = [_rows_of(unchanged, kept)]
    for document in changed:
        result = _read_document(sources[document], digests, read, extract, settings)
        parts.append(tabulate_document(document, result))
        mark = _mark_of(wanted[document], result)
        marks |= {document: mark} if mark else {}
    documents, pages, blocks = (
        conform(pa.concat_tables(of_table), table)
        for of_table, table in zip(zip(*parts, strict=True), _TABLES, strict=True)
    )
    return ReadShard(documents, pages, blocks, marks)


def _marks_of(digest: str, path: str, settings: ExtractSettings, code: str) -> _Marks:
    values = asdict(settings)
    costs = {what: values.pop(name) for what, name in _COSTS.items()}
    if settings.ocr == "off":
        del values["languages"]
    read = fingerprint(digest, path, values, code)
    return _Marks(read, *(fingerprint(read, what, value) for what, value in costs.items()))


def _mark_of(marks: _Marks, result: ExtractedDocument) -> str | None:
    if result.lost_to is None:
        return marks.read
    return {"time": marks.time, "memory": marks.memory}.get(result.lost_to)


def _read_document(
    path: str,
    digests: Mapping[str, tuple[str, int, bytes]],
    read: Callable[[str], bytes],
    extract: Callable[[bytes, str], ExtractedDocument],
    settings: ExtractSettings,
) -> ExtractedDocument:
    too_large = settings.size_problem(digests[path][1])
    return quarantined(too_large) if too_large else extract(read(path), path)


def _rows_of(documents: list[str], kept: Iterable[KeptTable]) -> tuple[pa.Table, ...]:
    wanted = pa.array(documents, pa.string())
    return tuple(rows.filter(pc.is_in(rows["document_id"], wanted)) for rows, _ in kept)


def tabulate_document(
    document: str, result: ExtractedDocument
) -> tuple[pa.Table, pa.Table, pa.Table]:
    """Return the rows of one document in ``EXTRACTED``, ``PAGES`` and ``BLOCKS``."""
    pages = [{"document_id": document, **asdict(page)} for page in result.pages]
    rows = ([_document_row(document, result)], pages, _block_rows(document, result))
    documents, paged, blocks = (
        pa.Table.from_pylist(r, schema=table.schema) for r, table in zip(rows, _TABLES, strict=True)
    )
    return documents, paged, blocks


def _document_row(document: str, result: ExtractedDocument) -> dict[str, Any]:
    return {
        "document_id": document,
        "status": result.status,
        "reason": result.reason,
        "n_pages": result.n_pages,
        "n_pages_without_text": result.n_pages_without_text,
        "n_pages_ocr": sum(page.reading == "ocr" for page in result.pages),
        "n_characters": result.n_characters,
        "text_quality": result.text_quality,
        **{f"embedded_{name}": value for name, value in asdict(result.properties).items()},
    }


def _block_rows(document: str, result: ExtractedDocument) -> list[dict[str, Any]]:
    rows, start = [], 0
    for number, block in enumerate(result.blocks):
        end = start + len(block.text)
        place = {"document_id": document, "block": number, "char_start": start, "char_end": end}
        turns = [start + offset for offset in block.page_starts]
        rows.append({**asdict(block), **place, "page_starts": turns})
        start = end + 1
    return rows
