"""Settings of the report stage."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReportSettings:
    """Section ``report`` of the settings.

    Parameters
    ----------
    title
        Title of the study, shown on both pages.
    max_evidence_per_edge
        Most sentences shown behind one number; the full count is always given.
    """

    title: str = "E-government text mining study"
    max_evidence_per_edge: int = 60
