import sys

from snakemake.utils import min_version

min_version("9.0")

sys.path.insert(0, workflow.basedir)


include: "workflow/rules/common.smk"
include: "workflow/rules/inventory.smk"
include: "workflow/rules/extract.smk"
include: "workflow/rules/segment.smk"
include: "workflow/rules/tag.smk"
include: "workflow/rules/claims.smk"
include: "workflow/rules/topics.smk"
include: "workflow/rules/network.smk"
include: "workflow/rules/readiness.smk"
include: "workflow/rules/report.smk"


report: "workflow/report/workflow.rst"


rule all:
    default_target: True
    input:
        "outputs/inventory/documents.parquet",
        shards("outputs/extract/blocks.parquet"),
        "outputs/extract/catalogue.parquet",
        shards("outputs/segment/sentences.parquet"),
        shards("outputs/tag/mentions.parquet"),
        shards("outputs/claims/claims.parquet"),
        "outputs/topics/topics.parquet",
        "outputs/network/edges.parquet",
        "outputs/readiness/profile.parquet",
        "outputs/report/index.html",
        "outputs/report/explorer.html",
        "outputs/report/checks.json",
