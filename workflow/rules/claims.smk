"""
Claims: sentences and mentions of one shard to statements between two concepts.

INPUT   outputs/segment/sentences.parquet/{shard}.parquet
        outputs/tag/mentions.parquet/{shard}.parquet, outputs/tag/codebook.json
OUTPUT  outputs/claims/claims.parquet/{shard}.parquet
"""


rule find_claims:
    input:
        sentences="outputs/segment/sentences.parquet/{shard}.parquet",
        mentions="outputs/tag/mentions.parquet/{shard}.parquet",
        codebook="outputs/tag/codebook.json",
    output:
        claims=update("outputs/claims/claims.parquet/{shard}.parquet"),
    log:
        "outputs/logs/find_claims/{shard}.log",
    benchmark:
        "outputs/benchmarks/find_claims/{shard}.tsv"
    params:
        settings=config["claims"],
        code=code("claims", "tag", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/find_claims.py"
