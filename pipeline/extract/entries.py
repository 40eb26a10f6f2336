"""Entries of bibliographies that are documents, handed to the readers beside files."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping

import pandas as pd

from pipeline.extract.document import extract_document
from pipeline.extract.model import ExtractedDocument, ExtractSettings
from pipeline.extract.record import RECORD, ROLES_OF_COLUMNS
from pipeline.tables import plain_values

PACKED_COLUMNS = ["record_id", *ROLES_OF_COLUMNS]
Digest = tuple[str, int, bytes]


def pack_records(records: Iterable[pd.DataFrame]) -> dict[str, bytes]:
    """Return record id to the JSON of each entry.

    Parameters
    ----------
    records
        Frames with the columns of table ``RECORDS`` that :data:`PACKED_COLUMNS` names.
    """
    return {path: data for frame in records for path, data in _packed(frame)}


def describe_records(
    records: Iterable[pd.DataFrame], *, files: Mapping[str, Digest]
) -> dict[str, Digest]:
    """Return *files* and, of the entries of *records*, path to SHA-256, size and no first bytes."""
    packed = (pair for frame in records for pair in _packed(frame))
    return {**files, **{path: _digest(data) for path, data in packed}}


def describe_packed(
    entries: Mapping[str, bytes], *, files: Mapping[str, Digest]
) -> dict[str, Digest]:
    """Return *files* and, of *entries*, path to SHA-256, size in bytes and no first bytes."""
    return {**files, **{path: _digest(data) for path, data in entries.items()}}


def _digest(data: bytes) -> Digest:
    return hashlib.sha256(data).hexdigest(), len(data), b""


def _packed(frame: pd.DataFrame) -> Iterator[tuple[str, bytes]]:
    columns = [plain_values(frame[name]) for name in PACKED_COLUMNS]
    for path, *texts in zip(*columns, strict=True):
        said = {name: t for name, t in zip(ROLES_OF_COLUMNS, texts, strict=True) if t}
        yield path, json.dumps(said, ensure_ascii=False).encode("utf-8")


def read_packed(
    entries: Mapping[str, bytes], *, otherwise: Callable[[str], bytes]
) -> Callable[[str], bytes]:
    """Return a reader that takes *entries* from memory and asks *otherwise* for files."""

    def read(path: str) -> bytes:
        return entries[path] if path in entries else otherwise(path)

    return read


def extract_packed(
    entries: Mapping[str, bytes],
    *,
    otherwise: Callable[[bytes, str], ExtractedDocument],
    settings: ExtractSettings,
) -> Callable[[bytes, str], ExtractedDocument]:
    """Return what extracts *entries* here and leaves files, which may be hostile, to *otherwise*.

    That a document is an entry is known from where it comes, not from its name or content.
    """

    def extract(source: bytes, path: str) -> ExtractedDocument:
        if path in entries:
            return extract_document(source, media_type=RECORD, name=path, settings=settings)
        return otherwise(source, path)

    return extract
