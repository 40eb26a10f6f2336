import re

from pipeline.report.figures import draw_figures
from pipeline.report.naming import FEWEST_ITEMS
from pipeline.report.pages import explorer_script
from pipeline.report.wording import ASSERTION_WORDS, EXPLAINED, LEVEL_WORDS
from pipeline.tables import ASSERTIONS, LEVELS, LOW_QUALITY


def test_every_value_of_the_tables_has_a_word():
    assert list(ASSERTION_WORDS) == list(ASSERTIONS)
    assert [level for level in LEVEL_WORDS if level != "named"] == list(LEVELS)


def test_a_mention_without_cue_is_never_called_present(small, tallies_of):
    assert "present" not in {*ASSERTION_WORDS.values(), *LEVEL_WORDS.values()}
    figures = draw_figures(small.study, tallies_of(small))
    for name in ("concepts.svg", "readiness.svg"):
        shown = re.findall(r">([^<>]+)</text>", figures[name].decode())
        assert "mentioned" in shown
        assert "present" not in shown
    assert 'present: ["mentioned", "disebut"]' in explorer_script()


def test_numbers_of_explanations_are_those_of_the_code():
    assert f"that list {FEWEST_ITEMS} or more items" in EXPLAINED["namedHelp"][0]
    assert f"mendaftar {FEWEST_ITEMS} butir" in EXPLAINED["namedHelp"][1]
    assert f"Below {LOW_QUALITY} many do not" in EXPLAINED["textQualityHelp"][0]
    assert "Di bawah 0,9 banyak" in EXPLAINED["textQualityHelp"][1]
