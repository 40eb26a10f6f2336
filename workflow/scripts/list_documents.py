"""Rule list_documents: files under corpus/ and entries with an abstract to one row per document."""

from pipeline import logs
from pipeline.extract import HEAD_BYTES, sniff_media_type
from pipeline.extract.entries import PACKED_COLUMNS, describe_records
from pipeline.extract.record import RECORD
from pipeline.inventory import (
    RECORD_COLUMNS,
    build_inventory,
    entries_of_records,
    parse_metadata,
    sources_at,
)
from pipeline.io import describe_files, list_files, read_if_given, read_table, write_table
from pipeline.io.rows import iter_rows, read_marks
from pipeline.tables import INVENTORY, RECORDS

logs.log_to(snakemake.log[0])
path = snakemake.input.records
records = read_table(path, RECORDS, columns=RECORD_COLUMNS)
entries = entries_of_records(records, read_marks(path))
sources = sources_at(snakemake.input.documents, entries=entries)
sheet = parse_metadata(read_if_given(snakemake.input.metadata), files=list_files("corpus"))
digests = describe_records(
    iter_rows(path, RECORDS, columns=PACKED_COLUMNS, where={"linked_by": ["abstract"]}),
    files=describe_files(snakemake.input.documents, n_head=HEAD_BYTES),
)
documents = build_inventory(
    sources, digests, sheet, records, sniff=sniff_media_type, entry_type=RECORD
)
write_table(documents, INVENTORY, snakemake.output.documents)
