"""Works: entries that describe one and the same, in one bibliography or several."""

import hashlib
import re
from collections.abc import Sequence

from pipeline.inventory.cleaning import letters_of
from pipeline.inventory.records import Record

# A title of fewer words ("Editorial") does not tell a work from another of its year.
_TELLING_WORDS = 4
_LONGEST_SLUG = 60


def work_key(record: Record) -> str:
    """Return what tells a work from others: its DOI, else title and year; empty without both.

    >>> work_key(Record("a", title="Open Data: a Study!", year=2019, doi="10.1/X"))
    'doi 10.1/X'
    >>> work_key(Record("a", title="Open data, a study", year=2019))
    'title opendataastudy 2019'
    """
    return f"doi {record.doi}" if record.doi else title_key(record)


def title_key(record: Record) -> str:
    """Return title and year; where the title says little, authors and venue too."""
    title = letters_of(record.title)
    if not title:
        return ""
    parts = [title, str(record.year or "")]
    if len(record.title.split()) < _TELLING_WORDS:
        parts += [letters_of(record.authors), letters_of(record.venue)]
    return " ".join(["title", *parts]).rstrip()


def group_works(records: Sequence[Record]) -> list[str]:
    """Return the work of each record, the same for records that describe the same.

    Records of one DOI are one work. A record without DOI belongs to the work of its title and year;
    where works of several DOIs have these, it is left by itself. The order of records does not
    matter. A record without DOI and title has no work (an empty text).
    """
    dois: dict[str, set[str]] = {}
    for record in records:
        if record.doi and title_key(record):
            dois.setdefault(title_key(record), set()).add(work_key(record))
    return [_work_of(record, dois) for record in records]


def _work_of(record: Record, dois: dict[str, set[str]]) -> str:
    same = dois.get(title_key(record), set())
    return next(iter(same)) if not record.doi and len(same) == 1 else work_key(record)


def entry_id_of(work: str) -> str:
    """Return the id of the document that a work without a file is: readable, stable, safe.

    It follows from the work alone, so that it outlasts other entries, orders and exports.

    >>> entry_id_of("doi 10.1145/1328057.1328059")
    'doi-10-1145-1328057-1328059-98becc'
    """
    slug = re.sub(r"[^a-z0-9]+", "-", work.lower()).strip("-")[:_LONGEST_SLUG].strip("-")
    return f"{slug}-{hashlib.sha256(work.encode()).hexdigest()[:6]}"
