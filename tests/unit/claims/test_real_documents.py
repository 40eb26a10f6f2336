"""Claims in real abstracts and laws keep their promises."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from pipeline.claims import ClaimSettings, find_claims_in_shard
from pipeline.io import read_yaml_files
from pipeline.segment import SegmentSettings, segment_shard
from pipeline.tables import BLOCKS, CLAIMS, MENTIONS, PAGES, RELATIONS, SENTENCES, conform
from pipeline.tag import compile_codebook, tag_shard

CODEBOOK = Path(__file__).parents[3] / "config" / "codebook"
LAWS = ("pp-2008-60", "pp-2017-45", "uu-2009-43")


def blocks_of(document: str, paragraphs: list[str]) -> list[dict[str, object]]:
    rows, start = [], 0
    for number, text in enumerate(paragraphs):
        end = start + len(text)
        row = {"document_id": document, "block": number, "role": "body", "text": text}
        rows.append({**row, "char_start": start, "char_end": end})
        start = end + 1
    return rows


@pytest.fixture(scope="module")
def texts(shared_data: Path) -> dict[str, list[str]]:
    with (shared_data / "abstracts" / "icegov-2007-2013.csv").open(encoding="utf-8") as file:
        abstracts = [" ".join(row["abstract"].split()) for row in csv.DictReader(file)][:120]
    laws = {
        name: (shared_data / "laws-id" / f"{name}.md").read_text("utf-8").split("\n")
        for name in LAWS
    }
    return {"abstracts": abstracts, **laws}


@pytest.fixture(scope="module")
def found(texts: dict[str, list[str]]) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows = [row for name, lines in texts.items() for row in blocks_of(name, lines)]
    blocks = pd.DataFrame(rows).reindex(columns=BLOCKS.names).astype({"page": "Int64"})
    codebook = compile_codebook(read_yaml_files(sorted(map(str, CODEBOOK.glob("*.yaml")))))
    wanted = dict.fromkeys(texts, "1")
    sentences = segment_shard(
        blocks,
        pages=PAGES.empty(),
        wanted=wanted,
        kept=(SENTENCES.empty(), {}),
        settings=SegmentSettings(),
    )
    mentions = tag_shard(sentences, codebook, wanted=wanted, kept=(MENTIONS.empty(), {}))
    claims = find_claims_in_shard(
        sentences,
        mentions,
        codebook,
        wanted=wanted,
        kept=(CLAIMS.empty(), {}),
        settings=ClaimSettings(),
    )
    return sentences, claims


def test_both_languages_yield_claims(found: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    sentences, claims = found
    assert conform(claims, CLAIMS).num_rows == len(claims)
    language = sentences.set_index("sentence_id")["language"]
    assert set(language[claims["sentence_id"]]) == {"en", "id"}
    assert set(claims["relation"]) <= set(RELATIONS)


def test_offsets_point_at_the_canonical_text(
    found: tuple[pd.DataFrame, pd.DataFrame], texts: dict[str, list[str]]
) -> None:
    sentences, claims = found
    spans = sentences.set_index("sentence_id")[["char_start", "char_end"]]
    for row in claims.itertuples():
        text = "\n".join(texts[row.document_id])
        assert text[row.char_start : row.char_end] == row.text
        assert text[row.cue_start : row.cue_end] == row.cue
        start, end = spans.loc[row.sentence_id]
        assert start <= row.char_start < row.char_end <= end


def test_no_concept_acts_on_itself(found: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    _, claims = found
    assert (claims["subject_id"] != claims["object_id"]).all()
    assert claims["claim_id"].is_unique
    assert set(claims["sign"]) <= {-1, 0, 1}
