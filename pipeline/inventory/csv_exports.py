"""Tables of works: exports of Scopus and Web of Science, and any CSV whose columns are named."""

import csv
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from pipeline.inventory.records import Record, broken_record, make_record

# What a work may be described by; `columns` in the settings gives the column of each.
TABLE_FIELDS = (
    "key",
    "type",
    "title",
    "authors",
    "year",
    "doi",
    "venue",
    "country",
    "keywords",
    "abstract",
    "file",
)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
Columns = Mapping[str, Sequence[str]]

SCOPUS: Columns = {
    "key": ("EID",),
    "type": ("Document Type",),
    "title": ("Title",),
    "authors": ("Authors", "Author full names"),
    "year": ("Year",),
    "doi": ("DOI",),
    "venue": ("Source title", "Conference name", "Publisher"),
    "keywords": ("Author Keywords", "Index Keywords"),
    "abstract": ("Abstract",),
}
WEB_OF_SCIENCE: Columns = {
    "key": ("UT", "UT (Unique WOS ID)", "Unique WOS ID", "Accession Number"),
    "type": ("DT", "Document Type"),
    "title": ("TI", "Article Title"),
    "authors": ("AF", "Author Full Names", "AU", "Authors"),
    "year": ("PY", "Publication Year", "EY"),
    "doi": ("DI", "DOI"),
    "venue": ("SO", "Source Title", "PU", "Publisher"),
    "keywords": ("DE", "Author Keywords", "ID", "Keywords Plus"),
    "abstract": ("AB", "Abstract"),
}


def header_of(text: str) -> list[str]:
    """Return the names of the columns of a table: the cells of its first line, stripped."""
    first = text.lstrip("\n").partition("\n")[0]
    with _wide_cells():
        return [c.strip() for c in next(csv.reader([first], delimiter=delimiter_of(first)), [])]


def delimiter_of(header: str) -> str:
    """Return what separates the cells of a header: a comma, semicolon or tab.

    >>> delimiter_of("year;title, subtitle;doi")
    ';'
    """
    return max(",;\t", key=header.count)


def parse_table(text: str, columns: Columns) -> list[Record]:
    """Return one record a row of a table.

    Parameters
    ----------
    text
        CSV with commas, semicolons or tabs; the first line names the columns.
    columns
        Field (one of :data:`TABLE_FIELDS`) to the columns that may hold it, the best first.

    A row with more cells than the header is a record with its line and the problem.
    """
    head = text.lstrip("\n").partition("\n")[0]
    # Tab-delimited exports write quotes as they are.
    raw = delimiter_of(head) == "\t" and '"' not in head
    with _wide_cells():
        reader = csv.reader(
            (found[0] for found in _LINE.finditer(text)),
            delimiter=delimiter_of(head),
            quoting=csv.QUOTE_NONE if raw else csv.QUOTE_MINIMAL,
        )
        return list(_records(reader, columns))


def _records(reader: Iterator[list[str]], columns: Columns) -> Iterator[Record]:
    names: list[str] = []
    end = n = 0
    for cells in reader:
        line, end = end + 1, reader.line_num  # type: ignore[attr-defined]
        if not any(map(str.strip, cells)):
            continue
        if not names:
            names = [cell.strip() for cell in cells]
            places = _places(names, columns)
            continue
        n += 1
        if any(map(str.strip, cells[len(names) :])):
            yield broken_record(str(n), f"line {line}: {_TOO_MANY}")
        else:
            yield _record(cells, places, n)


_TOO_MANY = "the row has more cells than the header (a comma in a text needs quotes around it)"


def _places(names: Sequence[str], columns: Columns) -> dict[str, list[int]]:
    """Return field to the places of its columns; the case of a name does not count."""
    known = {name.lower(): place for place, name in reversed(list(enumerate(names)))}
    return {
        field: [known[name.lower()] for name in given if name.lower() in known]
        for field, given in columns.items()
    }


def _record(cells: Sequence[str], places: Mapping[str, Sequence[int]], n: int) -> Record:
    def value(field: str) -> str:
        found = (cells[place].strip() for place in places.get(field, ()) if place < len(cells))
        return next(filter(None, found), "")

    return make_record(
        value("key"),
        number=n,
        record_type=value("type"),
        title=value("title"),
        authors=_authors(value("authors")),
        year=value("year"),
        doi=value("doi"),
        venue=value("venue"),
        country=value("country").split(";"),
        keywords=value("keywords").split(";") if ";" in value("keywords") else [value("keywords")],
        abstract=value("abstract"),
        files=value("file").split(";"),
    )


_SCOPUS_NAMES = re.compile(r"(?<=\.),\s+")
_SCOPUS_NUMBER = re.compile(r"\s*\(\d{6,}\)")


def _authors(value: str) -> list[str]:
    """Split names at semicolons, else after initials, as older exports of Scopus have it.

    >>> _authors("Heeks R., Bailur S."), _authors("Layne, K.; Lee, J.")
    (['Heeks R.', 'Bailur S.'], ['Layne, K.', 'Lee, J.'])
    """
    plain = _SCOPUS_NUMBER.sub("", value)
    names = plain.split(";") if ";" in plain else _SCOPUS_NAMES.split(plain)
    return [name.strip() for name in names]


@contextmanager
def _wide_cells() -> Iterator[None]:
    """Let a cell be of any length within the block; what is too long is cut later, and said so."""
    before = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        yield
    finally:
        csv.field_size_limit(before)
