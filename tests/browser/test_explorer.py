import csv
import io
import json
import re

import pytest
import synthetic
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

VIEWS = {
    "#graph": "Best supported associations",
    "#edge=accountability~transparency&network=sentence": "Accountability",
    "#edge=transparency~accountability&network=document": "Accountability",
    "#concept=transparency": "Transparency",
    "#concept=item-open": "item-open",
    "#concepts": "Concepts",
    "#doc=alpha": "Study of alpha",
    "#doc=broken": "broken.pdf",
    "#documents": "Documents",
    "#topics": "Topics",
    "#topic=tf00d1e": "Topics",
    "#readiness": "Readiness",
    "#readiness&framework=readiness-frame&item=item-open&document=alpha": "Readiness",
    "#claims": "Claims",
    "#claims&claim=transparency~decreases~corruption": "Claims",
}


def find(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def texts(driver, selector):
    return [element.text for element in driver.find_elements(By.CSS_SELECTOR, selector)]


def wait_for(driver, selector):
    return WebDriverWait(driver, 10).until(lambda d: d.find_element(By.CSS_SELECTOR, selector))


def complaints(driver):
    return [entry["message"] for entry in driver.get_log("browser")]


def requests(driver):
    entries = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    sent = [
        e["params"]["request"]["url"] for e in entries if e["method"] == "Network.requestWillBeSent"
    ]
    return [
        url for url in sent if not url.startswith(("file:", "about:", "data:", "blob:", "chrome:"))
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_its_heading_and_no_complaint(visit, view):
    driver = visit(view)
    assert any(VIEWS[view] in text for text in texts(driver, "h2"))
    assert complaints(driver) == []
    assert requests(driver) == []


@pytest.mark.parametrize(
    "view", ["#graph", "#topics", "#readiness", "#claims", "#documents", "#concepts"]
)
def test_an_empty_study_says_so(visit, view):
    driver = visit(view, page="empty")
    assert len(find(driver, "main").text) > 8
    assert complaints(driver) == []


def test_an_address_that_names_nothing_says_so(visit):
    frame = "#readiness&framework=readiness-frame"
    for view in (
        "#concept=nobody",
        "#edge=a~b",
        "#edge=accountability~transparency&network=",
        "#doc=",
        "#constructor",
        "#nowhere",
        "#readiness&framework=nobody",
        "#readiness&framework=",
        "#readiness&item=nobody",
        f"{frame}&item=nobody&document=alpha",
        f"{frame}&item=item-open&document=nobody",
        f"{frame}&item=item-skills&document=alpha",
        "#claims&claim=a~b~c",
        "#claims&claim=",
    ):
        for page in ("explorer", "empty"):
            driver = visit(view, page=page)
            assert "names nothing in this study" in find(driver, "main").text, view
            assert complaints(driver) == []


def test_search_finds_a_concept_by_its_words_and_by_its_indonesian_label(visit):
    driver = visit("#topics")
    find(driver, "#search").send_keys("trust")
    assert texts(driver, "#found li")[0].startswith("Public trust")
    find(driver, "#search").send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    wait_for(driver, "#panel")
    assert find(driver, "#panel h2").text == "Public trust"
    find(driver, "#search").send_keys("transparency (id)", Keys.ENTER)
    WebDriverWait(driver, 10).until(lambda d: find(d, "#panel h2").text == "Transparency")


def test_slider_and_filters_change_what_is_shown(visit):
    driver = visit("#graph")
    assert find(driver, ".counter").text == "5 concepts and 5 of 11 associations shown"
    find(driver, "#backbone").click()
    assert find(driver, ".counter").text == "7 concepts and 11 of 11 associations shown"
    driver.execute_script(
        "const s = arguments[0]; s.value = 90; s.dispatchEvent(new Event('input'))",
        find(driver, "#share"),
    )
    assert find(driver, ".counter").text == "3 concepts and 2 of 11 associations shown"
    assert "≥ 0.30" in find(driver, "output").text
    Select(find(driver, "#unit")).select_by_value("document")
    assert "of 17 associations shown" in find(driver, ".counter").text


def test_a_click_on_a_line_leads_to_its_sentences(visit):
    driver = visit("#graph")
    canvas = find(driver, "canvas")
    hit = None
    box = canvas.size
    for dx in range(-box["width"] // 2 + 5, box["width"] // 2, 9):
        ActionChains(driver).move_to_element_with_offset(canvas, dx, 37).perform()
        if " ↔ " in find(driver, ".tip").text:
            hit = find(driver, ".tip").text
            ActionChains(driver).click().perform()
            break
    assert hit
    wait_for(driver, "#panel mark.first")
    assert "#edge=" in driver.current_url
    assert complaints(driver) == []


def test_the_sentences_of_an_edge_have_page_and_marks(visit):
    driver = visit("#edge=accountability~transparency")
    assert "Together in 4 sentences of 3 documents" in find(driver, "#panel").text
    assert len(texts(driver, "#panel .sentence")) == 4
    assert {text.lower() for text in texts(driver, "mark.first")} == {"accountability"}
    assert {text.lower() for text in texts(driver, "mark.second")} == {"transparency"}
    assert texts(driver, "mark.cue") == ["no"]
    places = texts(driver, "#panel .place")
    assert places[0].startswith("p. 1")
    assert "p." not in places[-1]  # a document without pages


def test_marks_stand_at_their_words_behind_a_wide_character(visit):
    driver = visit("#edge=e-government~open-data")
    assert texts(driver, "mark.first") == ["e-government"]
    assert texts(driver, "mark.second") == ["Open government data"]


def test_overlapping_marks_are_cut_at_every_border(visit):
    driver = visit("#graph")
    assert driver.execute_script("return document.querySelectorAll('script').length") == 2
    driver = visit("#claims&claim=transparency~decreases~corruption")
    assert texts(driver, "#panel mark") == ["Transparency", "reduces", "corruption"]


def test_what_is_said_of_a_concept_leads_to_its_sentences(visit):
    driver = visit("#concept=accountability")
    assert len(texts(driver, "#panel .sentence")) == 4
    lacking = driver.find_elements(By.CSS_SELECTOR, "#panel button.key-line")[1]
    assert lacking.text.split() == ["lacking", "1"]
    lacking.click()
    assert [text.split(" ")[:3] for text in texts(driver, "#panel .sentence-text")] == [
        ["There", "is", "no"]
    ]
    lacking.click()
    assert len(texts(driver, "#panel .sentence")) == 4


@pytest.mark.parametrize(
    ("view", "amount", "table"),
    [
        ("#edge=accountability~transparency&network=sentence", "1 of 4", "network/evidence"),
        (
            "#edge=accountability~transparency&network=document",
            "1 of 3 documents",
            "tag/mentions",
        ),
        ("#concept=accountability", "2 of 4", "tag/mentions"),
        (
            "#readiness&framework=readiness-frame&item=item-open&document=alpha",
            "1 of 3",
            "readiness/profile",
        ),
    ],
)
def test_a_cut_list_says_how_many_there_are_and_where(visit, view, amount, table):
    driver = visit(view, page="cut")
    assert find(driver, "#panel .evidence h3 .quiet").text == amount
    assert f"outputs/{table}.parquet" in find(driver, "#panel .evidence").text


def test_a_list_that_is_not_cut_says_all(visit):
    for view in ("#edge=accountability~transparency&network=sentence", "#concept=accountability"):
        driver = visit(view)
        assert find(driver, "#panel .evidence h3 .quiet").text == "all 4"
        assert ".parquet" not in find(driver, "#panel .evidence").text


def test_sentences_of_a_document_are_counted_against_all_of_it(visit):
    driver = visit("#doc=alpha", page="cut")
    shown = len(texts(driver, ".sentence"))
    assert find(driver, ".evidence h3 .quiet").text == ("all 3" if shown == 3 else f"{shown} of 3")


def test_a_sentence_leads_to_its_document(visit):
    driver = visit("#edge=accountability~transparency")
    find(driver, "#panel .document-heading a").click()
    WebDriverWait(driver, 10).until(lambda d: find(d, "main h2").text == "Study of alpha")
    assert len(texts(driver, ".sentence")) == 3


def test_hostile_words_are_shown_as_words(visit):
    driver = visit("#doc=beta")
    shown = driver.execute_script("return document.querySelector('main h2').textContent")
    assert shown == synthetic.HOSTILE
    sentences = driver.execute_script(
        "return [...document.querySelectorAll('.sentence-text')].map(e => e.textContent)"
    )
    assert any(synthetic.HOSTILE in text for text in sentences)
    assert driver.execute_script("return document.images.length") == 0
    assert complaints(driver) == []


def test_a_readiness_cell_leads_to_its_sentences(visit):
    driver = visit("#readiness")
    assert "not addressed" in find(driver, ".legend").text
    silent = find(driver, "table.heat .silent")
    assert silent.get_attribute("title") == "not addressed"
    find(driver, "table.heat a.level").click()
    wait_for(driver, "#panel .sentence")
    assert {text.lower() for text in texts(driver, "mark.first")} == {"transparency"}


def test_not_addressed_is_explained_by_the_setting(visit, pages):
    assert "not addressed (no counted mention)" in find(visit("#readiness"), ".page").text
    page = with_data(pages, "thrice", lambda data: data.update(min_mentions=3))
    driver = visit("#readiness", page=page)
    assert "not addressed (fewer than 3 counted mentions)" in find(driver, ".page").text
    find(driver, "#language").click()
    assert "tidak dibahas (kurang dari 3 sebutan yang dihitung)" in find(driver, ".page").text


def test_documents_that_address_most_come_first_and_items_are_added_up(visit):
    driver = visit("#readiness")
    find(driver, ".page > .check input").click()
    heads = texts(driver, "table.heat tbody th")
    assert [heads[0], heads[2], heads[3]] == ["Study of alpha", "Study of gamma", "broken.pdf"]
    assert texts(driver, "table.heat .heat-total") == ["3", "0"]


def test_documents_without_evidence_are_shown_as_not_read(visit):
    driver = visit("#readiness")
    find(driver, ".page > .check input").click()
    assert "not read" in [
        cell.get_attribute("title") for cell in driver.find_elements(By.CSS_SELECTOR, ".unread")
    ]


def test_the_table_holds_what_the_picture_shows(visit):
    driver = visit("#graph")
    find(driver, ".switch button:last-child").click()
    rows = driver.find_elements(By.CSS_SELECTOR, ".stage tbody tr")
    assert len(rows) == 5
    find(driver, ".stage th:nth-child(1) button").click()
    first = texts(driver, ".stage tbody td:first-child")
    assert first == sorted(first)
    assert find(driver, ".stage th:nth-child(1)").get_attribute("aria-sort") == "ascending"


def test_associations_are_listed_best_supported_first(visit):
    driver = visit("#graph")
    find(driver, "#backbone").click()
    listed = texts(driver, "#edge-list .pair")
    q_values = [float(text) for text in texts(driver, "#edge-list .amount span:first-child")]
    assert listed[0] == "Accountability ↔ Transparency"
    assert q_values == sorted(q_values)
    assert "All 11 (q · NPMI · times together)." in find(driver, "#panel").text
    assert "[object" not in find(driver, "main").text
    find(driver, ".switch button:last-child").click()
    rows = driver.find_elements(By.CSS_SELECTOR, ".stage tbody tr")
    pairs = [row.find_elements(By.TAG_NAME, "td") for row in rows]
    assert [f"{cells[0].text} ↔ {cells[1].text}" for cells in pairs] == listed


def test_where_few_passed_the_next_best_are_shown_and_said_to_be(visit):
    driver = visit("#graph", page="few")
    assert " and 30 of " in find(driver, ".counter").text
    assert find(driver, "#panel .note").text.startswith("Only 2 of ")
    find(driver, "#backbone").click()
    assert driver.find_elements(By.CSS_SELECTOR, "#panel .note") == []
    assert visit("#graph").find_elements(By.CSS_SELECTOR, "#panel .note") == []


def test_a_concept_has_its_place_in_the_network(visit):
    driver = visit("#concept=transparency")
    fold = driver.find_elements(By.CSS_SELECTOR, "#panel details.fold")[-1]
    fold.find_element(By.TAG_NAME, "summary").click()
    assert "Edges that passed the test\n2" in fold.text
    assert "Betweenness (0 to 1)\n0.000" in fold.text


def test_an_edge_without_interval_gives_the_reason(visit):
    panel = find(visit("#edge=accountability~transparency", page="cut"), "#panel").text
    assert "meets in fewer than 5 documents" in panel
    panel = find(visit("#edge=accountability~transparency"), "#panel").text
    assert "0.05 … 0.95" in panel
    assert "within each document, among sentences of like length" in panel
    panel = find(visit("#edge=accountability~transparency&network=document"), "#panel").text
    assert "among documents of like length" in panel


def test_the_edge_list_works_with_the_keyboard(visit):
    driver = visit("#graph")
    links = driver.find_elements(By.CSS_SELECTOR, "#edge-list a")
    driver.execute_script("arguments[0].focus()", links[0])
    driver.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
    assert driver.switch_to.active_element == links[1]
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    wait_for(driver, "#panel .sentence")
    assert driver.switch_to.active_element.get_attribute("id") == "panel"
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    WebDriverWait(driver, 10).until(lambda d: d.current_url.endswith("#graph"))


def test_every_control_has_a_name(visit):
    for view in VIEWS:
        driver = visit(view)
        nameless = driver.execute_script(
            "return [...document.querySelectorAll('a,button,input,select,canvas')]"
            ".filter(e => !(e.textContent.trim() || e.ariaLabel || e.labels?.length))"
            ".map(e => e.outerHTML)"
        )
        assert nameless == []


def test_the_language_changes_words_and_labels(visit):
    driver = visit("#concept=transparency")
    find(driver, "#language").click()
    assert find(driver, "#panel h2").text == "transparency (id)"
    assert "Jaringan" in find(driver, "nav").text
    assert find(driver, "html").get_attribute("lang") == "id"
    find(driver, "#language").click()
    assert find(driver, "#panel h2").text == "Transparency"


def test_every_word_has_two_languages(pages):
    from pipeline.report.pages import explorer_script

    script = explorer_script()
    words = script[script.index("const WORDS = {") : script.index("function t(")]
    assert words.count("[") == words.count("]") > 150


def test_a_phone_shows_it_without_sideways_scrolling(visit, browser):
    size = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        for view in VIEWS:
            driver = visit(view)
            width = driver.execute_script("return document.documentElement.scrollWidth")
            assert width <= 390, view
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def with_data(pages, name, change, *, page="explorer"):
    """Write the page *name*: that of another study with *change* made to its data."""
    text = (pages / f"{page}.html").read_text(encoding="utf-8")
    block = re.search(r'(id="data">)(.*?)(?=</script>)', text, re.DOTALL)
    data = json.loads(block[2])
    change(data)
    packed = json.dumps(data).replace("<", r"\u003c")
    changed = text[: block.start(2)] + packed + text[block.end(2) :]
    (pages / f"{name}.html").write_text(changed, encoding="utf-8")
    return name


def test_more_edges_than_a_call_takes_arguments_are_shown(visit, pages):
    def repeat(data):
        edges = data["networks"][0]["edges"]
        times = 150_000 // len(edges["source"])
        data["networks"][0]["edges"] = {name: column * times for name, column in edges.items()}

    driver = visit("#graph", page=with_data(pages, "many", repeat))
    assert "149,996 associations shown" in find(driver, ".counter").text
    assert find(driver, "#min-documents").get_attribute("max") == "3"
    assert complaints(driver) == []


SAVED = """
const done = arguments[arguments.length - 1];
URL.createObjectURL = (blob) => { blob.text().then(done); return "#graph"; };
document.querySelector("#panel .evidence button").click();
"""


def test_a_saved_table_holds_no_cell_that_a_spreadsheet_would_compute(visit, pages):
    formulas = ["-1+1", "\n=1+1", "＝1+1", "＠SUM(A1)"]

    def hostile(data):
        texts = data["sentences"]["text"]
        (concept,) = [c for c in data["concepts"] if c["concept_id"] == "accountability"]
        for sentence, formula in zip(concept["sentences"], formulas, strict=True):
            texts[sentence] = formula
        data["sentences"]["spans"] = [[] for _ in texts]

    driver = visit("#concept=accountability", page=with_data(pages, "formulas", hostile))
    saved = driver.execute_async_script(SAVED).removeprefix("\ufeff")
    rows = csv.DictReader(io.StringIO(saved, newline=""))
    assert [row["sentence"] for row in rows] == [f"'{formula}" for formula in formulas]


def test_a_large_network_is_drawn(visit):
    driver = visit("#graph", page="large")
    find(driver, "#backbone").click()
    assert find(driver, ".counter").text.startswith("500 concepts and 8,652 of 8,652")
    drawn = "const c = document.querySelector('canvas'); return c.getContext('2d')"
    drawn += ".getImageData(0, 0, c.width, c.height).data.some(v => v > 0)"
    WebDriverWait(driver, 20).until(lambda d: d.execute_script(drawn))
    assert complaints(driver) == []


RECORD_LABELS = """
window.labels = [];
const draw = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, left, middle) {
  labels.push({ text, left, middle, right: left + this.measureText(text).width });
  draw.call(this, text, left, middle);
};
"""
UNDER_BUTTONS = """
const buttons = document.querySelector(".canvas-buttons");
const [left, top] = [buttons.offsetLeft, buttons.offsetTop];
return labels.filter((l) => l.right > left && l.middle > top - 6 && l.middle < top + 110);
"""


def test_no_label_lies_under_the_buttons(visit, browser):
    command = "Page.addScriptToEvaluateOnNewDocument"
    added = browser.execute_cdp_cmd(command, {"source": RECORD_LABELS})
    try:
        driver = visit("#graph", page="large")
        find(driver, "#backbone").click()
        for _ in range(3):
            find(driver, '[aria-label="Zoom in"]').click()
            driver.execute_async_script("requestAnimationFrame(() => setTimeout(arguments[0]))")
        assert driver.execute_script("return labels.length") > 100
        assert driver.execute_script(UNDER_BUTTONS) == []
    finally:
        browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)


def test_the_report_page_needs_nothing_and_leads_into_the_explorer(visit):
    driver = visit(page="index")
    assert complaints(driver) == []
    assert requests(driver) == []
    assert len(driver.find_elements(By.CSS_SELECTOR, "figure svg")) == 7
    assert driver.execute_script("return document.images.length") == 0
    find(driver, 'a[href*="edge=accountability~transparency"]').click()
    wait_for(driver, "#panel mark.second")


def test_a_topic_without_stability_gives_the_reason(visit):
    driver = visit("#topic=tf00d1e", page="cut")
    facts = find(driver, 'article[aria-current="true"] dl').text
    assert "Stability\nfewer than five documents" in facts
    assert "Stability\n0.80" in find(visit("#topic=tf00d1e"), "article dl").text


def test_every_word_of_the_claims_filter_has_to_match_in_either_language(visit):
    driver = visit("#claims")
    assert "Claims that are counted: 1, in 1 rows." in find(driver, ".page").text
    box = find(driver, ".filter-bar input")
    for words, rows in (
        ("corruption transp", 1),
        ("korupsi transparency", 0),
        ("corruption (id) menurunkan", 1),
        ("decreases trust", 0),
    ):
        box.clear()
        box.send_keys(words)
        assert len(driver.find_elements(By.CSS_SELECTOR, "table.data tbody tr")) == rows, words
        assert ("No claim matches." in find(driver, ".page").text) == (rows == 0), words


def test_the_sign_is_explained_as_it_is_given(visit):
    help_text = find(visit("#claims"), ".page").text
    assert "between an adequate first and an adequate second concept" in help_text
    assert "“transparency reduces corruption” are both +" in help_text


def test_an_edge_says_how_much_of_it_one_document_holds(visit):
    driver = visit("#edge=accountability~transparency&network=sentence")
    assert "2 of 4 from Study of alpha" in find(driver, "#panel .facts").text
    driver = visit("#edge=accountability~transparency&network=document")
    assert "Most of one document" not in find(driver, "#panel .facts").text


def test_terms_of_the_field_are_explained_where_they_stand(visit):
    driver = visit("#edge=accountability~transparency&network=sentence")
    helps = {
        element.text: element.get_attribute("title")
        for element in driver.find_elements(By.CSS_SELECTOR, "#panel abbr")
    }
    assert "independent in the whole corpus" in helps["Association strength"]
    assert "within documents, among sentences of like length" in helps["Expected by chance"]
    driver = visit("#edge=accountability~transparency&network=document")
    helps = {e.text: e.get_attribute("title") for e in driver.find_elements(By.TAG_NAME, "abbr")}
    assert "among documents of like length" in helps["Expected by chance"]
    assert "among documents of like length" in helps["p"]
    assert not any("within" in helps[name] for name in ("Expected by chance", "p"))
    driver = visit("#topics")
    titles = [e.get_attribute("title") for e in driver.find_elements(By.CSS_SELECTOR, "abbr")]
    assert any("drawn anew" in title for title in titles)


def test_a_mention_in_a_heading_is_marked_and_its_item_named(visit):
    driver = visit("#edge=accountability~transparency", page="headings")
    assert set(texts(driver, "#panel .sentence .tag")) == {"heading"}
    driver = visit("#readiness", page="headings")
    assert driver.find_elements(By.CSS_SELECTOR, "table.heat a.level.named")
    assert not driver.find_elements(By.CSS_SELECTOR, "table.heat a.level.present")
    assert driver.find_elements(By.CSS_SELECTOR, "p.wide")
    assert "list 4 or more items" in find(driver, ".page").text


def test_files_copies_and_documents_are_counted_as_in_the_report(visit):
    driver = visit("#documents")
    assert "5 files, of them 1 copy: 4 documents." in find(driver, ".page").text
    assert "copy of corpus/alpha.pdf" in find(driver, "table").text
