"""The network and its best supported associations."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from pipeline.report.columns import named_rows
from pipeline.report.edges import best_supported
from pipeline.report.figures.style import (
    ACCENT,
    COMMUNITY_COLOURS,
    GROUND,
    INK,
    OTHER,
    SOFT,
    blank,
    say,
    shorten,
)
from pipeline.report.flow import smallest_network
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies


def draw_associations(study: Study, tallies: Tallies, *, top: int = 25) -> Figure:
    """Draw NPMI of the best supported associations with their intervals over documents."""
    unit, _, edges = smallest_network(study)
    rows = best_supported(edges, top)
    if rows.empty:
        return say("No two concepts meet often enough to measure an association.")
    labels = study.concepts.set_index("concept_id")["label_en"]
    figure = blank(0.9 + 0.25 * len(rows))
    axes = figure.subplots()
    places = np.arange(len(rows))
    known = rows["ci_low"].notna().to_numpy()
    axes.hlines(
        places[known],
        rows["ci_low"][known],
        rows["ci_high"][known],
        color=ACCENT,
        lw=1.8,
        alpha=0.55,
    )
    axes.plot(rows["npmi"], places, "o", color=ACCENT, ms=5.5)
    names = [
        f"{shorten(labels[a], 26)} – {shorten(labels[b], 26)} ({n})"
        for a, b, n in zip(rows["source_id"], rows["target_id"], rows["n_units"], strict=True)
    ]
    axes.set_yticks(places, names)
    axes.tick_params(length=0)
    axes.spines["left"].set_visible(False)
    axes.grid(axis="x")
    axes.set_ylim(len(rows) - 0.4, -0.6)
    least = rows[["ci_low", "npmi"]].min().min()  # a dot without interval may lie lowest
    axes.set_xlim(min(0.0, float(least)) - 0.02, 1.02)
    figure.supxlabel(_reading(rows, unit), fontsize=9.5, color=SOFT)
    return figure


def _reading(rows: pd.DataFrame, unit: str) -> str:
    """Say how the figure of associations is read, and what is missing in it."""
    lines = [f"NPMI with 95 % interval over documents; in brackets the {unit}s in which both stand"]
    if rows["ci_low"].isna().any():
        lines.append("without a line: no interval, the table of associations says why")
    if not rows["in_backbone"].any():
        lines.append("none of these pairs passed the test against chance")
    return "\n".join(lines)


def draw_network(study: Study, tallies: Tallies, *, labels: int = 45) -> Figure:
    """Draw the edges that passed the test: place and colour from the run, size by documents."""
    unit, nodes, edges = smallest_network(study)
    kept = edges[edges["in_backbone"]]
    if len(edges) and kept.empty:
        return say(
            f"No pair that meets in a {unit} passed the test (pairs that meet: {len(edges):,}), "
            "so no network is drawn."
        )
    joined = set(kept["source_id"]) | set(kept["target_id"])
    nodes = nodes[nodes["concept_id"].isin(joined)].sort_values(
        ["n_documents", "n_mentions", "concept_id"], ascending=[False, False, True]
    )
    if nodes.empty:
        return say("There is no network: fewer than two concepts meet.")
    figure = blank(min(6.2, 2.0 + 0.25 * len(nodes)))
    axes = figure.subplots()
    axes.set_axis_off()
    places = nodes.set_index("concept_id")[["x", "y"]]
    starts = places.loc[kept["source_id"]].to_numpy()
    ends = places.loc[kept["target_id"]].to_numpy()
    lines = LineCollection(list(np.stack([starts, ends], axis=1)), colors=SOFT, alpha=0.22, lw=0.8)
    axes.add_collection(lines)
    share = np.sqrt(nodes["n_documents"] / nodes["n_documents"].max())
    axes.scatter(
        nodes["x"],
        nodes["y"],
        s=18 + 170 * share**2,
        c=_colours(nodes),
        edgecolors=GROUND,
        linewidths=0.8,
        zorder=2,
    )
    axes.margins(0.08)
    axes.invert_yaxis()
    names = study.concepts.set_index("concept_id")["label_en"]
    figure.draw_without_rendering()
    _label(axes, nodes, names, limit=labels)
    return figure


def _colours(nodes: pd.DataFrame) -> list[str]:
    known = dict(enumerate(COMMUNITY_COLOURS, start=1))
    return [known.get(int(c), OTHER) if pd.notna(c) else OTHER for c in nodes["community"]]


def _label(axes: Axes, nodes: pd.DataFrame, names: pd.Series, *, limit: int) -> None:
    """Write the labels of the largest nodes where they cover no other label."""
    taken: list[tuple[float, float, float, float]] = []
    for row in named_rows(nodes):
        if len(taken) >= limit:
            return
        text = shorten(names[row.concept_id], 28)
        x, y = axes.transData.transform((row.x, row.y))
        width, height = 6.6 * len(text), 13.0
        box = (x - width / 2, y + 5, x + width / 2, y + 5 + height)
        if any(_overlap(box, other) for other in taken):
            continue
        taken.append(box)
        axes.annotate(
            text,
            (row.x, row.y),
            (0, 6),
            textcoords="offset points",
            ha="center",
            va="bottom",
            fontsize=8,
            color=INK,
        )


def _overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
