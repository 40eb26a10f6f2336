"""Tables of contents without page numbers: what lists the headings that follow."""

import re
from collections.abc import Sequence

from pipeline.extract.front_matter import Worded
from pipeline.extract.model import Role

_HEADING = re.compile(
    r"(?:arrangement of (?:sections|clauses|chapters|rules|paragraphs)"
    r"(?: section| clause| rule| paragraph)?|(?:table of )?contents|daftar isi"
    r"|list of (?:tables|figures|boxes)|daftar (?:tabel|gambar|lampiran|bagan|grafik))\s*:?\s*$",
    re.IGNORECASE,
)
_LONGEST_ENTRY = 200
_FEWEST_ENTRIES = 5
_FIRST = 4
_FRONT = 150
_MOST_LINES = 10
_ENTRY_ROLES = ("heading", "body", "list_item", "title")
_NUMBERED = re.compile(r"(\d{1,3})\.?\s+[A-Z]")
_SIGN = re.compile(r"[•●▪■◦○‣✓–—*-]\s")
_COLUMN = "sections"  # head of a column, and as long as the shortest entry that is told
_LETTERS = re.compile(r"[\W\d_]+")


def is_contents_heading(text: str) -> bool:
    """Whether the text heads contents, with the head of its column or without."""
    return _HEADING.match(text) is not None


def contents_roles(paragraphs: Sequence[Worded]) -> list[Role]:
    """Roles of the paragraphs of a document, the entries of its contents made rows of a table.

    Contents run from their heading to where the first entry comes again, as a heading of the text,
    or to a paragraph that is no entry. The heading stays one. A numbered list near the start whose
    entries come again as headings is contents without a heading.
    """
    roles = [paragraph.role for paragraph in paragraphs]
    place = 0
    while place < len(paragraphs):
        stop = _contents_at(paragraphs, place)
        for i in range(place + 1, stop):
            roles[i] = "table" if roles[i] in _ENTRY_ROLES else roles[i]
        place = max(stop, place + 1)
    return _mark_unnamed(paragraphs, roles)


def _contents_at(paragraphs: Sequence[Worded], place: int) -> int:
    """Place after the contents whose heading stands at a place, which itself if there are none."""
    role, text = paragraphs[place]
    opens = role in ("heading", "body", "title") and is_contents_heading(text)
    stop = _end(paragraphs, place + 1) if opens else place
    return stop if stop - place > _FEWEST_ENTRIES else place


def _mark_unnamed(paragraphs: Sequence[Worded], roles: list[Role]) -> list[Role]:
    first = next(
        (i for i in range(min(_FRONT, len(roles))) if _number(paragraphs[i], roles[i]) == 1), None
    )
    if first is None:
        return roles
    stop = first
    last = 0
    while stop < len(roles) and _is_entry(paragraphs[stop]):
        number = _number(paragraphs[stop], roles[stop])
        if number == 1 and last >= _FIRST:
            break
        last = max(last, number)
        stop += 1
    numbered = [i for i in range(first, stop) if _number(paragraphs[i], roles[i])]
    after = paragraphs[numbered[-1] + 1 :] if numbered else []
    later = {_key(text) for role, text in after if role in ("heading", "list_item")}
    again = sum(_key(paragraphs[i].text) in later for i in numbered)
    if again >= max(_FEWEST_ENTRIES, 0.3 * len(numbered)):
        for i in range(first, numbered[-1] + 1):
            roles[i] = "table" if roles[i] in _ENTRY_ROLES else roles[i]
    return roles


def _number(paragraph: Worded, role: Role) -> int:
    found = _NUMBERED.match(paragraph.text) if role in ("list_item", "heading", "body") else None
    return int(found[1]) if found is not None else 0


def _is_entry(paragraph: Worded) -> bool:
    role, text = paragraph
    if role in ("header", "footer", "footnote", "table"):
        return True
    short = len(text) <= _LONGEST_ENTRY and not text.endswith((";", ":", "—", "–", ","))
    return short and not _SIGN.match(text)


def _key(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _end(paragraphs: Sequence[Worded], start: int) -> int:
    """Place after the last entry of contents that start at a place.

    They end at what is no entry, where the first entries come again, and where numbers start anew;
    lines without a number right before that belong to the text that begins there.
    """
    first: list[str] = []
    last = 0
    for i in range(start, len(paragraphs)):
        role, text = paragraphs[i]
        if role in ("header", "footer", "footnote"):
            continue
        number, key = _number(paragraphs[i], role), _key(text)
        anew = number == 1 and last >= _FIRST
        again = role in ("heading", "title", "body") and key in first
        if anew or again or role == "caption" or not _is_entry(paragraphs[i]):
            return _back(paragraphs, i, start)
        last = max(last, number)
        if len(first) < _FIRST and len(key) > len(_COLUMN):
            first.append(key)
    return len(paragraphs)


def _back(paragraphs: Sequence[Worded], stop: int, start: int) -> int:
    """Go back over lines without a number, up to ten."""
    least = max(start, stop - _MOST_LINES)
    while stop - 1 > least and not _number(paragraphs[stop - 1], paragraphs[stop - 1].role):
        if paragraphs[stop - 1].role == "table":
            break
        stop -= 1
    return stop
