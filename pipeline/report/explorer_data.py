"""Everything the explorer holds, as one value that JSON can write."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pipeline.report.columns import places
from pipeline.report.escape import FORMULA_STARTS
from pipeline.report.evidence import ChosenMentions, choose_evidence, choose_mentions
from pipeline.report.explorer_claims import describe_claims, shown_claims
from pipeline.report.explorer_concepts import describe_concepts, describe_documents
from pipeline.report.explorer_networks import describe_networks
from pipeline.report.explorer_topics import (
    addressed,
    describe_readiness,
    describe_selection,
    describe_topics,
    size_note,
)
from pipeline.report.naming import NAMING_PLACES, naming_places, with_named
from pipeline.report.sentences import collect_mentions, collect_sentences, describe_sentences
from pipeline.report.settings import ReportSettings
from pipeline.report.study import Study
from pipeline.report.tallies import Tallies, tally
from pipeline.report.wording import EXPLAINED, LEVEL_WORDS
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
    shown = _choose(study, sentences, mentions, limit=limit)
    return {
        **_constants(settings),
        **_corpus(study, tallies, shown, collect_mentions(mentions(), shown.ids)),
        **_results(study, shown, limit=limit),
    }


@dataclass(frozen=True)
class _Shown:
    """The sentences that the page holds, and the numbers by which it refers to everything."""

    edges: pd.DataFrame
    mentioned: ChosenMentions
    texts: pd.DataFrame
    documents: Mapping[str, int]
    concepts: Mapping[str, int]
    sentences: Mapping[str, int]

    @property
    def ids(self) -> Set[str]:
        """Ids of the sentences."""
        return self.sentences.keys()

    @property
    def starts(self) -> dict[str, tuple[int, int, str]]:
        """Sentence id to its number, its first code point and its text."""
        columns = (self.texts[name] for name in ("sentence_id", "char_start", "text"))
        return {
            name: (self.sentences[name], int(start), text)
            for name, start, text in zip(*columns, strict=True)
        }


def _choose(study: Study, sentences: Shards, mentions: Shards, *, limit: int) -> _Shown:
    edges = choose_evidence(study.evidence, _pairs(mentions(), study), limit=limit)
    mentioned = choose_mentions(_counted(mentions(), study), limit=limit)
    wanted = _wanted(study, edges, limit=limit) | set(mentioned.shown["sentence_id"])
    texts = collect_sentences(sentences(), wanted)
    return _Shown(
        edges,
        mentioned,
        texts,
        documents=places(study.documents["document_id"]),
        concepts=places(study.concepts["concept_id"]),
        sentences=places(texts["sentence_id"]),
    )


def _constants(settings: ReportSettings) -> dict[str, Any]:
    return {
        "title": settings.title,
        "limit": settings.max_evidence_per_edge,
        "min_mentions": settings.min_mentions,
        "low_quality": LOW_QUALITY,
        "formula_starts": FORMULA_STARTS,
        "assertions": ASSERTIONS,
        "places": NAMING_PLACES,
        "levels": tuple(LEVEL_WORDS),
        "words": EXPLAINED,
    }


def _corpus(
    study: Study, tallies: Tallies, shown: _Shown, mentions: pd.DataFrame
) -> dict[str, Any]:
    """Documents, concepts, and the sentences with the *mentions* in them."""
    texts = describe_sentences(
        shown.texts, mentions, documents=shown.documents, concepts=shown.concepts
    )
    return {
        "documents": describe_documents(
            study.documents, study.extracted, tallies, concepts=shown.concepts
        ),
        "concepts": describe_concepts(
            study.concepts, tallies, shown.mentioned, sentences=shown.sentences
        ),
        "sentences": texts
        | {"place": [NAMING_PLACES.index(place) for place in naming_places(shown.texts)]},
    }


def _results(study: Study, shown: _Shown, *, limit: int) -> dict[str, Any]:
    """Networks, claims, topics and readiness."""
    documents, concepts, sentences = shown.documents, shown.concepts, shown.sentences
    return {
        "networks": describe_networks(
            study.nodes,
            study.edges,
            study.evidence,
            shown.edges,
            concepts=concepts,
            sentences=sentences,
            documents=documents,
        ),
        "claims": describe_claims(
            study.counted_claims, limit=limit, texts=shown.starts, concepts=concepts
        ),
        "topics": describe_topics(
            study.topics,
            study.terms,
            study.topic_documents,
            study.passages,
            documents=documents,
            sentences=sentences,
        ),
        "selection": describe_selection(study.selection),
        "size_note": size_note(study.selection, study.topics),
        "readiness": describe_readiness(
            study.profile,
            study.concepts,
            limit=limit,
            documents=documents,
            numbers=concepts,
            sentences=sentences,
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


def _wanted(study: Study, edges: pd.DataFrame, *, limit: int) -> set[str]:
    cells = addressed(study.profile)["sentence_ids"]
    return {
        *edges["sentence_id"],
        *shown_claims(study.counted_claims, limit=limit)["sentence_id"],
        *study.passages["sentence_id"],
        *(sentence for ids in cells for sentence in list(ids)[:limit]),
    }
