"""Tests of pipeline.closing."""

import pandas as pd

from pipeline.closing import closing_lines


def _inventory(n: int) -> pd.DataFrame:
    frame = pd.DataFrame({"document_id": [f"d{i}" for i in range(n)]})
    return frame.assign(
        path="corpus/" + frame["document_id"],
        title="t",
        duplicate_of=None,
        problem=None,
        record_ids=[[] for _ in range(n)],
    )


def _extracted(n: int) -> pd.DataFrame:
    frame = pd.DataFrame({"document_id": [f"d{i}" for i in range(n)]})
    return frame.assign(status="ok", reason=None, n_characters=9, text_quality=0.99)


def _edges() -> pd.DataFrame:
    return pd.DataFrame({"network": ["sentence", "sentence"], "in_backbone": [True, False]})


def _records(*problems: str | None) -> pd.DataFrame:
    ids = [f"corpus/a.bib#{n}" for n in range(len(problems))]
    return pd.DataFrame({"record_id": ids, "problem": list(problems)}, dtype=object)


def test_entries_of_bibliographies_that_could_not_be_used_are_named():
    records = _records(None, "line 3: the entry cannot be read")
    lines = closing_lines(_inventory(2), _extracted(2), _edges(), records)
    assert lines[4:6] == [
        "Problems of entries of bibliographies: 1",
        "  corpus/a.bib#1: line 3: the entry cannot be read",
    ]
    lines = closing_lines(_inventory(2), _extracted(2), _edges(), _records(None))
    assert lines[4] == "Problems of entries of bibliographies: none"


def test_a_plain_run_has_nothing_to_name():
    assert closing_lines(_inventory(2), _extracted(2), _edges(), _records()) == [
        "Read 2 of 2 documents (2 files, no copies: 2 documents)",
        "Set aside: none",
        "Read in part or badly: none",
        "Problems of metadata: none",
        "Edges kept of the pairs that meet: sentence 1 of 2",
    ]


def test_what_was_not_read_not_well_or_described_ill_is_named():
    inventory, extracted = _inventory(5), _extracted(5)
    inventory.loc[1, "problem"] = "year 'x' is not a year"
    inventory.loc[4, "duplicate_of"] = "d3"
    extracted.loc[0, ["status", "reason", "n_characters"]] = ["quarantined", "it is empty", 0]
    extracted.loc[2, "reason"] = "no text on page 4"
    extracted.loc[3, "text_quality"] = 0.4
    lines = closing_lines(inventory, extracted, _edges(), _records())
    assert lines[0] == "Read 3 of 4 documents (5 files, of them 1 copy: 4 documents)"
    assert lines[1:3] == ["Set aside: 1", "  corpus/d0: it is empty"]
    assert lines[3:5] == ["Read in part or badly: 2", "  corpus/d2: no text on page 4"]
    assert lines[5].startswith("  corpus/d3: text quality 0.40")
    assert lines[6:8] == [
        "Problems of metadata: 1",
        "  corpus/d1: year 'x' is not a year",
    ]


def test_of_many_the_first_ten_are_named():
    extracted = _extracted(12).assign(status="quarantined", reason="r", n_characters=0)
    lines = closing_lines(_inventory(12), extracted, _edges(), _records())
    assert lines[1] == "Set aside: 12"
    assert lines[12] == "  and 2 more, by name in the report"
    assert lines[13] == "Read in part or badly: none"
