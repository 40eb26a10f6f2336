"""Figures of the report, the same bytes from the same tables."""

from pipeline.report.figures.draw import FIGURES, draw_figures
from pipeline.report.figures.inline import inline_figure

__all__ = ["FIGURES", "draw_figures", "inline_figure"]
