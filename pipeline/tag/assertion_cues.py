"""Words that tell what is said of a concept, compiled from ``cues-*.yaml`` of kind assertions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pipeline.tag.cues import Found, Pattern, PhraseTrie, read_pattern, words_of

Says = Literal["present", "lacking", "required", "planned", "definition"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a group of cues (see ``config/codebook/cues-assertion.yaml``)."""

    group: str
    says: Says
    stands: Literal["before", "after"]
    reach: int
    opening: bool
    not_for: frozenset[str]
    not_before: tuple[Pattern, ...]
    not_after: tuple[Pattern, ...]


class AssertionCues:
    """The cues of all languages, compiled once."""

    def __init__(self, groups: Iterable[Mapping[str, Any]]) -> None:
        phrases: dict[str, list[tuple[Pattern, tuple[Cue, ...]]]] = {}
        grouped: dict[str, dict[Pattern, list[Cue]]] = {}
        for group in groups:
            for language, forms in group["forms"].items():
                for given in forms:
                    form = {"form": given} if isinstance(given, str) else given
                    by_pattern = grouped.setdefault(language, {})
                    by_pattern.setdefault(read_pattern(form["form"]), []).append(_cue(group, form))
        for language, by_pattern in grouped.items():
            phrases[language] = [(pattern, tuple(cues)) for pattern, cues in by_pattern.items()]
        self._tries = {language: PhraseTrie(pairs) for language, pairs in phrases.items()}
        self.words = words_of(p for pairs in phrases.values() for p, _ in pairs)

    def find(self, keys: Sequence[str], language: str) -> list[Found[tuple[Cue, ...]]]:
        """Return the cues of *language* in the keys of a sentence."""
        trie = self._tries.get(language)
        return [] if trie is None else [f for f in trie.find(keys) if _allowed(f, keys)]


def _cue(group: Mapping[str, Any], form: Mapping[str, Any]) -> Cue:
    return Cue(
        group=group["id"],
        says=group["says"],
        stands=group["stands"],
        reach=group["reach"],
        opening=group.get("opening", False),
        not_for=frozenset(group.get("not_for", [])),
        not_before=tuple(read_pattern(word) for word in form.get("not_before", [])),
        not_after=tuple(read_pattern(word) for word in form.get("not_after", [])),
    )


def _allowed(found: Found[tuple[Cue, ...]], keys: Sequence[str]) -> bool:
    cue = found.value[0]
    after = any(tuple(keys[found.end : found.end + len(w)]) == w for w in cue.not_before)
    return not after and not any(
        found.start >= len(w) and tuple(keys[found.start - len(w) : found.start]) == w
        for w in cue.not_after
    )
