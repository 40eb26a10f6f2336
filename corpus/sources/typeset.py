"""Rebuild every file of the example corpus from its source.

    python corpus/sources/typeset.py

Each `corpus/sources/<slug>.md` becomes `corpus/<slug>.pdf`, `.docx`, `.html` or `.md`, as its
`layout` says, and `corpus/documents.csv` lists them. The same sources give the same bytes.
Other files in `corpus/` are left alone.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from typesetting import law, markdown, paper, policy, web, word
from typesetting.catalogue import write_catalogue
from typesetting.model import Document
from typesetting.source import read_source

from pipeline.errors import StudyError

SOURCES = Path(__file__).resolve().parent
CORPUS = SOURCES.parent

TYPESET: dict[str, tuple[str, Callable[[Document], bytes]]] = {
    "paper-two-column": (".pdf", paper.typeset_two_columns),
    "paper-one-column": (".pdf", paper.typeset_one_column),
    "policy": (".pdf", policy.typeset),
    "law": (".pdf", law.typeset),
    "docx": (".docx", word.typeset),
    "html": (".html", web.typeset),
    "markdown": (".md", markdown.typeset),
}


def build(sources: Path, corpus: Path) -> list[Path]:
    """Typeset every source in `sources` into `corpus` and return the paths written."""
    documents = [read_source(path) for path in sorted(sources.glob("*.md"))]
    written: dict[str, Document] = {}
    for document in documents:
        suffix, typeset = TYPESET[document.layout]
        name = document.slug + suffix
        (corpus / name).write_bytes(typeset(document))
        written[name] = document
    (corpus / "documents.csv").write_bytes(write_catalogue(written.items()))
    return [corpus / name for name in (*written, "documents.csv")]


def main() -> int:
    """Build the corpus beside this folder; return 1, with a message, for a wrong source."""
    try:
        paths = build(SOURCES, CORPUS)
    except StudyError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(paths)} files in {CORPUS.name}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
