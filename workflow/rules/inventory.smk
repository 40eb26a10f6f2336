"""
Inventory: files under corpus/ to one row per document.

INPUT   corpus/**, corpus/documents.csv (optional)
OUTPUT  outputs/inventory/documents.parquet
"""


rule list_documents:
    input:
        documents=[source.path for source in SOURCES],
        metadata=METADATA,
    output:
        documents="outputs/inventory/documents.parquet",
    log:
        "outputs/logs/list_documents.log",
    benchmark:
        "outputs/benchmarks/list_documents.tsv"
    params:
        stamps=lambda wildcards: stamp_files(s.path for s in SOURCES),
        metadata=lambda wildcards: sha256_of_files(METADATA),
        code=code("inventory", "extract", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/list_documents.py"
