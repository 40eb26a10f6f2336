"""Places in real paragraphs at which a sentence may end, for labels by offset.

A **candidate** is a full stop, question or exclamation mark (of a run of them the last) that
something follows. It is **hard** where its surface does not tell: the word before it is short, a
capitalised short word, holds a digit or another full stop, or what follows is no capital letter.
Nothing here knows an abbreviation, so the choice of places favours no splitter.
"""

import csv
import hashlib
import random
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from pipeline.extract.model import ExtractSettings
from pipeline.extract.pdf import extract_pdf

Language = Literal["id", "en"]
SOURCES: dict[Language, tuple[str, ...]] = {
    "id": ("laws-id/*.md", "seed/*.txt", "egov-id/*.pdf"),
    "en": (
        "abstracts/*.csv",
        "egov-en-truth/*.txt",
        "egov-en/*.pdf",
        "policy-mixed/**/*.pdf",
    ),
}
LONGEST = 900
PER_FILE = 12  # paragraphs; an anthology of abstracts is many documents
PER_ANTHOLOGY = 70
_SIGN = re.compile(r"[.!?\u2026]+(?=[\"'\u201d\u2019\u00bb)\]]*\s+\S|(?<=[a-z]{3}\.)[A-Z])")
_MARKER = re.compile(r"\W*(?:\d{1,3}(?:\.\d+)*|[ivxIVX]{1,5}|[A-Za-z])\.\s")
_ROLES = frozenset(["body", "list_item", "footnote", "abstract", "article"])
_SHORT, _SHORT_CAPITALISED = 3, 6


class Paragraph(NamedTuple):
    """A paragraph of a file below the data folder, blanks made single."""

    file: str
    text: str

    @property
    def digest(self) -> str:
        """First 16 hexadecimal digits of the SHA-256 of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]


def candidates(text: str) -> list[int]:
    """Return the offset of every sign at which a sentence may end, but at the end of *text*.

    The mark of a list item that opens the paragraph ("a.", "12.") is left out.
    """
    marker = _MARKER.match(text)
    return [m.end() - 1 for m in _SIGN.finditer(text, marker.end() if marker else 0)]


def is_hard(text: str, place: int) -> bool:
    """Whether the words around the sign at *place* do not tell if a sentence ends.

    >>> text = "Lihat Pasal 3 ayat (2), No. 3 Tahun 2003. Warga mengajukan permohonan. Selesai"
    >>> [is_hard(text, place) for place in candidates(text)]
    [True, True, False]
    """
    if text[place] != ".":
        return False
    words = text[:place].rsplit(None, 1)
    word = words[-1].strip("\"'(\u201c\u2018[") if words else ""
    following = text[place + 1 :].lstrip("\"'\u201d\u2019)] (\u201c\u2018")[:1]
    odd = any(c.isdigit() or c == "." for c in word) or not word[-1:].isalpha()
    short = len(word) <= (_SHORT_CAPITALISED if word[:1].isupper() else _SHORT)
    return odd or short or not following.isupper()


def paragraphs(
    data: Path, language: Language, files: Collection[str] | None = None
) -> Iterator[Paragraph]:
    """Yield the paragraphs of the sources of a language, or of *files* among them, in order."""
    for pattern in SOURCES[language]:
        for path in sorted(data.glob(pattern)):
            file = path.relative_to(data).as_posix()
            if files is None or file in files:
                for text in _READERS[path.suffix](path):
                    yield Paragraph(file, " ".join(text.split()))


def sample(data: Path, language: Language, *, seed: int) -> list[Paragraph]:
    """Return paragraphs with a hard candidate, at most some of each file, in a drawn order."""
    draw = random.Random(seed)  # noqa: S311  no secret
    by_file: dict[str, list[Paragraph]] = {}
    for one in dict.fromkeys(paragraphs(data, language)):
        if len(one.text) <= LONGEST and any(is_hard(one.text, c) for c in candidates(one.text)):
            by_file.setdefault(one.file, []).append(one)
    chosen = [
        one
        for file, ones in sorted(by_file.items())
        for one in draw.sample(ones, min(len(ones), PER_ANTHOLOGY if ".csv" in file else PER_FILE))
    ]
    draw.shuffle(chosen)
    return chosen


def _of_lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _of_text(path: Path) -> list[str]:
    return re.split(r"\n\s*\n", path.read_text("utf-8"))


def _of_csv(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row["abstract"] for row in csv.DictReader(file)]


def _of_pdf(path: Path) -> list[str]:
    document = extract_pdf(path.read_bytes(), ExtractSettings())
    return [block.text for block in document.blocks if block.role in _ROLES]


_READERS = {".md": _of_lines, ".txt": _of_text, ".csv": _of_csv, ".pdf": _of_pdf}
