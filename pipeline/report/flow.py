"""What went in and what came out: one number for each step of the run, each from a table."""

from dataclasses import dataclass

import pandas as pd

from pipeline.report.reading import FileCounts, count_files, documents_read
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies

_EXTRACTED = "extract/documents"
_CATALOGUE = "extract/catalogue"
_COPIES = {
    "bytes": "with the same bytes as another file",
    "record": "the entry of a document",
    "doi": "with the DOI of another",
    "text": "with nearly the text of another",
}


@dataclass(frozen=True)
class Step:
    """One step: how many there are, of what, and where the number comes from."""

    name: str
    n: int
    note: str
    table: str


def flow_of(study: Study, tallies: Tallies) -> list[Step]:
    """Return the steps from files to edges that passed the test, in the order of the run."""
    return [*_files(study), *_texts(tallies), *_findings(study)]


def _files(study: Study) -> list[Step]:
    files = count_files(study.documents)
    rows = documents_read(study.documents, study.extracted)
    read = rows[rows["status"] == "ok"]
    pages, ocr = int(read["n_pages"].fillna(0).sum()), int(read["n_pages_ocr"].sum())
    silent = int((read["n_characters"] == 0).sum())
    return [
        Step("Files found", files.n_files, "under corpus/", _CATALOGUE),
        *_entries(files),
        Step("Copies", files.n_copies, _kinds_of_copies(study.documents), _CATALOGUE),
        Step("Documents", files.n_documents, "without the copies", _CATALOGUE),
        Step("Set aside", len(rows) - len(read), "could not be read; named below", _EXTRACTED),
        Step("Documents read", len(read), f"{pages} pages, {ocr} of them by OCR", _EXTRACTED),
        Step("Read but without text", silent, "named below", _EXTRACTED),
    ]


def _entries(files: FileCounts) -> list[Step]:
    note = "of bibliographies, read from their abstracts"
    step = Step("Entries without a file", files.n_entries, note, _CATALOGUE)
    return [step] if files.n_entries else []


def _kinds_of_copies(documents: pd.DataFrame) -> str:
    """Say how many copies there are of each kind.

    >>> _kinds_of_copies(pd.DataFrame({"duplicate_kind": ["text", None, "bytes", "text"]}))
    '1 with the same bytes as another file, 2 with nearly the text of another'
    """
    counts = documents["duplicate_kind"].value_counts()
    kinds = [f"{counts[kind]} {what}" for kind, what in _COPIES.items() if kind in counts]
    return ", ".join(kinds) or "each document is there once"


def _texts(tallies: Tallies) -> list[Step]:
    sentences, mentions = tallies.sentences, tallies.mentions
    total, counted = int(sentences["n"].sum()), int(sentences["n_counted"].sum())
    of_concepts = mentions[mentions["layer"] == "concept"]
    return [
        Step("Sentences", total, "running heads and feet are left out", "segment/sentences"),
        Step(
            "Sentences counted",
            counted,
            "outside references and the like, without copies",
            "segment/sentences",
        ),
        Step(
            "Mentions found",
            tallies.n_mentions,
            "of concepts, frameworks and their items",
            "tag/mentions",
        ),
        Step(
            "Mentions of concepts counted",
            int(of_concepts["n"].sum()),
            f"{of_concepts['concept_id'].nunique()} different concepts",
            "tag/mentions",
        ),
    ]


def _findings(study: Study) -> list[Step]:
    claims = Step(
        "Claims counted", len(study.counted_claims), "one concept acts on another", "claims/claims"
    )
    return [claims, *(step for unit in networks_of(study) for step in _edges(study, unit))]


def networks_of(study: Study) -> list[str]:
    """Return the networks of the study, smallest unit first."""
    order = ["sentence", "paragraph", "document"]
    present = set(study.nodes["network"]) | set(study.edges["network"])
    return [unit for unit in order if unit in present] + sorted(present - set(order))


def smallest_network(study: Study) -> tuple[str, pd.DataFrame, pd.DataFrame]:
    """Return unit, nodes and edges of the network that pages and figures show first.

    Without any network the unit is empty, and so are both tables.
    """
    unit = next(iter(networks_of(study)), "")
    nodes, edges = study.nodes, study.edges
    return unit, nodes[nodes["network"] == unit], edges[edges["network"] == unit]


def _edges(study: Study, unit: str) -> list[Step]:
    edges = study.edges[study.edges["network"] == unit]
    kept = int(edges["in_backbone"].sum())
    best = "" if kept or edges.empty else f"; the smallest p is {edges['p_value'].min():.2g}"
    return [
        Step(
            f"Pairs that meet in a {unit}",
            len(edges),
            "each tested, together with the pairs that could meet and never do",
            "network/edges",
        ),
        Step(
            f"Passed the test, {unit} network",
            kept,
            f"more than chance gives{best}",
            "network/edges",
        ),
    ]


def limits_of(study: Study, tallies: Tallies) -> list[str]:
    """Return what a reader has to bear in mind, each sentence computed from the tables."""
    counted = study.documents[study.documents["duplicate_of"].isna()]
    texts = study.extracted[study.extracted["document_id"].isin(counted["document_id"])]
    texts = texts[(texts["status"] == "ok") & (texts["n_characters"] > 0)]
    limits = [
        _few_documents(len(texts)),
        _languages(tallies.sentences),
        _kinds(counted[counted["document_id"].isin(texts["document_id"])]),
        _scans(texts),
        _years(counted[counted["document_id"].isin(texts["document_id"])]),
    ]
    return [limit for limit in limits if limit]


def _few_documents(n: int) -> str:
    if n >= 30:
        return ""
    counted = "1 document with text was" if n == 1 else f"{n} documents with text were"
    return (
        f"{counted} counted. With so few, intervals over documents are wide and "
        "one document can carry a result; read the sentences before citing a number."
    )


def _languages(sentences: pd.DataFrame) -> str:
    totals = sentences.groupby("language")["n_counted"].sum().sort_values(ascending=False)
    names = {
        "id": "Indonesian",
        "en": "English",
        "ms": "Malay",
        "und": "of undetermined language",
    }
    shares = [
        f"{n / totals.sum():.0%} {names.get(str(language), str(language))}"
        for language, n in totals.items()
        if n
    ]
    return f"Counted sentences by language: {', '.join(shares)}." if shares else ""


def _kinds(documents: pd.DataFrame) -> str:
    counts = documents["document_type"].value_counts().sort_index()
    parts = ", ".join(f"{n} {kind}" for kind, n in counts.items())
    return (
        f"Documents by kind: {parts}. Kinds differ in length and style, so a difference between "
        "them is not by itself a difference in what they govern."
        if len(counts) > 1
        else ""
    )


def _scans(texts: pd.DataFrame) -> str:
    without, ocr = int(texts["n_pages_without_text"].sum()), int(texts["n_pages_ocr"].sum())
    if not without and not ocr:
        return ""
    return (
        f"{without} pages carry no text (pictures, scans, damaged or empty pages) and {ocr} were "
        "read by optical character recognition; what stands on the former is not in any number."
    )


def _years(documents: pd.DataFrame) -> str:
    unknown = int(documents["year"].isna().sum())
    return f"The year of {unknown} of {len(documents)} documents is not known." if unknown else ""
