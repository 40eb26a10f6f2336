"""Rule split_sentences: blocks of one shard to sentences."""

from pipeline import logs
from pipeline.io import read_fingerprints, read_if_there, read_table, write_table
from pipeline.kept import chain
from pipeline.segment import SegmentSettings, segment_shard
from pipeline.tables import BLOCKS, PAGES, SENTENCES

logs.log_to(snakemake.log[0])
wanted = chain(
    read_fingerprints(snakemake.input.blocks), snakemake.params.settings, snakemake.params.code
)
sentences = segment_shard(
    read_table(snakemake.input.blocks, BLOCKS),
    pages=read_table(snakemake.input.pages, PAGES),
    wanted=wanted,
    kept=read_if_there(snakemake.output.sentences, SENTENCES),
    settings=SegmentSettings(**snakemake.params.settings),
)
write_table(sentences, SENTENCES, snakemake.output.sentences, fingerprints=wanted)
