"""OpenAlex: works as its interface gives them, or a snapshot of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.inventory.json_values import read_json_entries, text_of
from pipeline.inventory.records import LONGEST_ABSTRACT, Record, broken_record, make_record

_MOST_WORDS = LONGEST_ABSTRACT


def parse_openalex(text: str) -> list[Record]:
    """Return the works of a list, of an object with ``results``, or of JSON lines."""
    works, problem = read_json_entries(text, inside="results")
    records = [_record(work, n) for n, work in enumerate(works, start=1)]
    return records + ([broken_record("file", problem)] if problem else [])


def _record(work: Any, n: int) -> Record:
    if not isinstance(work, Mapping):
        return broken_record(str(n), f"work {n} is not an object and is not read")
    abstract, problems = _abstract(work.get("abstract_inverted_index"))
    authorships = [a for a in _list(work.get("authorships")) if isinstance(a, Mapping)]
    return make_record(
        text_of(work.get("id")).rpartition("/")[2],
        number=n,
        record_type=text_of(work.get("type")),
        title=text_of(work.get("title")) or text_of(work.get("display_name")),
        authors=[_display_name(a.get("author")) for a in authorships],
        year=text_of(work.get("publication_year")) or text_of(work.get("publication_date")),
        doi=text_of(work.get("doi")) or text_of(_map(work.get("ids")).get("doi")),
        venue=_venue(work),
        country=[text_of(c) for a in authorships for c in _list(a.get("countries"))],
        keywords=[_display_name(keyword) for keyword in _list(work.get("keywords"))],
        abstract=abstract or text_of(work.get("abstract")),
        problems=problems,
    )


def _venue(work: Mapping[str, Any]) -> str:
    place = _map(work.get("primary_location"))
    return _display_name(place.get("source")) or _display_name(work.get("host_venue"))


def _display_name(value: Any) -> str:
    return text_of(_map(value).get("display_name")) or text_of(_map(value).get("keyword"))


def _abstract(index: Any) -> tuple[str, list[str]]:
    """Put the words of an abstract, each with its places, back into their order."""
    placed = sorted(_placed(index)) if isinstance(index, Mapping) else []
    cut = ["the abstract is cut"] if len(placed) > _MOST_WORDS else []
    return " ".join(word for _, word in placed[:_MOST_WORDS]), cut


def _placed(index: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    for word, places in index.items():
        for place in _list(places):
            if isinstance(place, int):
                yield place, str(word)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _map(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
