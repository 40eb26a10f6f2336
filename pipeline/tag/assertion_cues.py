"""Words that tell what is said of a concept, compiled from ``cues-*.yaml`` of kind assertions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pipeline.tag.cues import (
    MASK,
    Found,
    Neighbours,
    Pattern,
    PhraseTrie,
    read_pattern,
    words_of,
)
from pipeline.tag.entries import LANGUAGES, iter_cue_forms
from pipeline.tag.tokens import Tokeniser

Says = Literal["present", "lacking", "required", "planned", "definition"]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a group of cues says, and of what (see ``config/codebook/cues-assertion.yaml``)."""

    group: str
    says: Says
    stands: Literal["before", "after"]
    reach: int
    denies: bool
    opening: bool
    head: bool
    not_for: frozenset[str]
    not_for_polarity: frozenset[str]
    stops: Neighbours
    condition: tuple[str, str] | None

    def speaks_of(self, groups: frozenset[str], polarity: str) -> bool:
        """Whether it may be said of a concept of these groups and this polarity."""
        return polarity not in self.not_for_polarity and not (groups and groups <= self.not_for)


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a group of cues, and when it does not count: with what beside and within it."""

    scope: Scope
    not_before: Neighbours
    not_after: Neighbours
    spared: frozenset[str]


class AssertionCues:
    """The cues of all languages, compiled once.

    Parameters
    ----------
    groups
        The ``assertions`` of a compiled codebook.
    tokenise
        What the sentences are split by; it should know ``cue_words``.

    Attributes
    ----------
    scopes
        Language and id of each group to what it says.
    """

    def __init__(self, groups: Iterable[Mapping[str, Any]], tokenise: Tokeniser) -> None:
        self.scopes: dict[str, dict[str, Scope]] = {language: {} for language in LANGUAGES}
        grouped: dict[str, dict[Pattern, list[Cue]]] = {}
        given = list(groups)
        named = {group["spares"] for group in given if "spares" in group}
        words = {g["id"]: _words_by_language(g, tokenise) for g in given if g["id"] in named}
        for group in given:
            spared = words.get(group.get("spares", ""), {})
            for language, scopes in self.scopes.items():
                scopes[group["id"]] = _scope(group, language, tokenise)
            for language, form in iter_cue_forms(group):
                cue = Cue(
                    self.scopes[language][group["id"]],
                    _neighbours(form.get("not_before", []), tokenise),
                    _neighbours(form.get("not_after", []), tokenise),
                    spared.get(language, frozenset()) if "*" in form["form"] else frozenset(),
                )
                by_pattern = grouped.setdefault(language, {})
                by_pattern.setdefault(read_pattern(form["form"], tokenise), []).append(cue)
        self._tries = {
            language: PhraseTrie((pattern, tuple(cues)) for pattern, cues in by_pattern.items())
            for language, by_pattern in grouped.items()
        }

    def find(self, keys: Sequence[str], language: str) -> list[Found[tuple[Cue, ...]]]:
        """Return the cues of *language* in the keys of a sentence, whatever stands beside them."""
        trie = self._tries.get(language)
        return [] if trie is None else trie.find(keys)

    def find_outside(
        self,
        keys: Sequence[str],
        language: str,
        *,
        found: Sequence[Found[tuple[Cue, ...]]],
        spans: Iterable[tuple[int, int]],
    ) -> list[Found[tuple[Cue, ...]]]:
        """Return the cues that count and share no word with *spans*.

        Parameters
        ----------
        found
            What ``find`` returned for the same keys and language. Only where one of them lies in
            a span is the sentence searched again, for the shorter cue beside the span.
        spans
            Tokens of mentions, end exclusive.
        """
        inside = {place for start, end in spans for place in range(start, end)}
        if not all(inside.isdisjoint(range(f.start, f.end)) for f in found):
            masked = [MASK if place in inside else key for place, key in enumerate(keys)]
            found = self.find(masked, language)
        return [f for one in found for f in _with_fit_neighbours(one, keys)]


def cue_words(groups: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the keys of all words that the cues consist of, wildcards left out."""
    tokenise = Tokeniser()
    return words_of(read_pattern(f["form"], tokenise) for g in groups for _, f in iter_cue_forms(g))


def _words_by_language(group: Mapping[str, Any], tokenise: Tokeniser) -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for language, form in iter_cue_forms(group):
        words.setdefault(language, set()).update(read_pattern(form["form"], tokenise))
    return {language: frozenset(found) for language, found in words.items()}


def _neighbours(forms: Iterable[str], tokenise: Tokeniser) -> Neighbours:
    return Neighbours(read_pattern(form, tokenise) for form in forms)


def _scope(group: Mapping[str, Any], language: str, tokenise: Tokeniser) -> Scope:
    reach = group["reach"]
    condition = group.get("condition")
    return Scope(
        group=group["id"],
        says=group["says"],
        stands=group["stands"],
        reach=reach if isinstance(reach, int) else reach.get(language, 0),
        denies=group.get("denies", False),
        opening=group.get("opening", False),
        head=group.get("head", False),
        not_for=frozenset(group.get("not_for", [])),
        not_for_polarity=frozenset(group.get("not_for_polarity", [])),
        stops=_neighbours(group.get("stops", []), tokenise),
        condition=(condition["denied_by"], condition["reads_as"]) if condition else None,
    )


def _with_fit_neighbours(
    found: Found[tuple[Cue, ...]], keys: Sequence[str]
) -> Iterator[Found[tuple[Cue, ...]]]:
    cues = tuple(
        cue
        for cue in found.value
        if not cue.not_before.follow(keys, found.end)
        and not cue.not_after.precede(keys, found.start)
        and (not cue.spared or cue.spared.isdisjoint(keys[found.start : found.end]))
    )
    if cues:
        yield Found(found.start, found.end, cues)
