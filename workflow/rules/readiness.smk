"""
Readiness: mentions to each document's evidence on each framework.

INPUT   outputs/tag/mentions.parquet/*.parquet, outputs/tag/concepts.parquet
        outputs/extract/catalogue.parquet
OUTPUT  outputs/readiness/profile.parquet
"""


rule profile_readiness:
    input:
        mentions=shards("outputs/tag/mentions.parquet"),
        concepts="outputs/tag/concepts.parquet",
        documents="outputs/extract/catalogue.parquet",
    output:
        profile="outputs/readiness/profile.parquet",
    log:
        "outputs/logs/profile_readiness.log",
    benchmark:
        "outputs/benchmarks/profile_readiness.tsv"
    params:
        settings=config["readiness"],
        code=code("readiness", "io", "tables"),
    script:
        "../scripts/profile_readiness.py"
