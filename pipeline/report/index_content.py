"""The tables and links of the report page, as values that its template writes."""

from typing import Any
from urllib.parse import quote

import pandas as pd

from pipeline.report.columns import records
from pipeline.report.csv_tables import concepts_table, documents_table
from pipeline.report.edges import best_supported
from pipeline.report.explorer_topics import addressed, size_note
from pipeline.report.flow import smallest_network
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies
from pipeline.report.wording import LEVEL_WORDS, explain
from pipeline.tables import LOW_QUALITY

_CLAIM = ["subject_id", "relation", "object_id"]


def explorer_link(view: str = "", **values: str) -> str:
    """Return the address of a view of the explorer.

    >>> explorer_link(edge="a~b", network="sentence")
    'explorer.html#edge=a~b&network=sentence'
    """
    pairs = [f"{name}={quote(value, safe='~')}" for name, value in values.items()]
    return "explorer.html#" + "&".join([view, *pairs] if view else pairs)


def totals_of(study: Study, tallies: Tallies) -> dict[str, int]:
    """Return how many rows the tables would have that show their first only."""
    return {
        "concepts": len(_found_concepts(study, tallies)),
        "edges": len(smallest_network(study)[2]),
        "claims": len(study.counted_claims[_CLAIM].drop_duplicates()),
    }


def _found_concepts(study: Study, tallies: Tallies) -> pd.DataFrame:
    rows = concepts_table(study, tallies)
    return rows[(rows["layer"] == "concept") & (rows["n_mentions"] > 0)]


def top_concepts(study: Study, tallies: Tallies, *, n: int = 20) -> list[dict[str, Any]]:
    """Return the concepts in most documents."""
    rows = _found_concepts(study, tallies).head(n)
    names = ["concept_id", "label_en", "label_id", "n_documents", "n_mentions"]
    names += ["n_present", "n_lacking", "n_required", "n_planned", "n_definition"]
    return [
        row | {"link": explorer_link(concept=row["concept_id"])} for row in records(rows, names)
    ]


def top_edges(study: Study, *, n: int = 25) -> list[dict[str, Any]]:
    """Return the best supported associations of the network with the smallest unit."""
    unit, _, edges = smallest_network(study)
    rows = best_supported(edges, n)
    labels = study.concepts.set_index("concept_id")["label_en"]
    named = rows.assign(source=rows["source_id"].map(labels), target=rows["target_id"].map(labels))
    names = ["source_id", "target_id", "source", "target", "n_units", "n_documents", "expected"]
    names += ["npmi", "ci_low", "ci_high", "q_value", "in_backbone", "reason"]
    return [
        row | {"link": explorer_link(edge=f"{row['source_id']}~{row['target_id']}", network=unit)}
        for row in records(named, names)
    ]


def topic_rows(study: Study) -> list[dict[str, Any]]:
    """Return the topics by rank with their first terms."""
    terms = study.terms[study.terms["rank"] <= 10].sort_values(["topic_id", "rank"])
    words = terms.groupby("topic_id")["term"].agg(", ".join)
    topics = study.topics.sort_values("rank")
    named = topics.assign(terms=topics["topic_id"].map(words).fillna(""))
    names = ["topic_id", "rank", "label", "terms", "prevalence", "coherence", "stability"]
    names += ["n_documents", "reason"]
    return [row | {"link": explorer_link(topic=row["topic_id"])} for row in records(named, names)]


def size_text(study: Study) -> str:
    """Say when the reported number of topics is too large or at an end of those tried, or ""."""
    key = size_note(study.selection, study.topics)
    chosen = study.selection.loc[study.selection["selected"], "n_topics"]
    return explain(key, chosen.iloc[0]) if key else ""


def framework_rows(study: Study) -> list[dict[str, Any]]:
    """Return the frameworks that documents address, with their cells by level."""
    cells = addressed(study.profile)
    counts = pd.crosstab(cells["framework_id"], cells["level"]).reindex(
        columns=list(LEVEL_WORDS), fill_value=0
    )
    items = study.concepts[study.concepts["layer"] == "item"]["framework_id"].value_counts()
    labels = study.concepts.set_index("concept_id")["label_en"]
    documents = cells.groupby("framework_id")["document_id"].nunique()
    found = cells.groupby("framework_id")["item_id"].nunique()
    order = counts.sum(axis=1).sort_values(ascending=False, kind="stable").index
    return [
        {
            "label": labels[name],
            "link": explorer_link("readiness", framework=str(name)),
            "n_documents": int(documents[name]),
            "n_items": int(items[name]),
            "n_found": int(found[name]),
            "levels": [int(n) for n in counts.loc[name]],
        }
        for name in order
    ]


def top_claims(study: Study, *, n: int = 20) -> list[dict[str, Any]]:
    """Return the statements made in most documents."""
    claims = study.counted_claims
    rows = claims.groupby(_CLAIM, as_index=False).agg(
        n=("claim_id", "size"),
        n_documents=("document_id", "nunique"),
        n_plus=("sign", lambda signs: (signs > 0).sum()),
        n_minus=("sign", lambda signs: (signs < 0).sum()),
        n_negated=("negated", "sum"),
        n_hedged=("hedged", "sum"),
    )
    rows = rows.sort_values(
        ["n_documents", "n", *_CLAIM], ascending=[False, False, True, True, True]
    ).head(n)
    labels = study.concepts.set_index("concept_id")["label_en"]
    named = rows.assign(
        subject=rows["subject_id"].map(labels), object=rows["object_id"].map(labels)
    )
    names = [*_CLAIM, "subject", "object", "n", "n_documents"]
    names += ["n_plus", "n_minus", "n_negated", "n_hedged"]
    return [
        row
        | {"sign": _signs(row["n_plus"], row["n_minus"])}
        | {"link": explorer_link("claims", claim="~".join(row[name] for name in _CLAIM))}
        for row in records(named, names)
    ]


def _signs(plus: int, minus: int) -> str:
    """Say how many claims have either sign, as the explorer does.

    >>> _signs(3, 1), _signs(0, 0)
    ('+3 −1', '0')
    """
    counted = [f"{sign}{n}" for sign, n in (("+", plus), ("−", minus)) if n]
    return " ".join(counted) or "0"


def document_rows(study: Study, tallies: Tallies) -> list[dict[str, Any]]:
    """Return every file with what was read and found in it; a copy names what it is a copy of."""
    rows = documents_table(study, tallies)
    rows["status"] = rows["status"].fillna("quarantined")
    of = rows.set_index("document_id")
    names = ["title", "path"]
    originals = {f"original_{name}": rows["duplicate_of"].map(of[name]) for name in names}
    rows = rows.assign(**originals, low=rows["text_quality"].fillna(1.0) < LOW_QUALITY)
    names = ["document_id", "title", "authors", "year", "document_type", "n_pages", "status"]
    names += ["duplicate_of", *originals, "text_quality", "low", "n_sentences", "n_mentions"]
    return [row | {"link": explorer_link(doc=row["document_id"])} for row in records(rows, names)]
