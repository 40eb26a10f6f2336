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
# "short- or long-term": the hyphen stands for what follows later, so no word is broken here.
_SUSPENDED = re.compile(r"(?:and|or|to|dan|atau|serta|maupun)\b")


def count_words(lines: Iterable[str]) -> Counter[str]:
    """Count the words, case folded, hyphenated ones as one word; the document's vocabulary."""
    counts: Counter[str] = Counter()
    for line in lines:
        plain = line.casefold().replace("\u2010", "-").replace("\u2011", "-")
        counts.update(_WORD.findall(plain))
    return counts


def keeps_hyphen(left: str, right: str, vocabulary: Counter[str]) -> bool:
    """Whether the hyphen between two halves of a broken word belongs to the word.

    Evidence in order: the halves' form (digits, one letter, capitals, reduplication), then how
    often the document writes the word whole with and without hyphen, then whether both halves
    stand as words of their own.
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
    parts = (low_left.rsplit("-", 1)[-1], low_right.split("-", 1)[0])
    known = sorted(vocabulary[part] for part in parts)
    return min(map(len, parts)) >= _SHORTEST_COMPOUND_PART and known[0] >= 1 and known[1] >= 3


def _is_reduplication(left: str, right: str) -> bool:
    """Indonesian plurals and adverbs: undang-undang, sebaik-baiknya, kebijakan-kebijakan."""
    if len(left) < 3:
        return False
    stem = left.rsplit("-", 1)[-1]
    return right.startswith(stem) or (len(right) >= 4 and stem.endswith(right[:4]))


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
        if broken:
            text = join_broken(text, line, vocabulary)
        elif _is_broken_off(text, line):
            text = join_broken(text[:-1], line, vocabulary)
        elif text:
            text = f"{text} {line}"
        else:
            text = line
        broken = breaks
    return f"{text}-" if broken else text
