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
