"""Write a document as a complete web page: site navigation, the article, a site foot."""

from collections.abc import Iterator
from functools import partial
from html import escape

from typesetting import model
from typesetting.inline import marked_up, note_numbers, plain
from typesetting.model import Block, Document, Item

_WORDS = {
    "en": {
        "sections": "Sections",
        "home": "Home",
        "about": "About us",
        "publications": "Publications",
        "contact": "Contact",
        "notes": "Notes",
        "published": "Published",
        "back": "Back to top",
        "licence": "This page may be copied and changed freely (CC0 1.0).",
    },
    "id": {
        "sections": "Bagian",
        "home": "Beranda",
        "about": "Tentang kami",
        "publications": "Publikasi",
        "contact": "Kontak",
        "notes": "Catatan",
        "published": "Diterbitkan",
        "back": "Kembali ke atas",
        "licence": "Halaman ini bebas disalin dan diubah (CC0 1.0).",
    },
}
_STYLE = """
body { font: 1rem/1.6 Georgia, serif; max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
header, nav, footer { font-family: Verdana, sans-serif; font-size: .85rem; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
h1, h2, h3 { font-family: Verdana, sans-serif; line-height: 1.25; color: #14507a; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; font-weight: bold; padding: .4rem 0; }
th, td { border: 1px solid #9ab; padding: .3rem .5rem; text-align: left; vertical-align: top; }
aside.box { background: #e8f0f6; border-left: 4px solid #14507a; padding: .1rem 1rem; }
footer { border-top: 1px solid #9ab; margin-top: 2rem; padding: 1rem 0; }
"""


def typeset(document: Document) -> bytes:
    """Write `document` as one HTML file without scripts or outside resources, UTF-8."""
    write = _Writer(document)
    words = _WORDS[document.language]
    body = "\n".join(write.blocks(document.blocks))
    page = f"""<!DOCTYPE html>
<html lang="{document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(document.title)}</title>
<meta name="author" content="{escape("; ".join(document.authors))}">
<meta name="date" content="{document.year}">
<style>{_STYLE}</style>
</head>
<body id="top">
<header>
<p>{escape("; ".join(document.authors))}</p>
{_site_navigation(words)}
</header>
<main>
<article>
<h1>{escape(document.title)}</h1>
<p class="meta">{words["published"]} {document.year} · {escape(document.running_head)}</p>
{_page_navigation(document, words)}
{body}
{write.notes(words["notes"])}</article>
</main>
<footer>
<p><a href="#top">{words["back"]}</a></p>
<p>{escape("; ".join(document.authors))} · {words["licence"]}</p>
</footer>
</body>
</html>
"""
    return page.encode("utf-8")


def _site_navigation(words: dict[str, str]) -> str:
    names = ("home", "about", "publications", "contact")
    entries = "\n".join(f'<li><a href="#top">{words[name]}</a></li>' for name in names)
    return f"<nav>\n<ul>\n{entries}\n</ul>\n</nav>"


def _page_navigation(document: Document, words: dict[str, str]) -> str:
    headings = [b for b in document.blocks if isinstance(b, model.Heading) and b.level == 1]
    entries = "\n".join(
        f'<li><a href="#section-{n}">{escape(plain(h.text))}</a></li>'
        for n, h in enumerate(headings, start=1)
    )
    return f'<nav aria-label="{words["sections"]}">\n<ul>\n{entries}\n</ul>\n</nav>'


class _Writer:
    """Writes the blocks of one document as HTML."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.numbers = note_numbers(document)
        self.sections = 0
        templates = {
            "italic": "<em>{}</em>",
            "bold": "<strong>{}</strong>",
            "note": '<sup><a href="#note-{0}" id="mark-{0}">{0}</a></sup>',
        }
        self.inline = partial(marked_up, templates=templates, numbers=self.numbers)

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Write each block as HTML."""
        for block in blocks:
            match block:
                case model.Heading(level=level, text=text):
                    yield self.heading(level, text)
                case model.Paragraph(text=text):
                    yield f"<p>{self.inline(text)}</p>"
                case model.List(items=items):
                    yield self.list(items)
                case model.Table():
                    yield self.table(block)
                case model.Box(blocks=inner):
                    yield '<aside class="box">\n' + "\n".join(self.blocks(inner)) + "\n</aside>"

    def heading(self, level: int, text: str) -> str:
        """Write a heading one level below the title, sections with an anchor."""
        if level > 1:
            return f"<h{level + 1}>{self.inline(text)}</h{level + 1}>"
        self.sections += 1
        return f'<h2 id="section-{self.sections}">{self.inline(text)}</h2>'

    def list(self, items: tuple[Item, ...]) -> str:
        """Write a list; deeper items become lists inside the item above them."""
        tag = {"-": "<ul>"}.get(items[0].marker, "<ol>")
        tag = '<ol type="a">' if items[0].marker[0].isalpha() else tag
        entries = "\n".join(
            f"<li>{self.inline(own.text)}{self._inner(inner)}</li>" for own, inner in _nested(items)
        )
        return f"{tag}\n{entries}\n</{tag[1:3]}>"

    def _inner(self, items: tuple[Item, ...]) -> str:
        return f"\n{self.list(items)}\n" if items else ""

    def table(self, table: model.Table) -> str:
        """Write a table with a caption and a header row."""
        caption = f"<caption>{self.inline(table.caption)}</caption>\n" if table.caption else ""
        head = "".join(f'<th scope="col">{self.inline(cell)}</th>' for cell in table.rows[0])
        rows = "\n".join(
            "<tr>" + "".join(f"<td>{self.inline(cell)}</td>" for cell in row) + "</tr>"
            for row in table.rows[1:]
        )
        return (
            f"<table>\n{caption}<thead>\n<tr>{head}</tr>\n</thead>\n"
            f"<tbody>\n{rows}\n</tbody>\n</table>"
        )

    def notes(self, title: str) -> str:
        """Write the footnotes at the end, each with a way back; nothing without notes."""
        if not self.numbers:
            return ""
        entries = "\n".join(
            f'<li id="note-{n}">{self.inline(self.document.notes[label])} '
            f'<a href="#mark-{n}">\u21a9</a></li>'
            for label, n in self.numbers.items()
        )
        return f"<section>\n<h2>{title}</h2>\n<ol>\n{entries}\n</ol>\n</section>\n"


def _nested(items: tuple[Item, ...]) -> Iterator[tuple[Item, tuple[Item, ...]]]:
    """Yield every item at the depth of the first, with the deeper ones that follow it."""
    starts = [i for i, item in enumerate(items) if item.depth <= items[0].depth]
    for start, end in zip(starts, [*starts[1:], len(items)], strict=True):
        yield items[start], items[start + 1 : end]
