"""Find the sentences of a paragraph."""

import re
from collections.abc import Iterator

from pipeline.segment.abbreviations import (
    BEFORE_NUMBER,
    CAPTIONS,
    MAY_BE_LAST,
    NEVER_LAST,
    OPENERS,
)

Span = tuple[int, int]

# Every branch begins with a sign, so that the search skips letters quickly.
_CANDIDATE = re.compile(
    r"""
    (?P<stop>[.!?\u2026\u3002]+)(?P<close>["'\u201d\u2019\u00bb)\]]*)(?:\s+|(?<=\u3002))(?=\S)
    | (?P<glued>\.)(?<=[a-z]{3}\.)(?=[A-Z][a-z]{2})
    | [:;](?:\s+(?:dan/atau|dan|atau|and|or))?(?P<item>\s+)(?=\(?(?:[a-z]|\d{1,2})[.)]\s+[\w"(])
    | (?P<bullet>[\u2022\u25aa\u25cf\uf0b7\u27a2\u2713])(?<=\s.)(?=\s)
    """,
    re.VERBOSE,
)
_MARKER = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Za-z])$")
_INITIAL = re.compile(r"[(\[\"\u201c]?(?:[A-Z]|Th|Ch|Sj|Kh|Dj)$")
_NUMBER = re.compile(r"[(\[]?[\d.,/-]*\d$")
_OPENING = "\"'\u201c\u2018\u00ab([{\u00bf\u00a1\u2013\u2014-"
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_E_WORD = re.compile(r"[em][-\u2010\u2011][^\W\d_]", re.IGNORECASE)
_NEXT_MARKER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z])[.)]\s+[\w\"(]")
_REFERENCE_TO_NUMBER = re.compile(r"[(\[]?(?:\d|[IVXLC]+\b)")
_LONGEST_ASIDE = 200


def split_sentences(text: str) -> list[Span]:
    """Return the places of the sentences of *text*, a paragraph without line feeds.

    Offsets are code points, end exclusive, without blanks at either end. Pieces without a letter
    or digit (a row of dots, a lone dash) are no sentences.

    Examples
    --------
    >>> text = "Lihat Pasal 3 ayat (2), No. 3 Tahun 2003, dll. Selanjutnya Prof. Dr. Kumorotomo."
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['Lihat Pasal 3 ayat (2), No. 3 Tahun 2003, dll.', 'Selanjutnya Prof. Dr. Kumorotomo.']
    """
    spans = []
    start = 0
    for end, following in _boundaries(text):
        spans.append((start, end))
        start = following
    spans.append((start, len(text)))
    trimmed = [_trim(text, a, b) for a, b in spans]
    return [span for span in trimmed if _WORD.search(text, *span)]


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    return left, max(left, end - len(piece) + len(piece.rstrip()))


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CANDIDATE.finditer(text):
        kind = match.lastgroup
        following = match.end()
        if kind == "item":
            end = match.start("item")
        elif kind == "bullet":
            end = following = match.start()
        elif kind == "glued":
            end = match.end()
        elif _ends_sentence(text, start, match):
            end = match.end("close")
        else:
            continue
        yield end, following
        start = following


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    stop, after = match["stop"], match.end()
    if _in_aside(text, start, match.start()):
        return False
    if stop == "\u3002":
        return True
    if stop == ".":
        return _dot_ends(text, start, match.start(), after, closed=bool(match["close"]))
    following = _first_letter(text, after)
    if stop[0] in "!?":
        return following.isupper() or following.isdigit() or following == ""
    return following.isupper()


def _in_aside(text: str, start: int, place: int) -> bool:
    """Whether *place* lies in brackets that were opened in this sentence and close soon."""
    if text.count("(", start, place) <= text.count(")", start, place):
        return False
    closing = text.find(")", place + 1, place + _LONGEST_ASIDE)
    opening = text.find("(", place + 1, place + _LONGEST_ASIDE)
    return closing > place + 1 and (opening == -1 or closing < opening)


def _dot_ends(text: str, start: int, dot: int, after: int, *, closed: bool) -> bool:
    word = text[start:dot].rsplit(None, 1)[-1] if dot > start else ""
    lead = text[start : dot - len(word)].rstrip()
    if not word or closed or word[-1] in ')]"\u201d%':
        return _may_open(text, after)
    opens_block = not lead.strip(_OPENING + "\u2022 ") or lead.strip().lower() in CAPTIONS
    if opens_block and _MARKER.match(word):
        return False
    if _is_abbreviation(word, text, lead, after):
        return False
    return _may_open(text, after)


def _is_abbreviation(word: str, text: str, lead: str, after: int) -> bool:
    """Whether the dot after *word* marks an abbreviation, an initial or a numbered label."""
    bare = word.strip("([{\"'\u201c\u2018,;").lower()
    if bare in NEVER_LAST:
        return True
    if bare in BEFORE_NUMBER:
        return bool(_REFERENCE_TO_NUMBER.match(text, after))
    if _INITIAL.match(word):
        opens = _next_is_opener(text, after) and _ends_in_plain_word(lead)
        return not (opens or _NEXT_MARKER.match(text, after))
    if bare in MAY_BE_LAST or ("." in bare and not _NUMBER.match(word)):
        return not _opens_after_abbreviation(bare, text, after)
    if _NUMBER.match(word):
        return text[after].isdigit() and not _NEXT_MARKER.match(text, after)
    return False


def _opens_after_abbreviation(bare: str, text: str, after: int) -> bool:
    if bare in ("dll", "dsb", "dst", "etc", "tsb", "dlsb"):
        return _first_letter(text, after).isupper() and text[after] not in "(["
    return _next_is_opener(text, after)


def _ends_in_plain_word(lead: str) -> bool:
    last = lead.rsplit(" ", 1)[-1]
    return last.islower() and last.isalpha()


def _next_is_opener(text: str, after: int) -> bool:
    word = _WORD.search(text, after, after + 40)
    return word is not None and word[0][0].isupper() and word[0].lower() in OPENERS


def _may_open(text: str, after: int) -> bool:
    """Whether a sentence may begin at *after*."""
    if _E_WORD.match(text, after) or _NEXT_MARKER.match(text, after):
        return True
    following = _first_letter(text, after)
    return (
        following.isupper() or following.isdigit() or not (following == "" or following.islower())
    )


def _first_letter(text: str, after: int) -> str:
    for place in range(after, min(after + 4, len(text))):
        if text[place] not in _OPENING:
            return text[place]
    return ""
