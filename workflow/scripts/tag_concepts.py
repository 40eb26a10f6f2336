"""Rule tag_concepts: sentences of one shard to mentions of concepts."""

from pipeline import logs
from pipeline.io import (
    read_fingerprints,
    read_if_there,
    read_json,
    read_table,
    sha256_of_files,
    write_table,
)
from pipeline.kept import chain
from pipeline.tables import MENTIONS, SENTENCES
from pipeline.tag import tag_shard

logs.log_to(snakemake.log[0])
wanted = chain(
    read_fingerprints(snakemake.input.sentences),
    snakemake.params.code,
    sha256_of_files([snakemake.input.codebook]),
)
mentions = tag_shard(
    read_table(snakemake.input.sentences, SENTENCES),
    read_json(snakemake.input.codebook),
    wanted=wanted,
    kept=read_if_there(snakemake.output.mentions, MENTIONS),
)
write_table(mentions, MENTIONS, snakemake.output.mentions, fingerprints=wanted)
