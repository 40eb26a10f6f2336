"""Check the tables of a run against the canonical texts."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Finding:
    """One check: what was held, over how many rows, and the rows that break it."""

    name: str
    n_checked: int
    broken: tuple[str, ...]


class Offsets:
    """Checks of the tables that come shard by shard; only ids are remembered."""

    _WORDS: Mapping[str, tuple[str, str]] = {
        "blocks": ("text", "block"),
        "sentences": ("text", "sentence_id"),
        "mentions": ("surface", "mention_id"),
        "claims": ("text", "claim_id"),
    }

    def __init__(self, read_canonical: Callable[[str], str], *, paged: set[str]) -> None:
        self._read = read_canonical
        self._paged = paged
        self._checked: dict[str, int] = {}
        self._moved: dict[str, list[str]] = {}
        self._unpaged: list[str] = []
        self._torn: list[str] = []
        self.ids: dict[str, set[str]] = {
            name: set() for name in ("documents", "sentences", "concepts", "inside")
        }

    def add(self, table: str, shard: pd.DataFrame) -> None:
        """Check the offsets of one shard against the canonical texts."""
        words, name = self._WORDS[table]
        self._checked[table] = self._checked.get(table, 0) + len(shard)
        moved = self._moved.setdefault(table, [])
        for document, rows in shard.groupby("document_id", sort=True):
            text = self._read(str(document))
            spans = zip(rows["char_start"], rows["char_end"], rows[words], strict=True)
            wrong = [text[start:end] != word for start, end, word in spans]
            moved.extend(f"{document} {row}" for row in rows.loc[wrong, name])
            if table == "blocks" and "\n".join(rows.sort_values("block")["text"]) != text:
                self._torn.append(str(document))
        self._remember(table, shard)

    def _remember(self, table: str, shard: pd.DataFrame) -> None:
        if table == "blocks":
            self.ids["documents"].update(shard["document_id"])
        if table == "sentences":
            self.ids["sentences"].update(shard["sentence_id"])
            late = shard["page"].isna() & shard["document_id"].isin(self._paged)
            self._unpaged.extend(shard.loc[late, "sentence_id"])
        if table == "mentions":
            self.ids["concepts"].update(shard["concept_id"])
            self.ids["inside"].update(shard["sentence_id"])

    def findings(self) -> list[Finding]:
        """Return one finding a table, one on whole texts, and one on pages."""
        moved = [
            Finding(f"{table}: the words stand at their offsets", n, tuple(self._moved[table]))
            for table, n in self._checked.items()
        ]
        paged = Finding(
            "sentences: those of a document with pages have a page",
            self._checked.get("sentences", 0),
            tuple(self._unpaged),
        )
        joined = Finding(
            "blocks: joined by line feeds they are the text",
            len(self.ids["documents"]),
            tuple(self._torn),
        )
        return [*moved, joined, paged]


def check_texts(
    extracted: pd.DataFrame, read_canonical: Callable[[str], str], *, with_blocks: Set[str]
) -> list[Finding]:
    """Check that each document that was read has the text and the blocks its row says it has.

    Parameters
    ----------
    extracted
        The table ``extract/documents``.
    read_canonical
        Gives the canonical text of a document, empty where there is none.
    with_blocks
        Documents that have at least one block.
    """
    ok = extracted[extracted["status"] == "ok"]
    sizes = list(zip(ok["document_id"], ok["n_characters"], strict=True))
    wrong = tuple(d for d, n in sizes if len(read_canonical(d)) != n)
    texts = [d for d, n in sizes if n > 0]
    return [
        Finding("extract/documents: n_characters is the length of the text", len(sizes), wrong),
        Finding(
            "extract/documents: documents with text have blocks",
            len(texts),
            tuple(d for d in texts if d not in with_blocks),
        ),
    ]
