"""Settings of the report stage."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReportSettings:
    """Section ``report`` of the settings, and what the pages say of other sections.

    Parameters
    ----------
    title
        Title of the study, shown on both pages.
    max_evidence_per_edge
        Most sentences shown behind one number; the full count is always given.
    min_mentions
        Fewest mentions that make an item addressed by a document, setting
        ``readiness.min_mentions``; the pages say what "not addressed" means.
    """

    title: str = "E-government text mining study"
    max_evidence_per_edge: int = 60
    min_mentions: int = 1
