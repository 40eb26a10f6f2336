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
from pipeline.io import describe_files, read_bytes, read_if_there, write_table, write_texts
from pipeline.io.rows import iter_rows
from pipeline.tables import BLOCKS, EXTRACTED, RECORDS

logs.log_to(snakemake.log[0])
settings = ExtractSettings(**snakemake.params.settings)
kept = (
    read_if_there(snakemake.output.documents, EXTRACTED),
    read_if_there(snakemake.output.blocks, BLOCKS),
)
entries = pack_records(
    iter_rows(
        snakemake.input.records,
        RECORDS,
        columns=PACKED_COLUMNS,
        where={"linked_by": ["abstract"], "record_id": snakemake.params.sources.values()},
    )
)
with Worker(settings) as worker:
    documents, blocks, fingerprints = extract_shard(
        snakemake.params.sources,
        digests=describe_packed(entries, files=describe_files(snakemake.input.documents)),
        read=read_packed(entries, otherwise=read_bytes),
        extract=extract_packed(entries, otherwise=worker.extract, settings=settings),
        kept=kept,
        settings=settings,
        code=snakemake.params.code,
    )
write_table(documents, EXTRACTED, snakemake.output.documents, fingerprints=fingerprints)
write_table(blocks, BLOCKS, snakemake.output.blocks, fingerprints=fingerprints)
write_texts(blocks, "outputs/extract/text", documents=documents)
