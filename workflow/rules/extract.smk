"""
Extract: the documents of one shard to pages and blocks with roles and boxes.

INPUT   corpus/**, outputs/inventory/records.parquet
OUTPUT  outputs/extract/documents.parquet/{shard}.parquet
        outputs/extract/blocks.parquet/{shard}.parquet
        outputs/extract/text/<document_id>.txt
"""


rule extract_documents:
    input:
        documents=lambda wildcards: files_of(wildcards.shard),
        records=ancient("outputs/inventory/records.parquet"),
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
        stamps=lambda wildcards: stamp_files(files_of(wildcards.shard)),
        entries=lambda wildcards: [s.entry for s in SHARDS[wildcards.shard] if s.entry],
        settings=config["extract"],
        code=code("extract", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/extract_documents.py"
