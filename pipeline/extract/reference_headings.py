"""Headings of lists of references, in both languages: the one list of them."""

import re

_SURE = """
    daftar pustaka; daftar referensi; referensi; daftar rujukan; rujukan; kepustakaan;
    daftar kepustakaan; daftar bacaan; sumber rujukan; pustaka; pustaka acuan; daftar acuan;
    sumber pustaka; reference; references; reference list; references list; references cited;
    reference cited; list of references; bibliography; works cited; literature cited;
    references and notes; notes and references; selected bibliography; select bibliography;
    selected references; bibliographical references
"""
# These may stand over anything: data, literature that is discussed, advice on what to read.
_UNSURE = """
    sources; literature; further reading; sumber; sumber bacaan; bacaan lanjutan; bahan bacaan;
    daftar sumber
"""


def _titles(text: str) -> frozenset[str]:
    return frozenset(" ".join(title.split()) for title in text.split(";"))


def _pattern(titles: frozenset[str]) -> re.Pattern[str]:
    words = "|".join(sorted(titles)).replace(" and ", " (?:and|&) ")
    return re.compile(
        rf"(?:\d{{1,2}}\.?\s+|[IVX]+\.?\s+|[A-Z]\.\s+)?(?:{words})\s*:?\s*$", re.IGNORECASE
    )


REFERENCE_TITLES = _titles(_SURE)
SOURCE_TITLES = _titles(_UNSURE)
_REFERENCES, _SOURCES = _pattern(REFERENCE_TITLES), _pattern(SOURCE_TITLES)
_ENTRY = re.compile(r"[^\W\d_][^\n]{2,160}?[(\s,.](?:19|20)\d{2}[a-z]?[).,:;]")


def is_reference_heading(text: str) -> bool:
    """Whether the text is the heading of a list of references."""
    return _REFERENCES.match(text) is not None


def opens_references(heading: str, following: str) -> bool:
    """Whether a heading opens a list of references.

    After one of :data:`SOURCE_TITLES`, the text that follows has to look like an entry.
    """
    if is_reference_heading(heading):
        return True
    return _SOURCES.match(heading) is not None and _ENTRY.match(following) is not None
