"""Bibliographies: which files are some, in which format, and their entries."""

import fnmatch
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Literal

from pipeline.errors import StudyError, raise_all
from pipeline.inventory.bibtex import parse_bibtex
from pipeline.inventory.csl_json import parse_csl_json
from pipeline.inventory.csv_exports import SCOPUS, WEB_OF_SCIENCE, header_of, parse_table
from pipeline.inventory.encodings import decode_bibliography
from pipeline.inventory.medline import parse_medline
from pipeline.inventory.openalex import parse_openalex
from pipeline.inventory.records import Record, broken_record
from pipeline.inventory.ris import parse_ris
from pipeline.inventory.web_of_science import parse_web_of_science

Kind = Literal[
    "BibTeX",
    "RIS",
    "MEDLINE",
    "CSL-JSON",
    "OpenAlex",
    "Scopus",
    "Web of Science",
    "WoS table",
    "table",
]
HEAD_BYTES = 65_536
# Field to column, by pattern of the file, as in `inventory.columns`.
ColumnMaps = Mapping[str, Mapping[str, str]]

_BY_ENDING: dict[str, Kind] = {
    ".bib": "BibTeX",
    ".bibtex": "BibTeX",
    ".ris": "RIS",
    ".ciw": "Web of Science",
    ".nbib": "MEDLINE",
}
_JSON = (".json", ".jsonl", ".ndjson")
_TABLES = (".csv", ".tsv", ".txt")
_MAYBE = frozenset([*_BY_ENDING, *_JSON, *_TABLES])
_OPENALEX = re.compile(r'"https://openalex\.org/W\d+"|"abstract_inverted_index"\s*:')
_CSL_TYPE = re.compile(
    r'"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|bill|book|chapter|classic|dataset|'
    r"document|entry(?:-dictionary|-encyclopedia)?|hearing|interview|journal-article|legal_case|"
    r"legislation|manuscript|paper-conference|patent|post(?:-weblog)?|posted-content|"
    r'proceedings-article|regulation|report|review(?:-book)?|speech|standard|thesis|treaty|webpage)"'
)
_CSL_ELSE = re.compile(r'"(?:title|issued|author|container-title|citation-key)"\s*:')
_SCOPUS = {"title", "eid"}
_WOS_SHORT = {"pt", "au", "ti", "so"}
_WOS_LONG = {"publication type", "article title", "source title"}


def may_be_bibliography(path: str, *, columns: ColumnMaps) -> bool:
    """Tell by its name whether a file may be a bibliography, so that a look is worth it."""
    return _ending(path) in _MAYBE or map_for(path, columns) is not None


def kind_of_bibliography(head: bytes, path: str, *, columns: ColumnMaps) -> Kind | None:
    """Say in which format a file lists works, or None where it is no bibliography.

    Parameters
    ----------
    head
        The first bytes of the file, :data:`HEAD_BYTES` of them or all.
    path
        Its path relative to the corpus; the ending decides for BibTeX and RIS, ending and content
        for JSON, CSV and text.
    columns
        Tables for which the settings name columns.
    """
    ending = _ending(path)
    if map_for(path, columns) is not None:
        return "table"
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    if ending in _JSON:
        return _kind_of_json(decode_bibliography(head))
    return _kind_of_table(head) if ending in _TABLES else None


def map_for(path: str, columns: ColumnMaps) -> Mapping[str, str] | None:
    """Return the columns of the first pattern that the path of a file matches."""
    return next((of for pattern, of in columns.items() if fnmatch.fnmatchcase(path, pattern)), None)


def _ending(path: str) -> str:
    stem, dot, ending = path.rpartition("/")[2].lower().rpartition(".")
    return f".{ending}" if dot and stem else ""


def _kind_of_json(head: str) -> Kind | None:
    if not head.lstrip().startswith(("[", "{")):
        return None
    if _OPENALEX.search(head):
        return "OpenAlex"
    return "CSL-JSON" if _CSL_TYPE.search(head) and _CSL_ELSE.search(head) else None


def _kind_of_table(head: bytes) -> Kind | None:
    text = decode_bibliography(head).lstrip("\n")
    if re.match(r"TY  - [A-Z]{3,}", text):
        return "RIS"
    if re.match(r"FN .{0,100}\n(?:VR .{0,20}\n)?PT [A-Z]\n", text):
        return "Web of Science"
    names = {name.lower() for name in header_of(text)}
    if names >= _WOS_SHORT or names >= _WOS_LONG:
        return "WoS table"
    return "Scopus" if names >= _SCOPUS else None


_PARSERS: dict[Kind, Callable[[str], list[Record]]] = {
    "BibTeX": parse_bibtex,
    "RIS": parse_ris,
    "MEDLINE": parse_medline,
    "CSL-JSON": parse_csl_json,
    "OpenAlex": parse_openalex,
    "Scopus": partial(parse_table, columns=SCOPUS),
    "Web of Science": parse_web_of_science,
    "WoS table": partial(parse_table, columns=WEB_OF_SCIENCE),
}


def read_bibliography(data: bytes, path: str, *, columns: ColumnMaps) -> list[Record]:
    """Return the entries of a bibliography, in its order; of those that cannot be read, why not.

    A bibliography that holds no entry is one record that says so.

    Raises
    ------
    ValueError
        When the file is no bibliography by :func:`kind_of_bibliography` (a fault of the program).
    """
    kind = kind_of_bibliography(data[:HEAD_BYTES], path, columns=columns)
    if kind is None:
        raise ValueError(f"{path} is no bibliography")
    text = decode_bibliography(data)
    named = map_for(path, columns)
    records = (
        _PARSERS[kind](text)
        if named is None
        else parse_table(text, {field: (column,) for field, column in named.items()})
    )
    return records or [broken_record("file", f"the {kind} file holds no entry: export it anew")]


def check_columns(columns: ColumnMaps, heads: Mapping[str, bytes], *, files: Iterable[str]) -> None:
    """Make sure that the settings name tables and columns that are there.

    Parameters
    ----------
    heads
        The first bytes of the tables among the files, by path relative to the corpus.
    files
        All files that are not left out, relative to the corpus.

    Raises
    ------
    StudyError
        With every pattern that matches no file and every column that is not in its table.
    """
    known = list(files)
    problems = []
    for pattern, named in columns.items():
        matched = [path for path in known if fnmatch.fnmatchcase(path, pattern)]
        problems += [] if matched else [_matches_nothing(pattern)]
        for path in matched:
            header = header_of(decode_bibliography(heads.get(path, b"")))
            problems += _missing(pattern, named, path, header)
    raise_all(problems, title="The settings name columns that are not there")


def _matches_nothing(pattern: str) -> StudyError:
    return StudyError(
        f"`inventory.columns` names {pattern!r}, which matches no file",
        where="config/config.yaml",
        legal="patterns of tables, relative to corpus/, such as abstracts.csv or refs/*.csv",
        todo="mend the pattern, or delete it with its columns",
    )


def _missing(
    pattern: str, named: Mapping[str, str], path: str, header: Sequence[str]
) -> list[StudyError]:
    there = {name.lower() for name in header}
    return [
        StudyError(
            f"`inventory.columns` names the column {column!r} for `{field}`, which is not there",
            where=f"config/config.yaml, {pattern!r}; corpus/{path}, line 1",
            legal=", ".join(header) or "a table whose first line names its columns",
            todo="name one of these columns, or delete the line",
        )
        for field, column in named.items()
        if column.strip().lower() not in there
    ]
