import re

from pipeline.report.figures import draw_figures
from pipeline.report.pages import explorer_script
from pipeline.report.wording import ASSERTION_WORDS, LEVEL_WORDS
from pipeline.tables import ASSERTIONS, LEVELS


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
