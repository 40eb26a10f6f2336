"""The YAML head of a Markdown file: set apart from its text, and what it says of the document."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from pipeline.extract.encodings import decode_text
from pipeline.extract.properties import Properties, make_properties

FRONT_MATTER = "front matter"
# Settings in YAML at the head of a file, for the tool that makes a page of it. Prose between two
# rules has lines of other forms.
_HEAD = re.compile(
    r"---[ \t]*\n((?:(?:[\w'\"][\w.'\" -]{0,60}:(?:[ \t].*)?|[ \t]+.*|- .*|#.*|)\n)++)"
    r"(?:---|\.\.\.)[ \t]*(?:\n|$)"
)
_LONGEST = 20_000
_NEWLINES = re.compile(r"\r\n?")
_AUTHORS = ("author", "authors", "penulis")
_DATES = ("date", "year", "published", "tahun")
_PLACES = ("journal", "container-title", "publication", "doi")


def split_front(text: str) -> tuple[str, str]:
    r"""Return the YAML head of a text with line feeds, empty without one, and the rest.

    >>> split_front("---\ntitle: A\n---\nText")
    ('title: A\n', 'Text')
    """
    found = _HEAD.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def markdown_properties(source: bytes) -> Properties:
    """Return title, authors, date, journal and DOI that the YAML head gives.

    Who wrote the document states them for its readers, which no program does in a file's own
    properties; so they say where they come from.
    """
    said = _values(split_front(_NEWLINES.sub("\n", decode_text(source)))[0])
    title = ": ".join(filter(None, (_text(said.get("title")), _text(said.get("subtitle")))))
    found = make_properties(
        title=title,
        authors=next((names for n in _AUTHORS if (names := _names(said.get(n)))), []),
        subject="; ".join(filter(None, (_text(said.get(name)) for name in _PLACES))),
        created=next((date for n in _DATES if (date := _text(said.get(n)))), ""),
        source=FRONT_MATTER,
    )
    return (
        found if any((found.title, found.authors, found.subject, found.created)) else Properties()
    )


def _values(head: str) -> Mapping[str, Any]:
    """Read a head without making anything but texts, lists and mappings of it."""
    if not head or len(head) > _LONGEST:
        return {}
    try:
        read = yaml.BaseLoader(head).get_single_data()
    except (yaml.YAMLError, RecursionError):
        return {}
    named = read if isinstance(read, Mapping) else {}
    return {key.lower(): value for key, value in named.items() if isinstance(key, str)}


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _names(value: Any) -> list[str]:
    """Return the names of one author or several, each a text or a mapping with a name."""
    given = value if isinstance(value, list) else [value]
    told = [_text(v.get("name")) if isinstance(v, Mapping) else _text(v) for v in given]
    return [
        name.strip() for text in told for name in re.split(r";|\s+(?:and|dan)\s+", text) if name
    ]
