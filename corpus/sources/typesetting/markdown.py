"""Write a document as plain Markdown: the front matter becomes a title and a line below it."""

from collections.abc import Iterator

from typesetting import model
from typesetting.model import Block, Document


def typeset(document: Document) -> bytes:
    """Write `document` as a Markdown file, UTF-8; headings stand one level below the title."""
    byline = ", ".join(["; ".join(document.authors), str(document.year)])
    notes = [f"[^{label}]: {text}" for label, text in document.notes.items()]
    parts = [f"# {document.title}", byline, *map(_block, document.blocks), *notes]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _block(block: Block) -> str:
    match block:
        case model.Heading(level=level, text=text):
            return f"{'#' * (level + 1)} {text}"
        case model.Paragraph(text=text):
            return text
        case model.List(items=items):
            return "\n".join(f"{'   ' * i.depth}{i.marker} {i.text}" for i in items)
        case model.Table():
            return "\n".join(_table(block))
        case model.Box(blocks=blocks):
            inner = "\n\n".join(map(_block, blocks))
            return "\n".join(f"> {line}".rstrip() for line in inner.splitlines())


def _table(table: model.Table) -> Iterator[str]:
    if table.caption:
        yield f"{table.caption}\n"
    header, *rows = table.rows
    yield _row(header)
    yield _row(tuple("---" for _ in header))
    yield from map(_row, rows)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
