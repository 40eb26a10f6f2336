"""The catalogue: what is known of each document and which documents are counted."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from pipeline.extract.catalogue_copies import Copies, Entry, find_copies
from pipeline.extract.catalogue_fields import (
    NAMES,
    Description,
    best_type,
    best_values,
    describe_row,
)
from pipeline.extract.found_titles import EMBEDDED
from pipeline.tables import CATALOGUE, LINKS, LOW_QUALITY, plain_values

Row = Mapping[str, Any]


def build_catalogue(
    inventory: pd.DataFrame,
    records: pd.DataFrame,
    extracted: pd.DataFrame,
    found: pd.DataFrame,
    *,
    same_text: float,
) -> pd.DataFrame:
    """Return the catalogue.

    Parameters
    ----------
    inventory, records, extracted, found
        Tables ``INVENTORY``, ``RECORDS``, ``EXTRACTED`` and ``FOUND`` of the whole study; the order
        of their rows does not matter.
    same_text
        Least share of word sequences in common, from which a text is a copy of another.

    Returns
    -------
    pandas.DataFrame
        Table ``CATALOGUE``. Counted of a group of copies is what has text, then a file before an
        entry, then what reads well, is described, has more text; the path decides the rest.
    """
    if inventory.empty:
        return CATALOGUE.empty()
    rows = {row["document_id"]: row for row in _rows(inventory)}
    entries = _by_document(_rows(records))
    read = {row["document_id"]: row for row in _rows(extracted)}
    said = {row["document_id"]: row for row in _rows(found)}
    described = {
        document: describe_row(row, entries.get(document, []), said.get(document, {}))
        for document, row in rows.items()
    }
    copies = find_copies(
        [
            _entry(
                row,
                described[document],
                read.get(document, {}),
                said.get(document, {}),
                is_record=any(r["linked_by"] == "abstract" for r in entries.get(document, [])),
            )
            for document, row in rows.items()
        ],
        same_text=same_text,
    )
    lenders = _lenders(copies)
    table = [
        _catalogued(row, entries.get(d, []), described, lenders.get(d, []), copies)
        for d, row in sorted(rows.items())
    ]
    return pd.DataFrame(table, columns=CATALOGUE.names).astype({"year": "Int64"})


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    columns = [plain_values(frame[name]) for name in frame.columns]
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _by_document(records: Sequence[Row]) -> dict[str, list[Row]]:
    """Return the entries of each document, those linked most surely first."""
    found: dict[str, list[Row]] = {}
    linked = [record for record in records if record["document_id"]]
    for record in sorted(linked, key=lambda r: (LINKS.index(r["linked_by"]), r["record_id"])):
        found.setdefault(record["document_id"], []).append(record)
    return found


def _entry(row: Row, description: Description, read: Row, said: Row, *, is_record: bool) -> Entry:
    best = {name: known.value for name, known in best_values(description, []).items() if known}
    quality = read.get("text_quality")
    n_characters = int(read.get("n_characters") or 0)
    return Entry(
        row["document_id"],
        row["sha256"],
        rank=(
            n_characters == 0,
            is_record,
            quality is not None and quality < LOW_QUALITY,
            not description.is_described,
            -n_characters,
            row["path"],
        ),
        is_record=is_record,
        title="" if best["title"] == description.name else str(best["title"]),
        authors=best.get("authors", ""),
        year=None if _is_of_file(description) else best.get("year"),
        document_type=best_type(description, []),
        doi=best.get("doi", ""),
        number=best.get("number", ""),
        n_words=int(said.get("n_words") or 0),
        sketch=_numbers(said.get("sketch")),
        figures=_numbers(said.get("figures")),
    )


def _is_of_file(description: Description) -> bool:
    """Whether the year is only the date of the file, which copies of one text do not share."""
    known = best_values(description, [])["year"]
    return known is not None and known.source.startswith(EMBEDDED)


def _numbers(values: Any) -> Sequence[int]:
    return () if values is None else values


def _lenders(copies: Copies) -> dict[str, list[tuple[str, str]]]:
    """Return the copies of each counted document, each with its kind, in order."""
    found: dict[str, list[tuple[str, str]]] = {}
    for document, copy in sorted(copies.copies.items()):
        found.setdefault(copy.original, []).append((document, copy.kind))
    return found


def _catalogued(
    row: Row,
    records: Sequence[Row],
    described: Mapping[str, Description],
    lenders: Sequence[tuple[str, str]],
    copies: Copies,
) -> dict[str, Any]:
    document = row["document_id"]
    own, copy = described[document], copies.copies.get(document)
    same = [described[d] for d, kind in lenders if kind != "text"]
    best = best_values(own, same, [described[d] for d, kind in lenders if kind == "text"])
    values: dict[str, Any] = {}
    for name in NAMES:
        known = best[name]
        values |= {name: known and known.value, f"{name}_source": known and known.source}
    problems = [row["problem"], *(r["problem"] for r in records)]
    return values | {
        "document_id": document,
        "path": row["path"],
        "media_type": row["media_type"],
        "document_type": best_type(own, same),
        "record_ids": [r["record_id"] for r in records],
        "duplicate_of": copy and copy.original,
        "duplicate_kind": copy and copy.kind,
        "similarity": copy and copy.similarity,
        "shard": row["shard"],
        "problem": "; ".join(filter(None, [*problems, *copies.doubts.get(document, [])])) or None,
    }
