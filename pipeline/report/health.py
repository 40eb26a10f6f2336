"""Health of a corpus: what was found, linked, doubled and unreadable, and what is known of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pipeline.report.columns import records
from pipeline.report.page_tallies import PageTallies
from pipeline.report.study import Study
from pipeline.report.wording import LANGUAGE_WORDS
from pipeline.tables import LOW_QUALITY

MOST_ROWS = 200  # of a list on the page; the spreadsheets hold all
_UNKNOWN = "unknown"
_COPY_WORDS: Mapping[str, str] = {
    "bytes": "same bytes",
    "record": "entry of a bibliography that describes it",
    "doi": "same DOI",
    "text": "nearly the same text",
}
_LINK_WORDS: Mapping[str, str] = {
    "path": "linked to a file by its path or name",
    "doi": "linked to a file by DOI",
    "title": "linked to a file by title",
    "abstract": "without a file, read from the abstract",
}
_FIELDS = ("title", "authors", "year", "doi", "venue", "country", "number")
_QUALITY_BANDS: tuple[tuple[float, str], ...] = (
    (0.98, "0.98 and more: reads well"),
    (LOW_QUALITY, f"{LOW_QUALITY:.2f} to 0.98: reads with slips"),
    (0.5, f"0.50 to {LOW_QUALITY:.2f}: hardly reads"),
    (0.0, "below 0.50: does not read"),
)


@dataclass(frozen=True)
class Share:
    """How many of all have one value."""

    value: str
    n: int
    of: int


def counted(study: Study) -> pd.DataFrame:
    """Return the catalogue without copies."""
    return study.documents[study.documents["duplicate_of"].isna()]


def copies_of(study: Study) -> list[dict[str, Any]]:
    """Return the copies, each with what is counted instead and why it is one."""
    named = study.documents.set_index("document_id")
    rows = study.documents[study.documents["duplicate_of"].notna()]
    rows = rows.assign(
        original=rows["duplicate_of"].map(named["title"]),
        original_path=rows["duplicate_of"].map(named["path"]),
        why=rows["duplicate_kind"].map(_COPY_WORDS),
    )
    names = ["document_id", "title", "path", "original", "original_path", "why", "similarity"]
    return records(rows, names)


def copy_counts(study: Study) -> list[Share]:
    """Return the number of copies by kind, kinds without any left out."""
    kinds = study.documents["duplicate_kind"].value_counts()
    total = len(study.documents)
    return [Share(word, int(kinds[k]), total) for k, word in _COPY_WORDS.items() if k in kinds]


def bibliographies(entries: pd.DataFrame, study: Study) -> list[dict[str, Any]]:
    """Return each bibliography with its entries: linked, documents of their own, without text."""
    told = _links(entries, study)
    return [
        {"path": path, "n": len(rows), "linked": _by_link(rows), **_loose(rows)}
        for path, rows in told.groupby("path", sort=True)
    ]


def _links(entries: pd.DataFrame, study: Study) -> pd.DataFrame:
    """Return the entries; one whose document turned out to be a file's is linked to that file."""
    kinds = study.documents.set_index("document_id")["duplicate_kind"]
    described = entries["document_id"].map(kinds) == "record"
    own = entries["linked_by"] == "abstract"
    return entries.assign(how=entries["linked_by"].mask(own & described, "title"))


def _by_link(rows: pd.DataFrame) -> list[Share]:
    ways = rows["how"].value_counts()
    return [Share(word, int(ways[w]), len(rows)) for w, word in _LINK_WORDS.items() if w in ways]


def _loose(rows: pd.DataFrame) -> dict[str, int]:
    return {
        "n_loose": int(rows["document_id"].isna().sum()),
        "n_problems": int(rows["problem"].notna().sum()),
    }


def unlinked(entries: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the entries that became no document, and those that have a problem."""
    rows = entries[entries["document_id"].isna() | entries["problem"].notna()]
    return records(rows, ["path", "key", "title", "year", "doi", "problem"])


def shares(
    values: "pd.Series[Any]", *, by_value: bool = False, words: Mapping[str, str] | None = None
) -> list[Share]:
    """Return each value with its number, most frequent first or, *by_value*, in their order.

    Parameters
    ----------
    words
        What values are called; those that are not in it are called as they are.
    """
    called = {value: (words or {}).get(str(value), str(value)) for value in values.dropna()}
    named = values.astype("object").map(called)
    counts = named.where(values.notna(), _UNKNOWN).value_counts()
    pairs = [(str(value), int(n)) for value, n in counts.items()]
    pairs.sort(key=lambda p: (p[0] == _UNKNOWN, p[0]) if by_value else (-p[1], p[0]))
    return [Share(value, n, len(values)) for value, n in pairs]


def quality_shares(study: Study) -> list[Share]:
    """Return the documents with text by how well it reads."""
    read = study.extracted[study.extracted["document_id"].isin(counted(study)["document_id"])]
    values = read.loc[(read["status"] == "ok") & (read["n_characters"] > 0), "text_quality"]
    bands = values.dropna().map(_band)
    return [
        Share(word, int((bands == word).sum()), len(values))
        for _, word in _QUALITY_BANDS
        if (bands == word).any()
    ]


def _band(quality: float) -> str:
    return next(word for least, word in _QUALITY_BANDS if quality >= least)


def language_shares(sentences: pd.DataFrame) -> list[Share]:
    """Return the counted sentences by language (``document_id, language, n, n_counted``)."""
    sums = (
        sentences.groupby("language")["n_counted"].sum().sort_values(ascending=False, kind="stable")
    )
    total = int(sums.sum())
    named = ((LANGUAGE_WORDS.get(str(name), str(name)), n) for name, n in sums.items())
    return [Share(name, int(n), total) for name, n in named if n]


def known_fields(study: Study) -> list[dict[str, Any]]:
    """Return, for each field of the metadata, how many documents have it and from where."""
    rows = counted(study)
    return [
        {
            "field": name,
            "known": Share(name, int(rows[name].notna().sum()), len(rows)),
            "sources": shares(rows.loc[rows[name].notna(), f"{name}_source"].map(_source)),
        }
        for name in _FIELDS
    ]


def _source(source: str | None) -> str:
    """Return the kind of a source: "page 1, title" and "page 3, footer" are the document's own."""
    if source is None or source in ("documents.csv", "file name"):
        return source or _UNKNOWN
    return "bibliography" if "#" in source else "the document itself"


def page_rows(study: Study, pages: PageTallies) -> list[dict[str, Any]]:
    """Return the documents with pages that a reader should look at, most such pages first."""
    rows = pages.documents.merge(counted(study)[["document_id", "title", "path"]], on="document_id")
    unread = rows[["n_none", "n_damaged", "n_poor"]].sum(axis=1)
    rows = rows.assign(n_unread=unread)
    rows = rows[(unread > 0) | (rows["n_ocr"] > 0) | (rows["n_hidden_pages"] > 0)]
    rows = rows.sort_values(["n_unread", "document_id"], ascending=[False, True])
    names = ["document_id", "title", "path", "n_pages", "n_none", "n_damaged", "n_ocr", "n_poor"]
    return records(rows, [*names, "n_hidden_pages", "n_hidden"])
