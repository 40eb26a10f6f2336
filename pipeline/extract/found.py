"""What documents say of themselves: title, authors, year, DOI, venue, number; and a text sketch."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import pandas as pd

from pipeline.extract.found_authors import find_authors
from pipeline.extract.found_case import is_in_capitals, recase, writings
from pipeline.extract.found_dois import find_doi
from pipeline.extract.found_laws import Law, find_law
from pipeline.extract.found_model import Embedded, Found, Piece, Reading
from pipeline.extract.found_titles import find_title
from pipeline.extract.found_venues import find_issuer, find_venue, issuer_of_number
from pipeline.extract.found_years import find_year, find_year_of_law
from pipeline.extract.sketch import sketch_figures, sketch_words, words_of_sketch
from pipeline.extract.wording import is_abstract_heading
from pipeline.kept import keep_or_compute
from pipeline.tables import FOUND, plain_values

_EMBEDDED = tuple(f"embedded_{name}" for name in Embedded.__dataclass_fields__)
_BLOCK = ["document_id", "role", "page", "text"]
_POLICY = re.compile(
    r"(?i)\b(?:policy|policies|strateg\w+|roadmap|action plan|plan|guidelines?|vision|framework"
    r"|kebijakan|rencana|peta jalan|pedoman|panduan|cetak biru|blueprint)\b"
)
_ABOUT = " tentang "


def describe_shard(
    blocks: pd.DataFrame,
    extracted: pd.DataFrame,
    *,
    wanted: Mapping[str, str],
    kept: tuple[pd.DataFrame, Mapping[str, str]],
) -> pd.DataFrame:
    """Return what the documents of a shard say of themselves.

    Parameters
    ----------
    blocks, extracted
        Tables ``BLOCKS`` and ``EXTRACTED`` of the shard.
    wanted
        Document id to the fingerprint its row should have.
    kept
        Table ``FOUND`` of an earlier run and the fingerprints it was computed from.

    Returns
    -------
    pandas.DataFrame
        Table ``FOUND``, one row for each document of *wanted*.
    """

    def compute(documents: list[str]) -> list[pd.DataFrame]:
        return [_describe(blocks, extracted, documents)]

    earlier, fingerprints = kept
    return keep_or_compute(wanted, kept=[earlier], fingerprints=fingerprints, compute=compute)[0]


def _describe(
    blocks: pd.DataFrame, extracted: pd.DataFrame, documents: Sequence[str]
) -> pd.DataFrame:
    pieces = dict(_pieces(blocks[blocks["document_id"].isin(documents)]))
    properties = _properties(extracted)
    rows = [
        {"document_id": document}
        | describe(Reading(pieces.get(document, []), properties.get(document, Embedded())))
        for document in documents
    ]
    return pd.DataFrame(rows, columns=FOUND.names).astype({"year": "Int64"})


def _pieces(blocks: pd.DataFrame) -> Iterator[tuple[str, list[Piece]]]:
    ordered = blocks.sort_values(["document_id", "block"])
    records = zip(*(plain_values(ordered[name]) for name in _BLOCK), strict=True)
    for document, rows in groupby(records, key=itemgetter(0)):
        yield document, [Piece(role, page, text) for _, role, page, text in rows]


def _properties(extracted: pd.DataFrame) -> dict[str, Embedded]:
    columns = [plain_values(extracted[name]) for name in ("document_id", *_EMBEDDED)]
    return {
        document: Embedded(*(value or "" for value in values))
        for document, *values in zip(*columns, strict=True)
    }


def describe(reading: Reading) -> dict[str, Any]:
    """Return the row of one document for table ``FOUND``, without its id."""
    words = words_of_sketch(" ".join(piece.text for piece in reading.flowing))
    law = find_law(reading)
    found = _of_law(law, reading) if law else _of_other(reading)
    title = found["title"]
    if title:
        found["title"] = Found(_written(title.value, reading), title.source)
    row: dict[str, Any] = {}
    for name, value in found.items():
        row |= {name: value and value.value, f"{name}_source": value and value.source}
    row["year"] = int(row["year"]) if row["year"] else None
    return row | {
        "document_type": "law" if law else _kind(reading, row),
        "n_words": len(words),
        "sketch": sketch_words(words),
        "figures": sketch_figures(words),
    }


def _of_law(law: Law, reading: Reading) -> dict[str, Found | None]:
    issuer = issuer_of_number(law.number.value) if law.number else None
    venue = Found(issuer, "number of the law") if issuer else find_issuer(reading)
    return {
        "title": law.name,
        "authors": None,
        "year": law.year or find_year_of_law(reading),
        "doi": None,
        "venue": venue,
        "number": law.number,
    }


def _of_other(reading: Reading) -> dict[str, Found | None]:
    title = find_title(reading)
    return {
        "title": title,
        "authors": find_authors(reading, title),
        "year": find_year(reading, title.value if title else ""),
        "doi": find_doi(reading),
        "venue": find_venue(reading),
        "number": None,
    }


def _written(title: str, reading: Reading) -> str:
    """Return a title without capitals throughout; of a law only the subject is printed so."""
    name, about, subject = title.partition(_ABOUT)
    shown = subject or name
    if not is_in_capitals(shown):
        return title
    plain = recase(shown, writings(piece.text for piece in reading.flowing))
    return f"{name}{about}{plain}" if subject else plain


def _kind(reading: Reading, row: Mapping[str, Any]) -> str | None:
    """Guess the kind of a document that is no law; None where nothing tells it."""
    journal = "journal" in str(row["venue_source"]) or "series" in str(row["venue_source"])
    abstract = any(p.role == "abstract" or is_abstract_heading(p.text) for p in reading.opening)
    if abstract or (journal and row["authors"]) or (row["doi"] and row["authors"]):
        return "paper"
    return "policy" if row["title"] and _POLICY.search(row["title"]) else None
