"""
Inventory: files under corpus/ to one row per document.

INPUT   corpus/**, corpus/documents.csv (optional)
OUTPUT  outputs/inventory/documents.parquet
"""


rule list_documents:
    input:
        documents=[source.path for source in SOURCES],
        metadata=[p for p in ["corpus/documents.csv"] if Path(p).is_file()],
    output:
        documents="outputs/inventory/documents.parquet",
    log:
        "outputs/logs/list_documents.log",
    benchmark:
        "outputs/benchmarks/list_documents.tsv"
    params:
        exclude=config["inventory"]["exclude"],
        code=code("inventory", "io", "tables"),
    script:
        "../scripts/list_documents.py"
