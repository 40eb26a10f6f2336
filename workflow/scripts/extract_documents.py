"""Rule extract_documents: the documents of one shard to pages and blocks."""

from pipeline import logs
from pipeline.extract import ExtractSettings, Worker, extract_shard
from pipeline.io import describe_files, read_bytes, read_if_there, write_table, write_texts
from pipeline.tables import BLOCKS, EXTRACTED

logs.log_to(snakemake.log[0])
settings = ExtractSettings(**snakemake.params.settings)
kept = (
    read_if_there(snakemake.output.documents, EXTRACTED),
    read_if_there(snakemake.output.blocks, BLOCKS),
)
with Worker(settings) as worker:
    documents, blocks, fingerprints = extract_shard(
        snakemake.params.sources,
        digests=describe_files(snakemake.input.documents),
        read=read_bytes,
        extract=worker.extract,
        kept=kept,
        settings=settings,
        code=snakemake.params.code,
    )
write_table(documents, EXTRACTED, snakemake.output.documents, fingerprints=fingerprints)
write_table(blocks, BLOCKS, snakemake.output.blocks, fingerprints=fingerprints)
write_texts(blocks, "outputs/extract/text", documents=documents)
