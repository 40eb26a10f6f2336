"""Markdown: headings, lists and tables; a law's divisions are headings even where unmarked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipeline.extract.characters import clean_text
from pipeline.extract.column_heads import Cell, Row
from pipeline.extract.encodings import decode_text
from pipeline.extract.front_yaml import split_front
from pipeline.extract.model import Block
from pipeline.extract.plain import (
    NEWLINES,
    TextBlock,
    finish_blocks,
    role_of_text,
    split_plain_text,
    wrap_width,
)
from pipeline.extract.row_blocks import row_blocks
from pipeline.extract.wording import law_level

_TEXTS = frozenset({"text", "code_inline", "softbreak", "hardbreak", "image", "text_special"})
_BREAKS = frozenset({"softbreak", "hardbreak"})


def extract_markdown(source: bytes) -> tuple[Block, ...]:
    """Blocks of a Markdown file; HTML inside it is text like any other."""
    text = NEWLINES.sub("\n", decode_text(source)).replace("\f", "\n\n")
    _, text = split_front(text)
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(text)
    state = _State(wrap_width(text.split("\n")))
    blocks = [block for token in tokens for block in _blocks_of(token, state)]
    return finish_blocks(blocks, nested=state.deepest <= 1)


@dataclass
class _State:
    """Where in the document the tokens have come to."""

    wrap: int
    depth: int = 0
    deepest: int = 0
    heading: int = 0
    marker: str = ""
    row: list[str] = field(default_factory=list)
    in_row: bool = False
    in_head: bool = False
    rows: list[Row] = field(default_factory=list)


def _blocks_of(token: Token, state: _State) -> Iterator[TextBlock]:
    _move(token, state)
    if token.type == "table_close":
        yield from row_blocks(state.rows)
        state.rows = []
    elif token.type in ("fence", "code_block"):
        yield from map(role_of_text, token.content.split("\n"))
    elif token.type == "inline":
        yield from _inline_blocks(_inline_text(token.children or []), state)


def _move(token: Token, state: _State) -> None:
    """Follow lists, headings and table rows as they open and close."""
    kind, opens = token.type.rsplit("_", 1)[0], token.nesting == 1
    if kind in ("bullet_list", "ordered_list"):
        state.depth += token.nesting
        state.deepest = max(state.deepest, state.depth)
    elif kind == "heading":
        state.heading = int(token.tag[1:]) if opens else 0
    elif kind == "tr":
        state.in_row = opens
        if not opens:
            state.rows.append(_row(state.row, is_head=state.in_head))
        state.row = []
    elif kind == "thead":
        state.in_head = opens
    elif kind == "list_item" and opens:
        state.marker = f"{token.info}{token.markup} " if token.info else ""


def _row(texts: Sequence[str], *, is_head: bool) -> Row:
    cells = (Cell(text, column, column + 1) for column, text in enumerate(texts) if text)
    return Row(tuple(cells), is_head)


def _inline_text(children: Sequence[Token]) -> str:
    """Text of inline tokens, links and emphasis without their marks."""
    return "".join("\n" if c.type in _BREAKS else c.content for c in children if c.type in _TEXTS)


def _inline_blocks(text: str, state: _State) -> Iterator[TextBlock]:
    if state.in_row:
        state.row.append(clean_text(text))
        return
    if state.heading:
        flat = clean_text(text)
        yield TextBlock("heading", law_level(flat) or state.heading, flat)
        return
    blocks = split_plain_text(text.split("\n"), wrap=state.wrap)
    if state.depth and blocks:
        yield TextBlock("list_item", state.depth, state.marker + blocks[0].text)
        blocks = blocks[1:]
    state.marker = ""
    yield from blocks
