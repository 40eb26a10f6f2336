"""Rule draw_figures: the tables of the run to figures."""

from pipeline import logs
from pipeline.io import iter_tables, read_tables
from pipeline.io.named import write_files
from pipeline.report import gather_study, tally, with_named
from pipeline.report.figures import draw_figures
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
write_files(draw_figures(study, tallies), snakemake.output)
