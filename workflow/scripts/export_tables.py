"""Rule export_tables: the tables of the run to CSV for spreadsheets."""

from pipeline import logs
from pipeline.io import iter_tables, read_table, read_tables
from pipeline.io.named import write_files
from pipeline.report import export_tables, gather_study, tally, tally_pages
from pipeline.tables import MENTIONS, PAGES, RECORDS, SENTENCES

logs.log_to(snakemake.log[0])
study = gather_study(dict(snakemake.input.items()), read=read_tables)
tallies = tally(
    iter_tables(snakemake.input.sentences, SENTENCES),
    iter_tables(snakemake.input.mentions, MENTIONS),
    counted_ids=study.counted_ids,
)
tables = export_tables(
    study,
    tallies,
    sentences=iter_tables(snakemake.input.sentences, SENTENCES),
    pages=tally_pages(iter_tables(snakemake.input.pages, PAGES), counted_ids=study.counted_ids),
    entries=read_table(snakemake.input.records, RECORDS),
)
write_files(tables, snakemake.output)
