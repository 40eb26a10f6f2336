"""What is known of one document, each value from the best source that gives it.

In this order: the sheet ``documents.csv``, an entry of a bibliography, the document itself, the
file's name. What is known of a copy is known of the document that is counted instead of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

SHEET = "documents.csv"
FILE_NAME = "file name"
_CORPUS = "corpus/"
NAMES = ("title", "authors", "year", "doi", "venue", "country", "number")


@dataclass(frozen=True, slots=True)
class Known:
    """A value and its source in words."""

    value: Any
    source: str


@dataclass(frozen=True)
class Description:
    """What the sources say of one document: values by name, the best source first.

    Attributes
    ----------
    sheet, records, found
        Values by name, of the sheet, of each entry that describes the document, of the document.
    document_types
        Kinds of document that the sources give, the best first.
    name
        The file's name, or what stands for it.
    """

    sheet: Mapping[str, Known] = field(default_factory=dict)
    records: Sequence[Mapping[str, Known]] = ()
    found: Mapping[str, Known] = field(default_factory=dict)
    document_types: Sequence[str] = ()
    name: str = ""

    @property
    def is_described(self) -> bool:
        """Whether the sheet or an entry says anything of it."""
        return bool(self.sheet) or any(self.records)


def describe_row(
    row: Mapping[str, Any], records: Sequence[Mapping[str, Any]], found: Mapping[str, Any]
) -> Description:
    """Return the description of one document.

    Parameters
    ----------
    row, records, found
        Its rows of the tables ``INVENTORY``, ``RECORDS`` and ``FOUND`` (empty where it has none);
        missing values are None.
    """
    entries = [_values(r, r["record_id"].removeprefix(_CORPUS)) for r in records]
    stem = PurePosixPath(row["path"]).stem
    told_by_others = [("title", stem), *((n, k.value) for e in entries for n, k in e.items())]
    given = {
        name: known
        for name, known in _values(row, SHEET).items()
        if row["metadata_source"].startswith(SHEET) and (name, known.value) not in told_by_others
    }
    kinds = [row["document_type"], *(r["document_type"] for r in records)]
    return Description(
        sheet=given,
        records=entries,
        found={
            name: Known(found[name], found[f"{name}_source"])
            for name in NAMES
            if found.get(name) is not None
        },
        document_types=[*(k for k in kinds if k != "other"), found.get("document_type") or "other"],
        name=stem,
    )


def _values(row: Mapping[str, Any], source: str) -> dict[str, Known]:
    given = ((name, row.get(name)) for name in NAMES)
    return {name: Known(value, source) for name, value in given if value not in (None, "")}


def best_values(
    own: Description, copies: Sequence[Description], versions: Sequence[Description] = ()
) -> dict[str, Known | None]:
    """Return the best value of each field.

    Parameters
    ----------
    copies
        Descriptions of what is the same document: the same bytes, entries, the same DOI.
    versions
        Descriptions of documents with nearly the same text; they fill only what nothing else says,
        for a preprint has another year than its journal version.
    """
    best: dict[str, Known | None] = {}
    for name in NAMES:
        values = (d[name] for d in _by_rank(own, copies, versions) if name in d)
        best[name] = next(values, None)
    best["title"] = best["title"] or Known(own.name, FILE_NAME)
    return best


def _by_rank(
    own: Description, copies: Sequence[Description], versions: Sequence[Description]
) -> Iterator[Mapping[str, Known]]:
    for group in ((own, *copies), versions):
        yield from (d.sheet for d in group)
        yield from (record for d in group for record in d.records)
        yield from (d.found for d in group)


def best_type(own: Description, copies: Sequence[Description]) -> str:
    """Return the first kind of document that a source gives other than "other".

    An abstract is a kind only of what is no more than an entry.
    """
    kinds = [k for k in own.document_types if k != "other"]
    lent = [k for d in copies for k in d.document_types if k not in ("other", "abstract")]
    return next(iter([*kinds, *lent]), "other")
