"""How pages were read, counted shard by shard, with the pages that a reader should look at."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

import pandas as pd

from pipeline.tables import LOW_QUALITY, PAGES

_FEWEST_CHARACTERS = 200  # below that, a quality says little
_COUNTS = ["n_pages", "n_none", "n_damaged", "n_ocr", "n_poor", "n_hidden_pages", "n_hidden"]


@dataclass(frozen=True)
class PageTallies:
    """Counts of the pages of one run, copies of other documents left out.

    Attributes
    ----------
    documents
        ``document_id`` and, of its pages, how many there are, gave no text, are damaged, were read
        by OCR, hardly read, hold text that cannot be seen, and how many such characters.
    flagged
        Table ``PAGES``, only the pages that are one of these, by document and page.
    """

    documents: pd.DataFrame
    flagged: pd.DataFrame

    def total(self, name: str) -> int:
        """Return the sum of one of the counts over all documents."""
        return int(self.documents[name].sum())


def tally_pages(shards: Iterable[pd.DataFrame], *, counted_ids: Set[str]) -> PageTallies:
    """Return the counts over all *shards* of table ``PAGES``."""
    counts, flagged = [], []
    for shard in shards:
        flags = _with_flags(shard[shard["document_id"].isin(counted_ids)])
        counts.append(flags.groupby("document_id", as_index=False)[_COUNTS].sum())
        unusual = flags[_COUNTS[1:]].sum(axis=1) > 0
        flagged.append(flags.loc[unusual, PAGES.names])
    if not counts:
        return PageTallies(pd.DataFrame(columns=["document_id", *_COUNTS]), PAGES.empty())
    together = pd.concat(flagged, ignore_index=True).sort_values(["document_id", "page"])
    return PageTallies(
        pd.concat(counts, ignore_index=True).sort_values("document_id", ignore_index=True),
        together.reset_index(drop=True),
    )


def _with_flags(pages: pd.DataFrame) -> pd.DataFrame:
    reading = pages["reading"]
    flags = {
        "n_pages": pages["page"].notna(),
        "n_none": reading == "none",
        "n_damaged": reading == "damaged",
        "n_ocr": reading == "ocr",
        "n_poor": is_poor(pages),
        "n_hidden_pages": pages["n_hidden"] > 0,
    }
    return pages.assign(**{name: flag.astype("int64") for name, flag in flags.items()})


def is_poor(pages: pd.DataFrame) -> pd.Series:
    """Return which pages have enough text to judge it and hardly read."""
    low = pages["text_quality"].fillna(1.0) < LOW_QUALITY
    return low & (pages["n_characters"] >= _FEWEST_CHARACTERS)
