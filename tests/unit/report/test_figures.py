import re

import pytest
import synthetic

from pipeline.report.figures import FIGURES, draw_figures, inline_figure
from pipeline.report.figures.networks import draw_associations


@pytest.fixture(scope="module")
def figures(small, tallies_of):
    return draw_figures(small.study, tallies_of(small))


def test_same_tables_same_bytes(small, tallies_of, figures):
    assert draw_figures(small.study, tallies_of(small)) == figures


def test_every_figure_is_svg_and_png(figures):
    assert sorted(figures) == sorted(
        f"{name}.{kind}" for name in FIGURES for kind in ("svg", "png")
    )
    assert all(b"<dc:date>" not in data for data in figures.values())


def test_figures_name_what_they_show(figures):
    assert "Transparency" in figures["concepts.svg"].decode()
    assert "Accountability – Transparency (4)" in figures["associations.svg"].decode()
    assert "Readiness frame (3 doc.)" in figures["readiness.svg"].decode()


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_without_data_says_why(empty, tallies_of, name):
    words = draw_figures(empty.study, tallies_of(empty))[f"{name}.svg"].decode()
    assert re.search(r"(No|There (is|are) no) [a-z]", words)


@pytest.mark.parametrize("name", FIGURES)
def test_an_inline_figure_needs_no_style(figures, name):
    inline = inline_figure(figures[f"{name}.svg"], name=name, title='A "title" <b>')
    assert " style=" not in inline
    assert "<style" not in inline
    assert "<b>" not in inline
    assert set(re.findall(r'\bid="([^"-]+)-', inline)) <= {name}
    references = set(re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', inline))
    assert {a or b for a, b in references} <= set(re.findall(r'id="([^"]+)"', inline))


def test_hostile_labels_are_text_in_figures(small, tallies_of):
    concepts = small.study.concepts.assign(label_en="$x^{</svg><script>alert(1)</script>")
    built = small.with_study(concepts=concepts)
    svg = draw_figures(built.study, tallies_of(built))["concepts.svg"]
    assert "<script" not in inline_figure(svg, name="a", title="b")
    assert b"&lt;script&gt;" in svg


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x1b", "\ufffe", "\uffff"])
def test_characters_that_svg_does_not_have_are_left_out(small, tallies_of, character):
    label, term = f"Bad{character}label", f"odd{character}term"
    concepts = small.study.concepts.assign(label_en=label)
    built = small.with_study(concepts=concepts, terms=small.study.terms.assign(term=term))
    drawn = draw_figures(built.study, tallies_of(built))
    for name, words in (("concepts", "Badlabel"), ("network", "Badlabel"), ("topics", "oddterm")):
        assert words in inline_figure(drawn[f"{name}.svg"], name="a", title="b")


def test_one_document_can_be_drawn(tallies_of):
    one = synthetic.build_synthetic(synthetic.TEXTS[:1])
    assert draw_figures(one.study, tallies_of(one))["network.svg"]


def test_no_network_is_drawn_where_no_pair_passed(small, tallies_of):
    edges = small.study.edges.assign(in_backbone=False, ci_low=None, ci_high=None)
    built = small.with_study(edges=edges.astype({"ci_low": "float64", "ci_high": "float64"}))
    files = draw_figures(built.study, tallies_of(built))
    words = files["network.svg"].decode()
    assert "No pair that meets in a sentence passed the test (pairs that meet: 11)" in words
    assert "Transparency" not in words
    words = files["associations.svg"].decode()
    assert "none of these pairs passed the test" in words
    assert "without a line: no interval" in words


def test_every_dot_and_interval_lies_within_the_axis(small, tallies_of):
    edges = small.study.edges
    edges = edges[edges["network"] == "sentence"].head(3)
    edges = edges.assign(
        npmi=[-0.4, 0.2, 1.0], ci_low=[None, -0.1, 0.9], ci_high=[None, 0.5, 1.0], in_backbone=False
    ).astype({"ci_low": "float64", "ci_high": "float64"})
    built = small.with_study(edges=edges)
    (axes,) = draw_associations(built.study, tallies_of(built)).axes
    low, high = axes.get_xlim()
    assert low < -0.4
    assert high > 1


def test_documents_without_year_have_a_bar_of_their_own(small, tallies_of, figures):
    assert b"unknown" not in figures["corpus.svg"]
    documents = small.study.documents
    undated = documents.assign(year=documents["year"].mask(documents["document_id"] == "alpha"))
    built = small.with_study(documents=undated)
    words = draw_figures(built.study, tallies_of(built))["corpus.svg"].decode()
    assert words.index("2021") < words.index("2022") < words.index("unknown")


def test_a_measure_that_no_model_has_says_so(small, tallies_of, figures):
    selection = small.study.selection.assign(stability=None).astype({"stability": "float64"})
    built = small.with_study(selection=selection)
    words = draw_figures(built.study, tallies_of(built))["selection.svg"].decode()
    assert words.count("not measured") == 1
    assert b"not measured" not in figures["selection.svg"]
