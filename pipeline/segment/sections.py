"""The kind of section a block belongs to, from the headings of papers, reports and laws."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.segment.titles import KINDS, kind_of_title

_ORDINAL = (
    r"(?:[ivxlc]+|\d+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"
)
_NUMBERING = re.compile(
    rf"""^\s*(?:
        (?:bab|chapter|bagian|part|section)\s+{_ORDINAL}\b[\s.:)\u2013\u2014-]*
      | (?:[ivxlc]+|[a-z])(?:\.\d+)+[.)]?\s+ | [ivxlc]+[.)]\s+ | \(?[a-z][.)]\s+
      | \(?\d+(?:\.\d+)*[.):]?\s+(?:\|\s*)?
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ROMAN = re.compile(r"^\s*[IVX]+\s+(?=[A-Z])")
_NUMBERED = re.compile(r"^\s*\d+(?:\.\d+)*[.)]?\s+[^\W\d_]")
_BARE_CHAPTER = re.compile(
    r"^\s*(?:bab|chapter|title|part|buku)\s+(?:[ivxlc]+|\d+)\s*[.:]?\s*$", re.I
)
_CHAPTER = re.compile(
    r"^\s*(?:(?:bab|chapter)\s+(?:[ivxlc]+|\d+)\b|bagian\s+(?:pertama|ke\w+)|paragraf\s+\d+\b"
    r"|(?:[ivx]+\.\s*)?(?:umum|pasal demi pasal)\s*$|penjelasan(?:\s+atas\b|\s*$))",
    re.I,
)
_ARTICLE = re.compile(r"^\s*(?:pasal|article|art\.)\s+(?:\d+\s?[a-z]?|[ivxlc]+)\b[\s.:]*", re.I)
_ANNEX = r"(?:lampiran|appendix|annex)"
_ANNEX_NUMBER = r"\s+(?:[ivxlc]+|\d+|[a-z])"
_SCHEDULE = (
    r"(?:(?:first|second|third|fourth|fifth|sixth)\s+schedule"
    rf"|(?-i:SCHEDULE){_ANNEX_NUMBER})\s*"
)
_APPENDIX = re.compile(
    r"^\s*(?!lampiran\s*:\s*(?:\d|\w+\s+(?:berkas|lembar|eksemplar|bundel|set)\b))"  # of a letter
    rf"(?:{_SCHEDULE}$|(?:{_ANNEX}|anak lampiran)\b(?:{_ANNEX_NUMBER}\b|\s*[:.]|\s*$"
    r"|\s+peraturan\b|\s+keputusan\b|\s+instruksi\b|\s+undang))",
    re.I,
)
_BARE_ANNEX = re.compile(rf"{_SCHEDULE}|{_ANNEX}(?:{_ANNEX_NUMBER})?\s*", re.I)
_NAMED_ANNEX = re.compile(rf"(?i:{_ANNEX}{_ANNEX_NUMBER})\s*[:.\u2013\u2014-]\s+[A-Z].*[^\s.;:,]")
_RUN_IN = re.compile(
    r"^\s*(?P<title>abstrak|abstract|ringkasan|executive summary|menimbang|mengingat|memperhatikan"
    r"|memutuskan)\b\s*(?:[:.\u2014\u2013-]|(?=a[.)]\s+bahwa\b))",
    re.I,
)
_PREAMBLE = re.compile(r"^\s*(?:menimbang|mengingat|memperhatikan|memutuskan|menetapkan)\b", re.I)
# The formula that ends the enacting part of an Indonesian law; signatures follow, and what the law
# says in explanation of itself, often without a heading where a file gives only the text.
_CLOSING = re.compile(
    r"\bagar\s+(?:setiap\s+|semua\s+)?orang(?:\s+dapat)?\s+mengetahui(?:nya)?\b.{0,40}?\bmemerintahkan\b"
    r"[^.;]{0,300}[.;]?",
    re.I | re.S,
)
_ELUCIDATION = re.compile(r"^\s*penjelasan(?:\s+atas\b|\s*$)", re.I)
_EXPLAINS = re.compile(
    r"^\s*(?:(?:I\.?\s*)?UMUM\b|(?:II\.?\s*)?PASAL DEMI PASAL\b)|\bcukup\s+\^?jelas\b", re.I
)
_UNPRINTED = "[Penjelasan]"
_SHORTEST_EXPLANATION = 200
_LONGEST_SIGNATURES = 600
_KINDS_OF_ROLES = {"reference": "references", "abstract": "abstract"}  # also without a heading
_AROUND = " .:\u2013\u2014-*#|\u2022"
_LONGEST_PLAIN_HEADING = 60
# What the parts of a law are called says more of their level than their size.
_LEVELS = {"chapter": 1, "article": 9}
_PART_OF_CHAPTER = re.compile(r"^\s*(?:bagian|(?P<paragraph>paragraf))\s", re.I)


class Section(NamedTuple):
    """Kind of a section, its heading as printed, and the headings it lies under with its own."""

    kind: str
    title: str
    path: tuple[str, ...] = ()


class Piece(NamedTuple):
    """What sections look at in a block."""

    role: str
    level: int | None
    text: str


def kind_of_heading(text: str) -> str | None:
    """Return the kind of section that a heading names, or none for a heading of another wording.

    >>> kind_of_heading("2. METODE PENELITIAN"), kind_of_heading("BAB II"), kind_of_heading("Hak")
    ('method', 'chapter', None)
    """
    for plain in _without_number(text):
        kind = kind_of_title(plain) or _kind_of_spaced(plain)
        if kind is not None:
            return kind
    for kind, pattern in (("article", _ARTICLE), ("appendix", _APPENDIX), ("chapter", _CHAPTER)):
        if pattern.match(text):
            return kind
    return None


def _without_number(text: str) -> Iterator[str]:
    """Yield the heading in lower case without its number; a bare "I" may be one or a word."""
    for number in (_NUMBERING, _ROMAN):
        if number is _NUMBERING or number.match(text):
            yield " ".join(number.sub("", text, count=1).lower().strip(_AROUND).split())


def _kind_of_spaced(plain: str) -> str | None:
    """Return the kind of a letter-spaced heading: "a b s t r a k", "d a f t a r p u s t a k a"."""
    letters = plain.split(" ")
    return _SPACED.get("".join(letters)) if len(letters) > 1 == max(map(len, letters)) else None


_SPACED = {title.replace(" ", ""): kind for title, kind in KINDS.items()}


def assign_sections(pieces: Sequence[Piece]) -> list[Section]:
    """Return the section of each block of one document, in reading order.

    A heading of known wording opens a section of its kind. Any other heading keeps the kind of
    the section it lies in, by its level, else opens a section of kind "body". Before the first
    heading of known wording a document is "front"; without any it is "body". A list of references
    ends where an annex begins, and what follows such an annex on its level belongs to it. What
    stands behind the closing formula of a law is none of its articles: its elucidation is a section
    of its own, in brackets where no heading is printed.
    """
    following = [*pieces[1:], None]
    headings = [_heading(*pair) for pair in zip(pieces, following, strict=False)]
    known = any(heading is not None and heading.kind for heading in headings)
    walk = _Walk("front" if known else "body")
    return [walk.step(piece, heading) for piece, heading in zip(pieces, headings, strict=True)]


class _Heading(NamedTuple):
    title: str
    kind: str | None


def _heading(piece: Piece, after: Piece | None) -> _Heading | None:
    """Return the heading the block is or opens with ("Abstract: ..."), or none."""
    if piece.role == "heading":
        # "Sources" may stand over anything; whether entries follow, their role says.
        over_entries = after is not None and after.role == "reference"
        kind = kind_of_heading(piece.text) or ("references" if over_entries else None)
        return _Heading(piece.text, kind)
    if piece.role not in ("body", "title", "list_item", "abstract", "article"):
        return None
    run_in = _RUN_IN.match(piece.text)
    if run_in is not None:
        title = run_in.group().strip(" :.\u2014\u2013-")
        return _Heading(title, kind_of_heading(title))
    if len(piece.text) > _LONGEST_PLAIN_HEADING or piece.role == "title":
        return None
    kind = kind_of_heading(piece.text)
    return _Heading(piece.text, kind) if _stands_alone(piece.text, kind) else None


def _stands_alone(text: str, kind: str | None) -> bool:
    """Whether a short block that was not set as a heading is one all the same."""
    if kind == "article":
        return _ARTICLE.fullmatch(text) is not None
    if kind == "appendix":  # "Annex 2 lists the services.", "Lampiran : 1 berkas" are none
        named = _BARE_ANNEX.fullmatch(text) or _NAMED_ANNEX.fullmatch(text)
        return named is not None and text[:1].isupper()
    return bool(_BARE_CHAPTER.match(text)) or (kind not in (None, "chapter") and text[:1].isupper())


def _explains(piece: Piece) -> bool:
    """Whether a block behind the signatures of a law is of its elucidation."""
    long = piece.role in ("body", "list_item", "article") and (
        len(piece.text) >= _SHORTEST_EXPLANATION
    )
    return long or bool(_EXPLAINS.search(piece.text) or _ARTICLE.match(piece.text))


def _goes_on_behind(formula: "re.Match[str]") -> bool:
    """Whether most of a block stands behind the closing formula, and more than signatures."""
    behind = len(formula.string) - formula.end()
    return behind > max(formula.end(), _LONGEST_SIGNATURES)


def _level_of(title: str, kind: str | None, level: int | None) -> int:
    if _ELUCIDATION.match(title):
        return 0  # over its own chapters
    part = _PART_OF_CHAPTER.match(title) if kind == "chapter" else None
    if part is not None:
        return 3 if part["paragraph"] else 2
    return _LEVELS.get(kind or "", level or 1)


class _Open(NamedTuple):
    """A section that is open; without a kind it is of the kind it lies in."""

    level: int
    kind: str | None
    title: str


class _Walk:
    """Where in the document's sections the walk over its blocks stands."""

    def __init__(self, before_first: str) -> None:
        self._open: list[_Open] = []
        self._section = Section(before_first, "")
        self._waiting: str | None = None  # a bare "BAB II" whose title is the next heading
        self._annexed = False  # whether an annex after the references is open
        self._seen: set[str] = set()  # kinds opened so far
        self._closed = False  # whether the enacting part of a law has ended

    def step(self, piece: Piece, heading: _Heading | None) -> Section:
        formula = self._formula_in(piece.text)
        if formula is not None and _goes_on_behind(formula):
            self._leave_articles()
            self._explain()
        elif self._closed:
            self._follow_law(piece, heading)
        if heading is None or self._is_out_of_place(piece, heading):
            self._waiting = None
        elif piece.role == "heading" or heading.kind:
            self._enter(piece.level, *heading)
            self._seen.add(heading.kind or "body")
        section = self._of_role(piece.role)
        if formula is not None and not self._closed:
            self._leave_articles()
        return section

    def _of_role(self, role: str) -> Section:
        kind = _KINDS_OF_ROLES.get(role)
        return self._section if kind is None else self._section._replace(kind=kind)

    def _formula_in(self, text: str) -> "re.Match[str] | None":
        """Return the closing formula of the law whose articles are open, if *text* holds it."""
        is_law = "article" in self._seen and self._section.kind != "appendix"
        return _CLOSING.search(text) if is_law and not self._closed else None

    def _follow_law(self, piece: Piece, heading: _Heading | None) -> None:
        """Notice the law that follows a law, and where a law begins to explain itself."""
        if self._section.kind == "appendix":
            return
        if heading is not None and _PREAMBLE.match(heading.title):
            self._open, self._closed = [], False
            self._seen.clear()
        elif self._section.title == "" and _explains(piece):
            self._explain()

    def _leave_articles(self) -> None:
        self._open, self._closed = [], True
        self._section = Section("body", "")

    def _explain(self) -> None:
        """Open the elucidation, over all sections that follow; its heading is not printed."""
        self._open = [_Open(0, "chapter", _UNPRINTED)]
        self._section = Section("chapter", _UNPRINTED, (_UNPRINTED,))

    def _is_out_of_place(self, piece: Piece, heading: _Heading) -> bool:
        """Whether the wording of a heading is none here.

        No preamble follows the enacting part of a law, and the models of one that an annex gives
        belong to the annex. "Annex 1: Questionnaire" that was not set as a heading may be an item
        of a list, except after the references.
        """
        if _PREAMBLE.match(heading.title):
            return not self._seen.isdisjoint(("article", "chapter", "appendix"))
        is_named = heading.kind == "appendix" and not _BARE_ANNEX.fullmatch(heading.title)
        return is_named and piece.role != "heading" and "references" not in self._seen

    def _enter(self, level: int | None, title: str, kind: str | None) -> None:
        if self._waiting is not None and kind not in ("article", "chapter"):
            kind = kind or "chapter"
            title = f"{self._waiting} {title}"
            self._waiting = None
        else:
            self._waiting = title if _BARE_CHAPTER.match(title) else None
        if kind is None and _NUMBERED.match(title):  # no list of acronyms has chapters
            self._open = [entry for entry in self._open if entry.kind != "front"]
        opened = self._open_section(kind, level, title)
        self._section = Section(opened, title, tuple(entry.title for entry in self._open))

    def _open_section(self, kind: str | None, level: int | None, title: str) -> str:
        """Close what a heading of *level* closes and return the kind of what it opens."""
        level = _level_of(title, kind, level)
        if kind == "appendix":
            listed = any(entry.kind == "references" for entry in self._open)
            self._annexed = listed or self._section.kind == "references" or self._annexed
            self._open = [entry for entry in self._open if entry.kind != "references"]
        if kind == "appendix" or level == 0:  # an elucidation ends there, with or without a heading
            self._open = [entry for entry in self._open if entry.level > 0]
        if kind in ("article", "chapter"):  # no preamble holds them
            self._open = [entry for entry in self._open if entry.kind != "front"]
        self._open = [entry for entry in self._open if entry.level < level]
        inherited = [entry.kind for entry in self._open if entry.kind is not None]
        self._open.append(_Open(level, kind, title))
        if kind is None:
            return inherited[-1] if inherited else self._fallback()
        self._annexed = self._annexed and kind == "appendix"
        return kind

    def _fallback(self) -> str:
        if self._annexed:
            return "appendix"
        return "front" if self._section.title == "" and self._section.kind == "front" else "body"
