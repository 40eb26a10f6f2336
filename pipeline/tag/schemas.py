"""Check the files of a codebook against their schemas, one by one."""

import difflib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from pipeline.errors import StudyError
from pipeline.io import read_yaml

_SCHEMAS = Path(__file__).parents[2] / "workflow" / "schemas"
_WORDS = {
    "minLength": "a text of at least {} character",
    "minItems": "a list of at least {} entry",
    "minimum": "a number of at least {}",
    "maximum": "a number of at most {}",
    "uniqueItems": "a list without repeats",
    "pattern": "a text of another shape",
}
_COPY = "copy cues-*.yaml of the shipped codebook beside the other files"
_NEEDED = {
    "concepts": (
        "concepts",
        "at least one file",
        "add a file, or delete the study's own config/codebook to use the shipped one",
    ),
    "assertions": ("words that say what is lacking, required or planned", "a file", _COPY),
    "relations": ("words that relate two concepts", "a file (its list may be empty)", _COPY),
}
_TYPES = {
    "integer": "a whole number",
    "object": "a mapping",
    "array": "a list",
    "string": "a text (in quotes where in doubt)",
}


def with_whole_numbers(content: Any) -> Any:
    """Return *content* with 2.0 as 2: a schema takes it for a whole number, and all here are.

    >>> with_whole_numbers({"reach": {"en": 2.0}, "forms": ["2.0"]})
    {'reach': {'en': 2}, 'forms': ['2.0']}
    """
    if isinstance(content, Mapping):
        return {key: with_whole_numbers(value) for key, value in content.items()}
    if isinstance(content, list):
        return [with_whole_numbers(value) for value in content]
    return int(content) if isinstance(content, float) and content.is_integer() else content


def find_schema_problems(files: Mapping[str, Any]) -> Iterable[StudyError]:
    """Yield a problem for each place of *files* that its schema does not allow."""
    kinds = [content.get("kind") for content in files.values() if isinstance(content, Mapping)]
    for kind, (holds, legal, todo) in _NEEDED.items():
        if kind not in kinds:
            yield StudyError(
                f"The codebook holds no {holds}",
                where=", ".join(sorted(files)) or "config/codebook/",
                legal=f"a folder with {legal} that begins with `kind: {kind}`",
                todo=todo,
            )
    for name in sorted(files):
        yield from _problems_of_file(name, files[name])


def _problems_of_file(name: str, content: Any) -> Iterable[StudyError]:
    kinds = _schema()["properties"]["kind"]["enum"]
    if not isinstance(content, Mapping) or content.get("kind") not in kinds:
        kind = content.get("kind") if isinstance(content, Mapping) else None
        yield StudyError(
            f"The file has the kind {kind!r}" if kind else "The file does not say its kind",
            where=name,
            legal="a first line `kind: ` with one of " + ", ".join(kinds),
            todo="see the files of the shipped codebook",
        )
        return
    schema = _schema_of(content["kind"])
    errors = Draft202012Validator(schema).iter_errors(content)
    for error in sorted(errors, key=lambda e: [str(part) for part in e.absolute_path]):
        yield from _explain(error, name, content)


@cache
def _schema() -> dict[str, Any]:
    return dict(read_yaml(_SCHEMAS / "codebook.schema.yaml"))


@cache
def _schema_of(kind: str) -> dict[str, Any]:
    if kind == "relations":
        return dict(read_yaml(_SCHEMAS / "relations.schema.yaml"))
    return {"$defs": _schema()["$defs"], "$ref": f"#/$defs/{kind}"}


def _explain(problem: ValidationError, name: str, content: Any) -> Iterable[StudyError]:
    error: Any = _deepest(problem)
    where = f"{name}, {_place(error, content)}"
    if error.validator == "additionalProperties":
        legal = sorted(error.schema["properties"])
        for key in sorted(set(map(str, error.instance)) - set(legal)):
            near = difflib.get_close_matches(key, legal, n=1)
            yield StudyError(
                f"There is no key `{key}` here",
                where=where,
                legal=", ".join(legal),
                todo=f"did you mean `{near[0]}`?" if near else "delete the key",
            )
    elif error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        yield StudyError(
            f"The key `{missing[0]}` is missing",
            where=where,
            legal="the keys " + ", ".join(error.validator_value),
            todo="add it",
        )
    else:
        yield StudyError(
            f"The value {_short(error.instance)} is not allowed",
            where=where,
            legal=_legal(error),
            todo="put the word in quotes: YAML reads bare on, off, yes and no as truth values"
            if isinstance(error.instance, bool)
            else "change the value",
        )


def _deepest(error: ValidationError) -> ValidationError:
    """Return, of a form that fits neither spelling, what is wrong with the one it resembles."""
    if error.validator != "anyOf" or not isinstance(error.instance, Mapping):
        return error
    inner = [e for e in error.context or [] if e.schema_path and e.schema_path[0] == 1]
    return inner[0] if inner else error


def _legal(error: Any) -> str:
    value = error.validator_value
    if error.validator == "type":
        types = [value] if isinstance(value, str) else value
        legal = " or ".join(_TYPES.get(one, f"a value of type {one}") for one in types)
    elif error.validator == "enum":
        legal = "one of " + ", ".join(map(str, value))
    elif error.validator == "anyOf":
        legal = "a text (in quotes where in doubt), or a mapping with the key `form`"
    else:
        legal = _WORDS.get(str(error.validator), error.message).format(value)
    described = error.schema.get("description", "") if isinstance(error.schema, Mapping) else ""
    return f"{legal} ({described})" if described else legal


def _place(error: ValidationError, content: Any) -> str:
    """Name the entry by its id rather than by its number, then the keys below it."""
    names: list[str] = []
    for step in error.absolute_path:
        content = content[step]
        named = content.get("id") if isinstance(content, Mapping) else None
        if isinstance(step, int):
            names.append(str(named) if isinstance(named, str) else f"entry {step + 1}")
        else:
            names.append(str(step))
    return " > ".join(names) or "top level"


def _short(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
