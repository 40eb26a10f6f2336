"""Entries of bibliographies that are documents of their own: title, authors, abstract, keywords.

An entry has no file. It is handed on as a small JSON object with a media type that no file is ever
found to have; :mod:`pipeline.extract.entries` makes it from table ``RECORDS`` alone.
"""

import json

from pipeline.extract.model import Block
from pipeline.extract.plain import TextBlock, finish_blocks
from pipeline.tables import Role

RECORD = "application/vnd.egov.record+json"
# Column of table ``RECORDS`` to the role of the block it becomes, in reading order.
ROLES_OF_COLUMNS: dict[str, Role] = {
    "title": "title",
    "authors": "author",
    "abstract": "abstract",
    "keywords": "keywords",
}


def extract_record(source: bytes) -> tuple[Block, ...]:
    """Blocks of one entry.

    >>> [(b.role, b.text) for b in extract_record(b'{"keywords": "x; y", "title": "Open data"}')]
    [('title', 'Open data'), ('keywords', 'x; y')]
    """
    said = json.loads(source)
    given = [(role, said[name]) for name, role in ROLES_OF_COLUMNS.items() if name in said]
    return finish_blocks(TextBlock(role, None, text) for role, text in given)
