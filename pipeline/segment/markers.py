"""Marks of items inside a paragraph: "a.", "12.", "47B." with a full stop that ends nothing.

Where a list was printed as one paragraph, or a scan ran a running foot or the head of a table into
the text, such a mark follows the end of the item before it, which may have no full stop of its own.
"""

import re

from pipeline.segment.abbreviations import BEFORE_NUMBER, LABELLED, NEVER_LAST

_LETTER = re.compile(r"[(\[]?[a-w]$")  # "of x. Then" ends; nobody numbers items so far
_NUMBER = re.compile(r"(\d{1,3})[A-Z]{0,2}$")
_NUMBERED = frozenset(["tahun", "nomor", "ayat", "angka", "butir", "pasal", "year", "of"])
_QUESTION = re.compile(r"Q\.?\d+[.\da-z]*$")  # of a questionnaire: "Q.68. Are there rules?"
_ROMAN = re.compile(r"[ivx]{2,5}$")
_POINTING = frozenset(["in", "see", "to", "of", "under", "question", "pada", "dalam"])
_JOINING = frozenset(["dan", "atau", "dan/atau", "serta", "and", "or", "and/or"])
_LABELS = sorted({"huruf", "butir", "poin", "item", "point", "letter"} | LABELLED)
NAMES_LETTERS = re.compile(  # "huruf a, b, dan c." may end
    rf"\b(?:{'|'.join(_LABELS)})s?(?:\s+\(?[a-z]\)?,?|\s+(?:dan|atau|and|or|to|s/d|sampai|dengan))*$",
    re.IGNORECASE,
)
_DEBRIS = re.compile(r"[\W_]*|-.*-")
_SMALL = frozenset(["and", "of", "the", "for", "in", "dan", "atau", "di"])


def marks_item(word: str, lead: str) -> bool:
    """Whether *word*, which stands before a full stop, marks an item and not the end of a sentence.

    Parameters
    ----------
    word
        The letters before the full stop, up to a blank.
    lead
        What stands before it in the same sentence, at least its last eighty code points.

    Examples
    --------
    >>> marks_item("b", "pimpinan tinggi,"), marks_item("c", "sebagaimana dimaksud pada huruf")
    (True, False)
    >>> marks_item("2", "KOMENTAR"), marks_item("2", "dalam Pasal"), marks_item("3", "part 1 and")
    (True, False, False)
    """
    if _LETTER.match(word):
        return not NAMES_LETTERS.search(lead)
    last = lead.rsplit(None, 1)[-1].lower() if lead else ""
    if _ROMAN.match(word):
        return last[-1:] in {";", ":"} or last in _JOINING
    if _QUESTION.match(word):
        return last not in _POINTING | _JOINING
    number = _NUMBER.match(word)
    return number is not None and _numbers_item(int(number[1]), lead)


def _numbers_item(number: int, lead: str) -> bool:
    words = lead.split()
    if not words:
        return True
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if last.lower() in _JOINING:  # "..., dan 7. Asas", but "pillars 2 and 3."
        return not any(map(str.isdigit, before))
    if last.lower().strip("(.") in _NUMBERED | LABELLED | BEFORE_NUMBER | NEVER_LAST:
        return False
    follows = number > 1 and (lead.startswith(f"{number - 1}.") or f" {number - 1}. " in lead)
    first = last[-1] == ":" and number == 1  # "namely: 1. Access", but "number of items: 74."
    return follows or first or _is_no_prose(last) or _is_heading(words)


def _is_heading(words: list[str]) -> bool:
    """Whether all words before a number are written as in a heading: "Money and Banking 16."."""
    return all(word[0].isupper() or word in _SMALL for word in words)


def _is_no_prose(word: str) -> bool:
    """Whether a word before a number is of a heading, a table or debris, or closes an item."""
    shouted = word.isupper() and len(word) > 1 and "." not in word  # "5 U.S.C. 552."
    return shouted or word[-1] in ";)" or word.isdigit() or bool(_DEBRIS.fullmatch(word))
