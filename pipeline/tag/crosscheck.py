"""Check what no schema can see of entries: ids that stand twice or lead nowhere, odd orders."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.errors import StudyError
from pipeline.tag.entries import iter_entries, iter_repeats

Entry = tuple[str, str, str | None, dict[str, Any]]  # file, layer, framework, entry


def find_inconsistencies(files: Mapping[str, Any]) -> Iterable[StudyError]:
    """Yield a problem for each inconsistency between the entries of *files* (schemas hold)."""
    entries = list(_all_entries(files))
    yield from _repeated_ids(entries)
    yield from _dangling_ids(entries)
    yield from _cycles(entries)
    yield from _odd_orders(files)


def _all_entries(files: Mapping[str, Any]) -> Iterable[Entry]:
    for name in sorted(files):
        for layer, framework, entry in iter_entries(files[name]):
            yield name, layer, framework, entry


def _repeated_ids(entries: list[Entry]) -> Iterable[StudyError]:
    for name, id_, first in iter_repeats((name, entry["id"]) for name, _, _, entry in entries):
        yield StudyError(
            f"The id `{id_}` stands twice",
            where=f"{name}; first in {first}",
            legal="one entry an id over all files, concepts, frameworks and items together",
            todo="rename or delete one of the two",
        )


def _dangling_ids(entries: list[Entry]) -> Iterable[StudyError]:
    concepts = {entry["id"] for _, layer, _, entry in entries if layer == "concept"}
    items = defaultdict(set)
    for _, layer, framework, entry in entries:
        if layer == "item":
            items[framework].add(entry["id"])
    for name, _, framework, entry in entries:
        for key, targets, legal in (
            ("broader", concepts, "the id of a concept"),
            ("related", concepts, "ids of concepts"),
            ("concepts", concepts, "ids of concepts"),
            ("parent", items[framework], "the id of an item of the same framework"),
        ):
            given = entry.get(key) or []
            for target in [given] if isinstance(given, str) else given:
                if target not in targets or target == entry["id"]:
                    yield StudyError(
                        f"`{key}` names `{target}`, which is not there",
                        where=f"{name}, {entry['id']} > {key}",
                        legal=f"{legal}, other than the entry itself",
                        todo="correct the id or delete it",
                    )


def _cycles(entries: list[Entry]) -> Iterable[StudyError]:
    above = {e["id"]: e.get("broader") or e.get("parent") for _, _, _, e in entries}
    for name, _, _, entry in entries:
        seen = [entry["id"]]
        while above.get(seen[-1]) and above[seen[-1]] not in seen:
            seen.append(str(above[seen[-1]]))
        if len(seen) > 1 and above.get(seen[-1]) == entry["id"]:
            yield StudyError(
                "Broader entries lead round in a circle: " + " > ".join([*seen, entry["id"]]),
                where=f"{name}, {entry['id']}",
                legal="a chain of `broader` or `parent` that ends",
                todo="delete one of the links",
            )


def _odd_orders(files: Mapping[str, Any]) -> Iterable[StudyError]:
    """Yield a problem for each item of an ordered framework without a place of its own."""
    for name in sorted(files):
        for framework in files[name].get("frameworks", []):
            taken: dict[tuple[str | None, int], str] = {}
            for item in framework["items"] if framework["ordered"] else ():
                place = item.get("order")
                other = taken.setdefault((item.get("parent"), place), item["id"]) if place else None
                if other != item["id"]:
                    yield StudyError(
                        f"`{item['id']}` has the place of `{other}`: {place}"
                        if other
                        else f"`{item['id']}` has no place in an ordered framework",
                        where=f"{name}, {framework['id']} > items > {item['id']} > order",
                        legal="a whole number from 1, another for each item with the same parent",
                        todo="number the items, or say `ordered: false`",
                    )
