"""Topics and the candidate models."""

from matplotlib.figure import Figure

from pipeline.report.figures.style import ACCENT, SOFT, blank, say, shorten
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies

_MEASURES = ("coherence", "diversity", "stability", "score")
_MODEL_COLOURS = {"nmf": ACCENT, "lda": "#e08e0b"}
_MODEL_MARKS = {"nmf": "o", "lda": "s"}


def draw_topics(study: Study, tallies: Tallies) -> Figure:
    """Draw the topics by their share of the words, with their terms."""
    topics = study.topics.sort_values("rank")
    if topics.empty:
        reasons = study.selection["reason"].dropna().unique()
        return say(shorten("There are no topics. " + "; ".join(map(str, reasons)), 110))
    terms = study.terms[study.terms["rank"] <= 7].sort_values(["topic_id", "rank"])
    words = terms.groupby("topic_id")["term"].agg(", ".join)
    figure = blank(0.8 + 0.34 * len(topics))
    axes = figure.subplots()
    places = list(range(len(topics)))
    axes.barh(places, topics["prevalence"] * 100, color=ACCENT, height=0.6, lw=0)
    names = [
        shorten(words.get(t, label), 64)
        for t, label in zip(topics["topic_id"], topics["label"], strict=True)
    ]
    axes.set_yticks(places, names)
    axes.tick_params(length=0)
    axes.invert_yaxis()
    axes.spines["left"].set_visible(False)
    axes.grid(axis="x")
    axes.set_xlabel("% of the counted words")
    return figure


def draw_selection(study: Study, tallies: Tallies) -> Figure:
    """Draw every candidate model by every measure; the reported one is ringed.

    A measure that no model has, as stability of few documents, says so.
    """
    rows = study.selection[study.selection["score"].notna()]
    if rows.empty:
        return say("No topic model could be fitted.")
    figure = blank(2.6)
    all_axes = figure.subplots(1, len(_MEASURES))
    for measure, axes in zip(_MEASURES, all_axes, strict=True):
        for model, part in rows.groupby("model", sort=True):
            axes.plot(
                part["n_topics"],
                part[measure].astype("float64"),
                marker=_MODEL_MARKS.get(str(model), "o"),
                ms=4.5,
                lw=1.2,
                color=_MODEL_COLOURS.get(str(model), SOFT),
                label=str(model).upper(),
            )
        best = rows[rows["selected"]]
        axes.plot(
            best["n_topics"],
            best[measure].astype("float64"),
            "o",
            ms=11,
            mfc="none",
            mec="#c8553d",
            mew=1.6,
        )
        if rows[measure].isna().all():
            axes.set_yticks([])
            axes.text(0.5, 0.5, "not measured", transform=axes.transAxes, ha="center", color=SOFT)
        axes.set_title(measure, loc="left", color=SOFT)
        axes.set_xticks(sorted(set(rows["n_topics"])))
        axes.grid(axis="y")
        axes.margins(0.12)
    figure.supxlabel("number of topics", fontsize=9.5, color=SOFT)
    handles, labels = all_axes[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper left", ncols=2, fontsize=9)
    return figure
