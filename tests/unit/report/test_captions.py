from pathlib import Path

from pipeline.report import TABLE_NAMES
from pipeline.report.captions import FIGURE_CAPTIONS, TABLE_CAPTIONS
from pipeline.report.figures import FIGURES

CAPTIONS = Path(__file__).parents[3] / "workflow/report"


def test_every_figure_and_table_has_a_caption():
    assert list(FIGURE_CAPTIONS) == list(FIGURES)
    assert list(TABLE_CAPTIONS) == list(TABLE_NAMES)


def test_captions_of_the_workflow_report_are_the_same():
    kinds = {"figure": FIGURE_CAPTIONS, "table": TABLE_CAPTIONS}
    wanted = {f"{kind}-{n}": f"{c}.\n" for kind, all_ in kinds.items() for n, c in all_.items()}
    found = {p.stem: p.read_text(encoding="utf-8") for p in CAPTIONS.glob("*-*.rst")}
    assert found == wanted
