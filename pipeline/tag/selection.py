"""Choose, of all forms that were found in a document, those that count."""

from collections.abc import Sequence

from pipeline.tag.context import is_reworded, named_frameworks, passages
from pipeline.tag.document import Document
from pipeline.tag.entries import language_of_forms
from pipeline.tag.forms import Match, Row, iter_longest

_RANK = {"preferred": 0, "acronym": 1, "alternative": 2, "lacking": 3, "hidden": 4, "reworded": 5}


def select_matches(read: Document, matches: Sequence[Match]) -> list[Match]:
    """Return the matches that count: right case, right document, right passage, longest."""
    exact = [m for m in matches if m.form.kind != "acronym" or _same_case(read, m)]
    if not is_reworded(exact, read.keys):
        exact = [m for m in exact if m.form.kind != "reworded"]
    places = read.places()
    named = named_frameworks(exact, read.sentence_of, places)
    treated = passages(named, places)

    def counts(match: Match) -> bool:
        framework = match.form.framework or ""
        if match.form.within == "document":
            return framework in named
        return match.form.within is None or (
            read.sentence_of[match.start] in treated.get(framework, frozenset())
        )

    valid = [match for match in exact if counts(match)]
    own = [m for m in valid if _is_own(read, m)]
    taken = {(m.start, m.end, m.form.row) for m in own}
    foreign = [
        m for m in valid if (m.start, m.end, m.form.row) not in taken and not _is_own(read, m)
    ]
    rows: dict[Row, list[Match]] = {}
    for match in (*own, *foreign):
        rows.setdefault(match.form.row, []).append(match)
    chosen = [m for row in rows.values() for m in iter_longest(row, _RANK)]
    return sorted(chosen, key=lambda m: (m.start, m.end, m.form.entry))


def _is_own(read: Document, match: Match) -> bool:
    """Whether a form is of the language its sentence is read in."""
    return language_of_forms(read.sentence(match).language) == match.form.language


def _same_case(read: Document, match: Match) -> bool:
    """Whether an acronym stands in its own capitals; a plural s or a clitic may follow."""
    start, end = read.span(match)
    sentence = read.sentence(match)
    shouted = sentence.text.isupper() and match.form.text.isalpha() and len(match.form.text) < 3
    return sentence.text.startswith(match.form.text, start, end) and not shouted
