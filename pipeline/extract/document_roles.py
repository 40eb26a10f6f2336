"""Roles that need the whole document: title, front matter, contents, articles, ranks."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.extract.articles import Clause, article_roles
from pipeline.extract.contents import contents_roles
from pipeline.extract.front_matter import Worded, front_roles
from pipeline.extract.model import Role
from pipeline.extract.paragraphs import TypeStyle
from pipeline.extract.roles import Paragraph, name_divisions, promote_items, rank_headings
from pipeline.extract.signatures import signed_roles
from pipeline.extract.titles import mark_title


def document_roles(paragraphs: Sequence[Paragraph], style: TypeStyle) -> list[Paragraph]:
    """Give the paragraphs of a document, in reading order, the roles their neighbours decide."""
    marked = _by(contents_roles, paragraphs)
    marked = _by(front_roles, mark_title(marked, style))
    marked = _by(signed_roles, marked)
    marked = promote_items(name_divisions(marked))
    clauses = [Clause(p.role, p.level, p.text) for p in marked]
    marked = _with(article_roles(clauses), marked)
    return rank_headings(marked)


def _by(
    rule: Callable[[Sequence[Worded]], list[Role]], paragraphs: Sequence[Paragraph]
) -> list[Paragraph]:
    return _with(rule([Worded(p.role, p.text) for p in paragraphs]), paragraphs)


def _with(roles: Sequence[Role], paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    return [
        p if p.role == role else replace(p, role=role, level=None)
        for p, role in zip(paragraphs, roles, strict=True)
    ]
