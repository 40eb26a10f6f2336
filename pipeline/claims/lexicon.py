"""The relation words of a codebook, compiled for search."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pipeline.tag.cues import Pattern, PhraseTrie, read_pattern, words_of
from pipeline.tag.entries import LANGUAGES, iter_cue_forms, language_of_forms
from pipeline.tag.spelling import fold
from pipeline.tag.tokens import Tokeniser

Relation = Literal["increases", "decreases", "enables", "hinders", "requires", "associated"]
Direction = Literal["forward", "backward", "frame", "condition"]
Quality = Literal[
    "denied",
    "not-yet",
    "affirmed",
    "excluded",
    "refuted",
    "posed",
    "label",
    "settled",
    "rejected",
    "inquired",
    "hedged",
    "fall",
    "trouble",
    "lack",
    "inverse",
    "failure",
]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read relation words (see ``workflow/schemas/relations.schema.yaml``).

    Attributes
    ----------
    participle
        Whether the same words also have a backward reading with links, so that after a form of
        "to be" they are passive: "trust is increased".
    """

    relation: Relation
    direction: Direction
    first: Literal["subject", "object"] | None
    predicate: bool
    links: frozenset[str]
    participle: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What relates and qualifies in one language.

    Attributes
    ----------
    sides
        What is said of the concept beside it, or only seems to be ("affirmed": "low-cost").
    inverses
        Wordings of a concept of which less is better: "waiting time".
    """

    cues: PhraseTrie[tuple[Reading, ...]]
    qualities: PhraseTrie[tuple[Quality, ...]]
    sides: PhraseTrie[tuple[Quality, ...]]
    inverses: PhraseTrie[tuple[Quality, ...]]


@dataclass(frozen=True, slots=True)
class Lexicons:
    """The lexicons of all languages and the words they know."""

    by_language: Mapping[str, Lexicon]
    words: frozenset[str]

    def of(self, language: str) -> Lexicon | None:
        """Return the lexicon a sentence in *language* is read with, none for one of no language."""
        return self.by_language.get(language_of_forms(language))


_SIDES = ("fall", "trouble", "lack")


def compile_lexicons(groups: Sequence[Mapping[str, Any]]) -> Lexicons:
    """Return the lexicons of the ``relations`` of a compiled codebook."""
    split = Tokeniser()
    words: set[str] = set()
    by_language = {}
    for language in LANGUAGES:
        readings = _readings(groups, language, split)
        qualities = _qualities(groups, language, split)
        words |= words_of(readings) | words_of(qualities)
        by_language[language] = Lexicon(
            PhraseTrie((pattern, tuple(found)) for pattern, found in readings.items()),
            _trie(qualities, lambda quality: quality not in (*_SIDES, "inverse")),
            _trie(qualities, lambda quality: quality in (*_SIDES, "affirmed")),
            _trie(qualities, lambda quality: quality == "inverse"),
        )
    return Lexicons(by_language, frozenset(words))


def _patterns(group: Mapping[str, Any], language: str, split: Tokeniser) -> Iterable[Pattern]:
    for its_language, form in iter_cue_forms(group):
        if its_language == language:
            yield read_pattern(form["form"], split)


def _qualities(
    groups: Sequence[Mapping[str, Any]], language: str, split: Tokeniser
) -> dict[Pattern, list[Quality]]:
    """Return all that a phrase says: "tidak terbukti" denies what it stands at or comes after."""
    qualities: dict[Pattern, list[Quality]] = {}
    for group in groups:
        if "qualifies" in group:
            for pattern in _patterns(group, language, split):
                qualities.setdefault(pattern, []).append(group["qualifies"])
    return qualities


def _trie(
    qualities: Mapping[Pattern, Sequence[Quality]], is_wanted: Callable[[Quality], bool]
) -> PhraseTrie[tuple[Quality, ...]]:
    wanted = ((pattern, tuple(filter(is_wanted, said))) for pattern, said in qualities.items())
    return PhraseTrie((pattern, said) for pattern, said in wanted if said)


def _readings(
    groups: Sequence[Mapping[str, Any]], language: str, split: Tokeniser
) -> dict[Pattern, list[Reading]]:
    cues = [group for group in groups if "relation" in group]
    passive = {
        pattern
        for group in cues
        if group["direction"] == "backward" and not group.get("predicate")
        for pattern in _patterns(group, language, split)
    }
    readings: dict[Pattern, list[Reading]] = {}
    for group in cues:
        for pattern in _patterns(group, language, split):
            readings.setdefault(pattern, []).append(_read(group, language, pattern in passive))
    return readings


def _read(group: Mapping[str, Any], language: str, is_passive: bool) -> Reading:
    return Reading(
        relation=group["relation"],
        direction=group["direction"],
        first=group.get("first"),
        predicate=bool(group.get("predicate")),
        links=frozenset(map(fold, (group.get("links") or {}).get(language) or [])),
        participle=is_passive,
    )
