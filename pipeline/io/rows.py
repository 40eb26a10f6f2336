"""Rows of a table a few at a time, so that memory does not grow with the table."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.io.tables import read_fingerprints
from pipeline.tables import Table, to_frame

_ROWS = 2_000


def iter_rows(
    path: str | Path,
    table: Table,
    *,
    columns: Sequence[str],
    where: Mapping[str, Collection[str]],
) -> Iterator[pd.DataFrame]:
    """Yield frames of some thousand rows, with *columns* only, of which none is empty.

    Where there is no file there are no rows.

    Parameters
    ----------
    where
        Column to the values it may have, for the rows that are wanted.
    """
    if not Path(path).is_file():
        return
    named = [name for name in table.names if name in {*columns, *where}]
    for batch in pq.ParquetFile(path).iter_batches(batch_size=_ROWS, columns=named):
        rows = pa.Table.from_batches([batch])
        for name, values in where.items():
            rows = rows.filter(pc.is_in(rows[name], pa.array(sorted(values), pa.string())))
        if rows.num_rows:
            yield to_frame(rows.select(list(columns)), table)


def read_marks(path: str | Path) -> dict[str, str]:
    """Return the fingerprints of a table; none where there is no file or it cannot be read."""
    if not Path(path).is_file():
        return {}
    try:
        return read_fingerprints(path)
    except (pa.ArrowException, OSError):
        return {}
