"""Find the forms of the codebook in a document, all of them in one pass."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from pipeline.tag.cues import Pattern, PhraseTrie
from pipeline.tag.tokens import Tokeniser, prefix_variants

Layer = Literal["concept", "framework", "item"]
EDGE = "\n"  # stands between sentences, so that no form reaches over two


@dataclass(frozen=True, slots=True)
class Form:
    """One form of one entry: what is looked for and where it counts."""

    entry: str
    group: str
    layer: Layer
    framework: str | None
    language: str
    kind: str
    text: str
    within: Literal["framework", "document"] | None
    not_before: tuple[Pattern, ...]
    not_after: tuple[Pattern, ...]


class Match(NamedTuple):
    """A form that was found: tokens ``start`` up to, not including, ``end`` of the document."""

    start: int
    end: int
    form: Form


class FormMatcher:
    """All forms of a codebook, compiled once.

    Tokens are compared by their keys, in one pass; what keys leave out (the case of acronyms) and
    the neighbouring words are looked at only where a form was found. A tree of keys takes a third
    of the time of spaCy's PhraseMatcher here, and its import none (``bench/tagging.py``).
    """

    def __init__(self, forms: Iterable[Form], tokenise: Tokeniser) -> None:
        by_pattern: dict[Pattern, list[Form]] = {}
        for form in forms:
            for spelling in prefix_variants(form.text):
                by_pattern.setdefault(tuple(tokenise(spelling).keys), []).append(form)
        self._trie = PhraseTrie(sorted(by_pattern.items(), key=lambda pair: pair[0]))

    def find(self, keys: Sequence[str]) -> list[Match]:
        """Return every form in *keys*, by place; those that overlap are all there."""
        return [
            Match(found.start, found.end, form)
            for found in self._trie.find_all(keys)
            for form in found.value
            if _allowed(form, keys, found.start, found.end)
        ]


def read_forms(codebook: Mapping[str, Any], tokenise: Tokeniser) -> list[Form]:
    """Return the forms of a compiled codebook."""
    groups = {entry["id"]: entry["group"] for entry in codebook["entries"]}
    return [
        Form(
            entry=form["id"],
            group=groups[form["id"]],
            layer=form["layer"],
            framework=form["framework"],
            language=form["language"],
            kind=form["kind"],
            text=form["form"],
            within=form["within"],
            not_before=tuple(tuple(tokenise(word).keys) for word in form["not_before"]),
            not_after=tuple(tuple(tokenise(word).keys) for word in form["not_after"]),
        )
        for form in codebook["forms"]
    ]


def form_words(codebook: Mapping[str, Any]) -> set[str]:
    """Return the keys of all words that the forms consist of."""
    tokenise = Tokeniser()
    return {
        key
        for form in codebook["forms"]
        for spelling in prefix_variants(form["form"])
        for key in tokenise(spelling).keys
    }


def _allowed(form: Form, keys: Sequence[str], start: int, end: int) -> bool:
    if not (form.not_before or form.not_after):
        return True
    follows = any(tuple(keys[end : end + len(w)]) == w for w in form.not_before)
    return not follows and not any(
        start >= len(w) and tuple(keys[start - len(w) : start]) == w for w in form.not_after
    )


def iter_longest(matches: Sequence[Match], rank: Mapping[str, int]) -> Iterator[Match]:
    """Yield the matches of one layer that stay: longest first, then leftmost, none overlapping.

    Matches of equal extent are ordered by *rank* of their kind; of items, those of different
    frameworks stay side by side, for each framework is read for itself.
    """
    taken: set[int] = set()
    spans: dict[tuple[int, int], set[str | None]] = {}
    for match in sorted(
        matches,
        key=lambda m: (m.start - m.end, m.start, rank[m.form.kind], m.form.entry, m.form.text),
    ):
        span, owner = (match.start, match.end), match.form.framework
        if span in spans and owner not in spans[span] and match.form.layer == "item":
            spans[span].add(owner)
            yield match
        elif taken.isdisjoint(range(*span)):
            taken.update(range(*span))
            spans[span] = {owner}
            yield match
