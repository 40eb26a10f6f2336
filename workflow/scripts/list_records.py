"""Rule list_records: bibliographies under corpus/ to one row per entry, linked to documents."""

from pipeline import logs
from pipeline.inventory import list_records, marks_of_records
from pipeline.io import read_files, write_table
from pipeline.tables import RECORDS

logs.log_to(snakemake.log[0])
records = list_records(
    read_files(snakemake.input.bibliographies),
    files=snakemake.params.files,
    columns=snakemake.params.columns,
)
marks = marks_of_records(records, whole=snakemake.params.mark)
write_table(records, RECORDS, snakemake.output.records, fingerprints=marks)
