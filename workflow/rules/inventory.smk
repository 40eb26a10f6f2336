"""
Inventory: files under corpus/ and entries of bibliographies to one row per document.

INPUT   corpus/**, corpus/documents.csv (optional)
OUTPUT  outputs/inventory/records.parquet
        outputs/inventory/documents.parquet
"""


rule list_records:
    input:
        bibliographies=PLAN.bibliographies,
    output:
        records="outputs/inventory/records.parquet",
    log:
        "outputs/logs/list_records.log",
    benchmark:
        "outputs/benchmarks/list_records.tsv"
    params:
        files=FILES,
        columns=config["inventory"]["columns"],
        mark=PLAN.mark,
        code=code("inventory", "io", "tables"),
    script:
        "../scripts/list_records.py"


rule list_documents:
    input:
        documents=FILES,
        metadata=PLAN.sheet,
        records="outputs/inventory/records.parquet",
    output:
        documents="outputs/inventory/documents.parquet",
    log:
        "outputs/logs/list_documents.log",
    benchmark:
        "outputs/benchmarks/list_documents.tsv"
    params:
        stamps=lambda wildcards: stamp_files(FILES),
        metadata=lambda wildcards: sha256_of_files(PLAN.sheet),
        code=code("inventory", "extract", "kept", "garbage", "io", "tables"),
    script:
        "../scripts/list_documents.py"
