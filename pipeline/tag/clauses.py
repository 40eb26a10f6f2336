"""Divide a sentence into clauses, as far as signs and conjunctions show them.

What a cue says holds within its clause. Not every comma ends one: the commas of an enumeration
("lack of trust, skills and funds") do not, and what stands in short brackets ("(SPBE)") belongs to
the clause around it.
"""

from collections.abc import Sequence

from pipeline.tag.spelling import keys_of

_SIGNS = frozenset(';:\u2014\u2013"\u201c\u201d|\u2022')
_OPENING = frozenset("([{")
_CLOSING = frozenset(")]}")
CONJUNCTIONS = keys_of(
    # Indonesian
    "tetapi tapi namun sedangkan melainkan padahal meskipun walaupun meski walau kendati sehingga "
    "karena sebab agar supaya jika apabila bila kalau ketika saat manakala sementara sebaliknya "
    "maka seandainya selagi sejak hingga bahwa "
    # English
    "but however although though whereas while because since unless if when whenever until so "
    "therefore thus hence nevertheless nonetheless otherwise yet whether"
)
_NOT_YET = keys_of("not is are was were has have")
COORDINATORS = keys_of("dan serta atau maupun and or nor & / dan/atau plus")
_ADVERBIAL = (
    keys_of(
        "tanpa dengan dalam untuk pada di dari melalui selain menurut berdasarkan sebagai setelah "
        "sebelum akibat seiring guna bagi "
        "without with in for on by from through despite due after before given under at as to "
        "besides according regarding during"
    )
    | CONJUNCTIONS
)
_VERB_LIKE = keys_of(
    "adalah ialah merupakan harus wajib perlu akan dapat bisa tidak belum telah sudah yang ini itu "
    "is are was were be must should shall will can may might would could not has have had that "
    "which who this these it they we"
)
LONGEST_BRACKET = 3
LONGEST_MEMBER = 4


def clauses(keys: Sequence[str]) -> list[int]:
    """Return the number of its clause for each token.

    Parameters
    ----------
    keys
        Keys of the tokens of one sentence (``Tokens.keys``).

    Returns
    -------
    list of int
        As long as *keys*; two tokens with the same number stand in the same clause. A conjunction
        belongs to the clause it opens. After a bracket the clause before it goes on.

    Examples
    --------
    >>> clauses("lack of trust , skills and funds , but staff".split())
    [0, 0, 0, 0, 0, 0, 0, 1, 2, 2]
    """
    numbers: list[int] = []
    outer: list[int] = []
    current, newest, opened_at = 0, 0, 0
    last_comma = -1
    for place, key in enumerate(keys):
        if key in _OPENING:
            outer.append(current)
            if not _is_short_bracket(keys, place):
                current, newest = newest + 1, newest + 1
        elif key in _CLOSING and outer:
            numbers.append(current)
            current = outer.pop()
            continue
        elif _opens_clause(keys, place, opened_at, has_comma=last_comma > opened_at):
            current, newest, opened_at = newest + 1, newest + 1, place
        last_comma = place if key == "," else last_comma
        numbers.append(current)
    return numbers


def _is_short_bracket(keys: Sequence[str], place: int) -> bool:
    inside = keys[place + 1 : place + LONGEST_BRACKET + 2]
    return any(key in _CLOSING for key in inside)


def _opens_clause(keys: Sequence[str], place: int, opened_at: int, *, has_comma: bool) -> bool:
    key = keys[place]
    if key == ",":
        return not _joins_members(keys, place, opened_at, has_comma=has_comma)
    if key in CONJUNCTIONS:
        return not (key == "yet" and place and keys[place - 1] in _NOT_YET)
    return key in _SIGNS


def _joins_members(keys: Sequence[str], place: int, opened_at: int, *, has_comma: bool) -> bool:
    """Whether the comma at *place* stands between the members of an enumeration.

    *has_comma* tells whether another stands between it and the opening of its clause.
    """
    first = keys[opened_at + 1] if keys[opened_at] == "," else keys[opened_at]
    if first in _ADVERBIAL and not has_comma:
        return _next_is_and(keys, place) or _is_chain(keys, place)
    return _next_is_and(keys, place) or _short_member(keys, place) is not None


def _next_is_and(keys: Sequence[str], place: int) -> bool:
    return (
        place + 1 < len(keys) and keys[place + 1] in COORDINATORS and _short_tail(keys, place + 2)
    )


def _short_member(keys: Sequence[str], place: int) -> int | None:
    """Place of the comma or "and" that ends the short member after *place*, if one does."""
    for end in range(place + 1, min(place + LONGEST_MEMBER + 2, len(keys))):
        if keys[end] == "," or keys[end] in COORDINATORS:
            return end if end > place + 1 else None
        if keys[end] in _VERB_LIKE or keys[end] in CONJUNCTIONS or keys[end] in _SIGNS:
            return None
    return None


def _is_chain(keys: Sequence[str], place: int) -> bool:
    """Whether two short members follow: "without trust, skills, and funds"."""
    end = _short_member(keys, place)
    return (
        end is not None
        and keys[end] == ","
        and (_next_is_and(keys, end) or _short_member(keys, end) is not None)
    )


def _short_tail(keys: Sequence[str], start: int) -> bool:
    return start < len(keys) and keys[start] not in _VERB_LIKE
