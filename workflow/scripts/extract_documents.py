"""Rule extract_documents: the documents of one shard to pages and blocks."""

from pipeline import logs
from pipeline.extract import ExtractSettings, Worker, extract_shard
from pipeline.extract.entries import (
    PACKED_COLUMNS,
    describe_packed,
    extract_packed,
    pack_records,
    read_packed,
)
from pipeline.io import describe_files, read_bytes, read_kept, write_table, write_texts
from pipeline.io.rows import iter_rows
from pipeline.tables import BLOCKS, EXTRACTED, PAGES, RECORDS

logs.log_to(snakemake.log[0])
settings = ExtractSettings(**snakemake.params.settings, languages=snakemake.params.languages)
kept = (
    read_kept(snakemake.output.documents, EXTRACTED),
    read_kept(snakemake.output.pages, PAGES),
    read_kept(snakemake.output.blocks, BLOCKS),
)
entries = pack_records(
    iter_rows(
        "outputs/inventory/entries.parquet",
        RECORDS,
        columns=PACKED_COLUMNS,
        where={"record_id": snakemake.params.sources.values()},
    )
)
with Worker(settings) as worker:
    documents, pages, blocks, fingerprints = extract_shard(
        snakemake.params.sources,
        digests=describe_packed(entries, files=describe_files(snakemake.input.documents)),
        read=read_packed(entries, otherwise=read_bytes),
        extract=extract_packed(entries, otherwise=worker.extract, settings=settings),
        kept=kept,
        settings=settings,
        code=f"{snakemake.params.code} {snakemake.params.engine}",
    )
write_table(documents, EXTRACTED, snakemake.output.documents, fingerprints=fingerprints)
write_table(pages, PAGES, snakemake.output.pages, fingerprints=fingerprints)
write_table(blocks, BLOCKS, snakemake.output.blocks, fingerprints=fingerprints)
write_texts(blocks, "outputs/extract/text", documents=documents)
