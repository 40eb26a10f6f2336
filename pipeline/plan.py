"""What a study consists of, found out before its first job and without writing anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.config import Settings, find_codebook, load_settings
from pipeline.inventory import (
    CORPUS,
    HEAD_BYTES,
    METADATA_NAME,
    WHOLE,
    Source,
    check_columns,
    entries_of_records,
    kind_of_bibliography,
    list_records,
    list_sources,
    list_wanted,
    marks_of_records,
    may_be_bibliography,
    parse_metadata,
)
from pipeline.io import (
    list_files,
    read_bytes,
    read_heads,
    read_if_given,
    refuse_broken_links,
    sha256_of_files,
    write_table,
)
from pipeline.io.rows import iter_rows, read_marks
from pipeline.kept import fingerprint
from pipeline.tables import RECORDS

ENTRIES_PATH = "outputs/inventory/entries.parquet"
_SCHEMA = "workflow/schemas/config.schema.yaml"


@dataclass(frozen=True)
class Study:
    """Settings, documents and other files of a study.

    ``files`` are the documents that are files, ``bibliographies`` the files that list works, both
    as paths relative to the study; ``sheet`` holds the path of the metadata sheet, or nothing;
    ``mark`` changes with whatever the table of records is made from; ``handover`` are the entries
    that are documents, as rows of that table, where :func:`hand_over` has to write them.
    """

    settings: Settings
    sources: list[Source]
    files: list[str]
    bibliographies: list[str]
    sheet: list[str]
    codebook: list[str]
    mark: str
    handover: pd.DataFrame | None


def plan_study(home: Path, overrides: Mapping[str, Any], *, code: str) -> Study:
    """Read the settings and list the documents of the study in the working directory.

    Parameters
    ----------
    home
        The folder of the workflow: its schema and codebook.
    overrides
        Settings from the command line.
    code
        A hash of the code that reads bibliographies.

    Raises
    ------
    StudyError
        With what is wrong in the settings, the corpus, the sheet or the codebook.
    """
    settings = load_settings(home / _SCHEMA, "config/config.yaml", overrides)
    exclude, columns = settings["inventory"]["exclude"], settings["inventory"]["columns"]
    there = list_files("corpus")
    wanted = list_wanted(there, exclude=exclude)
    sheet = [f"{CORPUS}{name}" for name in there if name == METADATA_NAME]
    refuse_broken_links([*sheet, *(f"{CORPUS}{path}" for path in wanted)])
    bibliographies = _find_bibliographies(wanted, columns)
    files = [f"{CORPUS}{path}" for path in wanted if f"{CORPUS}{path}" not in set(bibliographies)]
    parse_metadata(read_if_given(sheet), files=there)
    mark = fingerprint(sha256_of_files(bibliographies), bibliographies, files, columns, code)
    entries, handover = _find_entries(bibliographies, files, columns, mark)
    names = [path.removeprefix(CORPUS) for path in files]
    return Study(
        settings=settings,
        sources=list_sources(names, entries=entries if bibliographies else None),
        files=files,
        bibliographies=bibliographies,
        sheet=sheet,
        codebook=find_codebook(settings["tag"]["codebook"], home=home),
        mark=mark,
        handover=handover,
    )


def _find_bibliographies(wanted: Sequence[str], columns: Mapping[str, Any]) -> list[str]:
    named = [path for path in wanted if may_be_bibliography(path, columns=columns)]
    heads = read_heads((f"{CORPUS}{path}" for path in named), n_bytes=HEAD_BYTES)
    check_columns(columns, {p.removeprefix(CORPUS): h for p, h in heads.items()}, files=wanted)
    return [
        path
        for path, head in heads.items()
        if kind_of_bibliography(head, path.removeprefix(CORPUS), columns=columns) is not None
    ]


def _find_entries(
    bibliographies: Sequence[str], files: Sequence[str], columns: Mapping[str, Any], mark: str
) -> tuple[list[Source], pd.DataFrame | None]:
    """Return the documents that are entries: as handed over last where that holds, else anew."""
    marks = read_marks(ENTRIES_PATH)
    if marks.get(WHOLE) == mark:
        names = ["record_id", "document_id", "linked_by"]
        rows = iter_rows(ENTRIES_PATH, RECORDS, columns=names, where={})
        known = pd.concat([RECORDS.empty()[names], *rows], ignore_index=True)
        return entries_of_records(known, marks), None
    if not (bibliographies or marks):
        return [], None
    contents = {path: read_bytes(path) for path in bibliographies}
    records = list_records(contents, files=files, columns=columns)
    made = records[records["linked_by"] == "abstract"].reset_index(drop=True)
    return entries_of_records(made, marks_of_records(made, whole=mark)), made


def hand_over(study: Study) -> None:
    """Write the entries that are documents for the jobs that extract them, before the first job.

    No rule makes this file: it has to be there before jobs of shards whose own entries changed, and
    a rule that is to run keeps the engine from looking at what else changed in jobs behind it.
    """
    if study.handover is not None:
        marks = marks_of_records(study.handover, whole=study.mark)
        write_table(study.handover, RECORDS, ENTRIES_PATH, fingerprints=marks)
