"""The table of records: entries of all bibliographies, each with the document it describes."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from pipeline.inventory.bibliographies import ColumnMaps, read_bibliography
from pipeline.inventory.discover import CORPUS, Source, document_id_of
from pipeline.inventory.links import FileIndex, Link, LinkKind
from pipeline.inventory.records import Record
from pipeline.inventory.works import entry_id_of, group_works
from pipeline.tables import RECORDS

# Key of the mark of all bibliographies among the marks of documents; no document has this id.
WHOLE = "*"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A record, where it stands, the work it describes, and its document."""

    record_id: str
    path: str
    record: Record
    work: str = ""
    document_id: str | None = None
    linked_by: LinkKind | None = None
    problem: str = ""


def list_records(
    bibliographies: Mapping[str, bytes], *, files: Sequence[str], columns: ColumnMaps
) -> pd.DataFrame:
    """Return the entries of all bibliographies, linked to the documents they describe.

    An entry describes the file that it names, or that its DOI or title names; else the file of
    another entry of the same work; else, where the work has an abstract, a document of its own,
    made from the entry with the longest abstract. Without all these it has no document.

    Parameters
    ----------
    bibliographies
        Path (``corpus/…``) to the bytes of each bibliography.
    files
        Paths (``corpus/…``) of the documents that are files.
    columns
        The columns of tables that no program is known to export, by pattern.

    Returns
    -------
    pandas.DataFrame
        Table ``RECORDS``.
    """
    entries = _entries_of(bibliographies, columns, taken=set(files))
    works = group_works([entry.record for entry in entries])
    index = FileIndex(path.removeprefix(CORPUS) for path in files)
    linked = [_linked(e, work, index) for e, work in zip(entries, works, strict=True)]
    rows = [_row(entry) for entry in _told(_shared(linked))]
    frame = pd.DataFrame(rows, columns=RECORDS.names).astype({"year": "Int64"})
    return frame.sort_values("record_id", ignore_index=True)


def _entries_of(
    bibliographies: Mapping[str, bytes], columns: ColumnMaps, *, taken: set[str]
) -> list[_Entry]:
    """Give each entry an id; a key that stands twice, or is a file's name, gets a number."""
    entries = []
    for path in sorted(bibliographies):
        name = path.removeprefix(CORPUS)
        for record in read_bibliography(bibliographies[path], name, columns=columns):
            record_id, n = f"{path}#{record.key}", 1
            while record_id in taken:
                n += 1
                record_id = f"{path}#{record.key}~{n}"
            taken.add(record_id)
            problem = f"the key {record.key!r} stands more than once" if n > 1 else ""
            entries.append(_Entry(record_id, path, record, problem=problem))
    return entries


def _linked(entry: _Entry, work: str, index: FileIndex) -> _Entry:
    link: Link = index.link(entry.record)
    return replace(
        entry,
        work=work,
        document_id=document_id_of(link.path) if link.path else None,
        linked_by=link.by if link.path else None,
        problem=_joined(entry.problem, link.problem),
    )


def _shared(entries: Sequence[_Entry]) -> list[_Entry]:
    """Give entries without a file the document of their work, or make the work's own."""
    files: dict[str, str] = {}
    makers: dict[str, _Entry] = {}
    for entry in sorted(entries, key=_rank):
        if entry.work and entry.document_id:
            files.setdefault(entry.work, entry.document_id)
        elif entry.work and entry.record.abstract:
            makers.setdefault(entry.work, entry)
    return [_with_document(entry, files, makers) for entry in entries]


def _rank(entry: _Entry) -> tuple[int, int, str]:
    """Order the entries of a work: the fullest first, wherever it stands."""
    return -len(entry.record.abstract), -len(entry.record.title), entry.record_id


def _with_document(entry: _Entry, files: Mapping[str, str], makers: Mapping[str, _Entry]) -> _Entry:
    work = entry.work
    if entry.document_id:
        return entry
    by: LinkKind = "doi" if entry.record.doi else "title"
    if work in files:
        return replace(entry, document_id=files[work], linked_by=by)
    if work in makers:
        made = makers[work].record_id == entry.record_id
        return replace(entry, document_id=entry_id_of(work), linked_by="abstract" if made else by)
    return entry


def _told(entries: Sequence[_Entry]) -> list[_Entry]:
    """Say of entries that they have no document, or one that another work claims as well."""
    claimed: dict[str, str] = {}
    told = []
    for entry in entries:
        problem = ""
        if entry.document_id is None and entry.record.title:
            problem = "it has neither a file in corpus/ nor an abstract"
        elif entry.document_id and entry.work:
            first = claimed.setdefault(entry.document_id, entry.work)
            problem = "" if first == entry.work else "its file is that of another entry"
        told.append(replace(entry, problem=_joined(entry.problem, problem)))
    return told


def _joined(*problems: str) -> str:
    return "; ".join(filter(None, problems))


def _row(entry: _Entry) -> dict[str, Any]:
    record = entry.record
    texts = ("title", "authors", "doi", "venue", "country", "keywords", "abstract", "record_type")
    return {
        "record_id": entry.record_id,
        "path": entry.path,
        "key": record.key,
        "document_type": record.document_type,
        "year": record.year,
        "files": list(record.files),
        "document_id": entry.document_id,
        "linked_by": entry.linked_by,
        "problem": _joined(record.problem, entry.problem) or None,
        **{name: getattr(record, name) or None for name in texts},
    }


def marks_of_records(records: pd.DataFrame, *, whole: str) -> dict[str, str]:
    """Return document id to a hash of the entry it is made from, and *whole* under :data:`WHOLE`.

    Parameters
    ----------
    records
        Table ``RECORDS``.
    whole
        The mark of everything that the table was made from.
    """
    made = records[records["linked_by"] == "abstract"]
    texts = zip(*(made[name] for name in ("title", "authors", "abstract", "keywords")), strict=True)
    marks = [_mark([None if pd.isna(t) else t for t in row]) for row in texts]
    return {**dict(zip(made["document_id"], marks, strict=True)), WHOLE: whole}


def _mark(texts: Sequence[str | None]) -> str:
    return hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:32]


def entries_of_records(records: pd.DataFrame, marks: Mapping[str, str]) -> list[Source]:
    """Return the documents that are entries, without their shards, sorted by path.

    Parameters
    ----------
    records
        Columns ``record_id``, ``document_id`` and ``linked_by`` of table ``RECORDS``.
    marks
        What :func:`marks_of_records` gave for them.
    """
    made = records[records["linked_by"] == "abstract"]
    pairs = zip(made["record_id"], made["document_id"], strict=True)
    return sorted(Source(path, document, "", marks[document]) for path, document in pairs)
