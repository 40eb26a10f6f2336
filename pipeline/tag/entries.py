"""The entries and groups of cues of a codebook file and their forms, one after another."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

LANGUAGES = ("en", "id")
HEAD_LAST = "en"  # the language in which the last noun of a phrase is what it is about
_READ_AS = {"ms": "id"}  # shares most words, cues and the order of words with it
KINDS = ("preferred", "alternative", "acronym", "hidden", "lacking", "reworded")


def language_of_forms(language: str) -> str:
    """Return the language whose forms and cues a sentence in *language* is read with.

    >>> language_of_forms("ms"), language_of_forms("en")
    ('id', 'en')
    """
    return _READ_AS.get(language, language)


def iter_entries(content: Mapping[str, Any]) -> Iterable[tuple[str, str | None, dict[str, Any]]]:
    """Yield layer, framework id and entry for all concepts, frameworks and items of a file."""
    for concept in content.get("concepts", []):
        yield "concept", None, concept
    for framework in content.get("frameworks", []):
        yield "framework", framework["id"], framework
        for item in framework["items"]:
            yield "item", framework["id"], item


def iter_forms(content: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    """Yield every form of a file with its entry, language, kind and conditions."""
    for layer, framework, entry in iter_entries(content):
        for language in LANGUAGES:
            kinds = entry["forms"].get(language) or {}
            for kind in KINDS:
                for form in map(_spelt_out, kinds.get(kind) or []):
                    yield {
                        "id": entry["id"],
                        "layer": layer,
                        "framework": framework,
                        "language": language,
                        "kind": kind,
                        "form": form["form"],
                        "within": form.get("within"),
                        "not_before": form.get("not_before") or [],
                        "not_after": form.get("not_after") or [],
                    }


def iter_cue_forms(group: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield language and form of every cue of a group."""
    for language, forms in group["forms"].items():
        for form in map(_spelt_out, forms):
            yield language, form


def iter_repeats(named: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield file, id and the file that has the id first, of all that *named* holds again."""
    first: dict[str, str] = {}
    for name, id_ in named:
        if id_ in first:
            yield name, id_, first[id_]
        first.setdefault(id_, name)


def _spelt_out(given: str | Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a form as a mapping; a bare text is one without conditions."""
    return {"form": given} if isinstance(given, str) else given
