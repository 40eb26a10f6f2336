import pytest
import synthetic

from pipeline.report import ReportSettings
from pipeline.report.figures import FIGURES, draw_figures
from pipeline.report.index_page import build_index
from pipeline.report.page_checks import check_pages

LINKS = "index.html: links to the explorer lead somewhere"
OUTSIDE = "pages: nothing is loaded from outside"


@pytest.fixture(scope="module")
def page(small, explorer_of):
    return explorer_of(small)


def broken(explorer, index="", corpus=""):
    return {f.name: f.broken for f in check_pages(explorer, index, corpus) if f.broken}


def index_of(built, tallies):
    drawn = draw_figures(built.study, tallies)
    figures = {name: drawn[f"{name}.svg"] for name in FIGURES}
    return build_index(built.study, tallies, figures, settings=ReportSettings())


@pytest.mark.parametrize(
    "part",
    [
        '<img src="https://x.example/a.png">',
        "<a href='//x.example'>",
        "<a href=http://x.example>",
        '<form action=" HTTPS://x.example">',
        '<svg><image xlink:href="//x.example/a"/></svg>',
        '<object data="//x.example/a"></object>',
    ],
)
def test_a_page_that_needs_the_network_is_found(page, part):
    assert broken(page, part) == {OUTSIDE: ("index.html",)}
    assert broken(page.replace("<main", f"{part}<main"))[OUTSIDE] == ("explorer.html",)
    assert broken(page, corpus=part) == {OUTSIDE: ("corpus.html",)}


@pytest.mark.parametrize(
    "title",
    [
        "A <a href=http://x.example>report</a>",
        "src = //x.example",
        'data: action="https://x.example"',
        '<a href="explorer.html#doc=nobody">',
        "</title><img src=//x.example>",
    ],
)
def test_a_title_that_looks_like_markup_is_words(small, tallies_of, explorer_of, title):
    documents = small.study.documents
    built = small.with_study(
        documents=documents.assign(title=documents["title"].mask(documents.index == 0, title))
    )
    index = index_of(built, tallies_of(built))
    assert broken(explorer_of(built, title=title), index) == {}


LEADING = (
    "graph",
    "topics",
    "concept=transparency",
    "doc=alpha",
    f"topic={synthetic.TOPIC_IDS[1]}",
    "edge=accountability~transparency&amp;network=document",
    "edge=transparency~accountability",
    "readiness",
    "readiness&amp;framework=readiness-frame",
    "readiness&amp;framework=readiness-frame&amp;item=item-open&amp;document=alpha",
    "claims",
    "claims&amp;claim=transparency~decreases~corruption",
)
LOST = (
    "concept=nobody",
    "doc=nobody",
    "topic=t9",
    "edge=a~b&amp;network=sentence",
    "edge=corruption~digital-divide&amp;network=sentence",  # known concepts that never meet
    "edge=accountability~transparency&amp;network=paragraph",
    "readiness&amp;framework=nobody",
    "readiness&amp;framework=readiness-frame&amp;item=item-skills&amp;document=alpha",
    "readiness&amp;item=item-open",
    "claims&amp;claim=corruption~decreases~transparency",
    "nowhere",
    "",
)


@pytest.mark.parametrize("link", LEADING)
def test_a_link_that_leads_somewhere_is_let_through(page, link):
    assert broken(page, f'<a href="explorer.html#{link}">') == {}


@pytest.mark.parametrize("link", LOST)
def test_a_link_that_leads_nowhere_is_found(page, link):
    index = f'<a href="explorer.html#{LEADING[2]}"></a><a href="explorer.html#{link}">'
    assert broken(page, index) == {LINKS: (link.replace("&amp;", "&"),)}


def test_every_link_of_the_report_page_is_looked_at(small, tallies_of, page):
    index = index_of(small, tallies_of(small))
    (links,) = [f for f in check_pages(page, index, "") if f.name == LINKS]
    # 3 first steps, 7 concepts, 5 pairs, 2 topics, 1 framework, 1 claim, 5 files, and the three
    # lists of all concepts, pairs and claims
    assert (links.n_checked, links.broken) == (27, ())


def test_an_explorer_edge_without_sentence_is_found(page):
    bare = page.replace('"sentences":[[', '"sentences":[[],[', 1)
    assert "explorer.html: every edge shows a sentence" in broken(bare)


def test_a_concept_without_sentence_is_found(page):
    start = page.index('"sentences":[', page.index('"concept_id":"transparency"'))
    end = page.index("]", start)
    silent = page[:start] + '"sentences":[' + page[end:]
    assert broken(silent) == {
        "explorer.html: every concept that was found shows a sentence": ("transparency",)
    }
