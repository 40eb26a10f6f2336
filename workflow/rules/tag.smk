"""
Tag: the codebook, and the sentences of one shard to mentions with an assertion.

INPUT   config/codebook/*.yaml of the study, else the shipped ones
        outputs/segment/sentences.parquet/{shard}.parquet
OUTPUT  outputs/tag/codebook.json, outputs/tag/concepts.parquet
        outputs/tag/mentions.parquet/{shard}.parquet
"""


rule compile_codebook:
    input:
        files=CODEBOOK,
    output:
        codebook="outputs/tag/codebook.json",
        concepts="outputs/tag/concepts.parquet",
    log:
        "outputs/logs/compile_codebook.log",
    benchmark:
        "outputs/benchmarks/compile_codebook.tsv"
    params:
        contents=lambda wildcards: sha256_of_files([*CODEBOOK, *SCHEMAS]),
        code=code("tag", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/compile_codebook.py"


rule tag_concepts:
    input:
        sentences="outputs/segment/sentences.parquet/{shard}.parquet",
        codebook="outputs/tag/codebook.json",
    output:
        mentions=update("outputs/tag/mentions.parquet/{shard}.parquet"),
    log:
        "outputs/logs/tag_concepts/{shard}.log",
    benchmark:
        "outputs/benchmarks/tag_concepts/{shard}.tsv"
    params:
        code=code("tag", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/tag_concepts.py"
