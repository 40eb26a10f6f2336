"""Rule build_catalogue: what is known of each document, and which are copies."""

from pipeline import logs
from pipeline.extract.catalogue import build_catalogue
from pipeline.io import read_table, read_tables, write_table
from pipeline.tables import CATALOGUE, EXTRACTED, FOUND, INVENTORY, RECORDS

logs.log_to(snakemake.log[0])
catalogue = build_catalogue(
    read_table(snakemake.input.inventory, INVENTORY),
    read_table(snakemake.input.records, RECORDS),
    read_tables(snakemake.input.documents, EXTRACTED),
    read_tables(snakemake.input.metadata, FOUND),
    same_text=snakemake.params.same_text,
)
write_table(catalogue, CATALOGUE, snakemake.output.catalogue)
