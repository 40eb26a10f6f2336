"""Words of a sentence with their places, and the key under which two spellings are one word.

A key is lower case, without hyphens, without an English plural ending and, where the rest is a
known word, without an Indonesian clitic: "E-Government", "e-government" and "egovernment" share
one key, and so do "transparansinya" and "transparansi". A compound such as "good-governance" is
two words; only a short prefix ("e-", "co-", "non-") stays with its word.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import add
from typing import TypeGuard

from pipeline.tag.spelling import CLITICS, HYPHENS, PREFIXES, WHOLE, fold

_TLD = "id|com|org|net|gov|edu|int|info|eu"
# An address begins where no other could have begun before it, and the labels of a host are bounded
# as they are by the standard, so that a long run of signs is looked at once.
_ADDRESS = rf"""
    (?:https?://|www\.)[^\s<>"]++                                  # address
    | (?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++                # e-mail
    | (?<!\w)(?<!\w[.-])(?:\w[\w-]{{0,62}}+\.){{1,9}}(?:{_TLD})\b  # host name
    """
_WORD = rf"""
    [eEmM](?:\s[{HYPHENS}]|[{HYPHENS}]\s)[^\W\d_]\w+               # e -government, e- government
    | \d+(?:[.,:]\d+)+                                             # number
    | \w++(?:['\u2019{HYPHENS}]\w++)*+(?:[\u00ad-]\s[A-Za-z]\w+)?+  # word, perhaps broken at a line
    | \S
    """
_TOKEN = re.compile(_WORD, re.VERBOSE)
_TOKEN_OR_ADDRESS = re.compile(f"{_ADDRESS}|{_WORD}", re.VERBOSE)
_WHOLE_ADDRESS = re.compile(_ADDRESS, re.VERBOSE)
_HOST = re.compile(rf"\.(?:{_TLD})\b")
_PARTS = re.compile(rf"[^\s{HYPHENS}]+")
_POSSESSIVE = re.compile(r"['\u2019]s$", re.IGNORECASE)


_Part = tuple[str, int, int]  # key, start and end within a piece


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one text: words, signs and numbers in order.

    Attributes
    ----------
    keys
        What the tokens are compared by.
    starts, ends
        Code points into the text, end exclusive; ``text[starts[i]:ends[i]]`` is token *i*.
    """

    keys: Sequence[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.keys)


class _Parts(dict[str, "str | tuple[_Part, ...]"]):
    """The parts of each spelling, worked out when it is first met."""

    def __init__(self, learn: "Callable[[str], str | tuple[_Part, ...]]") -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, piece: str) -> "str | tuple[_Part, ...]":
        parts = self[piece] = self._learn(piece)
        return parts


def split_pieces(text: str) -> list[str]:
    """Return the pieces of *text* in order: words with their hyphens, numbers, signs, addresses."""
    address = "@" in text or "://" in text or "www." in text or _HOST.search(text) is not None
    return (_TOKEN_OR_ADDRESS if address else _TOKEN).findall(text)


def place_pieces(text: str, pieces: Sequence[str], keys: Sequence[str]) -> Tokens:
    """Return *pieces* of *text*, each of which is one token, with their *keys* and places."""
    starts = []
    end = 0
    for piece in pieces:
        start = text.find(piece, end)
        starts.append(start)
        end = start + len(piece)
    return Tokens(keys, starts, list(map(add, starts, map(len, pieces))))


def _all_whole(found: "list[str | tuple[_Part, ...]]") -> "TypeGuard[list[str]]":
    """Whether each piece is one token; most sentences have no other."""
    return tuple not in map(type, found)


def _spread(found: "Sequence[str | tuple[_Part, ...]]", pieces: Sequence[str]) -> "list[_Part]":
    """Return the parts of all pieces in one row."""
    return [
        part
        for parts, piece in zip(found, pieces, strict=True)
        for part in (((parts, 0, len(piece)),) if isinstance(parts, str) else parts)
    ]


class Tokeniser:
    """Split text into tokens; keeps what it worked out for each spelling.

    Parameters
    ----------
    known
        Keys of all words that forms and cues consist of. A clitic is taken off only when a known
        word remains, so that "masalah" never becomes "masa".

    Examples
    --------
    >>> tokens = Tokeniser({"transparansi"})("Transparansinya e-government-based")
    >>> tokens.keys, tokens.starts
    (['transparansi', 'egovernment', 'based'], [0, 16, 29])
    """

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._known = frozenset(known)
        self._parts = _Parts(self._learn)

    def __call__(self, text: str) -> Tokens:
        """Return the tokens of *text*."""
        return self.place(text, split_pieces(text))

    def keys_in(self, text: str) -> tuple[str, ...]:
        """Return the keys of the tokens of *text*, without their places."""
        return tuple(self.keys(split_pieces(text)))

    def keys(self, pieces: Sequence[str]) -> list[str]:
        """Return the keys of the tokens of *pieces*."""
        return self.read(pieces)[0]

    def read(self, pieces: Sequence[str]) -> tuple[list[str], bool]:
        """Return the keys of the tokens of *pieces*, and whether each piece is one token."""
        found = self._look_up(pieces)
        if _all_whole(found):
            return found, True
        return [key for key, _, _ in _spread(found, pieces)], False

    def place(self, text: str, pieces: Sequence[str]) -> Tokens:
        """Return the tokens of *text*, of which *pieces* are the pieces."""
        found = self._look_up(pieces)
        if _all_whole(found):
            return place_pieces(text, pieces, found)
        starts = place_pieces(text, pieces, []).starts
        offsets = [
            start
            for start, parts in zip(starts, found, strict=True)
            for _ in range(1 if isinstance(parts, str) else len(parts))
        ]
        spread = list(zip(_spread(found, pieces), offsets, strict=True))
        return Tokens(
            [key for (key, _, _), _ in spread],
            [offset + first for (_, first, _), offset in spread],
            [offset + last for (_, _, last), offset in spread],
        )

    def _look_up(self, pieces: Sequence[str]) -> "list[str | tuple[_Part, ...]]":
        return list(map(self._parts.__getitem__, pieces))

    def _learn(self, piece: str) -> "str | tuple[_Part, ...]":
        """Return the tokens of *piece*: its key alone where it is one token."""
        if piece.isalnum():
            return self._key(piece)
        parts = self._analyse(piece)
        whole = len(parts) == 1 and parts[0][1:] == (0, len(piece))
        return parts[0][0] if whole else parts

    def _analyse(self, piece: str) -> tuple[_Part, ...]:
        if not piece[0].isalnum() or _WHOLE_ADDRESS.fullmatch(piece):
            return ((piece.lower(), 0, len(piece)),)
        if " " in piece and fold(piece) in self._known:
            return ((fold(piece), 0, len(piece)),)
        possessive = _POSSESSIVE.search(piece)
        stop = possessive.start() if possessive else len(piece)
        words = [(self._key(piece[a:b]), a, b) for a, b in _split(piece, stop)]
        return (*words, ("'s", stop, len(piece))) if possessive else tuple(words)

    def _key(self, word: str) -> str:
        key = fold(word)
        if key in self._known or key in WHOLE:
            return key
        lower = word.lower()
        if lower.endswith(CLITICS):
            for clitic in CLITICS:
                stem = lower.removesuffix(clitic).rstrip(HYPHENS)
                if 3 < len(stem) < len(lower) and fold(stem) in self._known:
                    return fold(stem)
        return key


def _split(piece: str, stop: int) -> Sequence[tuple[int, int]]:
    """Places of the words of a hyphenated *piece*; a prefix and a clitic stay with their word."""
    spans: list[tuple[int, int]] = []
    joins = False
    for match in _PARTS.finditer(piece, 0, stop):
        if spans and (joins or match.group().lower() in CLITICS):
            spans[-1] = (spans[-1][0], match.end())
        else:
            spans.append(match.span())
        joins = match.group().lower() in PREFIXES
    return spans
