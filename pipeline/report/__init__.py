"""Report: the explorer, the report page, figures, tables and the checks of a run."""

from pipeline.report.checks import check_outputs
from pipeline.report.csv_tables import TABLE_NAMES, export_tables
from pipeline.report.explorer import build_explorer
from pipeline.report.naming import with_named
from pipeline.report.page_tallies import tally_pages
from pipeline.report.settings import ReportSettings
from pipeline.report.study import STUDY_TABLES, Study, gather_study
from pipeline.report.tallies import Tallies, tally

__all__ = [
    "STUDY_TABLES",
    "TABLE_NAMES",
    "ReportSettings",
    "Study",
    "Tallies",
    "build_explorer",
    "check_outputs",
    "export_tables",
    "gather_study",
    "tally",
    "tally_pages",
    "with_named",
]
