"""One look for all figures, and bytes that depend on the data alone."""

import io
import re
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

INK = "#1a2027"
SOFT = "#5a6572"
RULE = "#dfe3e8"
GROUND = "#ffffff"
ACCENT = "#0b63a8"
ASSERTION_COLOURS = {
    "present": "#1d7f78",
    "lacking": "#c4532d",
    "required": "#b58900",
    "planned": "#4b83c3",
    "definition": "#8a93a0",
}
LEVEL_COLOURS = {
    "mentioned": "#1d7f78",
    "named": "#93c5c0",
    "mixed": "#8460a8",
    "lacking": "#c4532d",
    "planned": "#4b83c3",
    "required": "#b58900",
    "defined": "#8a93a0",
    "not addressed": "#dfe3e8",
}
COMMUNITY_COLOURS = (
    "#2f7fc1",
    "#e08e0b",
    "#1f9e77",
    "#c9659f",
    "#8a7fd1",
    "#c8553d",
    "#4bb3c8",
    "#8c7a3a",
)
OTHER = "#9097a0"

_STYLE: Any = {
    "font.family": ["DejaVu Sans"],
    "font.size": 9.5,
    "svg.fonttype": "none",
    "svg.hashsalt": "report",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": RULE,
    "axes.labelcolor": SOFT,
    "axes.titlesize": 10,
    "text.color": INK,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "ytick.labelcolor": INK,
    "grid.color": RULE,
    "grid.linewidth": 0.8,
    "axes.axisbelow": True,
    "legend.frameon": False,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "text.parse_math": False,
}


def styled() -> Any:
    """Return a context in which every figure has the look of the report."""
    return mpl.rc_context(_STYLE)


def blank(height: float, *, width: float = 8.4) -> Figure:
    """Return a figure of *width* by *height* inches."""
    return Figure(figsize=(width, height), layout="constrained")


def say(sentence: str) -> Figure:
    """Return a figure that says why there is nothing to draw."""
    figure = blank(0.9)
    axes = figure.subplots()
    axes.set_axis_off()
    axes.text(0, 0.5, sentence, transform=axes.transAxes, va="center", color=SOFT)
    return figure


def to_svg(figure: Figure) -> bytes:
    """Return *figure* as SVG without date or version."""
    sink = io.BytesIO()
    figure.savefig(sink, format="svg", metadata={"Date": None, "Creator": None})
    return sink.getvalue()


def to_png(figure: Figure) -> bytes:
    """Return *figure* as PNG on white, without version."""
    sink = io.BytesIO()
    figure.savefig(sink, format="png", dpi=160, facecolor="white", metadata={"Software": None})
    return sink.getvalue()


_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def shorten(text: str, length: int = 44) -> str:
    r"""Return *text* on one line, cut at *length* characters.

    Characters that XML, and so SVG, does not have are left out. Source: W3C Extensible Markup
    Language (XML) 1.0, fifth edition, section 2.2.

    >>> shorten("abcdef", 4), shorten("a\x01b")
    ('abc…', 'ab')
    """
    line = _NOT_IN_XML.sub("", " ".join(text.split()))
    return line if len(line) <= length else line[: length - 1] + "…"
