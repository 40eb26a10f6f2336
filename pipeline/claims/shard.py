"""Claims in the documents of one shard."""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from pipeline.claims.judge import Verdict, judge
from pipeline.claims.lexicon import Lexicon, Lexicons, compile_lexicons
from pipeline.claims.reading import Concept, Sentence, has_cue, read_sentence
from pipeline.claims.refuting import refuted_in
from pipeline.claims.rules import Match, find_matches
from pipeline.claims.settings import ClaimSettings
from pipeline.kept import keep_or_compute
from pipeline.tables import CLAIMS
from pipeline.tag.entries import HEAD_LAST
from pipeline.tag.tokens import Tokeniser

_SENTENCE = ["sentence_id", "document_id", "page", "language", "counted", "char_start", "text"]
_MENTION = ["sentence_id", "concept_id", "assertion", "char_start", "char_end"]
Row = tuple[Any, ...]


def find_claims_in_shard(
    sentences: pd.DataFrame,
    mentions: pd.DataFrame,
    codebook: Mapping[str, Any],
    *,
    wanted: Mapping[str, str],
    kept: tuple[pd.DataFrame, Mapping[str, str]],
    settings: ClaimSettings,
) -> pd.DataFrame:
    """Return the claims of a shard.

    Parameters
    ----------
    sentences, mentions
        Tables ``SENTENCES`` and ``MENTIONS`` of the shard.
    codebook
        As ``pipeline.tag.compile_codebook`` returns it.
    wanted
        Document id to the fingerprint its claims should have.
    kept
        Table ``CLAIMS`` of an earlier run and the fingerprints it was computed from.
    settings
        How far the parts of a claim may stand apart.

    Returns
    -------
    pandas.DataFrame
        Table ``CLAIMS``: subject, relation words and object stand in one sentence; ``text`` is the
        canonical text from the first to the last of them and of the words that say that a concept
        is lacking, falls, is troubled or not the one meant. No concept acts on itself. Questions
        and hypotheses are not counted.
    """

    def compute(documents: list[str]) -> list[pd.DataFrame]:
        chosen = sentences[sentences["document_id"].isin(documents)]
        return [find_claims(chosen, mentions, codebook, settings=settings)]

    earlier, fingerprints = kept
    return keep_or_compute(wanted, kept=[earlier], fingerprints=fingerprints, compute=compute)[0]


def find_claims(
    sentences: pd.DataFrame,
    mentions: pd.DataFrame,
    codebook: Mapping[str, Any],
    *,
    settings: ClaimSettings,
) -> pd.DataFrame:
    """Return the claims in *sentences* (tables ``SENTENCES``, ``MENTIONS``, ``CLAIMS``)."""
    concepts = _concepts(mentions, codebook)
    chosen = sentences[sentences["sentence_id"].isin(list(concepts))]
    if chosen.empty:
        return CLAIMS.empty()
    lexicons = compile_lexicons(codebook["relations"])
    tokenise = Tokeniser(lexicons.words)
    rows: list[Row] = []
    for record in _records(chosen.sort_values(["document_id", "char_start"]), _SENTENCE):
        rows.extend(_claims_in(record, concepts[record[0]], lexicons, tokenise, settings))
    return _tabulate(rows)


def _records(frame: pd.DataFrame, names: Sequence[str]) -> Iterator[Row]:
    return zip(*(frame[name].tolist() for name in names), strict=True)


def _concepts(mentions: pd.DataFrame, codebook: Mapping[str, Any]) -> dict[str, list[Concept]]:
    """Return sentence id to its concepts, for sentences that mention two or more of them."""
    entries = {entry["id"]: (entry["group"], entry["polarity"]) for entry in codebook["entries"]}
    of_layer = mentions[mentions["layer"] == "concept"]
    cues = of_layer[["cue_start", "cue_end"]].astype("Int64").fillna(-1).astype("int64")
    found: dict[str, list[Concept]] = defaultdict(list)
    for (sentence, concept, assertion, start, end), cue in zip(
        _records(of_layer, _MENTION), _records(cues, ["cue_start", "cue_end"]), strict=True
    ):
        group, polarity = entries.get(concept, ("", ""))
        undesirable = polarity == "undesirable"
        found[sentence].append(Concept(concept, group, undesirable, assertion, start, end, *cue))
    return {sentence: several for sentence, several in found.items() if len(several) > 1}


def _claims_in(
    record: Row,
    concepts: Sequence[Concept],
    lexicons: Lexicons,
    tokenise: Tokeniser,
    settings: ClaimSettings,
) -> Iterator[Row]:
    _, document, page, language, counted, offset, text = record
    lexicon: Lexicon | None = lexicons.of(language)
    if lexicon is None:
        return
    tokens = tokenise(text)
    if not has_cue(tokens, lexicon):
        return
    sentence = read_sentence(
        text, tokens, concepts, lexicon, offset=offset, head_last=language == HEAD_LAST
    )
    matches = select(sentence, find_matches(sentence), settings)
    refuted = refuted_in(sentence) if matches else frozenset()
    for match in matches:
        verdict = judge(sentence, match, refuted)
        yield _row(sentence, match, verdict, (document, record[0], page, counted), text)


def select(sentence: Sentence, matches: Sequence[Match], settings: ClaimSettings) -> list[Match]:
    """Return the matches that count: two concepts, near enough, one relation for each pair.

    Of several relations between the same two mentions the one with a sign counts before one
    without, then the one whose parts stand closest.
    """
    best: dict[frozenset[int], tuple[Any, Match]] = {}
    for match in matches:
        gaps = _gaps(sentence, match)
        if match.subject.concept.concept_id == match.object.concept.concept_id:
            continue
        if max(gaps) > settings.max_words_between:
            continue
        pair = frozenset([match.subject.start, match.object.start])
        rank = (match.reading.relation == "associated", sum(gaps), match.cue.start)
        if pair not in best or rank < best[pair][0]:
            best[pair] = (rank, match)
    return [match for _, match in best.values()]


def _gaps(sentence: Sentence, match: Match) -> list[int]:
    parts = sorted([(p.start, p.end) for p in (match.subject, match.cue, match.object)])
    return [sentence.words_between(one[1], two[0]) for one, two in itertools.pairwise(parts)]


def _row(sentence: Sentence, match: Match, verdict: Verdict, where: Row, text: str) -> Row:
    document, sentence_id, page, counted = where
    subject, target, relation = match.subject.concept, match.object.concept, match.reading.relation
    cue_start, cue_end = sentence.place(match.cue.start, match.cue.end)
    concepts = ((subject.start, subject.end), (target.start, target.end))
    starts, ends = zip((cue_start, cue_end), *concepts, *verdict.words, strict=True)
    start, end = min(starts), max(ends)
    offset = sentence.offset
    return (
        f"{document}.c{subject.start}-{target.start}.{relation}",
        document,
        sentence_id,
        page,
        subject.concept_id,
        relation,
        target.concept_id,
        verdict.sign,
        verdict.standing.negated,
        verdict.standing.hedged,
        text[cue_start - offset : cue_end - offset],
        start,
        end,
        subject.start,
        subject.end,
        target.start,
        target.end,
        cue_start,
        cue_end,
        text[start - offset : end - offset],
        counted and not verdict.standing.posed,
    )


def _tabulate(rows: Sequence[Row]) -> pd.DataFrame:
    if not rows:
        return CLAIMS.empty()
    return pd.DataFrame(rows, columns=CLAIMS.names).astype({"page": "Int64"})
