"""Rule build_networks: mentions of all documents to concept networks."""

from pipeline import logs
from pipeline.io import iter_tables, read_table, write_table
from pipeline.network import NetworkSettings, build_networks
from pipeline.tables import CATALOGUE, CONCEPTS, EDGES, EVIDENCE, MENTIONS, NODES, SENTENCES

logs.log_to(snakemake.log[0])
networks = build_networks(
    iter_tables(snakemake.input.mentions, MENTIONS),
    iter_tables(snakemake.input.sentences, SENTENCES),
    read_table(snakemake.input.concepts, CONCEPTS),
    read_table(snakemake.input.documents, CATALOGUE),
    settings=NetworkSettings(**snakemake.params.settings),
)
write_table(networks.nodes, NODES, snakemake.output.nodes)
write_table(networks.edges, EDGES, snakemake.output.edges)
write_table(networks.evidence, EVIDENCE, snakemake.output.evidence)
