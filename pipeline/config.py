"""Settings of a study: defaults of the schema, the study's file and overrides, checked at once."""

import copy
import difflib
import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from pipeline.errors import StudyError, raise_all
from pipeline.io import read_yaml

Settings = dict[str, Any]


def _is_number(checker: Any, value: Any) -> bool:
    """Whether *value* is a number; JSON has no word for what is not one or has no end."""
    is_number = Draft202012Validator.TYPE_CHECKER.is_type(value, "number")
    return is_number and math.isfinite(value)


_Validator = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("number", _is_number),
)


def load_settings(
    schema_path: str | Path, study_path: str | Path, overrides: Mapping[str, Any]
) -> Settings:
    """Return the settings of a study with every key present.

    Parameters
    ----------
    schema_path
        JSON Schema in YAML; the defaults and descriptions are read from it.
    study_path
        The study's ``config/config.yaml``; may be absent or empty.
    overrides
        Settings from the command line (``--config``), which win.

    Raises
    ------
    StudyError
        With every mistyped key and value, what is legal and what to do.
    """
    schema = read_yaml(schema_path)
    given = tidy(_read_study(study_path), schema)
    overrides = tidy(overrides, schema)
    raise_all(
        [
            *find_problems(given, schema, where=str(study_path)),
            *find_problems(overrides, schema, where="--config on the command line"),
        ],
        title="The settings of the study have problems",
    )
    return merge(merge(defaults_of(schema), given), overrides)


def _read_study(path: str | Path) -> Settings:
    _refuse_unread_settings(Path(path))
    given = read_yaml(path) if Path(path).is_file() else None
    if given is not None and not isinstance(given, dict):
        raise StudyError(
            "The settings are not a list of keys",
            where=str(path),
            legal="sections with indented `key: value` lines, or an empty file",
            todo="see the table of settings in README.md",
        )
    return given or {}


def _refuse_unread_settings(path: Path) -> None:
    """Raise an error for what was meant as settings and would be passed over without a word."""
    alike = [p for p in _yaml_by_any_name(path.parent) if p.stem.lower() == path.stem]
    unread = [p for p in alike if p.name != path.name or not p.is_file()]
    if _is_there(path.parent) and not path.parent.is_dir():
        unread = [path.parent]
    if unread:
        raise StudyError(
            f"Settings that would not be read: {', '.join(map(str, unread))}",
            where=str(path.parent),
            legal=f"none, or a file with the name {path}",
            todo=f"put the settings into {path} and rename or delete the rest",
        )


def _yaml_by_any_name(folder: Path) -> list[Path]:
    """Return what lies in *folder* with an ending of YAML in whatever spelling, sorted."""
    return sorted(p for p in folder.glob("*") if p.suffix.lower() in {".yaml", ".yml"})


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def defaults_of(schema: Mapping[str, Any]) -> Settings:
    """Return the default of every key of *schema*, nested as the schema is."""
    return {
        key: defaults_of(part) if part.get("type") == "object" else copy.deepcopy(part["default"])
        for key, part in schema["properties"].items()
    }


def tidy(given: Mapping[str, Any], schema: Mapping[str, Any]) -> Settings:
    """Return *given* with an empty section as one without keys and 20.0 as 20 where that is meant.

    >>> part = {"type": "object", "properties": {"size": {"type": "integer"}}}
    >>> tidy({"a": None, "b": {"size": 20.0}}, {"properties": {"a": part, "b": part}})
    {'a': {}, 'b': {'size': 20}}
    """
    parts = schema["properties"]
    return {key: _tidy_value(value, parts.get(key, {})) for key, value in given.items()}


def _tidy_value(value: Any, part: Mapping[str, Any]) -> Any:
    kind = part.get("type")
    if kind == "object" and (value is None or isinstance(value, Mapping)):
        return tidy(value or {}, part)
    if kind == "array" and isinstance(value, list):
        return [_tidy_value(entry, part["items"]) for entry in value]
    if value is False and "off" in part.get("enum", ()):
        return "off"  # as YAML reads the bare word
    whole = isinstance(value, float) and value.is_integer()
    return int(value) if kind == "integer" and whole else value


def merge(base: Mapping[str, Any], over: Mapping[str, Any]) -> Settings:
    """Return *base* with the values of *over*, section by section."""
    merged = dict(base)
    for key, value in over.items():
        nested = isinstance(value, Mapping) and isinstance(base.get(key), Mapping)
        merged[key] = merge(base[key], value) if nested else value
    return merged


def find_problems(
    given: Mapping[str, Any], schema: Mapping[str, Any], *, where: str
) -> Iterable[StudyError]:
    """Yield one error for each key or value that *schema* does not allow."""
    errors = _Validator(schema).iter_errors(given)
    for error in sorted(errors, key=lambda e: [str(p) for p in e.absolute_path]):
        yield from _explain(error, where)


def _explain(error: ValidationError, where: str) -> Iterable[StudyError]:
    name = ".".join(str(part) for part in error.absolute_path)
    schema: dict[str, Any] = dict(error.schema) if isinstance(error.schema, Mapping) else {}
    if error.validator == "additionalProperties":
        legal = sorted(schema["properties"])
        given = error.instance if isinstance(error.instance, Mapping) else {}
        for key in sorted({str(key) for key in given} - set(legal)):
            yield _unknown_key(f"{name}.{key}".strip("."), key, legal, where)
        return
    described = schema.get("description", "")
    yield StudyError(
        f"`{name or 'the file'}` has the value {error.instance!r}, which is not allowed",
        where=where,
        legal=_legal(error) + (f" ({described})" if described else ""),
        todo=f"change the value of `{name}` or delete the line to use its default",
    )


def _unknown_key(full: str, key: str, legal: list[str], where: str) -> StudyError:
    near = difflib.get_close_matches(key, legal, n=1)
    return StudyError(
        f"There is no setting `{full}`",
        where=where,
        legal=", ".join(legal),
        todo=f"did you mean `{near[0]}`?"
        if near
        else "delete the key or use one of the legal ones",
    )


_KINDS = {
    "array": "a list, such as [a, b]",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "object": "`key: value` lines, indented below it",
    "string": "a text",
}


def _legal(error: ValidationError) -> str:
    value = error.validator_value
    words = {
        "type": _KINDS.get(str(value), f"a value of type {value}"),
        "enum": f"one of {value}",
        "minimum": f"a number of at least {value}",
        "exclusiveMinimum": f"a number above {value}",
        "maximum": f"a number of at most {value}",
        "minItems": f"a list of at least {value} entries",
        "minLength": f"a text of at least {value} characters",
        "uniqueItems": "a list without repeats",
        "pattern": "a text of another shape",
    }
    return words.get(str(error.validator), str(error.message))


def find_codebook(named: str, *, home: Path) -> list[str]:
    """Return the files of the codebook that the settings name, sorted.

    Parameters
    ----------
    named
        Folder relative to the study; when empty, the study's own ``config/codebook`` or else the
        one that ships in *home*.

    Raises
    ------
    StudyError
        When the folder is missing, is none, or holds no YAML file or one that would not be read.
    """
    own = Path("config/codebook")
    folder = Path(named) if named else own if _is_there(own) else home / own
    found = _yaml_by_any_name(folder)
    unread = [path.name for path in found if path.suffix != ".yaml" or not path.is_file()]
    if not found:
        raise StudyError(
            f"There is no codebook: {folder} {_what_is_wrong(folder)}",
            where="`tag.codebook` in config/config.yaml" if named else str(folder),
            legal="a folder with at least one file that begins with `kind: concepts`",
            todo="put a codebook there; without one of its own, a study uses the shipped one",
        )
    if unread:
        raise StudyError(
            f"Parts of the codebook that would not be read: {', '.join(unread)}",
            where=str(folder),
            legal="files whose names end in .yaml, in lower case",
            todo="rename them, or move what is not to be read to another folder",
        )
    return [str(path) for path in found]


def _what_is_wrong(folder: Path) -> str:
    if folder.is_dir():
        return "holds no .yaml file"
    return "is not a folder" if _is_there(folder) else "is missing"


def describe_settings(schema: Mapping[str, Any]) -> str:
    """Return the Markdown table of all settings, made from the schema alone."""
    rows = [
        f"| `{section}.{key}` | `{_shown(part['default'])}` | {part['description']} |"
        for section, block in schema["properties"].items()
        for key, part in block["properties"].items()
    ]
    return "\n".join(["| setting | default | meaning |", "| --- | --- | --- |", *rows])


def _shown(value: Any) -> str:
    return '""' if value == "" else str(value).replace("'", "")
