"""Real documents, from plain paragraphs to mentions: what must hold for every row."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipeline.io import read_yaml_files
from pipeline.segment import SegmentSettings, segment_shard
from pipeline.tables import MENTIONS, PAGES, SENTENCES, conform
from pipeline.tag import compile_codebook, tag_shard
from tests.unit.segment.test_shard import blocks_of

SEED = "seed/pentahelix-2024-bureaucratic-culture.txt"
LAWS = ["laws-id/uu-2008-11.md", "laws-id/pp-2019-80.md"]


@pytest.fixture(scope="module")
def shipped(root: Path) -> dict[str, Any]:
    return compile_codebook(read_yaml_files(sorted((root / "config/codebook").glob("*.yaml"))))


def read_and_tag(path: Path, codebook: dict[str, Any]) -> tuple[str, pd.DataFrame, pd.DataFrame]:
    paragraphs = path.read_text(encoding="utf-8").replace("\n\n", "\0").replace("\n", " ")
    blocks = blocks_of("d", *(("body", " ".join(p.split())) for p in paragraphs.split("\0") if p))
    wanted = {"d": "x"}
    sentences = segment_shard(
        blocks,
        pages=PAGES.empty(),
        wanted=wanted,
        kept=(SENTENCES.empty(), {}),
        settings=SegmentSettings(),
    )
    mentions = tag_shard(sentences, codebook, wanted=wanted, kept=(MENTIONS.empty(), {}))
    return "\n".join(blocks["text"]), sentences, mentions


@pytest.mark.parametrize("name", [SEED, *LAWS])
def test_every_row_points_at_its_words(
    shared_data: Path, shipped: dict[str, Any], name: str
) -> None:
    text, sentences, mentions = read_and_tag(shared_data / name, shipped)
    assert conform(sentences, SENTENCES).num_rows > 100
    assert conform(mentions, MENTIONS).num_rows > 100
    for row in sentences.itertuples():
        assert text[row.char_start : row.char_end] == row.text
    spans = sentences.set_index("sentence_id")
    for row in mentions.itertuples():
        assert text[row.char_start : row.char_end] == row.surface
        assert spans.at[row.sentence_id, "char_start"] <= row.char_start
        assert row.char_end <= spans.at[row.sentence_id, "char_end"]
    for row in mentions.dropna(subset="cue").itertuples():
        assert text[int(row.cue_start) : int(row.cue_end)] == row.cue


@pytest.mark.parametrize("name", [SEED, *LAWS])
def test_concepts_do_not_overlap(shared_data: Path, shipped: dict[str, Any], name: str) -> None:
    _, _, mentions = read_and_tag(shared_data / name, shipped)
    concepts = mentions.query("layer == 'concept'").sort_values("char_start")
    assert (concepts["char_start"].iloc[1:].to_numpy() >= concepts["char_end"].iloc[:-1]).all()


def test_only_the_reworded_paper_is_read_as_reworded(
    shared_data: Path, shipped: dict[str, Any]
) -> None:
    assert "reworded" in set(read_and_tag(shared_data / SEED, shipped)[2]["label_kind"])
    for law in LAWS:
        assert "reworded" not in set(read_and_tag(shared_data / law, shipped)[2]["label_kind"])


def test_both_abstracts_of_the_paper_have_their_language(
    shared_data: Path, shipped: dict[str, Any]
) -> None:
    _, sentences, _ = read_and_tag(shared_data / SEED, shipped)
    counts = sentences["language"].value_counts()
    assert counts["id"] > 10 * counts["en"] > 0
    english = sentences[sentences["text"].str.startswith("Advances in information technology")]
    assert english["language"].tolist() == ["en"]
