"""Tests of pipeline.plan."""

from pathlib import Path

import pytest

from pipeline import plan
from pipeline.plan import ENTRIES_PATH, hand_over, plan_study

ENTRY = "@misc{{{0}, title={{A work with number {0}}}, year={{2019}}, abstract={{Text of {0}.}}}}\n"


@pytest.fixture
def planned(root, tmp_path, monkeypatch):
    """Plan the study in an empty folder; the bibliography holds entries of these keys."""
    monkeypatch.chdir(tmp_path)
    Path("corpus").mkdir()

    def again(keys: str, *, code: str = "c"):
        Path("corpus/a.bib").write_text("".join(map(ENTRY.format, keys)))
        return plan_study(root, {}, code=code)

    return again


def _keys(study) -> list[str]:
    return [source.path.partition("#")[2] for source in study.sources]


def test_planning_writes_nothing_until_entries_are_handed_over(planned):
    study = planned("ab")
    assert _keys(study) == ["a", "b"]
    assert study.files == []
    assert study.bibliographies == ["corpus/a.bib"]
    assert not Path("outputs").exists()
    hand_over(study)
    assert Path(ENTRIES_PATH).is_file()


def test_what_was_handed_over_is_not_read_anew_while_nothing_changed(planned, monkeypatch):
    first = planned("ab")
    hand_over(first)
    monkeypatch.setattr(plan, "list_records", None)  # would fail if it were called
    second = planned("ab")
    assert second.sources == first.sources
    assert second.handover is None
    stamp = Path(ENTRIES_PATH).stat().st_mtime_ns
    hand_over(second)
    assert Path(ENTRIES_PATH).stat().st_mtime_ns == stamp


def test_an_entry_a_file_or_other_code_makes_it_read_anew(planned):
    first = planned("ab")
    hand_over(first)
    assert _keys(planned("abc")) == ["a", "b", "c"]
    assert planned("ab", code="d").handover is not None
    Path("corpus/A work with number a.txt").write_text("Text.")
    study = planned("ab")
    assert [s.path for s in study.sources] == ["corpus/A work with number a.txt", "corpus/a.bib#b"]
    assert study.sources[1].document_id == first.sources[1].document_id


def test_a_damaged_handover_is_made_again_and_one_without_bibliographies_is_emptied(planned, root):
    hand_over(planned("ab"))
    Path(ENTRIES_PATH).write_bytes(b"PAR1")
    study = planned("ab")
    assert _keys(study) == ["a", "b"]
    hand_over(study)
    Path("corpus/a.bib").unlink()
    Path("corpus/x.txt").write_text("Text.")
    study = plan_study(root, {}, code="c")
    assert [source.path for source in study.sources] == ["corpus/x.txt"]
    hand_over(study)
    assert plan_study(root, {}, code="c").handover is None
