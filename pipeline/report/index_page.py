"""Build the report page: what went in, what came out, and where to look first."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from pipeline.report.csv_tables import TABLE_NAMES
from pipeline.report.figures.inline import inline_figure
from pipeline.report.flow import flow_of, limits_of, metadata_problems, networks_of, set_aside
from pipeline.report.index_content import (
    document_rows,
    framework_rows,
    top_claims,
    top_concepts,
    top_edges,
    topic_rows,
)
from pipeline.report.pages import render_index
from pipeline.report.settings import ReportSettings
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies
from pipeline.report.wording import LEVEL_WORDS, MENTIONED
from pipeline.tables import LEVELS

CAPTIONS: Mapping[str, str] = {
    "corpus": "Counted sentences by year of publication and language",
    "concepts": "Concepts in most documents, and what is said of them; " + MENTIONED,
    "network": "Pairs of concepts that passed the test; size by documents, colour by community",
    "associations": "The best supported associations with their intervals over documents",
    "topics": "Topics by their share of the counted words",
    "selection": "The candidate topic models by every measure; the reported one is ringed",
    "readiness": "What documents say of the items of each framework they address",
}
_TABLE_MEANINGS: Mapping[str, str] = {
    "documents": "metadata, reading, sentences and mentions of every file",
    "concepts": "every entry of the codebook with its counts; “present” means mentioned",
    "edges": "every pair that meets, in every network, with its test",
    "evidence": "the sentences behind each association that passed the test, with page",
    "claims": "every counted claim with its words and page",
    "topics": "topics with terms and quality",
    "topic_documents": "weight of each topic in each document",
    "topic_candidates": "the models that were compared",
    "readiness": "every document on every item; “present” means mentioned, empty not addressed",
}


def build_index(
    study: Study,
    tallies: Tallies,
    figures: Sequence[bytes],
    *,
    settings: ReportSettings,
) -> str:
    """Return the report page as one HTML file without script.

    Parameters
    ----------
    figures
        The SVG of every figure, in the order of ``CAPTIONS``.
    """
    drawn = {
        name: Markup(inline_figure(data, name=name, title=CAPTIONS[name]))  # noqa: S704 - XML
        for name, data in zip(CAPTIONS, figures, strict=True)
    }
    return render_index(index_content(study, tallies, settings=settings) | {"figures": drawn})


def index_content(study: Study, tallies: Tallies, *, settings: ReportSettings) -> dict[str, Any]:
    """Return everything the page says, apart from the figures."""
    edges = study.edges
    return {
        "title": settings.title,
        "summary": _summary(study, tallies),
        "flow": flow_of(study, tallies),
        "set_aside": set_aside(study),
        "problems": metadata_problems(study),
        "limits": limits_of(study, tallies),
        "captions": CAPTIONS,
        "concepts": top_concepts(study, tallies),
        "edges": top_edges(study),
        "unit": next(iter(networks_of(study)), ""),
        "tested": bool(edges["in_backbone"].any()),
        "topics": topic_rows(study),
        "topic_reasons": sorted(set(study.selection["reason"].dropna())),
        "frameworks": framework_rows(study),
        "levels": [LEVEL_WORDS[level] for level in LEVELS],
        "claims": top_claims(study),
        "documents": document_rows(study, tallies),
        "tables": [(f"tables/{name}.csv", _TABLE_MEANINGS[name]) for name in TABLE_NAMES],
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
