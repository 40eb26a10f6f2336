"""Where a text only names things: headings, keywords, tables, captions and lists.

A mention there is a mention, but nothing is stated of what it names. Pages mark such sentences, and
where an item of a framework stands in no other place of a document, they call it "named" instead of
"mentioned". The tables keep ``present`` for both.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from pipeline.report.sentences import collect_rows
from pipeline.report.study import Study
from pipeline.tables import MENTIONS, SENTENCES

NAMING_PLACES = ("", "heading", "keywords", "table", "caption", "entry")
_OF_ROLE = {
    "title": "heading",
    "heading": "heading",
    "keywords": "keywords",
    "table": "table",
    "caption": "caption",
}
_KEYWORDS = re.compile(r"\W*(key\s?words?|index terms|kata[- ]kunci)\b", re.IGNORECASE)
_FEWEST_WORDS = 8  # of a list entry that states something
FEWEST_ITEMS = 4  # of one framework in a sentence that lists them


def naming_place(role: str, text: str, n_tokens: int) -> str:
    """Return in which place a sentence only names things; empty where it may state something.

    >>> naming_place("body", "Kata kunci: e-government, budaya", 4)
    'keywords'
    >>> [naming_place("list_item", "Leadership", 1), naming_place("list_item", "Leaders ...", 12)]
    ['entry', '']
    """
    if _KEYWORDS.match(text):
        return "keywords"
    if role == "list_item" and n_tokens < _FEWEST_WORDS:
        return "entry"
    return _OF_ROLE.get(role, "")


def naming_places(sentences: pd.DataFrame) -> list[str]:
    """Return the place of each of *sentences*, see :func:`naming_place`."""
    rows = zip(sentences["role"], sentences["text"], sentences["n_tokens"], strict=True)
    return [naming_place(*row) for row in rows]


def with_named(
    study: Study, sentences: Iterable[pd.DataFrame], mentions: Iterable[pd.DataFrame]
) -> Study:
    """Return *study* with level ``named`` where all sentences of a ``present`` cell only name.

    A sentence only names an item when it stands in a naming place, or when it holds so many items
    of the item's framework (`FEWEST_ITEMS`) that it lists them.

    Parameters
    ----------
    sentences, mentions
        The shards of their tables.
    """
    cells = study.profile[study.profile["level"] == "present"].explode("sentence_ids")
    wanted = set(cells["sentence_ids"])
    texts = collect_rows(sentences, wanted, empty=SENTENCES.empty())
    places = pd.Series(naming_places(texts), index=texts["sentence_id"], dtype="str")
    in_place = set(places[places != ""].index)
    found = collect_rows(mentions, wanted, empty=MENTIONS.empty())
    lists = _lists(found, study.concepts)
    keys = zip(cells["sentence_ids"], cells["framework_id"], strict=True)
    only = pd.Series([s in in_place or (s, f) in lists for s, f in keys], index=cells.index)
    named = only.groupby(level=0).all()
    level = study.profile["level"].mask(
        named.reindex(study.profile.index, fill_value=False), "named"
    )
    return replace(study, profile=study.profile.assign(level=level))


def _lists(mentions: pd.DataFrame, concepts: pd.DataFrame) -> set[tuple[str, str]]:
    """Sentence and framework where the sentence holds so many of its items that it lists them."""
    items = concepts.loc[concepts["layer"] == "item", ["concept_id", "framework_id"]]
    pairs = mentions[["sentence_id", "concept_id"]].drop_duplicates().merge(items, on="concept_id")
    sizes = pairs.groupby(["sentence_id", "framework_id"]).size()
    return {(str(s), str(f)) for s, f in sizes[sizes >= FEWEST_ITEMS].index}
