"""The kind of section a block belongs to, from the headings of papers, reports and laws."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_TITLES = {
    "abstract": """abstrak; abstract; ringkasan; ringkasan eksekutif; executive summary; summary;
        intisari; sari; synopsis; sinopsis; rangkuman eksekutif""",
    "introduction": """pendahuluan; introduction; latar belakang; latar belakang masalah;
        background; pengantar; background and rationale; introduction and background""",
    "method": """metode; metode penelitian; metodologi; metodologi penelitian; metode kajian;
        method; methods; methodology; research method; research methods; research methodology;
        materials and methods; data and methods; methods and data; data and method; method and data;
        methodology and data; data dan metode; data and methodology; research design;
        bahan dan metode; rancangan penelitian; desain penelitian; metode dan data""",
    "results": """hasil; hasil penelitian; results; result; findings; temuan; temuan penelitian;
        hasil dan pembahasan; hasil penelitian dan pembahasan; hasil dan diskusi; results and
        discussion; result and discussion; findings and discussion; main findings; key findings;
        hasil kajian; hasil analisis; temuan dan pembahasan; hasil dan analisis""",
    "discussion": """pembahasan; diskusi; discussion; discussions; analysis and discussion;
        pembahasan dan analisis; analisis dan pembahasan; implications; implikasi""",
    "conclusion": """kesimpulan; simpulan; penutup; kesimpulan dan saran; simpulan dan saran;
        kesimpulan dan rekomendasi; conclusion; conclusions; concluding remarks; conclusion and
        recommendations; conclusions and recommendations; conclusion and future work; summary and
        conclusion; saran; saran dan rekomendasi; kesimpulan dan implikasi; final remarks;
        conclusions and future work; discussion and conclusion; discussion and conclusions""",
    "references": """daftar pustaka; daftar referensi; referensi; daftar rujukan; rujukan;
        kepustakaan; daftar bacaan; sumber rujukan; references; reference; reference list;
        bibliography; works cited; literature cited; literature; references and notes;
        daftar kepustakaan; pustaka; pustaka acuan""",
    "appendix": """lampiran; lampiran-lampiran; appendix; appendices; annex; annexes; attachments;
        supplementary material; supplementary materials""",
    "front": """kata pengantar; daftar isi; daftar tabel; daftar gambar; daftar singkatan; prakata;
        foreword; preface; table of contents; contents; list of tables; list of figures;
        list of abbreviations; abbreviations and acronyms; menimbang; mengingat; memperhatikan;
        membaca; mendengar; memutuskan; menetapkan; whereas; preamble; konsiderans""",
    "body": """ucapan terima kasih; acknowledgements; acknowledgments; acknowledgement;
        tinjauan pustaka; kajian pustaka; landasan teori; kerangka teori; kajian teori;
        literature review; related work; theoretical framework; conceptual framework""",
}
KINDS = {
    " ".join(title.split()): kind for kind, titles in _TITLES.items() for title in titles.split(";")
}
_NUMBERING = re.compile(
    r"""^\s*(?:
        (?:bab|chapter|bagian|part|section)\s+(?:[ivxlc]+|\d+|[a-z])\b[\s.:)\u2013\u2014-]*
      | [ivxlc]+[.)]\s+ | \(?[a-z][.)]\s+ | \d+(?:\.\d+)*[.)]?\s+
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BARE_CHAPTER = re.compile(
    r"^\s*(?:bab|chapter|title|part|buku)\s+(?:[ivxlc]+|\d+)\s*[.:]?\s*$", re.I
)
_CHAPTER = re.compile(
    r"^\s*(?:(?:bab|chapter)\s+(?:[ivxlc]+|\d+)\b|bagian\s+ke\w+|paragraf\s+\d+\b)", re.I
)
_ARTICLE = re.compile(r"^\s*(?:pasal|article|art\.)\s+(?:\d+\s?[a-z]?|[ivxlc]+)\b[\s.:]*", re.I)
_APPENDIX = re.compile(
    r"^\s*(?:lampiran|appendix|annex|anak lampiran)\b(?:\s+(?:[ivxlc]+|\d+|[a-z])\b|\s*[:.]|\s*$"
    r"|\s+peraturan\b|\s+keputusan\b|\s+instruksi\b|\s+undang)",
    re.I,
)
_RUN_IN = re.compile(
    r"^\s*(?P<title>abstrak|abstract|ringkasan|executive summary|menimbang|mengingat|memperhatikan"
    r"|memutuskan)\b\s*[:.\u2014\u2013-]",
    re.I,
)
_FRONT_OPENING = re.compile(r"^\s*(?:menimbang|mengingat)\b", re.I)
_LONGEST_PLAIN_HEADING = 60
_LEVELS = {"chapter": 1, "article": 9}  # what a law calls them says more than their size


class Section(NamedTuple):
    """Kind of a section and its heading as printed."""

    kind: str
    title: str


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
    plain = " ".join(_NUMBERING.sub("", text, count=1).lower().strip(" .:\u2013\u2014-*").split())
    if plain in KINDS:
        return KINDS[plain]
    letters = plain.replace(" ", "")  # "A B S T R A K", "D A F T A R  P U S T A K A"
    if " " in plain and letters in _SPACED and max(map(len, plain.split())) == 1:
        return _SPACED[letters]
    for kind, pattern in (("article", _ARTICLE), ("appendix", _APPENDIX), ("chapter", _CHAPTER)):
        if pattern.match(text):
            return kind
    return None


_SPACED = {title.replace(" ", ""): kind for title, kind in KINDS.items()}


def assign_sections(pieces: Sequence[Piece]) -> list[Section]:
    """Return the section of each block of one document, in reading order.

    A heading of known wording opens a section of its kind. Any other heading keeps the kind of
    the section it lies in, by its level, else opens a section of kind "body". Before the first
    heading of known wording a document is "front"; without any it is "body".
    """
    titles = [_heading(piece) for piece in pieces]
    known = any(title is not None and kind_of_heading(title) for title in titles)
    walk = _Walk("front" if known else "body")
    return [walk.step(piece, title) for piece, title in zip(pieces, titles, strict=True)]


def _heading(piece: Piece) -> str | None:
    """Return the heading the block is or opens with ("Abstract: ..."), or none."""
    if piece.role == "heading":
        return piece.text
    if piece.role not in ("body", "title", "list_item"):
        return None
    run_in = _RUN_IN.match(piece.text) or _FRONT_OPENING.match(piece.text)
    if run_in is not None:
        return run_in.group().strip(" :.\u2014\u2013-")
    if len(piece.text) > _LONGEST_PLAIN_HEADING or piece.role == "title":
        return None
    article = _ARTICLE.match(piece.text)
    whole = bool(article) and article is not None and article.end() == len(piece.text)
    known = whole or _BARE_CHAPTER.match(piece.text) or _is_known_title(piece.text)
    return piece.text if known else None


def _is_known_title(text: str) -> bool:
    return kind_of_heading(text) not in (None, "article", "chapter") and text[:1].isupper()


class _Walk:
    """Where in the document's sections the walk over its blocks stands."""

    def __init__(self, before_first: str) -> None:
        self._open: list[tuple[int, str]] = []
        self._section = Section(before_first, "")
        self._waiting: str | None = None  # a bare "BAB II" whose title is the next heading

    def step(self, piece: Piece, title: str | None) -> Section:
        if title is None:
            self._waiting = None
        elif piece.role == "heading" or kind_of_heading(title):
            self._enter(piece, title)
        if piece.role == "reference":
            return Section("references", self._section.title)
        return self._section

    def _enter(self, piece: Piece, title: str) -> None:
        kind = kind_of_heading(title)
        if self._waiting is not None and kind not in ("article", "chapter"):
            kind = kind or "chapter"
            title = f"{self._waiting} {title}"
            self._waiting = None
        else:
            self._waiting = title if _BARE_CHAPTER.match(title) else None
        level = _LEVELS.get(kind or "", piece.level or 1)
        self._open = [entry for entry in self._open if entry[0] < level]
        if kind is None:
            kind = self._open[-1][1] if self._open else self._fallback()
        else:
            self._open.append((level, kind))
        self._section = Section(kind, title)

    def _fallback(self) -> str:
        return "front" if self._section.title == "" and self._section.kind == "front" else "body"
