"""Rebuild every file of the example corpus from its source.

    python corpus/sources/typeset.py

Each `corpus/sources/<slug>.md` becomes `corpus/<slug>.pdf`, `.docx`, `.html` or `.md`, as its
`layout` says, and `corpus/documents.csv` lists them. The same sources give the same bytes.
Other files in `corpus/`, and their rows in the catalogue, are left alone.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from typesetting import law, markdown, paper, policy, web, word
from typesetting.catalogue import rows_of_others, write_catalogue
from typesetting.model import Document
from typesetting.source import read_source

from pipeline.errors import StudyError
from pipeline.io import write_bytes

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
SUFFIXES = frozenset(suffix for suffix, _ in TYPESET.values())
CATALOGUE = "documents.csv"


def build(sources: Path, corpus: Path) -> list[Path]:
    """Typeset every source in `sources` into `corpus` and return the paths written.

    Rows of the catalogue that describe other files stay; what a source gave in an earlier layout
    goes.
    """
    documents = {path.stem: read_source(path) for path in sorted(sources.glob("*.md"))}
    catalogue = corpus / CATALOGUE
    others = rows_of_others(
        catalogue.read_bytes() if catalogue.is_file() else b"", slugs=documents, suffixes=SUFFIXES
    )
    written: dict[str, Document] = {}
    for slug, document in documents.items():
        suffix, typeset = TYPESET[document.layout]
        write_bytes(typeset(document), corpus / f"{slug}{suffix}")
        written[slug + suffix] = document
        for earlier in SUFFIXES - {suffix}:
            (corpus / f"{slug}{earlier}").unlink(missing_ok=True)
    write_bytes(write_catalogue(written.items(), others), catalogue)
    return [corpus / name for name in (*written, CATALOGUE)]


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
