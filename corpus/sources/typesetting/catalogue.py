"""The catalogue of the corpus, one row a document, from the front matter of the sources."""

import csv
from collections.abc import Iterable
from io import StringIO

from typesetting.model import Document

COLUMNS = ("path", "title", "authors", "year", "type", "country", "venue")


def write_catalogue(documents: Iterable[tuple[str, Document]]) -> bytes:
    """Write the catalogue as CSV in UTF-8: columns COLUMNS, sorted by path.

    `documents` pairs the path of a built file, relative to the corpus, with its source.
    """
    buffer = StringIO()
    rows = csv.writer(buffer, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(
        (path, d.title, "; ".join(d.authors), d.year, d.type, d.country, d.venue)
        for path, d in sorted(documents, key=lambda pair: pair[0])
    )
    return buffer.getvalue().encode("utf-8")
