"""A browser without network for the pages, and the synthetic study they are made from."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "unit/report"))

import synthetic

from pipeline.report import ReportSettings, build_explorer, tally
from pipeline.report.figures import FIGURES, draw_figures
from pipeline.report.index_page import build_index
from tests.browser.installed import find_browser

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1440,900",
)


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    """Chromium with a new profile; its console and network are recorded."""
    chromium, driver_path = find_browser()
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(driver_path))
    yield driver
    driver.quit()


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    """The folder of the pages: index, and explorers of studies with little and much evidence."""
    folder = tmp_path_factory.mktemp("report")
    studies = {
        "explorer": synthetic.build_synthetic(),
        "empty": synthetic.empty_synthetic(),
        "large": synthetic.large_study(),
        "few": _with_few_passed(synthetic.large_study(40, 30)),
        "headings": _in_headings(synthetic.build_synthetic()),
        "cut": _with_cut_evidence(synthetic.build_synthetic()),
    }
    settings = {"cut": ReportSettings(max_evidence_per_edge=1)}
    for name, built in studies.items():
        shards = (built.sentence_shards, built.mention_shards)
        page = build_explorer(built.study, *shards, settings=settings.get(name, ReportSettings()))
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    (folder / "index.html").write_text(_index(studies["explorer"]), encoding="utf-8")
    return folder


def _in_headings(built):
    """The same where every sentence is a heading."""
    return synthetic.replace(built, sentences=built.sentences.assign(role="heading"))


def _with_few_passed(built):
    """The same where only the first two pairs passed the test."""
    edges = built.study.edges
    return built.with_study(edges=edges.assign(in_backbone=edges.index < 2))


def _with_cut_evidence(built):
    """The same with few documents listed, no interval of an edge and no stability of a topic."""
    evidence = built.study.evidence
    last = evidence["document_id"] != evidence.groupby(_EDGE)["document_id"].transform("min")
    edges = built.study.edges.assign(ci_low=None, ci_high=None).astype(
        {"ci_low": "float64", "ci_high": "float64"}
    )
    return built.with_study(
        evidence=evidence[~(last & (evidence["network"] == "document"))],
        edges=edges.assign(reason="meets in fewer than 5 documents"),
        topics=built.study.topics.assign(stability=None, reason="fewer than five documents").astype(
            {"stability": "float64"}
        ),
    )


_EDGE = ["network", "source_id", "target_id"]


def _index(built):
    tallies = tally(
        built.sentence_shards(), built.mention_shards(), counted_ids=built.study.counted_ids
    )
    drawn = draw_figures(built.study, tallies)
    figures = {name: drawn[f"{name}.svg"] for name in FIGURES}
    return build_index(built.study, tallies, figures, settings=ReportSettings())


@pytest.fixture
def visit(browser, pages):
    """Open a view of a page afresh."""

    def go(view="", page="explorer"):
        browser.get("about:blank")
        browser.get(f"{(pages / page).with_suffix('.html').as_uri()}{view}")
        return browser

    return go
