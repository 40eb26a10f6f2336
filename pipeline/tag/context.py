"""Forms that count only near the name of their framework, and wordings of reworded documents."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.tag.forms import Match

SENTENCES_AFTER = 60
SENTENCES_BEFORE = 15
FEWEST_REWORDINGS = 5
REWORDINGS_PER_WORDS = 1 / 1000


class Place(NamedTuple):
    """Where a sentence stands: block and role, number of its section, whether it counts."""

    block: int
    role: str
    section: int
    counted: bool


def is_reworded(matches: Sequence[Match], keys: Sequence[str]) -> bool:
    """Whether a document was reworded by a machine.

    Such texts replace set phrases by odd ones ("counterfeit consciousness" for artificial
    intelligence; Cabanac, Labbé and Magazinov 2021, https://arxiv.org/abs/2107.06751). One may be
    chance; several different ones, and at least one in a thousand words, are not.

    Parameters
    ----------
    matches
        What was found in the document.
    keys
        Keys of the document; those of words are counted.
    """
    odd = {m.form.text for m in matches if m.form.kind == "reworded" and m.end - m.start > 1}
    if len(odd) < FEWEST_REWORDINGS:
        return False
    return len(odd) >= REWORDINGS_PER_WORDS * sum(key[:1].isalnum() for key in keys)


def named_frameworks(
    matches: Sequence[Match], sentence_of: Sequence[int], places: Sequence[Place]
) -> dict[str, list[int]]:
    """Return framework id to the counted sentences that name it, in order.

    A name with a condition ("Heeks 2003", which may be another paper) waits for one without.
    """
    named: dict[str, list[int]] = {}
    for match in matches:
        sentence, form = sentence_of[match.start], match.form
        names = form.layer == "framework" and form.within is None
        if names and form.framework and places[sentence].counted:
            named.setdefault(form.framework, []).append(sentence)
    return named


def passages(
    named: Mapping[str, Sequence[int]], places: Sequence[Place]
) -> dict[str, frozenset[int]]:
    """Return framework id to the sentences of the passages that treat it.

    A passage is the section around the sentence that names the framework, the section that opens
    next, and a list that follows; of long sections, the sentences near the name.
    """
    lists = _ends_of_lists(places)
    return {
        framework: frozenset(_passages(sentences, places, lists))
        for framework, sentences in named.items()
    }


def _passages(
    sentences: Sequence[int], places: Sequence[Place], lists: Sequence[int]
) -> Iterator[int]:
    """Yield the sentences of the passages around *sentences* (in order), each once."""
    reached = 0
    for naming in sentences:
        end = _end_of_passage(naming, places, lists)
        yield from range(max(_start_of_passage(naming, places), reached), end)
        reached = max(reached, end)


def _start_of_passage(naming: int, places: Sequence[Place]) -> int:
    section = places[naming].section
    first = naming
    while first > 0 and naming - first < SENTENCES_BEFORE and places[first - 1].section == section:
        first -= 1
    return first


def _end_of_passage(naming: int, places: Sequence[Place], lists: Sequence[int]) -> int:
    end = naming + 1
    while (
        end < len(places)
        and end - naming <= SENTENCES_AFTER
        and places[end].section - places[naming].section <= 1
    ):
        end += 1
    followed = lists[naming + 1]
    return max(end, followed) if end - naming > SENTENCES_AFTER else end


def _ends_of_lists(places: Sequence[Place]) -> list[int]:
    """Return for each place where the run of items and tables ends that starts there."""
    ends = [len(places)] * (len(places) + 1)
    for place in range(len(places) - 1, -1, -1):
        ends[place] = ends[place + 1] if places[place].role in ("list_item", "table") else place
    return ends
