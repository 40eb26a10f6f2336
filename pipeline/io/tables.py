"""Parquet tables of the contract: read, write, and what a shard has kept from the last run."""

import io
import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.io.files import write_bytes
from pipeline.tables import Table, conform, to_frame

_LOGGER = logging.getLogger(__name__)
_FINGERPRINTS = b"fingerprints"


def write_table(
    frame: pd.DataFrame | pa.Table,
    table: Table,
    path: str | Path,
    *,
    fingerprints: Mapping[str, str] | None = None,
) -> None:
    """Write *frame* as *table*: columns, types, order and values are checked first.

    Parameters
    ----------
    fingerprints
        Document id to the hash of everything its rows were computed from; kept in the file's
        metadata so that the next run can tell which documents are unchanged.

    Raises
    ------
    TableError
        When the frame breaks the contract; nothing is written then.
    """
    arrow = conform(frame, table)
    if fingerprints is not None:
        packed = json.dumps(dict(sorted(fingerprints.items()))).encode()
        arrow = arrow.replace_schema_metadata({_FINGERPRINTS: packed})
    sink = io.BytesIO()
    pq.write_table(arrow, sink, compression="zstd")
    write_bytes(sink.getvalue(), path)


def read_table(
    path: str | Path, table: Table, *, columns: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return *table* from *path*, with *columns* only when given."""
    return to_frame(pq.ParquetFile(path).read(columns=columns), table)


def iter_tables(
    paths: Iterable[str | Path], table: Table, *, columns: Sequence[str] | None = None
) -> Iterator[pd.DataFrame]:
    """Yield the frame of each shard in turn, so that memory does not grow with the corpus."""
    for path in paths:
        yield read_table(path, table, columns=columns)


def read_tables(
    paths: Sequence[str | Path], table: Table, *, columns: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return the rows of all shards in the order of the table."""
    if not paths:
        return table.empty()[list(columns or table.names)]
    arrow = pa.concat_tables([_bare(path, columns) for path in paths])
    order = [name for name in table.order if name in arrow.column_names]
    return to_frame(arrow.sort_by([(name, "ascending") for name in order]), table)


def _bare(path: str | Path, columns: Sequence[str] | None) -> pa.Table:
    return pq.ParquetFile(path).read(columns=columns).replace_schema_metadata(None)


def read_fingerprints(path: str | Path) -> dict[str, str]:
    """Return document id to fingerprint as ``write_table`` stored them; empty when none are."""
    metadata = pq.read_schema(path).metadata or {}
    return dict(json.loads(metadata.get(_FINGERPRINTS, b"{}")))


def read_if_there(path: str | Path, table: Table) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return the rows and fingerprints of an earlier run, or none, as a frame of pandas."""
    rows, marks = read_kept(path, table)
    return to_frame(rows, table), marks


def read_kept(path: str | Path, table: Table) -> tuple[pa.Table, dict[str, str]]:
    """Return the rows and fingerprints of an earlier run, or none.

    Where *path* is not there, they come from the shards its documents were in when the corpus had
    half or twice as many: those whose digits begin with the digits of *path*, or the other way
    round. Rows of documents that belong elsewhere may be among them. A file with other columns
    (written by another version) or one that cannot be read (cut off, damaged) counts as none.
    """
    parts, marks = [table.schema.empty_table()], dict[str, str]()
    for source in [Path(path)] if Path(path).is_file() else _relatives(Path(path)):
        rows, found = _read_kept(source, table)
        new = {d: m for d, m in found.items() if d not in marks}
        parts.append(rows.filter(pc.is_in(rows["document_id"], pa.array(sorted(new), pa.string()))))
        marks |= new
    return pa.concat_tables(parts), marks


def _read_kept(path: Path, table: Table) -> tuple[pa.Table, dict[str, str]]:
    """Return the rows and fingerprints of one file; none where it is of other columns or broken."""
    try:
        if pq.read_schema(path).names == table.names:
            return _bare(path, None).cast(table.schema), read_fingerprints(path)
    except (pa.ArrowException, OSError) as error:
        _LOGGER.warning("%s cannot be read and is computed anew: %s", path, error)
    return table.schema.empty_table(), {}


def _relatives(path: Path) -> list[Path]:
    """Return the shards beside *path* that hold documents of it, the latest written first."""
    found = [
        other
        for other in path.parent.glob(f"*{path.suffix}")
        if set(other.stem) <= set("01")
        and (other.stem.startswith(path.stem) or path.stem.startswith(other.stem))
    ]
    return sorted(found, key=lambda other: (-other.stat().st_mtime_ns, other.name))


def write_texts(blocks: pa.Table, folder: str | Path, *, documents: pa.Table) -> None:
    """Write the canonical text of each document to ``<document_id>.txt`` where it changed.

    Parameters
    ----------
    blocks
        Table ``BLOCKS``, in order.
    documents
        Table ``EXTRACTED``; a document without blocks has an empty text.
    """
    grouped = blocks.group_by("document_id", use_threads=False).aggregate([("text", "list")])
    texts = dict(zip(grouped["document_id"].to_pylist(), grouped["text_list"], strict=True))
    for document in documents["document_id"].to_pylist():
        path = Path(folder, f"{document}.txt")
        lines = texts[document].as_py() if document in texts else []
        data = "\n".join(lines).encode("utf-8")
        if not path.is_file() or path.read_bytes() != data:
            write_bytes(data, path)
