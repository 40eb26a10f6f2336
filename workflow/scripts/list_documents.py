"""Rule list_documents: files under corpus/ to one row per document."""

from pipeline import logs
from pipeline.extract import HEAD_BYTES, sniff_media_type
from pipeline.inventory import build_inventory, parse_metadata, sources_at
from pipeline.io import describe_files, list_files, read_if_given, write_table
from pipeline.tables import INVENTORY

logs.log_to(snakemake.log[0])
sources = sources_at(snakemake.input.documents)
sheet = parse_metadata(read_if_given(snakemake.input.metadata), files=list_files("corpus"))
digests = describe_files(snakemake.input.documents, n_head=HEAD_BYTES)
documents = build_inventory(sources, digests, sheet, sniff=sniff_media_type)
write_table(documents, INVENTORY, snakemake.output.documents)
