"""Rule find_claims: sentences and mentions of one shard to claims."""

from pipeline import logs
from pipeline.claims import ClaimSettings, find_claims_in_shard
from pipeline.io import read_fingerprints, read_if_there, read_json, read_table, write_table
from pipeline.kept import chain
from pipeline.tables import CLAIMS, MENTIONS, SENTENCES

logs.log_to(snakemake.log[0])
wanted = chain(
    read_fingerprints(snakemake.input.mentions), snakemake.params.settings, snakemake.params.code
)
claims = find_claims_in_shard(
    read_table(snakemake.input.sentences, SENTENCES),
    read_table(snakemake.input.mentions, MENTIONS),
    read_json(snakemake.input.codebook),
    wanted=wanted,
    kept=read_if_there(snakemake.output.claims, CLAIMS),
    settings=ClaimSettings(**snakemake.params.settings),
)
write_table(claims, CLAIMS, snakemake.output.claims, fingerprints=wanted)
