"""Find phrases in a sequence of keys: longest first, from the left, in one pass."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import Generic, NamedTuple, TypeVar

from pipeline.tag.tokens import Tokeniser

Value = TypeVar("Value")
Pattern = tuple[str, ...]
MASK = "\0"  # stands for the words of mentions, in which no cue is looked for


class Found(NamedTuple, Generic[Value]):
    """A phrase that was found: tokens ``start`` up to, not including, ``end``."""

    start: int
    end: int
    value: Value


def read_pattern(form: str, tokenise: Tokeniser) -> Pattern:
    """Return the keys of a cue as it is written in a codebook: split as texts are.

    A word may begin or end with ``*``: ``di*`` is any word that begins with "di", ``*ed`` any
    word that ends with "ed".

    >>> read_pattern("must be *ed", Tokeniser()), read_pattern("well-being", Tokeniser())
    (('must', 'be', '*ed'), ('well', 'being'))
    """
    return tuple(
        key
        for word in form.split()
        for key in ([word.lower()] if "*" in word else tokenise.keys_in(word))
    )


class Neighbours:
    """Words and phrases that may stand beside another phrase, compared with or without wildcards.

    Examples
    --------
    >>> neighbours = Neighbours([("service",), ("in", "*ing")])
    >>> neighbours.follow(["not", "in", "building"], 1), neighbours.precede(["civil", "service"], 2)
    (True, True)
    """

    __slots__ = ("_exact", "_lengths", "_wild")

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        given = list(patterns)
        self._wild = tuple(p for p in given if any("*" in word for word in p))
        self._exact = frozenset(given) - frozenset(self._wild)
        self._lengths = tuple(sorted({len(p) for p in self._exact}))

    def __bool__(self) -> bool:
        return bool(self._exact or self._wild)

    def follow(self, keys: Sequence[str], end: int) -> bool:
        """Whether one of them stands from place *end* on."""
        for length in self._lengths:
            if tuple(keys[end : end + length]) in self._exact:
                return True
        return bool(self._wild) and any(
            _matches(pattern, keys[end : end + len(pattern)]) for pattern in self._wild
        )

    def precede(self, keys: Sequence[str], start: int) -> bool:
        """Whether one of them stands right before place *start*."""
        for length in self._lengths:
            if start >= length and tuple(keys[start - length : start]) in self._exact:
                return True
        return bool(self._wild) and any(
            start >= len(pattern) and _matches(pattern, keys[start - len(pattern) : start])
            for pattern in self._wild
        )


NO_NEIGHBOURS = Neighbours([])


def _matches(pattern: Pattern, keys: Sequence[str]) -> bool:
    return len(pattern) == len(keys) and all(map(_fits, pattern, keys))


def _fits(word: str, key: str) -> bool:
    if "*" not in word:
        return word == key
    head, _, tail = word.partition("*")
    return len(key) > len(head) + len(tail) and key.startswith(head) and key.endswith(tail)


def words_of(patterns: Iterable[Pattern]) -> set[str]:
    """Return all words of *patterns* that are no wildcards, for the ``known`` of a tokeniser."""
    return {word for pattern in patterns for word in pattern if "*" not in word}


class _Node(Generic[Value]):
    __slots__ = ("children", "value", "wildcards")

    def __init__(self) -> None:
        self.children: dict[str, _Node[Value]] = {}
        self.wildcards: list[tuple[str, str, _Node[Value]]] = []
        self.value: Value | None = None


class PhraseTrie(Generic[Value]):
    """Phrases as a tree of keys; the time of a search grows with the text, not with the phrases.

    Parameters
    ----------
    phrases
        Pairs of a pattern (see ``read_pattern``) and what it stands for. Of two equal patterns
        the first counts.

    Examples
    --------
    >>> trie = PhraseTrie([(("tidak",), "no"), (("tidak", "hanya"), "not only")])
    >>> [(f.start, f.end, f.value) for f in trie.find(["tidak", "hanya", "cepat"])]
    [(0, 2, 'not only')]
    """

    def __init__(self, phrases: Iterable[tuple[Pattern, Value]]) -> None:
        self._root: _Node[Value] = _Node()
        for pattern, value in phrases:
            self._add(pattern, value)

    def _add(self, pattern: Pattern, value: Value) -> None:
        node = self._root
        for word in pattern:
            node = _wildcard(node, word) if "*" in word else _child(node, word)
        if node.value is None:
            node.value = value

    def find(self, keys: Sequence[str]) -> list[Found[Value]]:
        """Return the phrases in *keys*, leftmost longest, none overlapping another."""
        found: list[Found[Value]] = []
        position = 0
        for place in self._openings(keys):
            best = self._longest(keys, place) if place >= position else None
            if best is not None:
                found.append(best)
                position = best.end
        return found

    def find_all(self, keys: Sequence[str]) -> list[tuple[int, int, Value]]:
        """Return start, end and value of every phrase in *keys*, also of those that overlap.

        Wildcards are not looked at.
        """
        found: list[tuple[int, int, Value]] = []
        openers = self._root.children
        for start in compress(range(len(keys)), map(openers.__contains__, keys)):
            node: _Node[Value] | None = openers[keys[start]]
            end = start + 1
            while node is not None:
                if node.value is not None:
                    found.append((start, end, node.value))
                node = node.children.get(keys[end]) if end < len(keys) else None
                end += 1
        return found

    def _openings(self, keys: Sequence[str]) -> Iterable[int]:
        """Places at which a phrase can begin: few, and found without a step into the tree."""
        if self._root.wildcards:
            return range(len(keys))
        return compress(range(len(keys)), map(self._root.children.__contains__, keys))

    def _longest(self, keys: Sequence[str], start: int) -> Found[Value] | None:
        best: Found[Value] | None = None
        node: _Node[Value] | None = self._root
        for end in range(start, len(keys)):
            if node is None or node.wildcards:
                break
            node = node.children.get(keys[end])
            if node is not None and node.value is not None:
                best = Found(start, end + 1, node.value)
        else:
            return best
        return best if node is None else _longest_from(node, keys, start, end) or best


def _longest_from(
    node: _Node[Value], keys: Sequence[str], start: int, end: int
) -> Found[Value] | None:
    """Go on from a node with wildcards, where more than one branch may lead to a phrase."""
    best: Found[Value] | None = None
    open_nodes = [node]
    while open_nodes and end < len(keys):
        key = keys[end]
        end += 1
        open_nodes = [after for one in open_nodes for after in _step(one, key)]
        values = [one.value for one in open_nodes if one.value is not None]
        if values:
            best = Found(start, end, values[0])
    return best


def _step(node: _Node[Value], key: str) -> Iterator[_Node[Value]]:
    exact = node.children.get(key)
    if exact is not None:
        yield exact
    for head, tail, after in node.wildcards:
        if len(key) > len(head) + len(tail) and key.startswith(head) and key.endswith(tail):
            yield after


def _child(node: _Node[Value], word: str) -> _Node[Value]:
    return node.children.setdefault(word, _Node())


def _wildcard(node: _Node[Value], word: str) -> _Node[Value]:
    head, _, tail = word.partition("*")
    for known_head, known_tail, after in node.wildcards:
        if (known_head, known_tail) == (head, tail):
            return after
    node.wildcards.append((head, tail, _Node()))
    return node.wildcards[-1][2]
