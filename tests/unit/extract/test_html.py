import pytest

from pipeline.extract.html import extract_html

ARTICLE = """<html><head><title>t</title><style>p {color: red}</style></head><body>
<nav>Home About</nav><article><h1>Digital services</h1>
<p>Public bodies offer more services on line each year, and citizens use them more often than
they did before the change of the law in the year that ended.</p>
<h2>What was asked</h2><ul><li>whether a plan exists</li><li>who leads it</li></ul>
<p>Every office answered the same questions twice, once before and once after the change.</p>
<table><tr><th>Area</th><th>Score</th></tr><tr><td>Data</td><td>0.6</td></tr></table>
<script>document.write("never shown")</script></article></body></html>"""


def test_structure_of_a_page_is_kept_and_scripts_are_not_text() -> None:
    blocks = [(b.role, b.level, b.text) for b in extract_html(ARTICLE.encode())]
    assert ("heading", 1, "Digital services") in blocks
    assert ("heading", 2, "What was asked") in blocks
    assert ("list_item", 1, "whether a plan exists") in blocks
    assert ("table", None, "Area | Score") in blocks
    assert ("table", None, "Data | 0.6") in blocks
    text = " ".join(block[2] for block in blocks)
    assert "never shown" not in text
    assert "color" not in text


def test_a_short_page_falls_back_to_all_its_text() -> None:
    page = "<div>Loose words <b>here</b><p>One paragraph.</p>tail<ul><li>item</li></ul></div>"
    found = [(b.role, b.text) for b in extract_html(page.encode())]
    assert found == [
        ("body", "Loose words here"),
        ("body", "One paragraph."),
        ("body", "tail"),
        ("list_item", "item"),
    ]


def test_broken_markup_is_survived() -> None:
    assert extract_html(b"<p>open <b>never closed") != ()
    assert extract_html(b"<!-- only a comment -->") == ()


def test_boxes_and_captions_of_an_article_are_kept() -> None:
    prose = "<p>" + "The office answers every letter within ten days of work. " * 8 + "</p>"
    page = (
        f"<html><body><nav>Menu</nav><main><article><h1>Service</h1>{prose}"
        "<table><caption>Table 1. Letters by year</caption>"
        "<tr><td>2019</td><td>40</td></tr></table>"
        f"<aside><p>We will not close a counter.</p></aside>{prose}</article></main></body></html>"
    )
    found = [(b.role, b.text) for b in extract_html(page.encode())]
    assert ("caption", "Table 1. Letters by year") in found
    assert ("table", "2019 | 40") in found
    assert ("body", "We will not close a counter.") in found
    assert "Menu" not in " ".join(text for _, text in found)


def test_inline_marks_do_not_part_words_and_break_tags_do() -> None:
    words = (
        "trans<b>parency</b> of <i>e</i>-government<!-- note -->, <a href='x'>account</a>ability"
    )
    for page in (f"<p>{words}.<br>Next</p>", f"<div>{words}.<br>Next</div>"):
        text = " ".join(b.text for b in extract_html(page.encode()))
        assert text == "transparency of e-government, accountability. Next"
    long = f"<p>{'The office answers every letter within ten days. ' * 8}</p>"
    page = f"<article>{long}<ul><li>{words}</li></ul>{long}</article>"
    assert "transparency of e-government, accountability" in [
        b.text for b in extract_html(page.encode())
    ]


def test_lists_in_a_list_have_items_of_their_own() -> None:
    page = "<ul><li>one <b>bold</b>er<div><ol><li>inner</li></ol></div>tail</li><li>two</li></ul>"
    assert [(b.role, b.level, b.text) for b in extract_html(page.encode())] == [
        ("list_item", 1, "one bolder tail"),
        ("list_item", 2, "inner"),
        ("list_item", 1, "two"),
    ]


@pytest.mark.parametrize("tag", ["div", "li", "b", "ul"])
def test_a_page_of_many_boxes_in_boxes_is_survived(tag: str) -> None:
    page = f"<ul><li>{f'<{tag}>' * 500}Within five hundred."
    assert "Within five hundred." in " ".join(b.text for b in extract_html(page.encode()))
