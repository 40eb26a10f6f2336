"""The entries of a codebook file and their forms, one after another."""

from collections.abc import Iterable, Mapping
from typing import Any

LANGUAGES = ("en", "id")
KINDS = ("preferred", "alternative", "acronym", "hidden", "lacking", "reworded")


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
                for given in kinds.get(kind) or []:
                    form = {"form": given} if isinstance(given, str) else given
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
