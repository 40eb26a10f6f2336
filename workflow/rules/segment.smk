"""
Segment: blocks of one shard to sentences with section, language and offsets.

INPUT   outputs/extract/blocks.parquet/{shard}.parquet
        outputs/extract/pages.parquet/{shard}.parquet
OUTPUT  outputs/segment/sentences.parquet/{shard}.parquet
"""


rule split_sentences:
    input:
        blocks="outputs/extract/blocks.parquet/{shard}.parquet",
        pages="outputs/extract/pages.parquet/{shard}.parquet",
    output:
        sentences=update("outputs/segment/sentences.parquet/{shard}.parquet"),
    log:
        "outputs/logs/split_sentences/{shard}.log",
    benchmark:
        "outputs/benchmarks/split_sentences/{shard}.tsv"
    params:
        settings=config["segment"],
        code=code("segment", "extract", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/split_sentences.py"
