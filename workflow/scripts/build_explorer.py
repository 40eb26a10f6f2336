"""Rule build_explorer: the tables of the run to one page that leads to the sentences."""

from functools import partial

from pipeline import logs
from pipeline.io import iter_tables, read_tables, write_text
from pipeline.report import ReportSettings, build_explorer, gather_study
from pipeline.tables import MENTIONS, SENTENCES

logs.log_to(snakemake.log[0])
page = build_explorer(
    gather_study(dict(snakemake.input.items()), read=read_tables),
    partial(iter_tables, snakemake.input.sentences, SENTENCES),
    partial(iter_tables, snakemake.input.mentions, MENTIONS),
    settings=ReportSettings(
        **snakemake.params.settings, min_mentions=snakemake.params.min_mentions
    ),
)
write_text(page, snakemake.output.explorer)
