"""Which documents are copies of which: by bytes, entry, DOI and text, and when they are not.

What holds documents together is asked in this order: the same bytes; an entry of a bibliography
and the document it describes; the same DOI; nearly the same text. Of each group one is counted.
Evidence against a copy is heard, too: another number of a law, other figures or another year in the
title (a yearly edition), another title under one DOI (a book and its chapters).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from pipeline.extract.catalogue_similar import similar_pairs
from pipeline.extract.sketch import agreement, words_of_sketch

LEAST_SHARED = 0.3  # texts under one DOI that share less and have other titles are other works
# Of the figures of editions at most 0.4 agree by chance; of those of copies with the errors of a
# scan at least 0.6, but fewer where a copy lacks its first pages.
LEAST_FIGURES = 0.3
FEW_WORDS = 400  # a form of one page with other entries differs in few words
SHORT_SAME = 0.9
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Entry:
    """One document as copies are looked for among them.

    Attributes
    ----------
    rank
        The lowest rank of a group is counted.
    is_record
        Whether it is the entry of a bibliography, without a file of its own.
    sketch, figures
        From table ``FOUND``; empty where the text is too short.
    """

    document_id: str
    sha256: str
    rank: tuple[object, ...]
    is_record: bool = False
    title: str = ""
    authors: str = ""
    year: int | None = None
    document_type: str = "other"
    doi: str = ""
    number: str = ""
    n_words: int = 0
    sketch: Sequence[int] = ()
    figures: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """What a document is a copy of, why, and how much of their text they share."""

    original: str
    kind: str
    similarity: float | None


@dataclass
class Copies:
    """Copies by document, and what is doubtful, by document."""

    copies: dict[str, Copy] = field(default_factory=dict)
    doubts: dict[str, list[str]] = field(default_factory=dict)

    def doubt(self, document: str, text: str) -> None:
        """Note what a reader should check."""
        said = self.doubts.setdefault(document, [])
        if text not in said:
            said.append(text)


def find_copies(entries: Sequence[Entry], *, same_text: float) -> Copies:
    """Return which of *entries* are copies, of what and why; their order does not matter.

    Parameters
    ----------
    same_text
        Least share of word sequences in common, from which a text is a copy.

    Returns
    -------
    Copies
        A copy names the document that is counted, never another copy.
    """
    ranked = sorted(entries, key=lambda e: (e.rank, e.document_id))
    found = Copies()
    heads = _grouped(ranked, found, "bytes", _same_bytes(ranked))
    heads = _grouped(heads, found, "record", _same_work(heads))
    heads = _grouped(heads, found, "doi", _same_doi(heads, found))
    _grouped(heads, found, "text", _same_text(heads, found, same_text))
    return _resolved(found, {e.document_id: e for e in entries})


def _grouped(
    ranked: Sequence[Entry], found: Copies, kind: str, pairs: Iterable[tuple[Entry, Entry]]
) -> list[Entry]:
    """Make copies of what is paired with a document of better rank; return what is none.

    A copy is one of the document itself: what is only like a copy of it stays a document. What a
    document does not say and its copy does (a DOI in an entry) counts in the steps that follow.
    """
    heads = list(ranked)
    place = {e.document_id: i for i, e in enumerate(ranked)}
    ordered = sorted(tuple(sorted((place[a.document_id], place[b.document_id]))) for a, b in pairs)
    taken: set[int] = set()
    for first, second in ordered:
        if first not in taken and second not in taken:
            taken.add(second)
            heads[first] = _with_known(heads[first], heads[second])
            original = ranked[first].document_id
            found.copies[ranked[second].document_id] = Copy(original, kind, None)
    return [e for i, e in enumerate(heads) if i not in taken]


def _with_known(entry: Entry, copy: Entry) -> Entry:
    return replace(
        entry,
        title=entry.title or copy.title,
        authors=entry.authors or copy.authors,
        year=copy.year if entry.year is None else entry.year,
        doi=entry.doi or copy.doi,
        number=entry.number or copy.number,
    )


def _same_bytes(ranked: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    files = [e for e in ranked if not e.is_record]
    return _with_first(files, {e.document_id: e.sha256 for e in files})


def _with_first(ranked: Sequence[Entry], keys: Mapping[str, str]) -> Iterator[tuple[Entry, Entry]]:
    """Yield each entry with the first one of the same key; an empty key is none."""
    first: dict[str, Entry] = {}
    for entry in ranked:
        key = keys.get(entry.document_id, "")
        if key and first.setdefault(key, entry) is not entry:
            yield first[key], entry


def _same_work(ranked: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield entries of bibliographies with the document that they describe, or with one another."""
    by_doi: dict[str, Entry] = {}
    by_title: dict[str, list[Entry]] = {}
    for entry in ranked:
        title = plain_title(entry.title)
        met = by_doi.get(entry.doi) if entry.doi else None
        if met is None:
            met = next((e for e in by_title.get(title, []) if _same_entry(e, entry)), None)
        if met is not None and (met.is_record or entry.is_record):
            yield met, entry
            continue
        if entry.doi:
            by_doi.setdefault(entry.doi, entry)
        if len(title.split()) >= 3:
            by_title.setdefault(title, []).append(entry)


def plain_title(title: str) -> str:
    """Return the words of a title, which is how titles are compared.

    >>> plain_title("E-Government: the Road.") == plain_title("e-government — The road")
    True
    """
    return " ".join(words_of_sketch(title))


def _same_entry(a: Entry, b: Entry) -> bool:
    """Whether two entries with one title can be one work: year, authors and DOI do not differ."""
    years = a.year is None or b.year is None or abs(a.year - b.year) <= 1
    dois = not a.doi or not b.doi or a.doi == b.doi
    return years and dois and (a.is_record or b.is_record) and _share_author(a.authors, b.authors)


def _share_author(a: str, b: str) -> bool:
    one, other = set(words_of_sketch(a)), set(words_of_sketch(b))
    return not one or not other or any(len(word) > 2 for word in one & other)


def _same_doi(ranked: Sequence[Entry], found: Copies) -> list[tuple[Entry, Entry]]:
    """Return documents under one DOI, but not such as share neither title nor text."""
    pairs = []
    by_doi: dict[str, list[Entry]] = {}
    for entry in ranked:
        if not entry.doi:
            continue
        works = by_doi.setdefault(entry.doi, [])
        same = next((work for work in works if _one_work(work, entry)), None)
        if same is not None:
            pairs.append((same, entry))
            continue
        for work in works[:1]:
            for this, that in ((work, entry), (entry, work)):
                found.doubt(
                    this.document_id,
                    f"{that.document_id} has the same DOI, but another title and text "
                    "(a chapter, or a DOI that it only cites?); both are counted",
                )
        works.append(entry)
    return pairs


def _one_work(a: Entry, b: Entry) -> bool:
    shared = agreement(a.sketch, b.sketch)
    return plain_title(a.title) == plain_title(b.title) or shared is None or shared >= LEAST_SHARED


def _same_text(
    ranked: Sequence[Entry], found: Copies, same_text: float
) -> list[tuple[Entry, Entry]]:
    """Return documents of nearly the same text, but not editions, forms, laws of a template."""
    sketched = [e for e in ranked if len(e.sketch)]
    if len(sketched) < 2:
        return []
    matrix = np.asarray([e.sketch for e in sketched], dtype=np.uint32)
    pairs, likeness = similar_pairs(matrix, threshold=same_text)
    kept = []
    for (i, j), similarity in zip(pairs.tolist(), likeness.tolist(), strict=True):
        a, b = sketched[i], sketched[j]
        reason = why_not(a, b, similarity)
        if not reason:
            kept.append((a, b))
            if a.doi and b.doi and a.doi != b.doi:
                found.doubt(
                    b.document_id,
                    f"{a.document_id} has nearly the same text and title, "
                    "but another DOI; it is taken for another version of it",
                )
        elif reason == "DOI":
            for this, that in ((a, b), (b, a)):
                found.doubt(
                    this.document_id,
                    f"{that.document_id} has nearly the same text, but "
                    "another DOI and title; both are counted",
                )
    return kept


def why_not(a: Entry, b: Entry, similarity: float) -> str:
    """Return why two documents of nearly the same text are no copies; empty where they are.

    Laws have numbers, yearly editions other figures in the text or in the title and another year
    (which a preprint may have, too), and filled-in forms are short.
    """
    figures = agreement(a.figures, b.figures)
    papers = "paper" in (a.document_type, b.document_type)
    titles = plain_title(a.title), plain_title(b.title)
    faults = {
        "number": bool(a.number and b.number and a.number != b.number),
        "edition": _editions(*titles),
        "year": a.year is not None and b.year is not None and a.year != b.year and not papers,
        "figures": figures is not None and figures < LEAST_FIGURES,
        "short": min(a.n_words, b.n_words) < FEW_WORDS and similarity < SHORT_SAME,
        "DOI": bool(a.doi and b.doi and a.doi != b.doi) and titles[0] != titles[1],
    }
    return next((reason for reason, holds in faults.items() if holds), "")


def _editions(a: str, b: str) -> bool:
    """Whether two titles differ in their numbers only ("Report 2019" and "Report 2020")."""
    return a != b and _DIGITS.sub("0", a) == _DIGITS.sub("0", b)


def _resolved(found: Copies, entries: Mapping[str, Entry]) -> Copies:
    """Let each copy name the document at the end of its chain, with the similarity to it."""
    resolved: dict[str, Copy] = {}
    for document, copy in sorted(found.copies.items()):
        original = copy.original
        while original in found.copies:
            original = found.copies[original].original
        a, b = entries[document], entries[original]
        same = copy.kind == "bytes" and a.sha256 == b.sha256
        similarity = 1.0 if same else agreement(a.sketch, b.sketch)
        resolved[document] = Copy(original, copy.kind, similarity)
    return Copies(resolved, found.doubts)
