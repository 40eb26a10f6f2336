"""
Topics: sentences of all documents to topic models, their quality and stability.

INPUT   outputs/segment/sentences.parquet/*.parquet, outputs/extract/catalogue.parquet
OUTPUT  outputs/topics/{selection,topics,terms,documents,passages}.parquet
"""


rule fit_topics:
    input:
        sentences=shards("outputs/segment/sentences.parquet"),
        documents="outputs/extract/catalogue.parquet",
    output:
        selection="outputs/topics/selection.parquet",
        topics="outputs/topics/topics.parquet",
        terms="outputs/topics/terms.parquet",
        documents="outputs/topics/documents.parquet",
        passages="outputs/topics/passages.parquet",
    log:
        "outputs/logs/fit_topics.log",
    benchmark:
        "outputs/benchmarks/fit_topics.tsv"
    params:
        settings=config["topics"],
        code=code("topics", "io", "tables"),
    script:
        "../scripts/fit_topics.py"
