"""Rule build_health: what was found and how well it was read to the page on the corpus."""

from pipeline import logs
from pipeline.io import iter_tables, read_table, read_tables, write_text
from pipeline.report import ReportSettings, gather_study, tally, tally_pages
from pipeline.report.health_page import build_health
from pipeline.tables import MENTIONS, PAGES, RECORDS, SENTENCES

logs.log_to(snakemake.log[0])
study = gather_study(dict(snakemake.input.items()), read=read_tables)
tallies = tally(
    iter_tables(snakemake.input.sentences, SENTENCES),
    iter_tables(snakemake.input.mentions, MENTIONS),
    counted_ids=study.counted_ids,
)
page = build_health(
    study,
    tallies,
    tally_pages(iter_tables(snakemake.input.pages, PAGES), counted_ids=study.counted_ids),
    read_table(snakemake.input.records, RECORDS),
    settings=ReportSettings(**snakemake.params.settings),
)
write_text(page, snakemake.output.corpus)
