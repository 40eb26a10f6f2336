"""One row per file of the corpus."""

from collections.abc import Callable, Mapping, Sequence, Set
from pathlib import PurePosixPath
from typing import Any

import pandas as pd

from pipeline.inventory.discover import CORPUS, SourceFile, composed
from pipeline.inventory.metadata import MetadataSheet
from pipeline.tables import INVENTORY


def build_inventory(
    sources: Sequence[SourceFile],
    digests: Mapping[str, tuple[str, int, bytes]],
    sheet: MetadataSheet,
    *,
    sniff: Callable[[bytes, str], str],
) -> pd.DataFrame:
    """Return the inventory table.

    Parameters
    ----------
    sources
        The files of the corpus.
    digests
        Path to SHA-256, size in bytes and the first bytes of the file.
    sheet
        Metadata by path relative to the corpus, in composed form.
    sniff
        Gives the media type from the first bytes and the name.

    Returns
    -------
    pandas.DataFrame
        Table ``INVENTORY``. Of files with the same bytes one is counted and the others name it in
        ``duplicate_of``: the first by path among those that the sheet describes, so that what is
        known of a document is not lost with a copy; else the first by path.
    """
    if not sources:
        return INVENTORY.empty()
    first = _first_by_digest(sources, digests, described=set(sheet.rows))
    rows = [_row(source, digests[source.path], sheet, first, sniff) for source in sources]
    return pd.DataFrame(rows, columns=INVENTORY.names).astype({"year": "Int64"})


def _first_by_digest(
    sources: Sequence[SourceFile],
    digests: Mapping[str, tuple[str, int, bytes]],
    *,
    described: Set[str],
) -> dict[str, str]:
    first: dict[str, str] = {}
    for source in sorted(sources, key=lambda s: (_key(s) not in described, s)):
        first.setdefault(digests[source.path][0], source.document_id)
    return first


def _key(source: SourceFile) -> str:
    """Return the path under which the sheet knows a file."""
    return composed(source.path.removeprefix(CORPUS))


def _row(
    source: SourceFile,
    digest: tuple[str, int, bytes],
    sheet: MetadataSheet,
    first: Mapping[str, str],
    sniff: Callable[[bytes, str], str],
) -> dict[str, Any]:
    sha256, n_bytes, head = digest
    path, key = source.path.removeprefix(CORPUS), _key(source)
    given = sheet.rows.get(key, {})
    original = first[sha256]
    return {
        "document_id": source.document_id,
        "path": source.path,
        "sha256": sha256,
        "n_bytes": n_bytes,
        "media_type": sniff(head, path),
        "document_type": given.get("type", "").lower() or "other",
        "title": given.get("title") or PurePosixPath(path).stem,
        "authors": given.get("authors") or None,
        "year": int(given["year"]) if given.get("year") else None,
        "doi": given.get("doi") or None,
        "venue": given.get("venue") or None,
        "country": given.get("country") or None,
        "metadata_source": "documents.csv" if key in sheet.rows else "file name",
        "duplicate_of": None if original == source.document_id else original,
        "shard": source.shard,
        "problem": sheet.problems.get(key),
    }
