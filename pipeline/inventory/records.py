"""Records: what one entry of a bibliography says, in whatever format it was written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.inventory.cleaning import clean, find_doi, find_year
from pipeline.inventory.entry_types import document_type_of

LONGEST_ABSTRACT = 50_000
_LONGEST_TITLE = 1_000
_LONGEST_LIST = 20_000
_LONGEST_PHRASE = 500
_MOST_FILES = 50
_LONGEST_FILE = 1_000
_HEADING = re.compile(
    r"^(?:abstract|abstrak|intisari)\s*[:.\u2013\u2014-]+\s*(?=\S)", re.IGNORECASE
)
_NO_ABSTRACT = re.compile(
    r"\[?(?:no abstract(?: is)?(?: available)?|n/?a|none)\]?\.?", re.IGNORECASE
)
# What databases write where they know no author.
_NO_AUTHOR = re.compile(
    r"\[?no authors?(?: name)?(?: available| listed)?\]?|\[anon(?:ymous)?\]", re.I
)
# The note of a publisher that ends the abstracts of some databases.
_RIGHTS = re.compile(
    r"(?<=[.!?])\s*(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?(?:19|20)\d\d\b.{0,150}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Record:
    """One entry as plain text; what it does not say is empty.

    ``authors`` and ``keywords`` are separated by semicolons; ``doi`` has no address and is lower
    case; ``files`` are the files it names, as given; ``problem`` is what could not be used.
    """

    key: str
    record_type: str = ""
    title: str = ""
    authors: str = ""
    year: int | None = None
    doi: str = ""
    venue: str = ""
    country: str = ""
    keywords: str = ""
    abstract: str = ""
    files: tuple[str, ...] = ()
    problem: str = ""

    @property
    def document_type(self) -> str:
        """The kind of document; without a type of its own, that of an abstract."""
        if not self.record_type and self.abstract:
            return "abstract"
        return document_type_of(self.record_type)


@dataclass
class _Cleaned:
    """Values of one entry on the way to plain text, and what was found wrong with them."""

    problems: list[str]

    def text(self, name: str, value: str, longest: int = _LONGEST_PHRASE) -> str:
        text, cut = clean(value, longest=longest)
        if cut:
            self.problems.append(f"the {name} is cut at {longest:,} characters")
        return text

    def several(self, name: str, values: Iterable[str]) -> str:
        """Join values, each once, in their order."""
        found: dict[str, None] = {}
        size = 0
        for value in values:
            text, _ = clean(value, longest=_LONGEST_PHRASE)
            size += len(text) + 2
            if size > _LONGEST_LIST:
                self.problems.append(f"the {name} are cut at {_LONGEST_LIST:,} characters")
                break
            found |= {text: None} if text else {}
        return "; ".join(found)

    def year(self, value: str) -> int | None:
        year = find_year(value[:_LONGEST_PHRASE])
        given, _ = clean(value, longest=40)
        if year is None and any(map(str.isdigit, given)):
            self.problems.append(f"year {given!r} is not a year from 1500 to 2099")
        return year

    def doi(self, value: str) -> str:
        doi = find_doi(value[:_LONGEST_PHRASE])
        given, _ = clean(value, longest=60)
        if given and not doi:
            self.problems.append(f"doi {given!r} is not a DOI")
        return clean(doi, longest=_LONGEST_PHRASE)[0]


def make_record(
    key: str,
    *,
    record_type: str = "",
    title: str = "",
    authors: Iterable[str] = (),
    year: str = "",
    doi: str = "",
    venue: str = "",
    country: Iterable[str] = (),
    keywords: Iterable[str] = (),
    abstract: str = "",
    files: Iterable[str] = (),
    number: int = 0,
    problems: Iterable[str] = (),
) -> Record:
    """Return the record of values as a format gives them; what is wrong with one is named.

    A year or DOI that is none costs that value, a text without end its tail; the rest stays. An
    entry without a key is known by its DOI, else by its *number* in the bibliography.

    >>> make_record("k", title="<b>Open</b>", year="c. 2019", authors=["OECD", "OECD"], doi="x")
    ... # doctest: +NORMALIZE_WHITESPACE
    Record(key='k', record_type='', title='Open', authors='OECD', year=2019, doi='', venue='',
           country='', keywords='', abstract='', files=(), problem="doi 'x' is not a DOI")
    """
    found = _Cleaned(list(problems))
    text = _RIGHTS.sub("", _HEADING.sub("", found.text("abstract", abstract, LONGEST_ABSTRACT)))
    name = found.text("title", title, _LONGEST_TITLE)
    if not name and not found.problems:
        found.problems.append("the entry has no title")
    found_doi = found.doi(doi)
    return Record(
        key=clean(key, longest=120)[0] or found_doi[:120] or str(number),
        record_type=clean(record_type, longest=60)[0],
        title=name,
        authors=found.several("authors", (a for a in authors if not _NO_AUTHOR.fullmatch(a))),
        year=found.year(year),
        doi=found_doi,
        venue=found.text("venue", venue),
        country=found.several("countries", country),
        keywords=found.several("keywords", keywords),
        abstract="" if _NO_ABSTRACT.fullmatch(text) else text,
        files=_files(files),
        problem="; ".join(found.problems),
    )


def broken_record(key: str, problem: str) -> Record:
    """Return the record of an entry, or a whole bibliography, of which nothing could be read."""
    return Record(key=clean(key, longest=120)[0], problem=clean(problem, longest=500)[0])


def _files(given: Iterable[str]) -> tuple[str, ...]:
    """Keep the first names of files, without control characters, each once."""
    named: dict[str, None] = {}
    for value in given:
        text, cut = clean(value, longest=_LONGEST_FILE)
        if text and not cut and len(named) < _MOST_FILES:
            named[text] = None
    return tuple(named)
