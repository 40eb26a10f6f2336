"""Read one corpus source and check it before anything is typeset."""

import re
from pathlib import Path
from typing import Any

import yaml

from typesetting.model import NOTE_MARK, Block, Document, SourceError, Table
from typesetting.parsing import parse_body

LAYOUTS = ("paper-two-column", "paper-one-column", "policy", "law", "docx", "html", "markdown")
TYPES = ("paper", "policy", "law")
LANGUAGES = ("id", "en")
REQUIRED = ("title", "authors", "year", "type", "country", "language", "layout", "running_head")
OPTIONAL = ("venue",)
TEXTS = ("title", "country", "running_head", "venue")


def read_source(path: Path) -> Document:
    """Read `path` (UTF-8) into a Document.

    Raises SourceError with every problem found: missing or unknown front matter keys, values out
    of range, characters outside Windows-1252 (the standard fonts have no other), ragged tables,
    and footnotes that are marked but not written or written but not marked.
    """
    front, body = split_front_matter(path.read_text(encoding="utf-8"), path)
    blocks, notes = parse_body(body)
    problems = [*front_problems(front), *body_problems(body, blocks, notes)]
    if problems:
        raise SourceError(
            "the source cannot be typeset:\n" + "\n".join(f"  - {p}" for p in problems),
            where=str(path),
            todo="mend every point listed; corpus/README.md describes the format",
        )
    return make_document(path.stem, front, blocks, notes)


def make_document(
    slug: str, front: dict[str, Any], blocks: tuple[Block, ...], notes: dict[str, str]
) -> Document:
    """Put checked front matter, blocks and notes together."""
    authors = front["authors"]
    return Document(
        slug=slug,
        title=front["title"],
        authors=(authors,) if isinstance(authors, str) else tuple(authors),
        venue=front.get("venue", ""),
        blocks=blocks,
        notes=notes,
        **{k: front[k] for k in REQUIRED if k not in ("title", "authors")},
    )


def split_front_matter(text: str, path: Path) -> tuple[dict[str, Any], str]:
    """Separate the YAML between the first two `---` lines from the body.

    The body keeps its line numbers: the front matter is replaced by as many empty lines.
    """
    parts = re.match(r"\A---\n(.*?\n)---\n(.*)\Z", text, re.DOTALL)
    if parts is None:
        raise SourceError(
            "the source has no front matter",
            where=str(path),
            legal="YAML between two lines of ---, then the text",
        )
    return _front_matter(parts[1], path), "\n" * (parts[1].count("\n") + 2) + parts[2]


def _front_matter(text: str, path: Path) -> dict[str, Any]:
    try:
        front = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:  # the second for a date that is none
        raise SourceError(
            f"the front matter is not YAML ({error})",
            where=str(path),
            todo="put quotation marks round a value that holds a colon or looks like a date",
        ) from error
    if not isinstance(front, dict):
        raise SourceError(
            "the front matter is not a list of keys", where=str(path), legal="`key: value` lines"
        )
    return front


def front_problems(front: dict[str, Any]) -> list[str]:
    """List everything wrong with the front matter, one sentence each."""
    problems = [f"front matter lacks `{k}`" for k in REQUIRED if k not in front]
    problems += [
        f"front matter has an unknown key `{k}`; known: {', '.join(REQUIRED + OPTIONAL)}"
        for k in front
        if k not in REQUIRED + OPTIONAL
    ]
    choices = {"type": TYPES, "language": LANGUAGES, "layout": LAYOUTS}
    problems += [
        f"`{key}` is {front[key]!r}; choose one of {', '.join(legal)}"
        for key, legal in choices.items()
        if key in front and front[key] not in legal
    ]
    problems += [
        f"`{key}` is {front[key]!r}; write a text, in quotes where it looks like something else"
        for key in TEXTS
        if key in front and not isinstance(front[key], str)
    ]
    if "authors" in front and not _names_authors(front["authors"]):
        problems.append(f"`authors` is {front['authors']!r}; write a text or a list of texts")
    problems += [
        f"`{key}`: {problem}"
        for key, value in front.items()
        for problem in glyph_problems(str(value))
    ]
    if "year" in front and type(front["year"]) is not int:  # True would be one, too
        problems.append(f"`year` is {front['year']!r}; write a whole number such as 2018")
    country = front.get("country")
    if isinstance(country, str) and not re.fullmatch(r"[A-Z]{2}", country):
        problems.append(f"`country` is {country!r}; write two capitals such as ID")
    return problems


def _names_authors(value: object) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(name, str) for name in value)
    return isinstance(value, str)


def body_problems(body: str, blocks: tuple[Block, ...], notes: dict[str, str]) -> list[str]:
    """List everything wrong with the body, one sentence each."""
    problems = [
        f"line {number}: {problem}"
        for number, line in enumerate(body.splitlines(), start=1)
        for problem in glyph_problems(line)
    ]
    problems += [
        f"table row is not as wide as its header: {' | '.join(row)}"
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
        if len(row) != len(block.rows[0])
    ]
    marked = set(NOTE_MARK.findall(re.sub(r"(?m)^\[\^\w+\]:.*$", "", body)))
    problems += [f"footnote [^{n}] is marked but not written" for n in sorted(marked - set(notes))]
    problems += [f"footnote [^{n}] is written but not marked" for n in sorted(set(notes) - marked)]
    return problems


def glyph_problems(text: str) -> list[str]:
    """List the characters of `text` that the standard fonts, Windows-1252, cannot print."""
    return [
        f"no glyph for {mark!r} (U+{ord(mark):04X}) in the standard fonts"
        for mark in dict.fromkeys(text)
        if mark.encode("cp1252", errors="ignore") == b""
    ]
