"""Rule describe_documents: what the documents of one shard say of themselves."""

from pipeline import logs
from pipeline.extract.found import describe_shard
from pipeline.io import read_fingerprints, read_if_there, read_table, write_table
from pipeline.kept import chain
from pipeline.tables import BLOCKS, EXTRACTED, FOUND

logs.log_to(snakemake.log[0])
wanted = chain(read_fingerprints(snakemake.input.blocks), snakemake.params.code)
found = describe_shard(
    read_table(snakemake.input.blocks, BLOCKS),
    read_table(snakemake.input.documents, EXTRACTED),
    wanted=wanted,
    kept=read_if_there(snakemake.output.metadata, FOUND),
)
write_table(found, FOUND, snakemake.output.metadata, fingerprints=wanted)
