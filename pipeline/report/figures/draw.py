"""Draw every figure of the report; their captions have the same names."""

from collections.abc import Callable, Mapping

from matplotlib.figure import Figure

from pipeline.report.figures.counts import draw_concepts, draw_corpus, draw_readiness
from pipeline.report.figures.networks import draw_associations, draw_network
from pipeline.report.figures.style import styled, to_png, to_svg
from pipeline.report.figures.topics import draw_selection, draw_topics
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies

FIGURES: Mapping[str, Callable[[Study, Tallies], Figure]] = {
    "corpus": draw_corpus,
    "concepts": draw_concepts,
    "network": draw_network,
    "associations": draw_associations,
    "topics": draw_topics,
    "selection": draw_selection,
    "readiness": draw_readiness,
}


def draw_figures(study: Study, tallies: Tallies) -> dict[str, bytes]:
    """Return file name to bytes: each figure as SVG and as PNG.

    A figure without data says why in words. The same tables give the same bytes.
    """
    files: dict[str, bytes] = {}
    for name, draw in FIGURES.items():
        with styled():
            figure = draw(study, tallies)
            files[f"{name}.svg"] = to_svg(figure)
            files[f"{name}.png"] = to_png(figure)
    return files
