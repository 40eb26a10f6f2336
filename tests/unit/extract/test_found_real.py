"""What real documents say of themselves, against what a person reads on their first pages."""

import csv
from pathlib import Path
from typing import Any

import pytest

from pipeline.extract.catalogue_copies import plain_title
from pipeline.extract.document import extract_document
from pipeline.extract.found import describe
from pipeline.extract.found_model import Embedded, Piece, Reading
from pipeline.extract.media_types import HEAD_BYTES, sniff_media_type
from pipeline.extract.model import ExtractSettings

GOLD = Path(__file__).parent / "found-gold.csv"
KINDS = {"pp": "Peraturan Pemerintah", "uu": "Undang-Undang"}
FIELDS = ("title", "year", "number", "doi")


def expected(shared: Path) -> dict[str, dict[str, str]]:
    """Read the table, and add the laws whose files are named by kind, year and number."""
    with GOLD.open(encoding="utf-8", newline="") as sheet:
        rows = {row["path"]: row for row in csv.DictReader(sheet)}
    for path in sorted((shared / "laws-id").glob("*.md")):
        kind, year, number = path.stem.split("-")
        name = f"{KINDS[kind]} Nomor {number} Tahun {year}"
        rows[f"laws-id/{path.name}"] = {"title": name, "year": year, "number": name, "doi": ""}
    return rows


def read(path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    kind = sniff_media_type(data[:HEAD_BYTES], path.name)
    done = extract_document(data, media_type=kind, name=path.name, settings=ExtractSettings())
    said = done.properties
    embedded = Embedded(*(v or "" for v in (said.title, said.authors, said.subject, said.created)))
    return describe(Reading([Piece(b.role, b.page, b.text) for b in done.blocks], embedded))


@pytest.fixture(scope="module")
def scores(shared_data: Path) -> dict[str, tuple[list[str], list[str], int]]:
    """For each field what is wrong, what is missing, and how many documents have it."""
    wanted = expected(shared_data)
    found = {name: read(shared_data / name) for name in wanted}
    result: dict[str, tuple[list[str], list[str], int]] = {}
    for field in FIELDS:
        said = {name: str(row[field] or "") for name, row in found.items()}
        wrong = [n for n, v in said.items() if v and not _agrees(field, wanted[n][field], v)]
        missing = [n for n, row in wanted.items() if row[field] and not said[n]]
        result[field] = (wrong, missing, sum(bool(row[field]) for row in wanted.values()))
    return result


def _agrees(field: str, wanted: str, said: str) -> bool:
    if field == "title":
        return bool(wanted) and plain_title(wanted) in plain_title(said)
    return wanted == said


@pytest.mark.parametrize(
    ("field", "wrong", "missing"),
    [("title", 1, 0), ("year", 0, 0), ("number", 0, 0), ("doi", 0, 0)],
)
def test_fields_found_in_real_documents(scores, field, wrong, missing):
    false, absent, n = scores[field]
    assert n >= 2
    assert len(false) <= wrong, false
    assert len(absent) <= missing, absent
