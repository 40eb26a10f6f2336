"""
Extract: the documents of one shard to pages and blocks with roles and boxes.

INPUT   corpus/**
OUTPUT  outputs/extract/documents.parquet/{shard}.parquet
        outputs/extract/blocks.parquet/{shard}.parquet
        outputs/extract/text/<document_id>.txt
"""


rule extract_documents:
    input:
        documents=lambda wildcards: [s.path for s in SHARDS[wildcards.shard]],
    output:
        documents=update("outputs/extract/documents.parquet/{shard}.parquet"),
        blocks=update("outputs/extract/blocks.parquet/{shard}.parquet"),
    log:
        "outputs/logs/extract_documents/{shard}.log",
    benchmark:
        "outputs/benchmarks/extract_documents/{shard}.tsv"
    params:
        sources=lambda wildcards: {
            s.document_id: s.path for s in SHARDS[wildcards.shard]
        },
        stamps=lambda wildcards: stamp_files(s.path for s in SHARDS[wildcards.shard]),
        settings=config["extract"],
        code=code("extract", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/extract_documents.py"
