"""Check what no schema can see: ids that are claimed twice or lead nowhere, forms of two owners."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.errors import StudyError
from pipeline.tag.entries import iter_entries, iter_forms, iter_repeats
from pipeline.tag.tokens import Tokeniser

Entry = tuple[str, str, str | None, dict[str, Any]]  # file, layer, framework, entry


def find_inconsistencies(files: Mapping[str, Any]) -> Iterable[StudyError]:
    """Yield a problem for each inconsistency between the entries of *files* (schemas hold)."""
    entries = list(_all_entries(files))
    yield from _repeated_ids(entries)
    yield from _dangling_ids(entries)
    yield from _cycles(entries)
    yield from _missing_forms(entries)
    yield from _claimed_twice(entries)


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


def _missing_forms(entries: list[Entry]) -> Iterable[StudyError]:
    for name, layer, _, entry in entries:
        for language in ("en", "id"):
            kinds = entry["forms"].get(language) or {}
            if layer == "concept" and not kinds.get("preferred"):
                yield _missing(name, entry, language, "at least one preferred form")
            if layer == "item" and not any(kinds.values()):
                yield _missing(name, entry, language, "at least one form")


def _missing(name: str, entry: Mapping[str, Any], language: str, legal: str) -> StudyError:
    return StudyError(
        f"`{entry['id']}` cannot be found in texts in {language}",
        where=f"{name}, {entry['id']} > forms > {language}",
        legal=f"{legal} in each language",
        todo="add a form",
    )


def _claimed_twice(entries: list[Entry]) -> Iterable[StudyError]:
    """Yield a problem for each form that two entries of a layer claim without a condition."""
    tokenise = Tokeniser()
    owners: dict[tuple[str, ...], tuple[str, str, str]] = {}
    for name, layer, framework, entry in entries:
        content = _alone(layer, framework, entry)
        for form in iter_forms(content):
            words = tokenise.keys_in(form["form"])
            if not any(key[0].isalnum() for key in words):
                yield StudyError(
                    f"The form {form['form']!r} has no word",
                    where=f"{name}, {entry['id']} > forms > {form['language']} > {form['kind']}",
                    legal="a form with letters or digits",
                    todo="delete the form",
                )
            if form["layer"] != layer or form["within"] is not None:
                continue
            exact = form["form"] if form["kind"] == "acronym" else ""
            key = (layer, form["language"], exact, *words)
            owner = owners.setdefault(key, (entry["id"], name, form["form"]))
            if owner[0] != entry["id"]:
                yield StudyError(
                    f"The form `{form['form']}` ({form['language']}) is claimed by two entries: "
                    f"{owner[0]} and {entry['id']}",
                    where=f"{name}, {entry['id']}; also {owner[1]}, {owner[0]}",
                    legal="a form, spelling aside, belongs to one entry of a layer and language",
                    todo="keep it where it fits best, or give items `within: framework`",
                )


def _alone(layer: str, framework: str | None, entry: dict[str, Any]) -> dict[str, Any]:
    if layer == "concept":
        return {"concepts": [entry]}
    bare = {**entry, "items": []}
    if layer == "framework":
        return {"frameworks": [bare]}
    return {"frameworks": [{"id": framework, "forms": {}, "items": [entry]}]}
