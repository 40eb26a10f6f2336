"""Build the report page: what went in, what came out, and where to look first."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from typing import Any

from markupsafe import Markup

from pipeline.report.captions import FIGURE_CAPTIONS, TABLE_CAPTIONS
from pipeline.report.figures.inline import inline_figure
from pipeline.report.flow import flow_of, limits_of, smallest_network
from pipeline.report.index_content import (
    document_rows,
    framework_rows,
    size_text,
    top_claims,
    top_concepts,
    top_edges,
    topic_rows,
    totals_of,
)
from pipeline.report.pages import render_index
from pipeline.report.reading import badly_read, count_files, metadata_problems, set_aside
from pipeline.report.settings import ReportSettings
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies
from pipeline.report.wording import LEVEL_WORDS, NAMED, explain_for, not_addressed, terms_for


def build_index(
    study: Study,
    tallies: Tallies,
    figures: Mapping[str, bytes],
    *,
    settings: ReportSettings,
) -> str:
    """Return the report page as one HTML file without script.

    Parameters
    ----------
    figures
        Name of each figure to its SVG.
    """
    drawn = {
        name: Markup(inline_figure(figures[name], name=name, title=caption))  # noqa: S704 - XML
        for name, caption in FIGURE_CAPTIONS.items()
    }
    return render_index(index_content(study, tallies, settings=settings) | {"figures": drawn})


def figures_by_name(paths: Iterable[str], *, read: Callable[[str], bytes]) -> dict[str, bytes]:
    """Return name to content of the figures at *paths*; a figure is called like its file."""
    return {PurePath(path).stem: read(path) for path in paths}


def index_content(study: Study, tallies: Tallies, *, settings: ReportSettings) -> dict[str, Any]:
    """Return everything the page says, apart from the figures."""
    unit, _, edges = smallest_network(study)
    return {
        "title": settings.title,
        "summary": _summary(study, tallies),
        "flow": flow_of(study, tallies),
        "files": str(count_files(study.documents)),
        "set_aside": set_aside(study.documents, study.extracted),
        "badly_read": badly_read(study.documents, study.extracted),
        "problems": metadata_problems(study.documents),
        "limits": limits_of(study, tallies),
        "captions": FIGURE_CAPTIONS,
        "concepts": top_concepts(study, tallies),
        "edges": top_edges(study),
        "unit": unit,
        "tested": bool(edges["in_backbone"].any()),
        "topics": topic_rows(study),
        "size_note": size_text(study),
        "terms": terms_for(unit),
        "compared": explain_for(unit, "chanceWithin", "chanceBetween"),
        "named": NAMED,
        "not_addressed": not_addressed(settings.min_mentions),
        "topic_reasons": sorted(set(study.selection["reason"].dropna())),
        "frameworks": framework_rows(study),
        "levels": list(LEVEL_WORDS.values()),
        "claims": top_claims(study),
        "totals": totals_of(study, tallies),
        "documents": document_rows(study, tallies),
        "tables": [(f"tables/{name}.csv", caption) for name, caption in TABLE_CAPTIONS.items()],
    }


def _summary(study: Study, tallies: Tallies) -> str:
    read = study.extracted[
        (study.extracted["n_characters"] > 0)
        & study.extracted["document_id"].isin(study.counted_ids)
    ]
    mentions = tallies.mentions[tallies.mentions["layer"] == "concept"]
    if read.empty:
        return "No document with text was found, so this study has no results."
    documents = "1 document was" if len(read) == 1 else f"{len(read):,} documents were"
    return (
        f"{documents} read into {int(tallies.sentences['n_counted'].sum()):,} counted sentences, "
        f"in which {mentions['concept_id'].nunique():,} concepts of the codebook were found "
        f"{int(mentions['n'].sum()):,} times. The linked rows of the tables below lead into the "
        "explorer, to the sentences behind them."
    )
