"""Sources of the example corpus as words and blocks: the truth its typeset files are held to.

Read here apart from the typesetter, so that a slip of its parser cannot hide one of the reader.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_ITEM = re.compile(r"^ *(\(\d+\)|\d+[.)]|[a-z][.)]|-) +(.+)$")
_RULE = re.compile(r"\|[\s:|-]+\|")
_REFERENCES = ("References", "Daftar Pustaka")


@dataclass(frozen=True)
class Source:
    """Front matter and (role, text) of each block, in order, markup stripped."""

    front: dict[str, Any]
    blocks: tuple[tuple[str, str], ...]

    def texts(self, *roles: str) -> list[str]:
        return [text for role, text in self.blocks if role in roles]


def read_source(path: Path) -> Source:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return Source(yaml.safe_load(front), tuple(_blocks(body)))


def _blocks(body: str) -> Iterator[tuple[str, str]]:
    under = ""
    for line in filter(str.strip, body.splitlines()):
        text = line.removeprefix("> ").removeprefix(">")
        if text.startswith("#"):
            under = text.lstrip("# ")
            yield "heading", plain(under)
        elif text.startswith("[^"):
            yield "footnote", plain(text.split(":", 1)[1])
        elif text.startswith("^caption"):
            yield "caption", plain(text.removeprefix("^caption"))
        elif text.startswith("|"):
            if not _RULE.fullmatch(text):
                yield "table", plain(" ".join(text.strip("|").split("|")))
        elif (item := _ITEM.match(text)) and line == text:
            yield "list_item", plain(item[2])
        elif text.strip():
            yield ("reference" if under in _REFERENCES else "body"), plain(text)


def plain(text: str) -> str:
    """Without marks of notes, emphasis and lists."""
    return re.sub(r"\[\^\w+\]|\*", "", text).strip()


def words(text: str) -> list[str]:
    """Words and numbers, case folded; marks of notes and list markers of one letter fall away."""
    folded = unicodedata.normalize("NFC", re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", " ", text)).casefold()
    return re.findall(r"[^\W_]+", folded)


def indel_similarity(a: list[str], b: list[str]) -> float:
    """1 − insertions and deletions over the length of both: 2 · LCS / (n + m).

    The longest common subsequence is counted by bits (Hyyrö 2004, "Bit-parallel LCS-length
    computation revisited").
    """
    places: dict[str, int] = {}
    for i, word in enumerate(a):
        places[word] = places.get(word, 0) | 1 << i
    everywhere = (1 << len(a)) - 1
    row = everywhere
    for word in b:
        match = row & places.get(word, 0)
        row = (row + match | row - match) & everywhere
    return 2 * (len(a) - row.bit_count()) / max(len(a) + len(b), 1)
