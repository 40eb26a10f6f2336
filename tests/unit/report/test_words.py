"""The words of the explorer's interface: complete, used, and in both languages."""

import re

from pipeline.report.naming import NAMING_PLACES
from pipeline.report.pages import explorer_script
from pipeline.report.wording import EXPLAINED, LEVEL_WORDS
from pipeline.tables import (
    ASSERTIONS,
    DOCUMENT_TYPES,
    LAYERS,
    RELATIONS,
    SECTIONS,
    STATUSES,
)

SCRIPT = explorer_script()
BLOCK = SCRIPT[SCRIPT.index("const WORDS = {") : SCRIPT.index("function t(")]
OWN = dict(re.findall(r"^  (\w+): \[(.*?)\],\n", BLOCK, re.MULTILINE | re.DOTALL))
ENTRIES = {name: re.findall(r'"([^"]*)"', body) for name, body in OWN.items()} | EXPLAINED
REST = SCRIPT.replace(BLOCK, "")


CLOSED = {
    *ASSERTIONS,
    *DOCUMENT_TYPES,
    *LAYERS,
    *LEVEL_WORDS,
    *NAMING_PLACES[1:],
    *RELATIONS,
    *SECTIONS,
    *STATUSES,
}


def test_every_entry_has_two_texts_with_the_same_places():
    assert len(ENTRIES) > 150
    assert set(OWN) & set(EXPLAINED) == set()
    for name, texts in ENTRIES.items():
        assert len(texts) == 2, name
        assert len({tuple(sorted(re.findall(r"\{\d\}", text))) for text in texts}) == 1, name


def test_every_word_asked_for_is_there():
    asked = set(re.findall(r"""\bt\(\s*["'](\w+)["']""", REST))
    assert (asked | CLOSED) - set(ENTRIES) == set()


def test_every_term_is_explained():
    terms = set(re.findall(r"""\bterm\("(\w+)"\)""", REST))
    assert {"npmi", "q", "association_strength", "coherence", "stability", "backbone"} <= terms
    assert {f"{name}Help" for name in terms} - set(ENTRIES) == set()
    measures = ("coherence", "diversity", "stability", "score", "npmi", "association_strength")
    assert {f"{name}Help" for name in (*measures, "community")} - set(ENTRIES) == set()


def test_every_word_is_used():
    made = {
        "id",
        "en",
        "ms",
        "und",
        "sentences",
        "paragraph",
        "paragraphs",
        "desirable",
        "undesirable",
        "neutral",
    }
    explained = {f"{name}Help" for name in ENTRIES if f'"{name}"' in REST}
    used = CLOSED | made | explained | {"atLargest", "atSmallest", "topicsLeftOut"}
    unused = [n for n in ENTRIES if f'"{n}"' not in REST and n not in used]
    assert unused == []
