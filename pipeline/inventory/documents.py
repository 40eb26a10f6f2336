"""One row per document of the corpus: a file, or an entry of a bibliography with an abstract."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import pandas as pd

from pipeline.inventory.discover import CORPUS, Source, composed
from pipeline.inventory.metadata import MetadataSheet
from pipeline.tables import INVENTORY, LINKS, plain_values


def build_inventory(
    sources: Sequence[Source],
    digests: Mapping[str, tuple[str, int, bytes]],
    sheet: MetadataSheet,
    records: pd.DataFrame,
    *,
    sniff: Callable[[bytes, str], str],
    entry_type: str,
) -> pd.DataFrame:
    """Return the inventory table.

    What is known of a document comes from the sheet, field by field; what that leaves open, from
    the entries of bibliographies that describe it, those linked most surely first.

    Parameters
    ----------
    sources
        The documents of the corpus.
    digests
        Path to SHA-256, size in bytes and the first bytes of the file.
    sheet
        Metadata by path relative to the corpus, in composed form.
    records
        Table ``RECORDS``; of its columns those in :data:`RECORD_COLUMNS` are enough.
    sniff
        Gives the media type of a file from the first bytes and the name.
    entry_type
        Media type of an entry that is a document of its own.

    Returns
    -------
    pandas.DataFrame
        Table ``INVENTORY``. Of files with the same bytes one is counted and the others name it in
        ``duplicate_of``: the first by path among those that the sheet describes, so that what is
        known of a document is not lost with a copy; else the first by path.
    """
    if not sources:
        return INVENTORY.empty()
    known = _known_of(records)
    first = _first_by_digest(sources, digests, described=set(sheet.rows))
    rows = []
    for source in sources:
        sha256, n_bytes, head = digests[source.path]
        media_type = entry_type if source.entry else sniff(head, source.path.removeprefix(CORPUS))
        original = first[sha256]
        rows.append(
            {
                **_described(source, sheet, known.get(source.document_id, _Known())),
                "document_id": source.document_id,
                "path": source.path,
                "sha256": sha256,
                "n_bytes": n_bytes,
                "media_type": media_type,
                "duplicate_of": None if original == source.document_id else original,
                "shard": source.shard,
            }
        )
    return pd.DataFrame(rows, columns=INVENTORY.names).astype({"year": "Int64"})


def _first_by_digest(
    sources: Sequence[Source],
    digests: Mapping[str, tuple[str, int, bytes]],
    *,
    described: Set[str],
) -> dict[str, str]:
    first: dict[str, str] = {}
    for source in sorted(sources, key=lambda s: (_key(s) not in described, s)):
        first.setdefault(digests[source.path][0], source.document_id)
    return first


def _key(source: Source) -> str:
    """Return the path under which the sheet knows a file."""
    return composed(source.path.removeprefix(CORPUS))


@dataclass
class _Known:
    """What bibliographies say of a document, each field from the first entry that has it."""

    record_id: str = ""
    values: dict[str, Any] = field(default_factory=dict)


_FIELDS = ("title", "authors", "year", "doi", "venue", "country")
RECORD_COLUMNS = ["record_id", "document_id", "linked_by", "document_type", *_FIELDS]


def _known_of(records: pd.DataFrame) -> dict[str, _Known]:
    linked = records[records["document_id"].notna()]
    columns = [plain_values(linked[name]) for name in RECORD_COLUMNS]
    rows = [dict(zip(RECORD_COLUMNS, row, strict=True)) for row in zip(*columns, strict=True)]
    known: dict[str, _Known] = {}
    for row in sorted(rows, key=lambda r: (LINKS.index(r["linked_by"]), r["record_id"])):
        entry = known.setdefault(row["document_id"], _Known(row["record_id"]))
        said = {name: row[name] for name in _FIELDS if row[name] is not None}
        said |= {"type": row["document_type"]} if row["document_type"] != "other" else {}
        entry.values = said | entry.values
    return known


def _described(source: Source, sheet: MetadataSheet, known: _Known) -> dict[str, Any]:
    key = _key(source)
    given = {name: value for name, value in sheet.rows.get(key, {}).items() if value}
    said = known.values | given
    told = ["documents.csv"] if key in sheet.rows else []
    told += [known.record_id.removeprefix(CORPUS)] if known.record_id else []
    return {
        "document_type": said.get("type", "").lower() or "other",
        "title": said.get("title") or PurePosixPath(key).stem,
        "authors": said.get("authors"),
        "year": int(said["year"]) if "year" in said else None,
        "doi": said.get("doi"),
        "venue": said.get("venue"),
        "country": said.get("country"),
        "metadata_source": ", ".join(told) or "file name",
        "problem": sheet.problems.get(key),
    }
