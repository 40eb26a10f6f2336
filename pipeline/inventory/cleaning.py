"""Cleaning: the values of bibliographies as plain text, and what two spellings have in common."""

import html
import re
import unicodedata
import urllib.parse

from pipeline.inventory.discover import composed

_TAGS = (
    "a|abbr|abstract|b|bold|br|div|em|font|h[1-6]|i|inf|inline-formula|italic|label|li|list|"
    "list-item|math|mml:[a-z]+|ol|p|p1|sc|scp|script|sec|section|small|span|strong|style|"
    "styled-content|sub|sup|title|tt|u|ul|underline"
)
_TAG = re.compile(rf"</?(?:jats:)?(?:{_TAGS})(?:\s[^<>]{{0,500}})?/?>", re.IGNORECASE)
_INLINE = re.compile(
    r"</?(?:jats:)?(?:sub|sup|inf|i|b|em|strong|italic|bold|span|sc|scp|u)\b", re.I
)
_DOI = re.compile(r"10\.\d{4,9}/\S+", re.IGNORECASE)
_AFTER_DOI = ".,;:}]>\"'"
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LETTERS = re.compile(r"[\W_]+")
# Bidirectional controls could show a text in another order than the one it is searched in.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def clean(value: str, *, longest: int) -> tuple[str, bool]:
    r"""Return *value* as one line of plain text, and whether it was cut at *longest* characters.

    Tags of HTML and JATS go, their text stays; entities become characters; control characters and
    line breaks become blanks.

    >>> clean("<jats:p>Open &amp; <i>free</i>\n data</jats:p>", longest=40)
    ('Open & free data', False)
    >>> clean("p < 0.05 and q > 1", longest=8)
    ('p < 0.05', True)
    """
    text = value[: 8 * longest]
    if "<" in text:
        text = _without_tags(text)
    if "&" in text:
        text = _without_tags(html.unescape(text))
    text = _CONTROLS.sub(" ", _TURNING.sub("", text))
    text = " ".join(composed(text).split())
    cut = len(text) > longest or len(value) > 8 * longest
    return text[:longest].rstrip(), cut


def _without_tags(text: str) -> str:
    return _TAG.sub(lambda found: "" if _INLINE.match(found[0]) else " ", text)


def find_doi(text: str) -> str:
    """Return the DOI in *text* without its address, in lower case; empty where there is none.

    >>> find_doi("https://doi.org/10.1145/1328057.1328059.")
    '10.1145/1328057.1328059'
    """
    found = _DOI.search(urllib.parse.unquote(text) if "%" in text else text)
    doi = found[0].lower().rstrip(_AFTER_DOI) if found else ""
    return doi[:-1] if doi.endswith(")") and doi.count(")") > doi.count("(") else doi


def find_year(text: str) -> int | None:
    """Return the first year from 1500 to 2099 in *text*.

    >>> find_year("12 May 2019"), find_year("in press")
    (2019, None)
    """
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def letters_of(text: str) -> str:
    """Return the letters and digits of *text* alone, without accents and in lower case.

    Two spellings of one title have them in common.

    >>> letters_of("E-Government: a “Résumé”")
    'egovernmentaresume'
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _LETTERS.sub("", "".join(c for c in plain if not unicodedata.combining(c)))
