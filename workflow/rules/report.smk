"""
Report: all tables to pages, figures and spreadsheets, and the checks of the run.

INPUT   every table of outputs/
OUTPUT  outputs/report/explorer.html, outputs/report/index.html, outputs/report/corpus.html
        outputs/report/figures/*.{svg,png}, outputs/report/tables/*.csv
        outputs/report/checks.json
"""

from pipeline.report.captions import FIGURE_CAPTIONS, TABLE_CAPTIONS

STUDY = {
    "documents": "outputs/extract/catalogue.parquet",
    "extracted": shards("outputs/extract/documents.parquet"),
    "concepts": "outputs/tag/concepts.parquet",
    "claims": shards("outputs/claims/claims.parquet"),
    "topics": "outputs/topics/topics.parquet",
    "terms": "outputs/topics/terms.parquet",
    "topic_documents": "outputs/topics/documents.parquet",
    "passages": "outputs/topics/passages.parquet",
    "selection": "outputs/topics/selection.parquet",
    "nodes": "outputs/network/nodes.parquet",
    "edges": "outputs/network/edges.parquet",
    "evidence": "outputs/network/evidence.parquet",
    "profile": "outputs/readiness/profile.parquet",
    "sentences": shards("outputs/segment/sentences.parquet"),
    "mentions": shards("outputs/tag/mentions.parquet"),
}


READING = {
    "pages": shards("outputs/extract/pages.parquet"),
    "records": "outputs/inventory/records.parquet",
}


rule export_tables:
    input:
        **STUDY,
        **READING,
    output:
        [
            report(
                f"outputs/report/tables/{name}.csv",
                caption=f"../report/table-{name}.rst",
                category="Tables",
                labels={"table": name},
            )
            for name in TABLE_CAPTIONS
        ],
    log:
        "outputs/logs/export_tables.log",
    benchmark:
        "outputs/benchmarks/export_tables.tsv"
    params:
        settings=config["report"],
        code=code("report", "io", "tables"),
    script:
        "../scripts/export_tables.py"


rule draw_figures:
    input:
        **STUDY,
    output:
        [
            report(
                f"outputs/report/figures/{name}.svg",
                caption=f"../report/figure-{name}.rst",
                category="Figures",
                labels={"figure": name},
            )
            for name in FIGURE_CAPTIONS
        ],
        [f"outputs/report/figures/{name}.png" for name in FIGURE_CAPTIONS],
    log:
        "outputs/logs/draw_figures.log",
    benchmark:
        "outputs/benchmarks/draw_figures.tsv"
    params:
        settings=config["report"],
        code=code("report", "io", "tables"),
    script:
        "../scripts/draw_figures.py"


rule build_explorer:
    input:
        **STUDY,
    output:
        explorer=report(
            "outputs/report/explorer.html",
            caption="../report/explorer.rst",
            category="Pages",
            labels={"page": "explorer"},
        ),
    log:
        "outputs/logs/build_explorer.log",
    benchmark:
        "outputs/benchmarks/build_explorer.tsv"
    params:
        settings=config["report"],
        min_mentions=config["readiness"]["min_mentions"],
        code=code("report", "io", "tables"),
    script:
        "../scripts/build_explorer.py"


rule build_index:
    input:
        **STUDY,
        figures=[f"outputs/report/figures/{name}.svg" for name in FIGURE_CAPTIONS],
        tables=[f"outputs/report/tables/{name}.csv" for name in TABLE_CAPTIONS],
    output:
        index=report(
            "outputs/report/index.html",
            caption="../report/index.rst",
            category="Pages",
            labels={"page": "report"},
        ),
    log:
        "outputs/logs/build_index.log",
    benchmark:
        "outputs/benchmarks/build_index.tsv"
    params:
        settings=config["report"],
        min_mentions=config["readiness"]["min_mentions"],
        code=code("report", "io", "tables"),
    script:
        "../scripts/build_index.py"


rule build_health:
    input:
        **STUDY,
        **READING,
    output:
        corpus=report(
            "outputs/report/corpus.html",
            caption="../report/corpus.rst",
            category="Pages",
            labels={"page": "corpus"},
        ),
    log:
        "outputs/logs/build_health.log",
    benchmark:
        "outputs/benchmarks/build_health.tsv"
    params:
        settings=config["report"],
        code=code("report", "io", "tables"),
    script:
        "../scripts/build_health.py"


rule check_outputs:
    input:
        **STUDY,
        blocks=shards("outputs/extract/blocks.parquet"),
        explorer="outputs/report/explorer.html",
        index="outputs/report/index.html",
        corpus="outputs/report/corpus.html",
    output:
        checks="outputs/report/checks.json",
    log:
        "outputs/logs/check_outputs.log",
    benchmark:
        "outputs/benchmarks/check_outputs.tsv"
    params:
        settings=config["report"],
        code=code("report", "io", "tables"),
    script:
        "../scripts/check_outputs.py"
