"""Claims of a shard: the table, its offsets, and what is kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipeline.claims import ClaimSettings, find_claims_in_shard
from pipeline.claims.after import OBJECT_REACH
from pipeline.io import read_yaml
from pipeline.tables import CLAIMS, MENTIONS, SENTENCES, conform
from tests.steps import count_calls

SCHEMA = Path(__file__).parents[3] / "workflow" / "schemas" / "config.schema.yaml"
MARKED = (
    "In our view, [e-government|egov] and [open data|open] may increase [trust|trust] and reduce "
    "[corruption|corruption]."
)
SETTINGS = ClaimSettings(max_words_between=12)
NOTHING_KEPT = (CLAIMS.empty(), {})


def test_offsets_point_at_the_words(
    claims_of: Callable[..., pd.DataFrame], frames: Callable[..., Any]
) -> None:
    sentences, mentions = frames(MARKED, "en")
    text = " " * 100 + sentences["text"][0]
    surfaces = dict(zip(mentions["concept_id"], mentions["surface"], strict=True))
    found = claims_of(MARKED, "en")
    assert len(found) == 4
    for row in found.itertuples():
        assert text[row.char_start : row.char_end] == row.text
        assert text[row.cue_start : row.cue_end] == row.cue
        assert text[row.subject_start : row.subject_end] == surfaces[row.subject_id]
        assert text[row.object_start : row.object_end] == surfaces[row.object_id]
        assert row.char_start == min(row.subject_start, row.object_start, row.cue_start)
        assert row.char_end == max(row.subject_end, row.object_end, row.cue_end)


def test_text_holds_the_words_that_say_a_concept_is_lacking(
    frames: Callable[..., Any], codebook: dict[str, Any]
) -> None:
    sentences, mentions = frames("Low [openness|open|lacking] hinders [reform|reform].", "en")
    mentions.loc[0, ["cue", "cue_start", "cue_end"]] = ["Low", 100, 103]
    found = find_claims_in_shard(
        sentences, mentions, codebook, wanted={"d": "1"}, kept=NOTHING_KEPT, settings=SETTINGS
    )
    assert found["text"].tolist() == ["Low openness hinders reform"]
    assert found[["char_start", "subject_start", "sign"]].to_numpy().tolist() == [[100, 104, 1]]


def test_table_keeps_the_contract(claims_of: Callable[..., pd.DataFrame]) -> None:
    found = claims_of(MARKED, "en")
    assert conform(found, CLAIMS).num_rows == 4
    assert found["claim_id"].is_unique
    assert found["claim_id"][0] == "d.c113-153.increases"
    assert set(found["cue"]) == {"increase", "reduce"}


def test_words_between_are_limited(claims_of: Callable[..., pd.DataFrame]) -> None:
    marked = "[E-government|egov] in all of the poor regions increases [trust|trust]."
    assert len(claims_of(marked, "en", max_words_between=6)) == 1
    assert len(claims_of(marked, "en", max_words_between=5)) == 0


def test_an_object_is_looked_for_as_far_as_the_settings_say(
    claims_of: Callable[..., pd.DataFrame],
) -> None:
    words = " ".join(["very"] * OBJECT_REACH)
    near, far = (
        f"[ICT|ict] increases {more}[trust|trust]." for more in (f"{words} ", f"{words} so ")
    )
    assert len(claims_of(near, "en", max_words_between=12)) == 1
    assert len(claims_of(far, "en", max_words_between=12)) == 0
    section = read_yaml(SCHEMA)["properties"]["claims"]["properties"]
    assert f"at most {OBJECT_REACH} words" in section["max_words_between"]["description"]


def test_no_rows_give_an_empty_table(codebook: dict[str, Any]) -> None:
    found = find_claims_in_shard(
        SENTENCES.empty(),
        MENTIONS.empty(),
        codebook,
        wanted={"d": "1"},
        kept=NOTHING_KEPT,
        settings=SETTINGS,
    )
    assert conform(found, CLAIMS).num_rows == 0


def test_codebook_without_relation_words_gives_no_claims(frames: Callable[..., Any]) -> None:
    sentences, mentions = frames(MARKED, "en")
    found = find_claims_in_shard(
        sentences,
        mentions,
        {"relations": [], "entries": []},
        wanted={"d": "1"},
        kept=NOTHING_KEPT,
        settings=SETTINGS,
    )
    assert conform(found, CLAIMS).num_rows == 0


def test_other_languages_give_no_claims(claims_of: Callable[..., pd.DataFrame]) -> None:
    assert claims_of(MARKED, "fr").empty
    assert claims_of(MARKED, "und").empty


def test_frameworks_and_items_are_left_out(
    frames: Callable[..., Any], codebook: dict[str, Any]
) -> None:
    sentences, mentions = frames(MARKED, "en")
    found = find_claims_in_shard(
        sentences,
        mentions.assign(layer=["concept", "item", "concept", "framework"]),
        codebook,
        wanted={"d": "1"},
        kept=NOTHING_KEPT,
        settings=SETTINGS,
    )
    pairs = zip(found["subject_id"], found["object_id"], strict=True)
    assert list(pairs) == [("egov", "trust")]


def test_unchanged_documents_are_kept_and_others_dropped(
    frames: Callable[..., Any], codebook: dict[str, Any]
) -> None:
    first, second = frames(MARKED, "en", document="a"), frames(MARKED, "en", document="b")
    sentences = pd.concat([first[0], second[0]], ignore_index=True)
    mentions = pd.concat([first[1], second[1]], ignore_index=True)

    def run(wanted: dict[str, str], kept: Any) -> pd.DataFrame:
        return find_claims_in_shard(
            sentences, mentions, codebook, wanted=wanted, kept=kept, settings=SETTINGS
        )

    both = run({"a": "1", "b": "1"}, NOTHING_KEPT)
    assert both["document_id"].tolist() == ["a"] * 4 + ["b"] * 4
    marked = both.assign(text="kept")
    again = run({"a": "1", "b": "2"}, (marked, {"a": "1", "b": "1", "gone": "1"}))
    assert again.loc[again["document_id"] == "a", "text"].tolist() == ["kept"] * 4
    assert "kept" not in again.loc[again["document_id"] == "b", "text"].tolist()


@pytest.mark.parametrize(
    "unit",
    [
        "No evidence: [alpha|a] increases [beta|b]: ",
        "no evidence that [alpha|a], [beta|b], ",
        "H1: [alpha|a] increases [beta|b]; ",
        "not [alpha|a] and [beta|b] increases [gamma|c] and ",
        "[beta|b] is false that [alpha|a] increases ",
        "the effect of [alpha|a] ",
    ],
)
def test_the_time_is_linear_in_the_length_of_a_sentence(
    claims_of: Callable[..., pd.DataFrame], unit: str
) -> None:
    """Twice as long a sentence takes no more than about twice as many steps."""
    steps = [count_calls(lambda n=n: claims_of(unit * n, "en")) for n in (150, 300)]
    assert steps[1] < 2.2 * steps[0]


def test_counted_follows_the_sentence(frames: Callable[..., Any], codebook: dict[str, Any]) -> None:
    sentences, mentions = frames(MARKED, "en", counted=False)
    found = find_claims_in_shard(
        sentences,
        mentions,
        codebook,
        wanted={"d": "1"},
        kept=NOTHING_KEPT,
        settings=SETTINGS,
    )
    assert not found["counted"].any()
