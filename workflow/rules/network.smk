"""
Network: mentions of all documents to concept networks with tested edges.

INPUT   outputs/tag/mentions.parquet/*.parquet, outputs/segment/sentences.parquet/*.parquet
        outputs/tag/concepts.parquet, outputs/extract/catalogue.parquet
OUTPUT  outputs/network/{nodes,edges,evidence}.parquet
"""


rule build_networks:
    input:
        mentions=shards("outputs/tag/mentions.parquet"),
        sentences=shards("outputs/segment/sentences.parquet"),
        concepts="outputs/tag/concepts.parquet",
        documents="outputs/extract/catalogue.parquet",
    output:
        nodes="outputs/network/nodes.parquet",
        edges="outputs/network/edges.parquet",
        evidence="outputs/network/evidence.parquet",
    log:
        "outputs/logs/build_networks.log",
    benchmark:
        "outputs/benchmarks/build_networks.tsv"
    params:
        settings=config["network"],
        code=code("network", "io", "tables"),
    script:
        "../scripts/build_networks.py"
