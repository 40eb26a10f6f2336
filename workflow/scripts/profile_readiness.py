"""Rule profile_readiness: mentions to each document's evidence on each framework."""

from pipeline import logs
from pipeline.io import iter_tables, read_table, write_table
from pipeline.readiness import ReadinessSettings, profile_readiness
from pipeline.tables import CATALOGUE, CONCEPTS, MENTIONS, PROFILE

logs.log_to(snakemake.log[0])
profile = profile_readiness(
    iter_tables(snakemake.input.mentions, MENTIONS),
    read_table(snakemake.input.concepts, CONCEPTS),
    read_table(snakemake.input.documents, CATALOGUE),
    settings=ReadinessSettings(**snakemake.params.settings),
)
write_table(profile, PROFILE, snakemake.output.profile)
