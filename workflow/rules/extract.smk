"""
Extract: the documents of one shard to pages and blocks with roles and boxes; what they say of
themselves; and the catalogue of all.

INPUT   corpus/**, outputs/inventory/{documents,records}.parquet
OUTPUT  outputs/extract/documents.parquet/{shard}.parquet
        outputs/extract/pages.parquet/{shard}.parquet
        outputs/extract/blocks.parquet/{shard}.parquet
        outputs/extract/text/<document_id>.txt
        outputs/extract/metadata.parquet/{shard}.parquet
        outputs/extract/catalogue.parquet
"""

from pipeline.extract.ocr_engine import describe_engine, missing_engine

ASKED = (config["extract"]["ocr"], tuple(config["segment"]["languages"]))
OCR_ENGINE = describe_engine(*ASKED)

if workflow.is_main_process and missing_engine(*ASKED):
    print(missing_engine(*ASKED), file=sys.stderr)


rule extract_documents:
    input:
        documents=lambda wildcards: files_of(wildcards.shard),
    output:
        documents=update("outputs/extract/documents.parquet/{shard}.parquet"),
        pages=update("outputs/extract/pages.parquet/{shard}.parquet"),
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
        languages=config["segment"]["languages"],
        engine=OCR_ENGINE,
        code=code("extract", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/extract_documents.py"


rule describe_documents:
    input:
        documents="outputs/extract/documents.parquet/{shard}.parquet",
        blocks="outputs/extract/blocks.parquet/{shard}.parquet",
    output:
        metadata=update("outputs/extract/metadata.parquet/{shard}.parquet"),
    log:
        "outputs/logs/describe_documents/{shard}.log",
    benchmark:
        "outputs/benchmarks/describe_documents/{shard}.tsv"
    params:
        code=code("extract", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/describe_documents.py"


rule build_catalogue:
    input:
        inventory="outputs/inventory/documents.parquet",
        records="outputs/inventory/records.parquet",
        documents=shards("outputs/extract/documents.parquet"),
        metadata=shards("outputs/extract/metadata.parquet"),
    output:
        catalogue="outputs/extract/catalogue.parquet",
    log:
        "outputs/logs/build_catalogue.log",
    benchmark:
        "outputs/benchmarks/build_catalogue.tsv"
    params:
        same_text=config["inventory"]["same_text"],
        code=code("extract", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/build_catalogue.py"
