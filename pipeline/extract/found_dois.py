"""The DOI of a document: printed in the heads, feet and short lines of its first pages."""

import re
from collections.abc import Sequence

from pipeline.extract.found_model import Found, Piece, Reading
from pipeline.extract.reference_headings import is_reference_heading

_DOI = re.compile(r"(?i)\b10\.\d{4,9}/[^\s\"“”<>|{}]+")
_CITE = re.compile(r"(?i)\b(?:cite|citation|sitasi|kutip|how to)\b")
_ADDRESS = re.compile(r"(?i)\W*(?:https?://)?(?:(?:dx\.)?doi\b\S{0,5}|10\.)")
_LABEL = re.compile(r"(?i)\bdoi\b")
_SHORT = 220
_PAIRS = ((")", "("), ("]", "["))


def find_doi(reading: Reading) -> Found | None:
    """Return the DOI that a document gives as its own; None where it only cites others."""
    front = _before_references(reading.front)
    running = [p for p in front if p.role in ("header", "footer")]
    return (
        _first(running, "running head or foot")
        or _first([p for p in front if _is_own(p)], "DOI")
        or _embedded(reading)
    )


def dois_in(text: str) -> list[str]:
    """Return the DOIs in *text*, in small letters and without the marks that follow them.

    >>> dois_in("see https://doi.org/10.1787/4DE9F5BB-en. (10.1000/a(1)b).")
    ['10.1787/4de9f5bb-en', '10.1000/a(1)b']
    """
    return [_trimmed(match[0]).lower() for match in _DOI.finditer(text)]


def _trimmed(doi: str) -> str:
    while True:
        shorter = doi.rstrip(".,;:'\"’”*†…")
        for closing, opening in _PAIRS:
            if shorter.endswith(closing) and shorter.count(closing) > shorter.count(opening):
                shorter = shorter[:-1]
        if shorter == doi:
            return doi
        doi = shorter


def _before_references(pieces: Sequence[Piece]) -> list[Piece]:
    stop = next(
        (i for i, p in enumerate(pieces) if p.role == "heading" and is_reference_heading(p.text)),
        len(pieces),
    )
    return [p for p in pieces[:stop] if p.role != "reference"]


def _is_own(piece: Piece) -> bool:
    """Whether a DOI in the block is the document's: a line for it, or how to cite the document."""
    found = _DOI.search(piece.text)
    if found is None or piece.role in ("header", "footer"):
        return False
    label = _LABEL.search(piece.text[: found.start()])
    alone = _ADDRESS.match(piece.text) is not None and len(piece.text) <= len(found[0]) + 40
    return (
        alone
        or (label is not None and len(piece.text) <= _SHORT and _opens(piece.text))
        or (_CITE.match(piece.text) is not None or _CITE.search(piece.text[:60]) is not None)
    )


def _opens(text: str) -> bool:
    """Whether the DOI stands at the head of the block and is not a note's reference to a source.

    >>> _opens("DOI: 10.1/a, Vol. 3"), _opens("³ See Smith (2019), doi:10.1/a")
    (True, False)
    """
    return _LABEL.search(text[:40]) is not None and re.match(r"[\d¹²³⁴-⁹*†]", text) is None


def _first(pieces: Sequence[Piece], what: str) -> Found | None:
    return next((Found(doi, p.where(what)) for p in pieces for doi in dois_in(p.text)), None)


def _embedded(reading: Reading) -> Found | None:
    given = f"{reading.embedded.subject} {reading.embedded.title}"
    return next(
        (Found(doi, reading.embedded.source or "embedded properties") for doi in dois_in(given)),
        None,
    )
