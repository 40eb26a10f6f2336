"""Hyphens at line ends: whether they are part of the word or set by the line break.

The document's own vocabulary decides. "e-government", "attention-based" and reduplications such as
"undang-undang" keep the hyphen; "imple-/mentation" loses it.
"""

import re
from collections import Counter
from collections.abc import Iterable

# The signs a word may be broken with: hyphen-minus, soft, plain and non-breaking hyphen.
HYPHENS = frozenset("-\u00ad\u2010\u2011")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LAST = re.compile(r"([^\W_]+(?:-[^\W_]+)*)$")
_FIRST = re.compile(r"^([^\W_]+(?:-[^\W_]+)*)")
_SHORTEST_COMPOUND_PART = 4
_SHORTEST_STEM = 4
# First parts that make solid words (overview, undertake, without), so no compounds by themselves.
_SOLID = frozenset(
    (
        *("after", "any", "back", "down", "every", "fore", "here", "how", "inter", "out", "over"),
        *("some", "super", "there", "through", "trans", "under", "up", "when", "where", "with"),
    )
)
# First parts that take a hyphen before a word of the document, however short they are.
_PREFIXES = frozenset(
    ("ex", "low", "mid", "non", "one", "self", "six", "ten", "top", "two", "well")
)  # fmt: skip
_TENS = frozenset(
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
)  # fmt: skip
# "state-of-the-/art": a compound goes on after a particle inside it.
_PARTICLES = frozenset(("and", "by", "for", "in", "of", "on", "or", "the", "to", "up"))
# Last parts of compounds: "knowledge-based", "decision-making"; and those that end other words too.
_LAST_PARTS = frozenset(
    ("based", "driven", "enabled", "looking", "making", "oriented", "performing", "quality")
)
_AFTER_WORDS = frozenset(("ante", "led", "level", "related", "sector", "term"))
# "short- or long-term": the hyphen stands for what follows later, so no word is broken here.
_SUSPENDED = re.compile(r"(?:and|or|to|dan|atau|serta|maupun)\b")


def count_words(lines: Iterable[str]) -> Counter[str]:
    """Count the words, case folded, hyphenated ones as one word; the document's vocabulary.

    The first and last part of hyphenated words count too, as "self-" and "-based".
    """
    counts: Counter[str] = Counter()
    for line in lines:
        plain = line.casefold().replace("\u2010", "-").replace("\u2011", "-")
        counts.update(_WORD.findall(plain))
    for word, n in [(word, n) for word, n in counts.items() if "-" in word]:
        counts[word[: word.index("-") + 1]] += n
        counts[word[word.rindex("-") :]] += n
    return counts


def keeps_hyphen(left: str, right: str, vocabulary: Counter[str]) -> bool:
    """Whether the hyphen between two halves of a broken word belongs to the word.

    Evidence in order: the halves' form (digits, one letter, capitals, reduplication), then how
    often the document writes the word whole with and without hyphen, then whether the halves are
    parts of other compounds of the document or of the language, or stand as words of their own.
    """
    if left[-1].isdigit() or right[0].isdigit() or len(left.rsplit("-", 1)[-1]) == 1:
        return True
    low_left, low_right = left.casefold(), right.casefold()
    if _is_reduplication(low_left, low_right):
        return True
    with_hyphen = vocabulary[f"{low_left}-{low_right}"]
    without = vocabulary[low_left + low_right]
    if with_hyphen or without:
        return with_hyphen >= without
    if right[0].isupper() and not left.isupper():
        return True
    return _is_compound(low_left, low_right, vocabulary)


def _is_compound(left: str, right: str, vocabulary: Counter[str]) -> bool:
    """Whether two halves are parts of a compound that is not found whole."""
    first, last = left.rsplit("-", 1)[-1], right.split("-", 1)[0]
    if first in _TENS or (first != left and first in _PARTICLES):
        return True
    if first in _SOLID:
        return False
    long = len(first) >= _SHORTEST_COMPOUND_PART
    if last in _LAST_PARTS and long:
        return True
    if vocabulary[first] and (last in _AFTER_WORDS or vocabulary[f"-{last}"]):
        return True
    return _opens_compound(first, last, vocabulary, long=long)


def _opens_compound(first: str, last: str, vocabulary: Counter[str], *, long: bool) -> bool:
    """Whether a half stands before a word of the document as it does elsewhere, or is a word."""
    known = sorted((vocabulary[first], vocabulary[last]))
    if len(last) < _SHORTEST_COMPOUND_PART or not vocabulary[last]:
        return False
    elsewhere = vocabulary[f"{first}-"] > 0 or (known[0] >= 1 and known[1] >= 3)
    return first in _PREFIXES or (long and elsewhere)


def _is_reduplication(left: str, right: str) -> bool:
    """Indonesian plurals and adverbs: undang-undang, sebaik-baiknya, perundang-undangan."""
    if len(left) < 3:
        return False
    stem = left.rsplit("-", 1)[-1]
    lengths = range(_SHORTEST_STEM, min(len(stem), len(right)) + 1)
    return right.startswith(stem) or any(stem.endswith(right[:n]) for n in lengths)


def join_broken(left: str, right: str, vocabulary: Counter[str]) -> str:
    """Join a line that ends in a hyphen (not part of ``left``) to the next line."""
    before, after = _LAST.search(left), _FIRST.search(right)
    if before is None or after is None:
        return f"{left}-{right}"
    in_address = "/" in left.rsplit(" ", 1)[-1] or "www." in left.rsplit(" ", 1)[-1]
    keep = in_address or keeps_hyphen(before[1], after[1], vocabulary)
    return f"{left}-{right}" if keep else left + right


def _is_broken_off(text: str, line: str) -> bool:
    cut = text[-1:] in HYPHENS and text[-2:-1].isalpha() and line[:1].islower()
    return cut and not _SUSPENDED.match(line)


def join_lines(lines: Iterable[tuple[str, bool]], vocabulary: Counter[str]) -> str:
    """Join lines to one text; each comes with whether a line-end hyphen was cut off it.

    The last line of a page or column may still hold its hyphen: it is cut off here.
    """
    text, broken = "", False
    for line, breaks in lines:
        if broken and _SUSPENDED.match(line):
            text = f"{text}- {line}"
        elif broken:
            text = join_broken(text, line, vocabulary)
        elif _is_broken_off(text, line):
            text = join_broken(text[:-1], line, vocabulary)
        elif text:
            text = f"{text} {line}"
        else:
            text = line
        broken = breaks
    return f"{text}-" if broken else text
