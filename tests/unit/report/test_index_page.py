import re

import pytest
import synthetic

from pipeline.report import ReportSettings
from pipeline.report.captions import FIGURE_CAPTIONS
from pipeline.report.figures import FIGURES, draw_figures
from pipeline.report.index_content import explorer_link, size_text
from pipeline.report.index_page import build_index, figures_by_name
from pipeline.tables import TOPIC_SELECTION


@pytest.fixture(scope="module")
def index_of(tallies_of):
    def build(built, **settings):
        tallies = tallies_of(built)
        drawn = draw_figures(built.study, tallies)
        figures = {name: drawn[f"{name}.svg"] for name in FIGURES}
        return build_index(built.study, tallies, figures, settings=ReportSettings(**settings))

    return build


@pytest.fixture(scope="module")
def page(small, index_of):
    return index_of(small, title="A <study>")


def test_a_figure_stands_over_its_caption_in_whatever_order_the_files_come(small, tallies_of):
    tallies = tallies_of(small)
    drawn = draw_figures(small.study, tallies)
    paths = [f"figures/{name}.svg" for name in reversed(FIGURES)]
    figures = figures_by_name(paths, read=lambda path: drawn[path.removeprefix("figures/")])
    page = build_index(small.study, tallies, figures, settings=ReportSettings())
    for name, caption in FIGURE_CAPTIONS.items():
        start = page.index(f'id="{name}-')
        assert page[start : page.index("</figure>", start)].count(caption.split(";")[0]) == 1


def test_same_tables_same_bytes(small, index_of, page):
    assert index_of(small, title="A <study>") == page


def test_texts_of_documents_are_escaped(page):
    assert "A &lt;study&gt;" in page
    assert "<script" not in page
    assert "&lt;/script&gt;&lt;script&gt;alert" in page


def test_documents_set_aside_and_numbers_stand_there(page):
    assert "the file is encrypted; save it without a password" in page
    assert "no title, author or year is known" in page
    assert re.search(r"Files found</th><td class=\"number\">5<", page)


def test_the_page_counts_files_the_same_way_everywhere_and_names_the_original(page):
    assert page.count("5 files, of them 1 copy: 4 documents") == 2
    assert 'copy of Study of alpha <span class="quiet">(corpus/alpha.pdf)</span>' in page


def test_documents_of_low_quality_are_named_with_the_reason(small, index_of, page):
    assert page.count("What to know") == 0
    extracted = small.study.extracted
    low = extracted.assign(text_quality=extracted["text_quality"].mask(extracted.index == 2, 0.3))
    said = index_of(small.with_study(extracted=low))
    assert "text quality 0.30: many of its letters do not read as words" in said
    assert said.count("<b>0.30</b>") == 1


def test_rows_lead_into_the_explorer(page):
    assert 'href="explorer.html#edge=accountability~transparency&amp;network=sentence"' in page
    assert 'href="explorer.html#concept=transparency"' in page
    assert 'href="explorer.html#claims&amp;claim=transparency~decreases~corruption"' in page


def test_an_address_is_quoted():
    assert explorer_link(doc='a"&b') == "explorer.html#doc=a%22%26b"


def test_nothing_is_said_where_nothing_is_known(empty, index_of):
    page = index_of(empty)
    for words in (
        "No document with text was found, so this study has no results.",
        "nothing can be said about concepts",
        "there is no network",
        "There are no topics.",
        "nothing can be said about readiness",
        "There is no document under corpus/.",
    ):
        assert words in page


def test_an_untested_network_is_not_called_a_finding(small, index_of):
    edges = small.study.edges.assign(in_backbone=False)
    assert "No association passed the test" in index_of(small.with_study(edges=edges))


def test_a_pair_that_passed_in_another_unit_does_not_count_for_the_one_listed(small, index_of):
    edges = small.study.edges
    only = edges.assign(in_backbone=edges["in_backbone"] & (edges["network"] == "document"))
    assert only["in_backbone"].any()
    page = index_of(small.with_study(edges=only))
    assert "No association passed the test" in page
    assert "none of these pairs passed the test" in page


def test_one_document_gives_a_page(index_of):
    assert "1 document was read into" in index_of(synthetic.build_synthetic(synthetic.TEXTS[:1]))


def test_a_mention_without_cue_is_called_mentioned_and_explained_once(page):
    assert ">Mentioned</th>" in page
    assert ">Present</th>" not in page
    assert page.count("nothing said about it being missing") == 2  # caption, name of the figure


def test_an_edge_without_interval_gives_the_reason(small, index_of):
    edges = small.study.edges.assign(ci_low=None, ci_high=None, reason="meets in too few documents")
    edges = edges.astype({"ci_low": "float64", "ci_high": "float64"})
    page = index_of(small.with_study(edges=edges))
    assert '<td class="quiet">meets in too few documents</td>' in page
    assert "– … –" not in page


def test_the_page_says_what_npmi_and_q_compare_with(page):
    assert page.count("NPMI compares with chance over the whole corpus") == 1
    assert page.count("among sentences of like length") == 2
    assert "very number on this page" not in page


def test_documents_are_compared_with_one_another(small, index_of):
    study = small.study
    only = {
        name: getattr(study, name)[getattr(study, name)["network"] == "document"]
        for name in ("nodes", "edges", "evidence")
    }
    page = index_of(small.with_study(**only))
    assert "p and q compare with chance among documents of like length." in page
    assert "Mean over shuffles among documents of like length." in page
    assert "within" not in page[page.index('id="associations"') : page.index('id="topics"')]


def test_topics_stand_by_rank_and_without_stability_with_the_reason(small, index_of):
    topics = small.study.topics.iloc[::-1].assign(stability=None, reason="fewer than five <b>")
    built = small.with_study(topics=topics.astype({"stability": "float64"}))
    page = index_of(built)
    assert page.index("#topic=tf00d1e") < page.index("#topic=t0b5e55")
    assert page.count('<td class="quiet">fewer than five &lt;b&gt;</td>') == 2


def _size_text(small, *, selected, tried, shown):
    rows = [{"model": "nmf", "n_topics": n, "score": 0.1, "selected": n == selected} for n in tried]
    failed = {"model": "lda", "n_topics": 9, "reason": "could not be fitted"}
    selection = synthetic.frame([*rows, failed], TOPIC_SELECTION)
    topics = small.study.topics.iloc[[0] * shown]
    return size_text(small.with_study(selection=selection, topics=topics).study)


@pytest.mark.parametrize(("selected", "word"), [(2, "smallest"), (4, ""), (6, "largest")])
def test_a_number_of_topics_at_an_end_of_those_tried_is_said_to_be(small, selected, word):
    note = _size_text(small, selected=selected, tried=(2, 4, 6), shown=selected)
    assert bool(note) == bool(word)
    assert word in note


@pytest.mark.parametrize("tried", [(2, 4, 6), (6,)])
def test_a_number_of_topics_that_the_corpus_does_not_bear_is_said_to_be_too_large(small, tried):
    note = _size_text(small, selected=6, tried=tried, shown=5)
    assert note.startswith("The reported model was fitted with 6 topics; those that hold too few")
    assert "largest" not in note


def test_the_page_says_what_not_addressed_means(small, index_of, page):
    assert "“not addressed” means that a document has no counted mention of an item." in page
    said = index_of(small, min_mentions=3)
    assert "a document has fewer than 3 counted mentions of an item." in said


def test_what_a_heading_means_is_said(page):
    assert '<abbr title="Normalised pointwise mutual information' in page
    assert '">Main topic of</abbr>' in page
