"""Build the page on the health of the corpus: how complete and how well read the basis is."""

from typing import Any

import pandas as pd

from pipeline.report.health import (
    MOST_ROWS,
    bibliographies,
    copies_of,
    copy_counts,
    counted,
    known_fields,
    language_shares,
    page_rows,
    quality_shares,
    shares,
    unlinked,
)
from pipeline.report.page_tallies import PageTallies
from pipeline.report.pages import render_health
from pipeline.report.reading import badly_read, count_files, metadata_problems, set_aside
from pipeline.report.settings import ReportSettings
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies
from pipeline.report.wording import FORMAT_WORDS


def build_health(
    study: Study,
    tallies: Tallies,
    pages: PageTallies,
    entries: pd.DataFrame,
    *,
    settings: ReportSettings,
) -> str:
    """Return the page as one HTML file without script.

    Parameters
    ----------
    pages
        How the pages were read.
    entries
        Table ``RECORDS``.
    """
    return render_health(health_content(study, tallies, pages, entries) | {"title": settings.title})


def health_content(
    study: Study, tallies: Tallies, pages: PageTallies, entries: pd.DataFrame
) -> dict[str, Any]:
    """Return everything the page says."""
    documents = counted(study)
    lists = {
        "copies": copies_of(study),
        "set_aside": set_aside(study.documents, study.extracted),
        "badly_read": badly_read(study.documents, study.extracted),
        "problems": metadata_problems(study.documents),
        "unlinked": unlinked(entries),
        "pages": page_rows(study, pages),
    }
    return {
        "summary": str(count_files(study.documents)),
        "n_documents": len(documents),
        "copy_counts": copy_counts(study),
        "bibliographies": bibliographies(entries, study),
        "page_counts": {name: pages.total(name) for name in pages.documents.columns[1:]},
        "groups": _groups(study, tallies, documents),
        "fields": known_fields(study),
        "totals": {name: len(rows) for name, rows in lists.items()},
        **{name: rows[:MOST_ROWS] for name, rows in lists.items()},
    }


def _groups(study: Study, tallies: Tallies, documents: pd.DataFrame) -> list[dict[str, Any]]:
    groups = [
        ("Documents by year", shares(documents["year"], by_value=True)),
        ("Documents by kind", shares(documents["document_type"])),
        ("Counted sentences by language", language_shares(tallies.sentences)),
        ("Documents with text by text quality", quality_shares(study)),
        ("Documents by country", shares(documents["country"])),
        ("Documents by format", shares(documents["media_type"], words=FORMAT_WORDS)),
    ]
    return [
        {"name": name, "rows": rows[:MOST_ROWS], "n_rows": len(rows)}
        for name, rows in groups
        if rows
    ]
