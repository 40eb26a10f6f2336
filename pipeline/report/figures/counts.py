"""Bars: documents, concepts and readiness."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from pipeline.report.csv_tables import concepts_table
from pipeline.report.figures.style import (
    ACCENT,
    ASSERTION_COLOURS,
    LEVEL_COLOURS,
    OTHER,
    SOFT,
    blank,
    say,
    shorten,
)
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies
from pipeline.report.wording import ASSERTION_WORDS, LEVEL_WORDS


def _stack(axes: Axes, labels: list[str], parts: pd.DataFrame, colours: dict[str, str]) -> None:
    """Horizontal bars, first label on top, one colour a column of *parts*."""
    left = pd.Series(0.0, index=parts.index)
    places = range(len(labels))
    for name in parts.columns:
        axes.barh(
            places, parts[name], left=left, color=colours[name], label=name, height=0.72, lw=0
        )
        left = left + parts[name]
    axes.set_yticks(list(places), labels)
    axes.tick_params(length=0)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.spines["left"].set_visible(False)
    axes.grid(axis="x")
    axes.xaxis.set_major_locator(MaxNLocator(nbins=7, integer=True))


def _legend(figure: Figure, n: int) -> None:
    figure.legend(loc="outside upper left", ncols=n, handlelength=1, handleheight=0.9, fontsize=9)


def draw_concepts(study: Study, tallies: Tallies, *, top: int = 25) -> Figure:
    """Draw the concepts in most documents, with what is said of them."""
    rows = concepts_table(study, tallies)
    rows = rows[(rows["layer"] == "concept") & (rows["n_mentions"] > 0)].head(top)
    if rows.empty:
        return say("No concept of the codebook was found.")
    parts = rows[[f"n_{name}" for name in ASSERTION_COLOURS]].reset_index(drop=True)
    parts.columns = pd.Index([ASSERTION_WORDS[name] for name in ASSERTION_COLOURS])
    colours = {ASSERTION_WORDS[name]: colour for name, colour in ASSERTION_COLOURS.items()}
    figure = blank(1.0 + 0.25 * len(rows))
    axes = figure.subplots()
    _stack(axes, [shorten(label) for label in rows["label_en"]], parts, colours)
    for place, (n, total) in enumerate(zip(rows["n_documents"], rows["n_mentions"], strict=True)):
        axes.annotate(
            f"{n} doc.",
            (total, place),
            (4, 0),
            textcoords="offset points",
            va="center",
            fontsize=8,
            color=SOFT,
        )
    axes.set_xlabel("counted mentions, by what is said of the concept")
    axes.margins(x=0.09)
    _legend(figure, 5)
    return figure


def draw_corpus(study: Study, tallies: Tallies) -> Figure:
    """Draw counted sentences by year of publication and language."""
    years = study.documents.set_index("document_id")["year"]
    counts = tallies.sentences[tallies.sentences["document_id"].isin(study.counted_ids)]
    if counts["n_counted"].sum() == 0:
        return say("No document with text was counted.")
    named = counts.assign(
        year=counts["document_id"].map(years).map(_year_text),
        language=counts["language"]
        .map({"id": "Indonesian", "en": "English", "ms": "Malay"})
        .fillna("undetermined"),
    )
    colours = {
        "Indonesian": "#c8553d",
        "English": ACCENT,
        "Malay": "#7a9e3f",
        "undetermined": OTHER,
    }
    parts = named.pivot_table(
        index="year", columns="language", values="n_counted", aggfunc="sum", fill_value=0
    ).reindex(columns=list(colours), fill_value=0)
    parts = parts.loc[:, parts.sum() > 0]
    figure = blank(1.0 + 0.25 * len(parts))
    axes = figure.subplots()
    _stack(axes, [str(year) for year in parts.index], parts.reset_index(drop=True), colours)
    axes.set_xlabel("counted sentences, by year of publication and language")
    _legend(figure, 4)
    return figure


def _year_text(year: float | None) -> str:
    """Return the year, or "unknown", which sorts after all years."""
    return "unknown" if pd.isna(year) else f"{year:.0f}"


def draw_readiness(study: Study, tallies: Tallies, *, top: int = 20) -> Figure:
    """Draw, for each framework, what its items are in the documents that address it."""
    profile = study.profile
    speaking = profile.loc[profile["level"].notna(), ["framework_id", "document_id"]]
    rows = profile.merge(speaking.drop_duplicates(), on=["framework_id", "document_id"])
    if rows.empty:
        return say("No document addresses an item of any framework.")
    levels = rows["level"].map(LEVEL_WORDS).fillna("not addressed")
    parts = pd.crosstab(rows["framework_id"], levels).reindex(
        columns=list(LEVEL_COLOURS), fill_value=0
    )
    weight = parts.drop(columns="not addressed").sum(axis=1)
    parts = parts.loc[weight.sort_values(ascending=False, kind="stable").index[:top]]
    labels = study.concepts.set_index("concept_id")["label_en"]
    n_documents = speaking.drop_duplicates()["framework_id"].value_counts()
    names = [f"{shorten(labels[f])} ({n_documents[f]} doc.)" for f in parts.index]
    shares = parts.div(parts.sum(axis=1), axis=0).mul(100).reset_index(drop=True)
    shares = shares.loc[:, shares.sum() > 0]
    figure = blank(1.1 + 0.27 * len(parts))
    axes = figure.subplots()
    _stack(axes, names, shares, LEVEL_COLOURS)
    axes.set_xlim(0, 100)
    axes.set_xticks([0, 25, 50, 75, 100])
    axes.set_xlabel("% of items × documents, in documents that address the framework")
    _legend(figure, 8)
    return figure
