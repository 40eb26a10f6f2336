"""Render the pages: templates, style sheets and scripts that ship in the package."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from pipeline.report.escape import content_policy, json_for_html

_HERE = Path(__file__).parent
_SCRIPTS = (
    "10-data.js",
    "20-words.js",
    "30-dom.js",
    "40-sentences.js",
    "50-filters.js",
    "60-graph.js",
    "70-panels.js",
    "75-graph-view.js",
    "80-views.js",
    "90-start.js",
)


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _asset(name: str) -> str:
    return (_HERE / "assets" / name).read_text(encoding="utf-8")


def explorer_script() -> str:
    """Return the explorer's script, its parts in one scope of their own."""
    parts = "\n".join(_asset(name) for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def style_sheet(names: Sequence[str]) -> str:
    """Return the style sheets *names* as one."""
    return "\n".join(_asset(name) for name in names)


def render_explorer(data: dict[str, Any]) -> str:
    """Return the explorer as one HTML page that holds everything it needs."""
    styles, script = style_sheet(("base.css", "explorer.css")), explorer_script()
    return (
        _environment()
        .get_template("explorer.html.j2")
        .render(
            title=data["title"],
            policy=content_policy(styles=styles, script=script),
            styles=Markup(styles),  # noqa: S704 - ships in the package
            script=Markup(script),  # noqa: S704 - ships in the package
            data=Markup(json_for_html(data)),  # noqa: S704 - escaped for HTML
        )
    )


def render_index(content: dict[str, Any]) -> str:
    """Return the report as one HTML page without script."""
    styles = style_sheet(("base.css", "index.css"))
    template = _environment().get_template("index.html.j2")
    return template.render(
        **content,
        policy=content_policy(styles=styles),
        styles=Markup(styles),  # noqa: S704 - ships in the package
    )


def render_health(content: dict[str, Any]) -> str:
    """Return the page on the health of the corpus, without script."""
    styles = style_sheet(("base.css", "index.css"))
    return (
        _environment()
        .get_template("corpus.html.j2")
        .render(
            **content,
            policy=content_policy(styles=styles),
            styles=Markup(styles),  # noqa: S704 - ships in the package
        )
    )
