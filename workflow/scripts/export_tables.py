"""Rule export_tables: the tables of the run to CSV for spreadsheets."""

from pipeline import logs
from pipeline.io import iter_tables, read_tables
from pipeline.io.named import write_files
from pipeline.report import export_tables, gather_study, tally
from pipeline.tables import MENTIONS, SENTENCES

logs.log_to(snakemake.log[0])
study = gather_study(dict(snakemake.input.items()), read=read_tables)
tallies = tally(
    iter_tables(snakemake.input.sentences, SENTENCES),
    iter_tables(snakemake.input.mentions, MENTIONS),
    counted_ids=study.counted_ids,
)
sentences = iter_tables(snakemake.input.sentences, SENTENCES)
write_files(export_tables(study, tallies, sentences=sentences), snakemake.output)
