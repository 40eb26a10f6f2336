"""Build the explorer: one HTML file that leads from results to their sentences."""

from pipeline.report.explorer_data import Shards, explorer_data
from pipeline.report.pages import render_explorer
from pipeline.report.settings import ReportSettings
from pipeline.report.study import Study


def build_explorer(
    study: Study, sentences: Shards, mentions: Shards, *, settings: ReportSettings
) -> str:
    """Return the explorer's HTML.

    Parameters
    ----------
    sentences, mentions
        Each gives the shards of its table anew when called, so that memory does not grow with
        the corpus.

    Raises
    ------
    StudyError
        When an edge has no sentence.
    """
    return render_explorer(explorer_data(study, sentences, mentions, settings=settings))
