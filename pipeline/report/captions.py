"""The figures and tables of the report by name, and what each shows.

The rules, the pages and the captions of the workflow's own report take the names from here.
"""

from collections.abc import Mapping

from pipeline.report.wording import MENTIONED

FIGURE_CAPTIONS: Mapping[str, str] = {
    "corpus": "Counted sentences by year of publication and language",
    "concepts": f"Concepts in most documents, and what is said of them; {MENTIONED}",
    "network": "Pairs of concepts that passed the test; size by documents, colour by community",
    "associations": "The best supported associations with their intervals over documents",
    "topics": "Topics by their share of the counted words",
    "selection": "The candidate topic models by every measure; the reported one is ringed",
    "readiness": "What documents say of the items of each framework they address; not addressed is "
    "not the same as lacking",
}
TABLE_CAPTIONS: Mapping[str, str] = {
    "documents": "Metadata, reading, sentences and mentions of every file",
    "pages": "Every page that gave no text, hardly reads, was read by OCR or holds hidden text",
    "records": "Every entry of the bibliographies, and the document it describes",
    "concepts": "Every entry of the codebook with its counts; “present” means mentioned",
    "edges": "Every pair of concepts that meets, in every network, with its test",
    "evidence": "The sentences behind each association that passed, with document and page",
    "claims": "Every counted claim with its words and page",
    "topics": "Topics with terms, share, coherence and stability",
    "topic_documents": "The weight of each topic in each document",
    "topic_candidates": "The topic models that were compared",
    "readiness": "Every document on every item of the frameworks it addresses; “present” means "
    "mentioned, an empty level not addressed",
}
