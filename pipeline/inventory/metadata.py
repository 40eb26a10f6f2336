"""The sheet that describes the documents: ``corpus/documents.csv``."""

import contextlib
import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pipeline.errors import StudyError, raise_all
from pipeline.inventory.discover import SourceFile
from pipeline.tables import DOCUMENT_TYPES

WHERE = "corpus/documents.csv"
FIELDS = ("path", "title", "authors", "year", "type", "country", "venue", "doi")
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_DOI = re.compile(r"(?i)10\.\d{4,9}/\S+")


@dataclass(frozen=True)
class MetadataSheet:
    """Rows by path (relative to the corpus), and what could not be used, by path."""

    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)


def parse_metadata(data: bytes, *, sources: Iterable[SourceFile]) -> MetadataSheet:
    """Return the metadata rows of the CSV file *data*; empty bytes are a sheet without rows.

    A bad year or type costs that value, not the document: it is left empty and said so in the
    ``problem`` column of the inventory. Comma, semicolon and tab separate; UTF-8 is expected and
    other encodings are recognised.

    Raises
    ------
    StudyError
        On unknown or missing columns, a row without a path, a path that stands twice, or one that
        names no file; every bad line is named.
    """
    if not data.strip():
        return MetadataSheet()
    text = _decode(data)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    _check_header(reader.fieldnames or [])
    rows, errors = _read_rows(reader, known={s.path.removeprefix("corpus/") for s in sources})
    raise_all(errors, title=f"{WHERE} has problems")
    checked = {path: _checked(row) for path, row in rows.items()}
    return MetadataSheet(
        rows={path: row for path, (row, _) in checked.items()},
        problems={path: problem for path, (_, problem) in checked.items() if problem},
    )


def _decode(data: bytes) -> str:
    """Return the text of *data*: UTF-8, UTF-16 with a mark, or what Windows spreadsheets write."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode(encoding)
    raise StudyError(
        "The encoding of the sheet is not recognised",
        where=WHERE,
        legal="CSV in UTF-8, UTF-16 with a byte order mark, or Windows-1252",
        todo="save the sheet as 'CSV UTF-8'",
    )


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)


def _check_header(names: Iterable[str]) -> None:
    given = [(name or "").strip().lower() for name in names]
    unknown = sorted(set(given) - set(FIELDS))
    if unknown or "path" not in given:
        raise StudyError(
            f"Unknown columns: {', '.join(map(repr, unknown))}" if unknown else "No column `path`",
            where=f"{WHERE}, line 1",
            legal=", ".join(FIELDS) + " (only `path` must be there)",
            todo="rename or delete the columns",
        )


def _read_rows(
    reader: "csv.DictReader[str]", *, known: set[str]
) -> tuple[dict[str, dict[str, str]], list[StudyError]]:
    rows: dict[str, dict[str, str]] = {}
    errors: list[StudyError] = []
    for raw in reader:
        row = {str(k).strip().lower(): str(v or "").strip() for k, v in raw.items() if k}
        path = row.get("path", "").replace("\\", "/").removeprefix("corpus/")
        fault = _fault(path, row, raw, rows, known)
        if fault:
            errors.append(_bad_line(fault, f"{WHERE}, line {reader.line_num}"))
        elif path:
            rows[path] = row
    return rows, errors


def _fault(
    path: str,
    row: Mapping[str, str],
    raw: Mapping[str, object],
    rows: Mapping[str, object],
    known: set[str],
) -> str:
    if None in raw:
        return "has more cells than the header (a comma inside a text needs quotes around it)"
    if not path:
        return "has no path" if any(row.values()) else ""
    if path in rows:
        return f"repeats the path {path!r}"
    return "" if path in known else f"names {path!r}, which is not a document in corpus/"


def _bad_line(fault: str, where: str) -> StudyError:
    return StudyError(
        f"The row {fault}",
        where=where,
        legal="one row a file, its path relative to corpus/",
        todo="mend or delete the row",
    )


def _checked(row: dict[str, str]) -> tuple[dict[str, str], str]:
    problems = []
    if row.get("year") and not _YEAR.fullmatch(row["year"]):
        problems.append(f"year {row['year']!r} is not a year from 1500 to 2099")
        row = {**row, "year": ""}
    if row.get("type") and row["type"].lower() not in DOCUMENT_TYPES:
        problems.append(f"type {row['type']!r} is not one of {', '.join(DOCUMENT_TYPES)}")
        row = {**row, "type": ""}
    if row.get("doi"):
        found = _DOI.search(row["doi"])
        problems += [] if found else [f"doi {row['doi']!r} is not a DOI"]
        row = {**row, "doi": found.group().lower() if found else ""}
    return row, "; ".join(problems)
