"""Truths for the reading benchmark: what stands in a PDF, taken from the text it was made from.

Three kinds of pairs: the example corpus (Markdown sources, typeset here), a paper with its Pandoc
source and BibTeX, and a paper with a plain text made by hand. Lists of references that a citation
processor wrote are left out on both sides (`tail` names the heading they start under). Captions
and tables that a program made are in no source: nobody can be told right or wrong about them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import bibtexparser
import yaml

_NOTE = re.compile(r"\[\^(\w+)\]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_CITATION = re.compile(r"\[([^\]]*@[^\]]*)\]|@([\w-]+)")
_KEY = re.compile(r"-?@([\w-]+)")
_TABLE_RULE = re.compile(r"\|[\s:|-]+\|")
_CALLED = re.compile(r"\\[a-z]+")
_HTML_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True)
class Pair:
    """A PDF and its text in order.

    `text` is what runs on; `floats` are the notes and the tables with their captions, which stand
    where the page has room and not where the source has them.
    `furniture` are the lines that run over the pages, `first_page` the first printed number, `tail`
    the headings under which references start.
    """

    pdf: Path
    text: str
    floats: tuple[str, ...]
    furniture: tuple[str, ...]
    first_page: int = 1
    tail: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """All there is to be read."""
        return "\n".join((self.text, *self.floats))


def example_pairs(corpus: Path) -> Iterator[Pair]:
    """Pairs of the PDFs of the example corpus."""
    for pdf in sorted(corpus.glob("*.pdf")):
        source = corpus / "sources" / f"{pdf.stem}.md"
        if source.is_file():
            _, front, body = source.read_text(encoding="utf-8").split("---\n", 2)
            fields = yaml.safe_load(front)
            if fields["layout"] == "law":
                gazette = f"{fields['venue']}\n\n# PENJELASAN"
                body = body.replace("# PENJELASAN", gazette, 1)
            text, floats = _plain(body)
            furniture = tuple(_example_furniture(fields))
            yield Pair(pdf, f"{_title_page(fields)}\n{text}", floats, furniture)


def _title_page(fields: dict[str, object]) -> str:
    """Return what is set above the text, in the order each layout prints it."""
    authors = fields["authors"]
    names = " ".join(authors) if isinstance(authors, list) else ""
    venue, title, year = fields.get("venue", ""), fields["title"], fields["year"]
    if fields["layout"] == "law":
        return str(title)
    if fields["layout"] == "policy":
        return f"{title} {names} {venue} {year}"
    return f"{venue} {year} {title} {names}"


def _example_furniture(fields: dict[str, object]) -> Iterator[str]:
    authors = fields["authors"]
    if fields["layout"] != "law":
        yield str(fields["running_head"])
        yield "; ".join(authors) if isinstance(authors, list) else ""
        yield f"{fields.get('venue', '')} {fields['year']} CC0"


def _plain(body: str) -> tuple[str, tuple[str, ...]]:
    """Part Markdown into running text and floats; marks of notes become their numbers."""
    numbers = {name: str(n) for n, name in enumerate(dict.fromkeys(_NOTE.findall(body)), start=1)}
    running: list[str] = []
    floats: list[str] = []
    in_table = False
    for line in filter(str.strip, body.splitlines()):
        is_table = line.startswith(("|", "^caption"))
        plain = line.removeprefix("> ").lstrip("#").removeprefix("^caption").replace("|", " ")
        text = _NOTE.sub(lambda found: f" {numbers[found[1]]} ", plain).replace("*", "")
        if _TABLE_RULE.fullmatch(line.strip()):
            continue
        if is_table and in_table:
            floats[-1] += f"\n{text}"
        else:
            (floats if is_table or line.startswith("[^") else running).append(text)
        in_table = is_table
    return "\n".join(running), tuple(floats)


def pandoc_pair(pdf: Path, source: Path, bibliography: Path) -> Pair:
    """Pair of a PDF made by Pandoc, its citations written out by author and year."""
    _, front, body = source.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(front)
    entries = _authors_and_years(bibliography)
    body = _HTML_COMMENT.sub(" ", body.rpartition("\n## References")[0])
    body = _CITATION.sub(lambda found: _cited(found, entries), body)
    text, floats = _plain(_LINK.sub(r"\1", body).replace("\\", ""))
    front = f"{fields['title']} {fields['author']}"
    return Pair(pdf, f"{front}\n{text}", floats, (), tail=("References",))


def _cited(found: re.Match[str], entries: dict[str, tuple[str, str]]) -> str:
    if found[2]:
        authors, year = entries.get(found[2], ("", ""))
        return f"{authors} ({year})"
    written = _KEY.sub(lambda key: " ".join(entries.get(key[1], ("", ""))), found[1])
    return f" ({written})"


def _authors_and_years(bibliography: Path) -> dict[str, tuple[str, str]]:
    library = bibtexparser.parse_string(bibliography.read_text(encoding="utf-8"))
    return {
        entry.key: (_names(_field(entry, "author")), _field(entry, "year"))
        for entry in library.entries
    }


def _field(entry: bibtexparser.model.Entry, name: str) -> str:
    found = entry.fields_dict.get(name)
    return re.sub(r"[{}]", "", _CALLED.sub("-", str(found.value))) if found else ""


def _names(authors: str) -> str:
    """Family names as the Chicago style cites them: up to three, else the first and "et al."."""
    names = [name.partition(",")[0].strip() for name in re.split(r"\s+and\s+", authors)]
    if len(names) > 3:
        return f"{names[0]} et al."
    if len(names) == 3:
        return f"{names[0]}, {names[1]}, and {names[2]}"
    return " and ".join(names)


def text_pair(
    pdf: Path, text: Path, furniture: tuple[str, ...], *, first_page: int, tail: tuple[str, ...]
) -> Pair:
    """Pair of a PDF and a plain text of it, less a running head that was left in it."""
    lines = text.read_text(encoding="utf-8").splitlines()
    kept = "\n".join(line for line in lines if " ".join(line.split()) not in furniture)
    return Pair(pdf, kept, (), furniture, first_page, tail)
