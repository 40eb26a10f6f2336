"""How many files and documents there are, and which of them were not read, or not well."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from pipeline.report.columns import records
from pipeline.tables import LOW_QUALITY

_LOW = (
    "text quality {:.2f}: many of its letters do not read as words of either language (a poor "
    "scan, a font that hands out other characters, or another language)"
)


@dataclass(frozen=True)
class FileCounts:
    """Files of a study, and entries of bibliographies without one; a document is no copy."""

    n_files: int
    n_copies: int
    n_entries: int = 0

    @property
    def n_documents(self) -> int:
        """Files and entries without the copies."""
        return self.n_files + self.n_entries - self.n_copies

    def __str__(self) -> str:
        """Return the one sentence in which every page and the terminal give these counts.

        >>> print(FileCounts(5, 2), FileCounts(1, 0), sep="; ")
        5 files, of them 2 copies: 3 documents; 1 file, no copies: 1 document
        >>> print(FileCounts(5, 2, 1))
        5 files and 1 entry without a file, of them 2 copies: 4 documents
        """
        found = _amount(self.n_files, "file")
        if self.n_entries:
            found += f" and {_amount(self.n_entries, 'entry', 'entries')} without a file"
        copies = f"of them {_amount(self.n_copies, 'copy', 'copies')}"
        return (
            f"{found}, {copies if self.n_copies else 'no copies'}: "
            f"{_amount(self.n_documents, 'document')}"
        )


def _amount(n: int, one: str, many: str = "") -> str:
    return f"{n:,} {one if n == 1 else many or f'{one}s'}"


def count_files(documents: pd.DataFrame) -> FileCounts:
    """Return the counts of a catalogue."""
    n_entries = sum(is_entry(documents))
    return FileCounts(
        len(documents) - n_entries, int(documents["duplicate_of"].notna().sum()), n_entries
    )


def is_entry(documents: pd.DataFrame) -> list[bool]:
    """Say of each document of a catalogue whether it is an entry of a bibliography, not a file."""
    pairs = zip(documents["path"], documents["record_ids"], strict=True)
    return [path in list(record_ids) for path, record_ids in pairs]


def documents_read(documents: pd.DataFrame, extracted: pd.DataFrame) -> pd.DataFrame:
    """Return the documents, copies left out, with how each was read; status is never empty."""
    originals = documents[documents["duplicate_of"].isna()]
    rows = originals.merge(extracted, on="document_id", how="left")
    return rows.assign(status=rows["status"].fillna("quarantined"))


def set_aside(documents: pd.DataFrame, extracted: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the documents that gave no text, by name, with the reason and what to do."""
    rows = documents_read(documents, extracted)
    rows["reason"] = rows["reason"].fillna("no text was found in it")
    return records(rows[~_has_text(rows)], ("document_id", "title", "path", "status", "reason"))


def badly_read(documents: pd.DataFrame, extracted: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the documents of which pages gave no text or that hardly read, each with a note."""
    rows = documents_read(documents, extracted)
    rows = rows[_has_text(rows)]
    low = [_LOW.format(q) if q < LOW_QUALITY else "" for q in rows["text_quality"].fillna(1.0)]
    parts = zip(low, rows["reason"].fillna(""), strict=True)
    rows = rows.assign(note=["; ".join(filter(None, part)) for part in parts])
    return records(rows[rows["note"] != ""], ("document_id", "title", "path", "note"))


def metadata_problems(documents: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the files whose metadata has a problem."""
    rows = documents[documents["problem"].notna()]
    return records(rows, ("document_id", "title", "path", "problem"))


def _has_text(rows: pd.DataFrame) -> pd.Series:
    return (rows["status"] == "ok") & (rows["n_characters"].fillna(0) > 0)
