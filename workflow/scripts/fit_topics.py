"""Rule fit_topics: sentences of all documents to topic models."""

from pipeline import logs
from pipeline.io import iter_tables, read_table, write_table
from pipeline.tables import (
    CATALOGUE,
    SENTENCES,
    TOPIC_DOCUMENTS,
    TOPIC_PASSAGES,
    TOPIC_SELECTION,
    TOPIC_TERMS,
    TOPICS,
)
from pipeline.topics import TopicSettings, fit_topics

logs.log_to(snakemake.log[0])
result = fit_topics(
    iter_tables(snakemake.input.sentences, SENTENCES),
    read_table(snakemake.input.documents, CATALOGUE),
    settings=TopicSettings(**snakemake.params.settings),
)
write_table(result.selection, TOPIC_SELECTION, snakemake.output.selection)
write_table(result.topics, TOPICS, snakemake.output.topics)
write_table(result.terms, TOPIC_TERMS, snakemake.output.terms)
write_table(result.documents, TOPIC_DOCUMENTS, snakemake.output.documents)
write_table(result.passages, TOPIC_PASSAGES, snakemake.output.passages)
