"""Rule build_index: the tables and figures of the run to the report page."""

from pipeline import logs
from pipeline.io import iter_tables, read_bytes, read_tables, write_text
from pipeline.report import ReportSettings, gather_study, tally, with_named
from pipeline.report.index_page import build_index, figures_by_name
from pipeline.tables import MENTIONS, SENTENCES

logs.log_to(snakemake.log[0])
study = with_named(
    gather_study(dict(snakemake.input.items()), read=read_tables),
    iter_tables(snakemake.input.sentences, SENTENCES),
    iter_tables(snakemake.input.mentions, MENTIONS),
)
tallies = tally(
    iter_tables(snakemake.input.sentences, SENTENCES),
    iter_tables(snakemake.input.mentions, MENTIONS),
    counted_ids=study.counted_ids,
)
page = build_index(
    study,
    tallies,
    figures_by_name(snakemake.input.figures, read=read_bytes),
    settings=ReportSettings(
        **snakemake.params.settings, min_mentions=snakemake.params.min_mentions
    ),
)
write_text(page, snakemake.output.index)
