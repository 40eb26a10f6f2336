"""Wording that gives away what a line is: law structure, list markers, captions, usual headings.

English and Indonesian. Everything here looks at text alone; layout is judged elsewhere.
"""

import re
from functools import lru_cache

from pipeline.extract.reference_headings import is_reference_heading

# Lines and paragraphs are asked the same again by neighbours and by later steps.
_once_a_text = lru_cache(maxsize=4096)

_ROMAN = r"[IVXLC]{1,7}"
_ORDINAL = (
    r"(?:Ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?: ?belas| ?puluh)?"
    r"|Pertama|Kesebelas)"
)
# Depth of each division of a law or regulation, from the outermost in.
_LAW: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(rf"(?:BUKU|BOOK|TITLE) (?:{_ROMAN}|KE\w+)\b(?![.,;] )"), 1),
    (re.compile(rf"BAB\s+(?:{_ROMAN}|\d{{1,2}})[A-Z]?\b(?! (?:dari|huruf|angka))"), 1),
    (re.compile(rf"(?:CHAPTER|PART|SCHEDULE) (?:{_ROMAN}|\d{{1,2}})[A-Z]?\b"), 1),
    (re.compile(rf"(?:Chapter|Part) (?:{_ROMAN}|\d{{1,2}})[A-Z]?(?:[.:—–-]|\s*$)"), 1),
    (re.compile(r"LAMPIRAN(?: [IVXLC]+)?\s*$"), 1),
    (re.compile(r"(?:Menimbang|Mengingat|Memperhatikan|M ?E ?M ?U ?T ?U ?S ?K ?A ?N)\s*:?\s*$"), 1),
    (re.compile(rf"Bagian {_ORDINAL}\b(?! (?:dari|huruf))"), 2),
    (re.compile(r"Paragraf \d{1,2}\b(?! (?:dari|huruf|ayat))"), 3),
    (re.compile(r"Pasal [\dIl]{1,3}[A-Z]?\s*$|Pasal [IVX]{1,4}\s*$"), 4),
    (re.compile(r"(?:Article|ARTICLE) \d{1,3}[A-Z]?\s*(?:$|[.:—–-])"), 4),
    (re.compile(r"(?:Section|SECTION) \d{1,3}[A-Z]?\s*$"), 4),
)
_NAMES_ALONE = re.compile(
    rf"(?:BAB {_ROMAN}|Bagian {_ORDINAL}|Paragraf \d+|(?:CHAPTER|PART) (?:{_ROMAN}|\d+)"
    rf"|(?:Chapter|Part) (?:{_ROMAN}|\d+))[A-Z]?\s*$"
)
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=\S)|([A-Z]|[IVX]{1,5})\.\s+(?=[A-Z])")
_BULLET = re.compile(r"[•●▪■◦○‣►➢✓❖∙·–—*o\-](?:\s+|(?=[A-Z]))(?=\S)")
_LISTED = re.compile(
    r"(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivx]{1,5}[.)]|[ivx]{2,5}\.|[1-9]\d?(?:\.\d{1,2})+\.?(?=\s*[A-Z]))"
    r"(?:\s+|(?=[A-Z][a-z]))(?=\S)"
)
_LEVELS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"\(?\d{1,3}\)"), 2),
    (re.compile(r"\(?[a-z]\)"), 2),
    (re.compile(r"\(?[ivx]+[.)]"), 3),
)
_CAPTION = re.compile(
    r"(?:Tables?|Tabel|TABLE|TABEL|Figures?|Fig\.|FIGURE|Gambar|GAMBAR|Grafik|Graph|Chart|Diagram"
    r"|Bagan|Box|BOX|Kotak|Exhibit|Peta|Map)(?:\s+|\s?[-–]\s?)"
    r"(?:[A-Z]?\d{1,3}(?:[.\-]\d{1,3})*|[IVX]{1,5}|[A-Z]\.?\d+(?:\.\d+)*)[a-z]?"
    r"(?:\s*[.:|–—\-]\s*(?=\S)|\s*[.:]?\s*$|\s+(?=[A-Z\"“(]))"
)
_FIGURE_CAPTION = re.compile(
    r"(?:Figures?|Fig\.|FIGURE|Gambar|GAMBAR|Grafik|Graph|Chart|Diagram|Bagan|Peta|Map)\s+\S*\d"
)
_TABLE_NOTE = re.compile(
    r"(?:Notes?|NOTES?|Sources?|SOURCES?|Catatan|Keterangan|Sumber(?: data)?|SUMBER)\s*:\s*\S"
)
_KEYWORDS = re.compile(
    r"(?i:key\s?words?(?: and phrases)?|index terms|kata[ -]kunci)\s*[:.\u2014\u2013-]\s*\S"
    r"|(?:Keywords|Key words|KEYWORDS|Kata [Kk]unci) [A-Z][^,.]{2,60}(?:, [^,.]{2,60})+$"
)
_NUMBER = re.compile(r"[-–+<>≥≤]?(?:\d[\d.,]*(?:\s?%)?(?:\s+|$))+")
_USUAL = re.compile(
    r"(?:\d{1,2}\.?\s+|[IVX]+\.?\s+|[A-Z]\.\s+)?"
    r"(?:abstract|abstrak|executive summary|ringkasan eksekutif|ringkasan|summary|foreword|preface"
    r"|kata pengantar|acknowledge?ments?|ucapan terima kasih|introduction|pendahuluan"
    r"|latar belakang|background|literature review|tinjauan pustaka|kajian pustaka"
    r"|kerangka teori|theoretical framework|methods?|methodology|metode(?: penelitian)?|metodologi"
    r"|materials and methods|results?|hasil|results and discussion|hasil dan pembahasan"
    r"|hasil penelitian|discussion|pembahasan|findings|conclusions?|kesimpulan|simpulan|penutup"
    r"|kesimpulan dan saran|conclusions? and recommendations?|recommendations?|saran|rekomendasi"
    r"|appendix(?: [a-z\d])?|appendices|annex(?: [a-z\d])?|lampiran|notes|catatan"
    r"|table of contents|contents|daftar isi|glossary|abbreviations|acronyms|penjelasan"
    r"|ketentuan umum)\s*:?\s*$",
    re.IGNORECASE,
)
_LAW_TITLE = re.compile(
    r"(?:UNDANG-UNDANG|PERATURAN|KEPUTUSAN|INSTRUKSI|QANUN|SURAT EDARAN)\b.{0,400}"
    r"\b(?:NOMOR|TENTANG)\b"
)
_ACT_TITLE = re.compile(
    r"(?:THE )?[A-Z][A-Z ,()'’–&-]{6,140}\b(?:ACT|BILL|ORDINANCE|RULES|REGULATIONS|ORDER)"
    r"(?:, ?|-| )?(?:\d{4})?(?: ?\(?NO\. ?\d+ OF \d{4}\)?)?\.?$",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"DENGAN RAHMAT|MEMUTUSKAN|MENETAPKAN|SALINAN\b|ttd\b|Menimbang\b|Mengingat\b|Menetapkan\b"
)
_LABELLED = re.compile(r"[A-Z][^:.;,]{1,28} : \S")
_LEADERS = re.compile(r"\s*(?:\.\s?){4,}\s*|\s*…{2,}\s*|\s*_{4,}\s*")
_TO_PAGE = re.compile(r"(?:(?:\.\s?){4}|…{2})\s*(?:\d{1,4}|[ivxlc]{1,7})$")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]»]*(?:\s[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$")
_ENDS_CLAUSE = re.compile(
    r"(?:[.!?…:;][\"'”’)\]»]*(?:\s[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|[:;,.]?\s?[—–]|[:;]-"
    r"|[;,:] (?:dan|atau|dan/atau|and|or))$"
)


@_once_a_text
def law_level(text: str) -> int | None:
    """Depth of a division of a law that starts the text (BAB 1 … Pasal 4), else None."""
    if not text or text[0] not in "BCPLSATMb":
        return None
    return next((level for pattern, level in _LAW if pattern.match(text)), None)


def is_bare_division(text: str) -> bool:
    """Whether the text is a division without its name ("BAB II", which the next line names)."""
    return _NAMES_ALONE.match(text) is not None


@_once_a_text
def numbering_level(text: str) -> int | None:
    """Depth of a section number: "2" 1, "2.1" 2, "A." 1; None without number."""
    found = _NUMBERED.match(text)
    if found is None:
        return None
    return found[1].count(".") + 1 if found[1] else 1


@_once_a_text
def list_marker(text: str) -> str | None:
    """Return the marker of a list item ("1.", "(a)", "•") with no space around, else None."""
    head = text[:6]
    if head[:2].isalpha() and head[0] != "o" and not ("." in head or ")" in head):
        return None  # a word
    found = _BULLET.match(text) or _LISTED.match(text)
    return found[0].strip() if found else None


def is_bullet(marker: str) -> bool:
    """Whether a list marker is a sign rather than a number or letter."""
    return not any(map(str.isalnum, marker)) or marker == "o"


def list_level(marker: str) -> int:
    """Usual depth of a marker: "1." "a." and bullets 1, "1)" "(a)" 2, "iv." 3, "1.2" 2."""
    dots = marker.strip(".").count(".")
    if dots:
        return dots + 1
    return next((level for pattern, level in _LEVELS if pattern.fullmatch(marker)), 1)


def is_caption(text: str) -> bool:
    """Whether the text names a table, figure or box ("Table 2. …", "Gambar 1 …")."""
    return _CAPTION.match(text) is not None


def is_table_caption(text: str) -> bool:
    """Whether the text names a table ("Table 2. …", "Tabel 1 …")."""
    return text[:5].casefold() in ("table", "tabel") and is_caption(text)


def is_figure_caption(text: str) -> bool:
    """Whether the text names a figure ("Figure 2. …", "Gambar 1 …")."""
    return _FIGURE_CAPTION.match(text) is not None


def is_table_note(text: str) -> bool:
    """Whether the text is a note on a table or figure, or says where it is from."""
    return _TABLE_NOTE.match(text) is not None


def is_keywords(text: str) -> bool:
    """Whether the text lists keywords ("Kata kunci: …")."""
    return _KEYWORDS.match(text) is not None


@_once_a_text
def is_number(text: str) -> bool:
    """Whether the text is nothing but numbers: "0.9", "100 %", "12% 3%"; no sentence ends in it."""
    return not text.endswith(".") and _NUMBER.fullmatch(text) is not None


def is_abstract_heading(text: str) -> bool:
    """Whether the text is the heading of an abstract."""
    return text.strip().rstrip(":").casefold() in ("abstract", "abstrak", "a b s t r a c t")


@_once_a_text
def is_usual_heading(text: str) -> bool:
    """Whether the text is one of the headings most papers and policies have."""
    return _USUAL.match(text) is not None or is_reference_heading(text)


def is_law_title(text: str) -> bool:
    """Whether the text opens like the title of an Indonesian regulation."""
    return _LAW_TITLE.match(text) is not None


def is_act_title(text: str) -> bool:
    """Whether the text is the title of an Act in English, in capitals."""
    return _ACT_TITLE.match(text) is not None and is_mostly_capitals(text)


@_once_a_text
def has_leaders(text: str) -> bool:
    """Whether dots or underscores lead the eye across, as in a table of contents or a form.

    They lead to a page number at the end, or are five or more and a tenth of the text. Fewer are
    what a quotation leaves out or a sentence leaves blank: "It failed.... Nobody asked."
    """
    if not any(sign in text for sign in ("...", ". . .", "…", "__")):
        return False
    rows = [_n_leaders(row[0]) for row in _LEADERS.finditer(text)]
    return sum(rows) >= max(5, 0.1 * len(text)) or _TO_PAGE.search(text) is not None


def _n_leaders(row: str) -> int:
    return row.count(".") + row.count("_") + 2 * row.count("…")  # "……" is one ellipsis in print


def without_leaders(text: str) -> str:
    """Replace leader dots by " | ", dropping those at either end."""
    return (_LEADERS.sub(" | ", text) if has_leaders(text) else text).strip(" |")


@_once_a_text
def ends_sentence(text: str) -> bool:
    """Whether the text ends like a sentence (quotes, brackets, note markers may follow)."""
    return _ENDS_SENTENCE.search(text) is not None


@_once_a_text
def ends_clause(text: str) -> bool:
    """Whether the text ends like a sentence, a list item or an announcement of a list."""
    return _ENDS_CLAUSE.search(text) is not None


def is_formula(text: str) -> bool:
    """Whether the text is a set phrase of a law's preamble, printed like a heading."""
    return _FORMULA.match(text) is not None


def is_labelled(text: str) -> bool:
    """Whether the text opens like a field of a form ("Aspek 1 : …")."""
    return _LABELLED.match(text) is not None


def is_mostly_capitals(text: str) -> bool:
    """Whether at least four letters, and nine in ten of them, are capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)
