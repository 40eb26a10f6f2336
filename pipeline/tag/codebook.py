"""The codebook: from the files that people write to one checked value, and its table."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from pipeline.errors import raise_all
from pipeline.tables import CONCEPTS
from pipeline.tag.crosscheck import find_inconsistencies
from pipeline.tag.cue_check import find_cue_problems
from pipeline.tag.entries import LANGUAGES, iter_entries, iter_forms
from pipeline.tag.form_check import find_form_problems
from pipeline.tag.schemas import find_schema_problems, with_whole_numbers

Codebook = dict[str, Any]
_CHECKS = (find_inconsistencies, find_form_problems, find_cue_problems)


def compile_codebook(files: Mapping[str, Any]) -> Codebook:
    """Check the files of a codebook and join them.

    Parameters
    ----------
    files
        Name of each file to its content as read from YAML.

    Returns
    -------
    dict
        JSON can write it. ``entries``: concepts, frameworks and items, sorted by layer and id.
        ``forms``: one mapping a form with ``id``, ``layer``, ``framework``, ``language``,
        ``kind``, ``form``, ``within``, ``not_before`` and ``not_after``. ``assertions`` and
        ``relations``: the groups of cues as they stand in their files.

    Raises
    ------
    StudyError
        With every problem found: the file, the entry, what is legal and what to do.
    """
    files = {name: with_whole_numbers(content) for name, content in files.items()}
    problems = list(find_schema_problems(files))
    raise_all(
        problems or [problem for find in _CHECKS for problem in find(files)],
        title="The codebook has problems",
    )
    ordered = [files[name] for name in sorted(files)]
    entries = [entry for content in ordered for entry in _entries(content)]
    forms = [form for content in ordered for form in iter_forms(content)]
    return {
        "entries": sorted(entries, key=lambda entry: (entry["layer"], entry["id"])),
        "forms": forms,
        "assertions": [g for c in ordered for g in c.get("assertions", [])],
        "relations": [g for c in ordered for g in c.get("relations", [])],
    }


def _entries(content: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    wished = {f["id"]: f.get("polarity") for f in content.get("frameworks", [])}
    for layer, framework, entry in iter_entries(content):
        yield {
            "id": entry["id"],
            "layer": layer,
            "group": framework or content["group"],
            "framework": framework,
            "parent": entry.get("broader") or entry.get("parent"),
            "order": entry.get("order"),
            "polarity": entry.get("polarity") or wished.get(framework or "") or "neutral",
            "label": entry["label"],
            "definition": {key: text.strip() for key, text in entry["definition"].items()},
            "source": entry.get("source"),
            "type": entry.get("type"),
            "ordered": entry.get("ordered"),
            "concepts": sorted(entry.get("concepts") or []),
            "related": sorted(entry.get("related") or []),
            "group_label": content.get("label"),
        }


def tabulate_concepts(codebook: Codebook) -> pd.DataFrame:
    """Return table ``CONCEPTS`` of a compiled codebook: one row per concept, framework and item."""
    counts: dict[tuple[str, str], int] = {}
    for form in codebook["forms"]:
        key = (form["id"], form["language"])
        counts[key] = counts.get(key, 0) + 1
    rows = [
        (
            entry["id"],
            entry["layer"],
            entry["group"],
            entry["framework"],
            entry["parent"],
            entry["order"],
            entry["polarity"],
            *(entry[part][language] for part in ("label", "definition") for language in LANGUAGES),
            entry["source"],
            entry["concepts"],
            *(counts.get((entry["id"], language), 0) for language in LANGUAGES),
        )
        for entry in codebook["entries"]
    ]
    if not rows:
        return CONCEPTS.empty()
    return pd.DataFrame(rows, columns=CONCEPTS.names).astype({"order": "Int64"})
