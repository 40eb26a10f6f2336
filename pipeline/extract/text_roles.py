"""Roles of the blocks of formats without pages that need the whole document."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.articles import Clause, article_roles
from pipeline.extract.contents import contents_roles
from pipeline.extract.front_matter import Worded, front_roles
from pipeline.extract.inline_items import item_starts
from pipeline.extract.model import Role
from pipeline.extract.nesting import Item, nesting_levels
from pipeline.extract.signatures import signed_roles
from pipeline.extract.text_block import TextBlock
from pipeline.extract.wording import is_law_title, is_mostly_capitals, list_level, list_marker

_FIRST = 3
_MAY_HOLD_ITEMS = ("body", "article", "list_item")
_WITH_LEVEL = ("heading", "list_item")
_ENDS = ("heading", "title")


def mark_roles(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """Tell title, front matter, contents and articles apart, and part items in paragraphs."""
    marked = list(blocks)
    for rule in (contents_roles, _titled_roles, front_roles, signed_roles):
        marked = _with(rule([Worded(block.role, block.text) for block in marked]), marked)
    clauses = [Clause(block.role, block.level, block.text) for block in marked]
    marked = _with(article_roles(clauses), marked)
    return [part for block in marked for part in _parts(block)]


def _titled_roles(paragraphs: Sequence[Worded]) -> list[Role]:
    """Make a title of the name of a regulation that a document begins with."""
    roles = [paragraph.role for paragraph in paragraphs]
    if "title" not in roles:
        for i, (role, text) in enumerate(paragraphs[:_FIRST]):
            if role in ("heading", "body") and is_law_title(text) and is_mostly_capitals(text):
                roles[i] = "title"
                break
    return roles


def _with(roles: Sequence[Role], blocks: Sequence[TextBlock]) -> list[TextBlock]:
    return [
        block if block.role == role else replace(block, role=role, level=_level(role, block.text))
        for block, role in zip(blocks, roles, strict=True)
    ]


def _level(role: Role, text: str) -> int | None:
    return 1 if role in _WITH_LEVEL and text else None


def _parts(block: TextBlock) -> list[TextBlock]:
    """Part the items that run on inside a block."""
    starts = (
        item_starts(block.text, in_item=block.role == "list_item")
        if block.role in _MAY_HOLD_ITEMS
        else []
    )
    if not starts:
        return [block]
    ends = [*starts[1:], len(block.text)]
    items = [block.text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    head = replace(block, text=block.text[: starts[0]].strip())
    return [head, *(TextBlock("list_item", list_level(list_marker(t) or ""), t) for t in items)]


def nest_by_markers(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """Give items the levels that their markers tell; one without a marker keeps its level."""
    items = [
        Item(list_marker(b.text) if b.role == "list_item" else None, ends=b.role in _ENDS)
        for b in blocks
    ]
    levels = nesting_levels(items)
    return [b if n is None else replace(b, level=n) for b, n in zip(blocks, levels, strict=True)]
