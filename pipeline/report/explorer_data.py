"""Everything the explorer holds, as one value that JSON can write."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pandas as pd

from pipeline.report.columns import places
from pipeline.report.escape import FORMULA_STARTS
from pipeline.report.evidence import choose_evidence, choose_mentions
from pipeline.report.explorer_claims import describe_claims, shown_claims
from pipeline.report.explorer_concepts import describe_concepts, describe_documents
from pipeline.report.explorer_networks import describe_networks
from pipeline.report.explorer_topics import (
    addressed,
    describe_readiness,
    describe_selection,
    describe_topics,
)
from pipeline.report.naming import NAMING_PLACES, naming_places, with_named
from pipeline.report.sentences import collect_mentions, collect_sentences, describe_sentences
from pipeline.report.settings import ReportSettings
from pipeline.report.study import Study
from pipeline.report.tallies import tally
from pipeline.report.wording import LEVEL_WORDS
from pipeline.tables import ASSERTIONS, LOW_QUALITY, MENTIONS

Shards = Callable[[], Iterable[pd.DataFrame]]


def explorer_data(
    study: Study, sentences: Shards, mentions: Shards, *, settings: ReportSettings
) -> dict[str, Any]:
    """Return the content of the explorer.

    Sentences are held once, and only those that stand behind a number; everything else refers to
    them, to documents and to concepts by number.

    Parameters
    ----------
    sentences, mentions
        Each gives the shards of its table anew when called.

    Raises
    ------
    StudyError
        When an edge has no sentence.
    """
    limit = settings.max_evidence_per_edge
    study = with_named(study, sentences(), mentions())
    tallies = tally(sentences(), mentions(), counted_ids=study.counted_ids)
    chosen = choose_evidence(study.evidence, _pairs(mentions(), study), limit=limit)
    mentioned = choose_mentions(_counted(mentions(), study), limit=limit)
    claims = study.counted_claims
    wanted = _wanted(study, chosen, claims, limit=limit) | set(mentioned.shown["sentence_id"])
    texts = collect_sentences(sentences(), wanted)
    found = collect_mentions(mentions(), wanted)
    documents = places(study.documents["document_id"])
    concepts = places(study.concepts["concept_id"])
    index = places(texts["sentence_id"])
    starts = {
        name: (index[name], int(start), text)
        for name, start, text in zip(
            texts["sentence_id"], texts["char_start"], texts["text"], strict=True
        )
    }
    return {
        "title": settings.title,
        "limit": limit,
        "low_quality": LOW_QUALITY,
        "formula_starts": FORMULA_STARTS,
        "assertions": ASSERTIONS,
        "places": NAMING_PLACES,
        "levels": tuple(LEVEL_WORDS),
        "documents": describe_documents(
            study.documents, study.extracted, tallies, concepts=concepts
        ),
        "concepts": describe_concepts(study.concepts, tallies, mentioned, sentences=index),
        "sentences": describe_sentences(texts, found, documents=documents, concepts=concepts)
        | {"place": [NAMING_PLACES.index(place) for place in naming_places(texts)]},
        "networks": describe_networks(
            study.nodes,
            study.edges,
            study.evidence,
            chosen,
            concepts=concepts,
            sentences=index,
            documents=documents,
        ),
        "claims": describe_claims(claims, limit=limit, texts=starts, concepts=concepts),
        "topics": describe_topics(
            study.topics,
            study.terms,
            study.topic_documents,
            study.passages,
            documents=documents,
            sentences=index,
        ),
        "selection": describe_selection(study.selection),
        "readiness": describe_readiness(
            study.profile,
            study.concepts,
            limit=limit,
            documents=documents,
            numbers=concepts,
            sentences=index,
        ),
    }


def _counted(mentions: Iterable[pd.DataFrame], study: Study) -> Iterator[pd.DataFrame]:
    """Yield the mentions that statistics count."""
    for shard in mentions:
        yield shard[shard["counted"] & shard["document_id"].isin(study.counted_ids)]


def _pairs(mentions: Iterable[pd.DataFrame], study: Study) -> pd.DataFrame:
    """Concepts of the sentences that stand behind edges."""
    wanted = set(study.evidence["sentence_id"])
    names = ["sentence_id", "concept_id"]
    parts = [
        shard.loc[shard["sentence_id"].isin(wanted) & (shard["layer"] == "concept"), names]
        for shard in mentions
    ]
    frame = pd.concat(parts, ignore_index=True) if parts else MENTIONS.empty()[names]
    return frame.drop_duplicates(ignore_index=True)


def _wanted(study: Study, chosen: pd.DataFrame, claims: pd.DataFrame, *, limit: int) -> set[str]:
    cells = addressed(study.profile)["sentence_ids"]
    return {
        *chosen["sentence_id"],
        *shown_claims(claims, limit=limit)["sentence_id"],
        *study.passages["sentence_id"],
        *(sentence for ids in cells for sentence in list(ids)[:limit]),
    }
