"""Find the forms of the codebook in a document, all of them in one pass."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from pipeline.tag.cues import NO_NEIGHBOURS, Neighbours, Pattern, PhraseTrie
from pipeline.tag.spelling import prefix_variants
from pipeline.tag.tokens import Tokeniser

Layer = Literal["concept", "framework", "item"]
Row = tuple[Layer, str | None]
EDGE = "\n"  # stands between sentences, so that no form reaches over two


@dataclass(frozen=True, slots=True)
class Form:
    """One form of one entry: what is looked for and where it counts.

    Attributes
    ----------
    groups
        The group of a concept; of an item, the groups of the concepts that it stands for.
    row
        What keeps mentions apart: no two of a row share words, those of two rows may. Concepts
        are one row, the names of frameworks another, and the items of each framework one of their
        own, for each framework is read for itself.
    """

    entry: str
    groups: frozenset[str]
    polarity: str
    row: Row
    layer: Layer
    framework: str | None
    language: str
    kind: str
    text: str
    within: Literal["framework", "document"] | None
    not_before: Neighbours
    not_after: Neighbours
    guarded: bool


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
                by_pattern.setdefault(tokenise.keys_in(spelling), []).append(form)
        self._trie = PhraseTrie(sorted(by_pattern.items(), key=lambda pair: pair[0]))

    def find(self, keys: Sequence[str]) -> list[Match]:
        """Return every form in *keys*, by place; those that overlap are all there."""
        return [
            Match(start, end, form)
            for start, end, forms in self._trie.find_all(keys)
            for form in forms
            if not form.guarded or _allowed(form, keys, start, end)
        ]


def read_forms(codebook: Mapping[str, Any], tokenise: Tokeniser) -> list[Form]:
    """Return the forms of a compiled codebook."""
    entries = {entry["id"]: entry for entry in codebook["entries"]}
    groups = {id_: _groups(entry, entries) for id_, entry in entries.items()}
    return [
        Form(
            entry=form["id"],
            groups=groups[form["id"]],
            polarity=entries[form["id"]]["polarity"],
            row=(form["layer"], form["framework"] if form["layer"] == "item" else None),
            layer=form["layer"],
            framework=form["framework"],
            language=form["language"],
            kind=form["kind"],
            text=form["form"],
            within=form["within"],
            not_before=_neighbours(form["not_before"], tokenise),
            not_after=_neighbours(form["not_after"], tokenise),
            guarded=bool(form["not_before"] or form["not_after"]),
        )
        for form in codebook["forms"]
    ]


def _groups(entry: Mapping[str, Any], entries: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    stands_for = [entries[concept]["group"] for concept in entry["concepts"]]
    return frozenset(stands_for or [entry["group"]])


def form_words(codebook: Mapping[str, Any]) -> set[str]:
    """Return the keys of all words that the forms consist of."""
    tokenise = Tokeniser()
    return {
        key
        for form in codebook["forms"]
        for spelling in prefix_variants(form["form"])
        for key in tokenise.keys_in(spelling)
    }


def _neighbours(words: Sequence[str], tokenise: Tokeniser) -> Neighbours:
    return NO_NEIGHBOURS if not words else Neighbours(map(tokenise.keys_in, words))


def _allowed(form: Form, keys: Sequence[str], start: int, end: int) -> bool:
    return not form.not_before.follow(keys, end) and not form.not_after.precede(keys, start)


def iter_longest(matches: Iterable[Match], rank: Mapping[str, int]) -> Iterator[Match]:
    """Yield the matches that stay: longest first, then leftmost, none overlapping.

    Parameters
    ----------
    matches
        Those of the concepts, of the names of frameworks, or of the items of one framework.
    rank
        Kind of form to its place; matches of equal extent are ordered by it.
    """
    taken: set[int] = set()
    for match in sorted(
        matches,
        key=lambda m: (m.start - m.end, m.start, rank[m.form.kind], m.form.entry, m.form.text),
    ):
        places = range(match.start, match.end)
        if taken.isdisjoint(places):
            taken.update(places)
            yield match
