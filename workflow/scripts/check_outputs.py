"""Rule check_outputs: hold the outputs of the run against one another."""

from pipeline import logs
from pipeline.io import iter_tables, read_tables, read_text, write_json
from pipeline.io.named import read_text_if_there
from pipeline.report import check_outputs, gather_study
from pipeline.tables import BLOCKS, MENTIONS, SENTENCES

logs.log_to(snakemake.log[0])
checks = check_outputs(
    gather_study(dict(snakemake.input.items()), read=read_tables),
    {
        "blocks": iter_tables(snakemake.input.blocks, BLOCKS),
        "sentences": iter_tables(snakemake.input.sentences, SENTENCES),
        "mentions": iter_tables(snakemake.input.mentions, MENTIONS),
    },
    read=read_text_if_there,
    folder="outputs/extract/text",
    explorer=read_text(snakemake.input.explorer),
    index=read_text(snakemake.input.index),
    corpus=read_text(snakemake.input.corpus),
)
write_json(checks, snakemake.output.checks)
