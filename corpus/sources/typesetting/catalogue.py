"""The catalogue of the corpus: a row a document from the front matter, and rows of other files."""

import csv
from collections.abc import Collection, Iterable, Mapping
from io import StringIO

from typesetting.model import Document, SourceError

COLUMNS = ("path", "title", "authors", "year", "type", "country", "venue")
Row = Mapping[str, object]


def write_catalogue(documents: Iterable[tuple[str, Document]], others: Collection[Row]) -> bytes:
    """Write the catalogue as CSV in UTF-8: columns COLUMNS, sorted by path.

    `documents` pairs the path of a built file, relative to the corpus, with its source; `others`
    are rows of files that were not built, whose further columns follow COLUMNS.
    """
    more = [name for row in others for name in row if name not in COLUMNS]
    buffer = StringIO()
    writer = csv.DictWriter(
        buffer, dict.fromkeys([*COLUMNS, *more]), restval="", lineterminator="\n"
    )
    writer.writeheader()
    rows = [*(_row(path, document) for path, document in documents), *others]
    writer.writerows(sorted(rows, key=lambda row: str(row["path"])))
    return buffer.getvalue().encode("utf-8")


def _row(path: str, document: Document) -> Row:
    authors = "; ".join(document.authors)
    return {"path": path, "authors": authors} | {
        name: getattr(document, name) for name in COLUMNS if name not in ("path", "authors")
    }


def rows_of_others(
    catalogue: bytes, *, slugs: Collection[str], suffixes: Collection[str]
) -> list[Row]:
    """Return the rows of a catalogue that describe files other than those of the sources.

    A file that bears the name of a source (`slugs`) and one of the `suffixes` is the source's own,
    also where the source had another layout when it was built.

    Raises SourceError when the catalogue cannot be read: its rows would be lost.
    """
    own = {slug + suffix for slug in slugs for suffix in suffixes}
    return [row for row in _rows(catalogue) if row["path"] not in own]


def _rows(catalogue: bytes) -> list[dict[str, str]]:
    try:
        lines = StringIO(catalogue.decode("utf-8-sig"), newline="")
        rows = list(csv.DictReader(lines, restval="", strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise _unreadable(str(error)) from error
    if any("path" not in row or None in row for row in rows):
        raise _unreadable("a row has no path, or more cells than the header")
    return rows


def _unreadable(why: str) -> SourceError:
    return SourceError(
        f"the catalogue cannot be read, so that rows of your own would be lost: {why}",
        where="corpus/documents.csv",
        legal="CSV in UTF-8 with commas and a column `path`",
        todo="save it as 'CSV UTF-8', or move it away",
    )
