"""Rule compile_codebook: the codebook's files to one checked codebook and the table of concepts."""

from pipeline import logs
from pipeline.io import read_yaml_files, write_json, write_table
from pipeline.tables import CONCEPTS
from pipeline.tag import compile_codebook, tabulate_concepts

logs.log_to(snakemake.log[0])
codebook = compile_codebook(read_yaml_files(snakemake.input.files))
write_json(codebook, snakemake.output.codebook)
write_table(tabulate_concepts(codebook), CONCEPTS, snakemake.output.concepts)
