"""Front matter of papers: authors, abstract, keywords and a title in a second language."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.model import Role
from pipeline.extract.wording import (
    ends_sentence,
    is_abstract_heading,
    is_keywords,
    is_usual_heading,
    law_level,
    numbering_level,
)

_FRONT = 80
_LONGEST_ABSTRACT = 4500
_MOST_PARTS = 8
_LONGEST_NAMES = 300
_MOST_NAMES = 40
_RUN_IN = re.compile(
    r"(?:abstract|abstrak|a b s t r a c t)\s*(?:[:.\u2014\u2013]|-(?=\s|[A-Z]))\s*\S", re.IGNORECASE
)
_SET_OFF = re.compile(r"(?:ABSTRACT|Abstract|ABSTRAK|Abstrak)\s+[A-Z][a-z]*\s[^\n]{160}")
_KEYWORDS_ALONE = re.compile(r"(?:key\s?words?|kata[ -]kunci|index terms)\s*:?\s*$", re.IGNORECASE)
_AFFILIATION = re.compile(
    r"@|\b(?:universit\w+|institut\w*|fakultas|faculty|department|departemen|jurusan|sekolah"
    r"|program studi|prodi|politeknik|polytechnic|school|college|academy|akademi|centre|center"
    r"|laborator\w+|corresponding author|e-?mail|orcid)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:19|20)\d{2}\b|\b(?:received|accepted|published|diterima|volume|issn)\b", re.I
)
_SMALL_WORDS = frozenset({
    "dan", "and", "de", "da", "van", "von", "der", "den", "bin", "binti", "el", "al", "y", "e",
})  # fmt: skip
_MARKS = re.compile(r"[\d*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹∗,.;&()]+")


class Worded(NamedTuple):
    """Role and text of a paragraph."""

    role: Role
    text: str


def front_roles(paragraphs: Sequence[Worded]) -> list[Role]:
    """Roles of the paragraphs of a document with its front matter told apart.

    Abstract is what follows its heading or opens with it, up to the next heading or the keywords;
    authors are names and affiliations between a title and the abstract; a heading between two
    abstracts is the title in the other language.
    """
    roles = [paragraph.role for paragraph in paragraphs]
    openings = _mark_abstracts(paragraphs, roles)
    _mark_keywords(paragraphs, roles, near=bool(openings))
    _mark_second_titles(paragraphs, roles, openings)
    _mark_authors(paragraphs, roles, openings)
    return roles


def _mark_abstracts(paragraphs: Sequence[Worded], roles: list[Role]) -> list[int]:
    """Mark abstracts and return where they open."""
    openings: list[int] = []
    for i, (role, text) in enumerate(paragraphs[:_FRONT]):
        if role not in ("heading", "body", "title", "list_item"):
            continue
        if is_abstract_heading(text):
            roles[i] = "heading"
            openings.append(i)
            _mark_run(paragraphs, roles, i + 1)
        elif role == "body" and (_RUN_IN.match(text) or _SET_OFF.match(text)):
            roles[i] = "abstract"
            openings.append(i)
            if any(is_keywords(p.text) for p in paragraphs[i + 1 : i + 4]):
                _mark_run(paragraphs, roles, i + 1)
    return openings


def _mark_run(paragraphs: Sequence[Worded], roles: list[Role], start: int) -> None:
    length = n_parts = 0
    for i in range(start, len(paragraphs)):
        role, text = paragraphs[i]
        if role in ("header", "footer", "footnote", "table"):
            continue
        length, n_parts = length + len(text), n_parts + 1
        ends = role not in ("body", "list_item") or is_keywords(text) or _RUN_IN.match(text)
        if ends or is_abstract_heading(text) or length > _LONGEST_ABSTRACT or n_parts > _MOST_PARTS:
            return
        roles[i] = "abstract"


def _mark_keywords(paragraphs: Sequence[Worded], roles: list[Role], *, near: bool) -> None:
    for i, (role, text) in enumerate(paragraphs[:_FRONT]):
        if role in ("table", "header", "footer", "reference"):
            continue
        if _KEYWORDS_ALONE.match(text) and i + 1 < len(paragraphs):
            roles[i] = "heading"
            if paragraphs[i + 1].role in ("body", "list_item"):
                roles[i + 1] = "keywords"
        elif is_keywords(text) and (near or i < _FRONT / 4):
            roles[i] = "keywords"


def _mark_second_titles(
    paragraphs: Sequence[Worded], roles: list[Role], openings: Sequence[int]
) -> None:
    """Make a title of the heading that stands, after one abstract, over the next."""
    for opening in openings[1:]:
        place = opening - 1
        while place > openings[0] and roles[place] in ("body", "author", "header", "footer"):
            place -= 1
        # A list of authors may stand between.
        if (
            place > openings[0]
            and opening - place <= 4
            and _may_be_title(paragraphs[place], roles[place])
        ):
            roles[place] = "title"


def _may_be_title(paragraph: Worded, role: Role) -> bool:
    text = paragraph.text
    known = is_usual_heading(text) or numbering_level(text) is not None
    return role == "heading" and len(text) > 20 and not known and law_level(text) is None


def _mark_authors(paragraphs: Sequence[Worded], roles: list[Role], openings: Sequence[int]) -> None:
    """Mark names, affiliations and addresses between a title and the abstract after it."""
    for opening in openings:
        place = opening - 1
        while place >= 0 and roles[place] != "title" and opening - place < _MOST_NAMES // 2:
            if roles[place] in ("abstract", "keywords"):
                break
            place -= 1
        if place < 0 or roles[place] != "title":
            continue
        for i in range(place + 1, opening):
            role, text = paragraphs[i]
            if role in ("body", "list_item") and is_by_line(text):
                roles[i] = "author"


def is_by_line(text: str) -> bool:
    """Whether the text is names of persons, where they work or how to write to them.

    >>> is_by_line("Fakultas Ilmu Administrasi, Universitas Contoh"), is_by_line("4 June 2022")
    (True, False)
    """
    if len(text) > _LONGEST_NAMES or is_usual_heading(text):
        return False
    if _AFFILIATION.search(text):
        return True
    if _DATE.search(text) or (ends_sentence(text) and len(text) > 60):
        return False
    words = _MARKS.sub(" ", text).split()
    names = [word for word in words if word.casefold() not in _SMALL_WORDS]
    return 0 < len(names) <= _MOST_NAMES and all(word[0].isupper() for word in names)
