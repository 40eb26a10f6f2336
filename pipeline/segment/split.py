"""Find the sentences of a paragraph."""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from pipeline.segment.abbreviations import (
    ACRONYMS_TOO,
    AFTER_TIMES,
    ALSO_NOUNS,
    AND_SO_ON,
    BEFORE_NOUNS,
    BEFORE_NUMBER,
    CAPTIONS,
    DEGREES,
    LABELLED,
    MAY_BE_LAST,
    NEVER_LAST,
    ONLY_CAPITALISED,
    OPENERS,
    TIMES,
    WORDS_TOO,
)
from pipeline.segment.markers import NAMES_LETTERS, marks_item

Span = tuple[int, int]

# Every sign that may end a sentence, then what must stand around it: a search for one class of
# signs skips letters quickly. A run of signs is tried once, at its first: from each of its signs
# anew, a long row of dots would take its square in time.
_CANDIDATE = re.compile(
    r"""
    [.!?\u2026\u3002:;\u2022\u25aa\u25cf\uf0b7\u27a2\u2713]
    (?: (?<=[a-z]{3}\.)
        (?P<note>\[\d{1,3}(?:[,\u2013-]\s?\d{1,3})*\]|\d{1,2}|[\u00b9\u00b2\u00b3\u2070-\u2079]+)
        (?=\s+[A-Z][a-z]*\s)
    | (?<=[.!?\u2026\u3002])(?<![.!?\u2026\u3002].)[.!?\u2026\u3002]*+
        (?P<close>["'\u201d\u2019\u00bb)\]]*+)(?:\s++|(?<=\u3002))(?=\S)
    | (?P<glued>(?<=[a-z]{3}\.)(?=[A-Z][a-z]{2}))
    | (?<=[:;])(?:\s+(?:dan/atau|dan|atau|and|or))?
        (?P<item>\s+)(?=\(?(?:[a-z]|[ivx]{2,4}|\d{1,2})[.)]\s+[\w"(])
    | (?P<bullet>(?<=\s[\u2022\u25aa\u25cf\uf0b7\u27a2\u2713])(?=\s))
    )
    """,
    re.VERBOSE,
)
_MARKER = re.compile(
    r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|\d{1,3}(?:[A-Z]{1,2}|[\u2013-]\d{1,3})|[IVXLC]{1,6}|[ivx]{2,5}|[A-Za-z])$"
)
_INITIAL = re.compile(r"[(\[\"\u201c]?(?:[A-Z]|Th|Ch|Sj|Kh|Dj)$")
_NUMBER = re.compile(r"[(\[]?[\d.,/-]*\d$")
_ADDRESS = re.compile(r"[@/]|^www\.|\.(?:id|com|org|net|gov|edu|int|info|eu|uk)$", re.IGNORECASE)
_OPENING = "\"'\u201c\u2018\u00ab([{\u00bf\u00a1\u2013\u2014-^"
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_A_WORD = re.compile(r"[^\W\d_]{2}")
_E_WORD = re.compile(r"[eim](?:[-\u2010\u2011][^\W\d_]|[A-Z][a-z])|[EM][-\u2010\u2011][^\W\d_]")
_NEXT_MARKER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{2,4})[.)]\s+[\w\"(]")
# What an elucidation explains: "huruf d Cukup jelas", "ayat (2) Yang dimaksud ...".
_NEXT_PART = re.compile(r"(?:huruf|ayat|angka)\s+\(?\w{1,3}\)?\s+[A-Z]")
_REFERENCE_TO_NUMBER = re.compile(
    r"[(\[]?(?:\d|No[s.]|[IVXLC]+\b|[B-Z]\b|[A-Z][A-Z.-]{0,9}[/.-]?\d|[A-Z.-]{1,9}/)"
)
_PRONOUN = re.compile(r"I(?:['\u2019]|\s+(?!(?:and|in|is|of|or|to)\b)[a-z])")
_CITATION = re.compile(
    r"\([A-Z][^().]{2,80}\b\d{4}[a-z]?(?::\s?\d+(?:[\u2013-]\d+)?)?\)\.?(?=\s+[A-Z])"
)
_NUMBER_SIGNS = frozenset(["No", "NO", "Nos", "NOS"])
# No abbreviation is so long: behind it a cell of a table may go on, or a piece of a column.
_LONG_WORD = re.compile(r"[a-z]{6,}$")
_LATER_ITEM = re.compile(r":\s+\(?(?!1[.)])\d")  # "number of items: 74. Alpha was .9"
_NEXT_BLANK = re.compile(r"\w+\s?(?:\.{3}|\u2026)")
_BRACKET = re.compile(r"[()]")
_LONGEST_ASIDE = 200
_LONGEST_WORD = 80


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
    """Yield where each sentence but the last ends and where the next one begins."""
    start = read = depth = 0
    for match in _CANDIDATE.finditer(text):
        depth = _depth(text, read, match.start(), depth)
        read = match.start()
        end, following = _ends(text, start, match, in_aside=depth > 0)
        if end is None:
            continue
        yield end, following
        start, read, depth = following, max(read, following), 0


def _depth(text: str, start: int, end: int, depth: int) -> int:
    """How many brackets are open at *end*; the ")" of a list marker such as "1)" closes none."""
    for bracket in _BRACKET.finditer(text, start, end):
        depth = depth + 1 if bracket.group() == "(" else max(0, depth - 1)
    return depth


def _ends(text: str, start: int, match: re.Match[str], *, in_aside: bool) -> tuple[int | None, int]:
    """Return where the sentence ends, or none, and where the next begins."""
    kind = match.lastgroup
    if kind == "item":
        later = _LATER_ITEM.match(text, match.start())
        return (None if later else match.start("item")), match.end()
    if kind == "bullet":
        return match.start(), match.start()
    if kind == "glued":
        return match.end(), match.end()
    if kind == "note":
        word = _word_before(text, start, match.start()).lower()
        return (match.end() if word not in BEFORE_NUMBER | NEVER_LAST else None), match.end()
    if not _ends_sentence(text, start, match, in_aside=in_aside):
        return None, match.end()
    citation = _CITATION.match(text, match.end())
    end = citation.end() if citation else match.end("close")
    return end, citation.end() if citation else match.end()


def _ends_sentence(text: str, start: int, match: re.Match[str], *, in_aside: bool) -> bool:
    stop, after = text[match.start() : match.start("close")], match.end()
    if in_aside and _closes_soon(text, match.start()):
        return False
    if stop == "\u3002":
        return True
    if stop == ".":
        return _dot_ends(text, start, match.start(), after, closed=bool(match["close"]))
    following = _first_letter(text, after)
    if _is_blank_to_fill(text, match.start(), after):
        return False
    if stop[0] in "!?":
        return following.isupper() or following.isdigit() or text[after] == "(" or following == ""
    return following.isupper()


def _is_blank_to_fill(text: str, dots: int, after: int) -> bool:
    """Whether dots stand for words of a model: "NOMOR ... (nama daerah)", "TENTANG... MENJADI"."""
    if text[dots] not in ".\u2026":
        return False
    before, behind = text[max(0, dots - 2) : dots], text[after : after + 2]
    if len(before) == 2 and text.startswith("...", dots) and _NEXT_BLANK.match(text, after):
        return True  # "Pasal... BAB..."
    return (before[-1:].isspace() and behind[:1] == "(") or (before + behind).isupper()


def _closes_soon(text: str, place: int) -> bool:
    """Whether the brackets around *place* close within reach and before others open."""
    closing = text.find(")", place + 1, place + _LONGEST_ASIDE)
    opening = text.find("(", place + 1, place + _LONGEST_ASIDE)
    return closing > place + 1 and (opening == -1 or closing < opening)


def _word_before(text: str, start: int, dot: int) -> str:
    """Return the word that ends at *dot*, of an endless one its end."""
    window = text[max(start, dot - _LONGEST_WORD) : dot]
    return window.rsplit(None, 1)[-1] if window and not window[-1].isspace() else ""


def _dot_ends(text: str, start: int, dot: int, after: int, *, closed: bool) -> bool:
    if not _A_WORD.search(text, start, dot):  # "47B. Restriction", "10A (1). The", "T.A. Chimwala"
        return False
    word = _word_before(text, start, dot)
    if not word or closed or word[-1] in ')]"\u201d%':
        return _may_open(text, after)
    first = dot - len(word)
    lead = text[max(start, first - _LONGEST_WORD) : first].strip()
    opens = first - start < _LONGEST_WORD and (not _WORD.search(lead) or lead.lower() in CAPTIONS)
    if (opens and _MARKER.match(word)) or marks_item(word, lead):
        return False
    if _is_abbreviation(word, text, lead, after):
        return False
    return _may_open(text, after) or bool(_LONG_WORD.match(word) and text[after].islower())


def _is_abbreviation(word: str, text: str, lead: str, after: int) -> bool:
    """Whether the dot after *word* marks an abbreviation, an initial or a numbered label."""
    bare = word.strip("([{\"'\u201c\u2018,;").lower()
    if bare in NEVER_LAST:  # "Sen. Warren", but "it costs 50 sen."; "Bpk. Camat", but "oleh BPK."
        is_word = word.islower() if bare in ONLY_CAPITALISED else word.isupper()
        return not (is_word and bare in ONLY_CAPITALISED | ACRONYMS_TOO)
    if bare in BEFORE_NUMBER and _names_number(word, text, lead, after):
        return True
    if _INITIAL.match(word):
        return not (_ends_with_letter(text, lead, after) or _NEXT_MARKER.match(text, after))
    if bare in MAY_BE_LAST or ("." in bare and not _NUMBER.match(word)):
        return not (_ADDRESS.search(bare) or _opens_after_abbreviation(bare, text, lead, after))
    if _NUMBER.match(word):
        return text[after].isdigit() and not _NEXT_MARKER.match(text, after)
    return False


def _names_number(word: str, text: str, lead: str, after: int) -> bool:
    if word == "no" and not text[after].isdigit():  # "The answer is no. I refuse."
        return False
    if word.lower() in WORDS_TOO and _NEXT_MARKER.match(text, after):  # "beberapa pasal. 71. Buku"
        return False
    if word in _NUMBER_SIGNS and lead:  # "vide Notification No. Van Vikraya.38"
        return True
    if word in ALSO_NOUNS:  # "a form of art. I argue", "use the app. 5 million did"
        is_noun = lead.rsplit(" ", 1)[-1].lower() in BEFORE_NOUNS
        if is_noun or _PRONOUN.match(text, after):
            return False
    return bool(_REFERENCE_TO_NUMBER.match(text, after))


def _ends_with_letter(text: str, lead: str, after: int) -> bool:
    """Whether a single letter is the last word of its sentence: "option B", no initial."""
    last = lead.rsplit(" ", 1)[-1]
    if last.strip("(").lower() in LABELLED or NAMES_LETTERS.search(lead):
        return _first_letter(text, after).isupper() and not _is_initial(text, after)
    return last.islower() and last.isalpha() and _next_is_opener(text, after)


def _is_initial(text: str, after: int) -> bool:
    return text.startswith(".", after + 1)


def _opens_after_abbreviation(bare: str, text: str, lead: str, after: int) -> bool:
    if bare in AND_SO_ON:
        return _first_letter(text, after).isupper() and text[after] not in "(["
    if bare in TIMES:
        word = _WORD.match(text, after)
        return word is not None and word[0][0].isupper() and word[0].lower() not in AFTER_TIMES
    if bare in DEGREES and lead.endswith((",", *ascii_lowercase)):  # no initials: "Mr. M.A. Weber"
        word = _WORD.match(text, after)
        return word is not None and word[0][0].isupper() and not text.startswith(".", word.end())
    return _next_is_opener(text, after)


def _next_is_opener(text: str, after: int) -> bool:
    word = _WORD.search(text, after, after + 40)
    if word is None or not word[0][0].isupper() or word[0].lower() not in OPENERS:
        return False
    return len(word[0]) > 1 or not text.startswith(".", word.end())  # "A. Weber"


def _may_open(text: str, after: int) -> bool:
    """Whether a sentence may begin at *after*."""
    if any(opener.match(text, after) for opener in (_E_WORD, _NEXT_MARKER, _NEXT_PART)):
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
