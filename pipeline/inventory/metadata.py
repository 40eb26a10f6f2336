"""The sheet that describes the documents: ``corpus/documents.csv``."""

import contextlib
import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.errors import StudyError, raise_all
from pipeline.inventory.discover import CORPUS, composed
from pipeline.tables import DOCUMENT_TYPES

WHERE = "corpus/documents.csv"
FIELDS = ("path", "title", "authors", "year", "type", "country", "venue", "doi")
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_DOI = re.compile(r"(?i)10\.\d{4,9}/\S+")


@dataclass(frozen=True)
class MetadataSheet:
    """Rows by path (relative to the corpus, composed), and what could not be used, by path."""

    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)


def parse_metadata(data: bytes, *, files: Iterable[str]) -> MetadataSheet:
    """Return the metadata rows of the CSV file *data*; empty bytes are a sheet without rows.

    A bad year or type costs that value, not the document: it is left empty and said so in the
    ``problem`` column of the inventory. Comma, semicolon and tab separate; UTF-8 is expected and
    other encodings are recognised.

    Parameters
    ----------
    data
        The bytes of the file.
    files
        All files under the corpus folder, relative to it; also those that the settings leave out,
        which may keep their rows.

    Raises
    ------
    StudyError
        On unknown, missing or repeated columns, quotes that are not closed, a row without a path, a
        path that stands twice, or one that names no file; all of them are named at once.
    """
    written, unclosed = _read_lines(_decode(data))
    if not written:
        raise_all(unclosed, title="")
        return MetadataSheet()
    (first, names), *lines = written
    errors = _faults_of_header(names, f"{WHERE}, line {first}")
    rows, faults = _read_rows(names, lines, known=set(map(composed, files)))
    raise_all([*errors, *faults, *unclosed], title=f"{WHERE} has problems")
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


def _read_lines(text: str) -> tuple[list[tuple[int, list[str]]], list[StudyError]]:
    """Return the rows that hold anything, each with the number of the line it begins on.

    Where a quote is not closed, no row after it can be told; that is returned as an error.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows: list[tuple[int, list[str]]] = []
    errors: list[StudyError] = []
    begin = 1
    try:
        for cells in reader:
            rows.append((begin, [cell.strip() for cell in cells]))
            begin = reader.line_num + 1
    except csv.Error as error:
        errors.append(_unreadable(str(error), begin))
    return [(line, cells) for line, cells in rows if any(cells)], errors


def _unreadable(why: str, line: int) -> StudyError:
    return StudyError(
        f"The row cannot be read: {why}",
        where=f"{WHERE}, line {line}",
        legal="cells that begin with a quote end with one; a quote inside is written twice",
        todo="close the quote or delete it; the rows after this one are checked then",
    )


def _faults_of_header(names: Sequence[str], where: str) -> list[StudyError]:
    given = [name.lower() for name in names]
    faults = [
        ("Unknown columns", sorted(set(given) - set(FIELDS))),
        ("Columns that stand twice", sorted({name for name in given if given.count(name) > 1})),
        ("Columns that are missing", sorted({"path"} - set(given))),
    ]
    return [
        StudyError(
            f"{what}: {', '.join(map(repr, of))}",
            where=where,
            legal=", ".join(FIELDS) + " (only `path` must be there)",
            todo="rename or delete the columns",
        )
        for what, of in faults
        if of
    ]


def _read_rows(
    names: Sequence[str], lines: Iterable[tuple[int, list[str]]], *, known: set[str]
) -> tuple[dict[str, dict[str, str]], list[StudyError]]:
    fields = [name.lower() for name in names]
    rows: dict[str, dict[str, str]] = {}
    errors: list[StudyError] = []
    for line, cells in lines if "path" in fields else ():
        row = dict.fromkeys(fields, "") | dict(zip(fields, cells, strict=False))
        path = _file_meant(composed(row["path"]), known)
        too_many = any(cells[len(fields) :])
        fault = _TOO_MANY if too_many else _fault(path, rows, known)
        if fault:
            errors.append(_bad_line(fault, f"{WHERE}, line {line}"))
        else:
            rows[path] = row
    return rows, errors


def _file_meant(path: str, known: set[str]) -> str:
    """Return the file that a path means: as it stands, with slashes turned, or without corpus/."""
    turned = path.replace("\\", "/")
    spellings = [path, turned, turned.removeprefix(CORPUS)]
    return next((spelling for spelling in spellings if spelling in known), spellings[-1])


_TOO_MANY = "has more cells than the header (a comma inside a text needs quotes around it)"


def _fault(path: str, rows: Mapping[str, object], known: set[str]) -> str:
    if not path:
        return "has no path"
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
