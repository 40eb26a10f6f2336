"""Articles of laws: running text under "Pasal 5" or "Article 5", and numbered sections of Acts."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.model import Role

_ARTICLE = re.compile(
    r"(?:Pasal|PASAL|Article|ARTICLE|Section|SECTION) (?:[\dIl]{1,3}[A-Z]?|[IVX]{1,4})\b"
)
_FEWEST_ARTICLES = 3
_DIVISION = re.compile(
    r"(?:BAB|BUKU|Bagian|BAGIAN|Paragraf|CHAPTER|Chapter|PART|Part|TITLE)\s", re.ASCII
)
# What comes after the last article: signatures, explanations, annexes.
_AFTER = re.compile(
    r"(?:PENJELASAN|LAMPIRAN|SCHEDULE|THE (?:FIRST |SECOND |THIRD |FOURTH )?SCHEDULE|FIRST SCHEDULE"
    r"|ANNEX|APPENDIX|FORM|INDEX)\b"
)
_SIGNED = re.compile(
    r"(?:Ditetapkan|Disahkan|Diundangkan) (?:di|pada)\b|Agar (?:setiap|supaya) (?:orang|semua)\b"
    r"|Passed in\b|By order of\b",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"\bbe it enacted\b|\benacted by (?:the )?parliament\b"
    r"|\b(?:this|these) (?:act|rules?|ordinance|regulations?|notification)\b.{0,60}"
    r"\bmay be (?:called|cited)\b|\bmay be cited as\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:\[\w{3,}\])?\[?(\d{1,3})([A-Z]{0,2})\.?[.\s)]\s*(?=\S)")
_EXPLAINED = re.compile(r"\bPENJELASAN\b")
_OPENING = 300  # paragraphs in which an Act, after its contents, is enacted
_FARTHEST = 4
_AHEAD = 60
_LONGEST_TITLE = 120
_ENACTS = re.compile(r"\b(?:shall|may|is|are|means|has|have)\b|\(1\)")  # words of no title


class Clause(NamedTuple):
    """Role, level and text of a paragraph."""

    role: Role
    level: int | None
    text: str


def article_roles(paragraphs: Sequence[Clause]) -> list[Role]:
    """Roles of the paragraphs of a document, running text of its articles told apart.

    A law has at least three headings "Pasal n" or "Article n", or says of itself that it is enacted
    or how it may be cited. Of such an Act the sections are paragraphs numbered one after the other
    through the whole document; what follows a section without a marker belongs to it.
    """
    roles = [paragraph.role for paragraph in paragraphs]
    headed = [p.role == "heading" and bool(_ARTICLE.match(p.text)) for p in paragraphs]
    if sum(headed) >= _FEWEST_ARTICLES:
        _mark_headed(paragraphs, roles, headed)
        return roles
    start = next((i for i, p in enumerate(paragraphs[:_OPENING]) if _is_enacting(p)), None)
    if start is not None:
        before = start and _number_of(paragraphs[start - 1].text) == 1
        _mark_sections(paragraphs, roles, start - 1 if before else start)
    return roles


def _is_enacting(paragraph: Clause) -> bool:
    return paragraph.role not in ("table", "header", "footer") and bool(_ACT.search(paragraph.text))


def _mark_headed(paragraphs: Sequence[Clause], roles: list[Role], headed: Sequence[bool]) -> None:
    """Mark text under headings of articles; signatures, an explanation or an annex end them."""
    n_articles = 0
    inside = False
    for i, (role, _, text) in enumerate(paragraphs):
        if n_articles >= _FEWEST_ARTICLES and _ends_law(paragraphs[i]):
            return
        if role == "heading":
            n_articles += headed[i]
            # A heading of other wording may be the article's own title.
            inside = headed[i] or (inside and not _DIVISION.match(text))
        elif inside and role == "body":
            roles[i] = "article"


def _ends_law(paragraph: Clause) -> bool:
    role, _, text = paragraph
    if role in ("table", "header", "footer"):
        return False
    annex = len(text) <= _LONGEST_TITLE and _AFTER.match(text) and text[:8].isupper()
    return bool(annex or _SIGNED.search(text) or _EXPLAINED.search(text))


def _mark_sections(paragraphs: Sequence[Clause], roles: list[Role], start: int) -> None:
    """Mark the sections of an Act from its enacting words on."""
    last = 0
    for i in range(start, len(paragraphs)):
        role, _, text = paragraphs[i]
        if last and _ends_law(paragraphs[i]):
            return
        number = _number_of(text)
        follows = number is not None and last < number <= last + _FARTHEST
        if follows and role in ("heading", "list_item", "body"):
            # "2." may be an item of section 1 where a heading "2. …" is still to come.
            ahead = paragraphs[i + 1 : i + 1 + _AHEAD]
            titled = any(p.role == "heading" and _number_of(p.text) == number for p in ahead)
            is_section = role == "heading" or not titled
            last = number if is_section and number is not None else last
            if role != "heading" and is_section:
                roles[i] = "heading" if _is_title(paragraphs, i) else "article"
        if role == "body" and last and not follows:
            roles[i] = "heading" if _names_next(paragraphs, i, last) else "article"


def _names_next(paragraphs: Sequence[Clause], i: int, last: int) -> bool:
    """Whether a line without a number is the title of the section that starts below it."""
    text = paragraphs[i].text
    after = paragraphs[i + 1].text if i + 1 < len(paragraphs) else ""
    short = len(text) <= _LONGEST_TITLE and text[:1].isupper() and text[-1].isalnum()
    return short and not _ENACTS.search(text) and _number_of(after) == last + 1


def _is_title(paragraphs: Sequence[Clause], i: int) -> bool:
    """Whether a numbered paragraph only names the section that follows ("12. Allowances")."""
    text = paragraphs[i].text
    after = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
    return (
        len(text) <= _LONGEST_TITLE
        and text[-1].isalnum()
        and not _ENACTS.search(text)
        and after is not None
        and after.role in ("body", "list_item")
        and not after.text[:1].islower()
        and _number_of(after.text) != (_number_of(text) or 0) + 1
    )


def _number_of(text: str) -> int | None:
    found = _NUMBER.match(text)
    return int(found[1]) if found is not None else None
