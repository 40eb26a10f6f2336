"""The tables that people open in a spreadsheet."""

import io
from collections.abc import Callable, Iterable, Mapping

import pandas as pd

from pipeline.report.captions import TABLE_CAPTIONS
from pipeline.report.edges import by_support
from pipeline.report.escape import guard_cell
from pipeline.report.page_tallies import PageTallies
from pipeline.report.sentences import collect_sentences
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies
from pipeline.tables import ASSERTIONS


def to_csv(frame: pd.DataFrame) -> bytes:
    """Return *frame* as CSV in UTF-8 with a byte order mark, which spreadsheets need.

    Texts that a spreadsheet would compute are prefixed by an apostrophe.
    """
    safe = frame.copy()
    for name in safe.columns[[not pd.api.types.is_numeric_dtype(d) for d in safe.dtypes]]:
        safe[name] = safe[name].map(guard_cell)
    sink = io.StringIO()
    safe.to_csv(sink, index=False, lineterminator="\r\n", float_format="%.6g")
    return sink.getvalue().encode("utf-8-sig")


def export_tables(
    study: Study,
    tallies: Tallies,
    *,
    sentences: Iterable[pd.DataFrame],
    pages: PageTallies,
    entries: pd.DataFrame,
) -> dict[str, bytes]:
    """Return file name to CSV for every table of the report.

    Parameters
    ----------
    sentences
        The shards of the table of sentences.
    pages
        How the pages were read.
    entries
        Table ``RECORDS``.
    """
    frames = {name: build(study, tallies) for name, build in _TABLES.items()}
    frames["pages"] = pages.flagged.assign(
        document=pages.flagged["document_id"].map(_titles(study))
    )
    frames["records"] = records_table(entries)
    frames["evidence"] = evidence_table(study, sentences)
    return {f"{name}.csv": to_csv(frames[name]) for name in TABLE_NAMES}


def _labels(study: Study) -> dict[str, str]:
    return dict(zip(study.concepts["concept_id"], study.concepts["label_en"], strict=True))


def _titles(study: Study) -> dict[str, str]:
    return dict(zip(study.documents["document_id"], study.documents["title"], strict=True))


def documents_table(study: Study, tallies: Tallies) -> pd.DataFrame:
    """One row a document: metadata, how it was read, sentences and mentions."""
    sentences = tallies.sentences.groupby("document_id", as_index=False)[["n", "n_counted"]].sum()
    sentences.columns = pd.Index(["document_id", "n_sentences", "n_sentences_counted"])
    mentions = tallies.mentions.groupby("document_id", as_index=False)[["n"]].sum()
    mentions.columns = pd.Index(["document_id", "n_mentions"])
    # Nullable counts stay whole where a document has no row.
    read = study.extracted.convert_dtypes(convert_string=False, convert_floating=False)
    rows = study.documents.merge(read, on="document_id", how="left")
    rows = rows.merge(sentences, on="document_id", how="left")
    rows = rows.merge(mentions, on="document_id", how="left")
    numbers = ["n_sentences", "n_sentences_counted", "n_mentions"]
    return rows.assign(**{name: rows[name].fillna(0).astype("int64") for name in numbers})


def records_table(entries: pd.DataFrame) -> pd.DataFrame:
    """One row an entry of a bibliography, with the files it names; abstracts are left out."""
    files = entries["files"].map("; ".join)
    return entries.assign(files=files).drop(columns="abstract")


def concepts_table(study: Study, tallies: Tallies) -> pd.DataFrame:
    """One row a concept: documents, mentions, and mentions by what is said of it."""
    mentions = tallies.mentions
    counts = mentions.pivot_table(
        index="concept_id", columns="assertion", values="n", aggfunc="sum", fill_value=0
    ).reindex(columns=list(ASSERTIONS), fill_value=0)
    counts.columns = pd.Index([f"n_{name}" for name in counts.columns])
    counts.insert(0, "n_mentions", counts.sum(axis=1))
    counts.insert(0, "n_documents", mentions.groupby("concept_id")["document_id"].nunique())
    names = ["concept_id", "layer", "group", "framework_id", "polarity", "label_en", "label_id"]
    rows = study.concepts[names].merge(counts, left_on="concept_id", right_index=True, how="left")
    rows = rows.assign(**{name: rows[name].fillna(0).astype("int64") for name in counts.columns})
    return rows.sort_values(
        ["n_documents", "n_mentions", "concept_id"],
        ascending=[False, False, True],
        ignore_index=True,
    )


def edges_table(study: Study, tallies: Tallies) -> pd.DataFrame:
    """One row an edge of each network, best supported first."""
    labels = _labels(study)
    rows = by_support(study.edges)
    return rows.assign(source=rows["source_id"].map(labels), target=rows["target_id"].map(labels))


def evidence_table(study: Study, sentences: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """One row a sentence behind an edge that passed the test, with its text, document and page."""
    key = ["network", "source_id", "target_id"]
    kept = study.edges.loc[study.edges["in_backbone"], key]
    rows = study.evidence.merge(kept, on=key)
    texts = collect_sentences(sentences, set(rows["sentence_id"]))
    named = rows.merge(texts[["sentence_id", "role", "text"]], on="sentence_id", how="left")
    labels = _labels(study)
    return named.assign(
        source=named["source_id"].map(labels),
        target=named["target_id"].map(labels),
        document=named["document_id"].map(_titles(study)),
    )[[*key, "source", "target", *_PLACE, "document", "page", "role", "text"]]


_PLACE = ("unit_id", "sentence_id", "document_id")


def claims_table(study: Study, tallies: Tallies) -> pd.DataFrame:
    """One row a counted claim, with its words and page."""
    names = ["claim_id", "document_id", "page", "subject_id", "relation", "object_id", "sign"]
    claims = study.counted_claims[[*names, "negated", "hedged", "cue", "text"]]
    return claims.assign(document=claims["document_id"].map(_titles(study)))


def topics_table(study: Study, tallies: Tallies) -> pd.DataFrame:
    """One row a topic with its terms, by rank."""
    terms = study.terms.sort_values(["topic_id", "rank"]).groupby("topic_id")["term"].agg(", ".join)
    topics = study.topics.sort_values("rank", ignore_index=True)
    return topics.assign(terms=topics["topic_id"].map(terms))


def topic_documents_table(study: Study, tallies: Tallies) -> pd.DataFrame:
    """One row a document and topic, the topics of a document by rank."""
    topics = study.topics[["topic_id", "rank", "label"]]
    named = topics.rename(columns={"rank": "topic_rank", "label": "topic"})
    rows = study.topic_documents.merge(named, on="topic_id", how="left")
    rows = rows.sort_values(["document_id", "topic_rank"], ignore_index=True)
    return rows.assign(document=rows["document_id"].map(_titles(study)))


def candidates_table(study: Study, tallies: Tallies) -> pd.DataFrame:
    """One row a candidate topic model."""
    return study.selection


def readiness_table(study: Study, tallies: Tallies) -> pd.DataFrame:
    """One row a framework, item and document; an empty level means not addressed."""
    labels, rows = _labels(study), study.profile
    named = rows.assign(
        framework=rows["framework_id"].map(labels),
        item=rows["item_id"].map(labels),
        document=rows["document_id"].map(_titles(study)),
        sentence_ids=rows["sentence_ids"].map(" ".join),
    )
    names = [name for name in rows.columns if name != "sentence_ids"]
    return named[[*names, "framework", "item", "document", "sentence_ids"]]


_TABLES: Mapping[str, Callable[[Study, Tallies], pd.DataFrame]] = {
    "documents": documents_table,
    "concepts": concepts_table,
    "edges": edges_table,
    "claims": claims_table,
    "topics": topics_table,
    "topic_documents": topic_documents_table,
    "topic_candidates": candidates_table,
    "readiness": readiness_table,
}
TABLE_NAMES = tuple(TABLE_CAPTIONS)
