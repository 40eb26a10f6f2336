"""Imprints: lines that are set like headings but only number or date what they stand on."""

import re

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|januari|februari|maret|mei|juni|juli|agustus|oktober|nopember|desember"
)
_GAZETTE = re.compile(r"(?:TAMBAHAN )?(?:BERITA|LEMBARAN) (?:NEGARA|DAERAH)\b.*\b(?:TAHUN|NOMOR)\b")
_NUMBER = re.compile(
    r"(?:(?:Bill|Act|Extra|Ref|Reg|File|Ordinance|Resolution)\b\.? )?(?:No\b\.?|NO\b\.?|№)"
    r"\s?:?\s?(?:[\dIVXLC]+\b|[A-Z]+[-/.]\d)"
)
_DATE = re.compile(
    rf"(?:(?:last )?(?:updated|revised|published|diperbarui|diterbitkan)\b:? ?)?(?:on |pada )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTHS})(?: \d{{1,2}}(?:st|nd|rd|th)?,?)?,? \d{{4}}",
    re.IGNORECASE,
)


def is_imprint(text: str) -> bool:
    """Whether the text opens with the number of a document or gazette, or is nothing but a date.

    >>> [is_imprint(t) for t in ("Bill No. XXXI of 2013", "Last Updated June 1, 2023", "2023 Plan")]
    [True, True, False]
    """
    opens = _NUMBER.match(text) or _GAZETTE.match(text)
    return opens is not None or _DATE.fullmatch(text) is not None
