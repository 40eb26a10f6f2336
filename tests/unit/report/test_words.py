"""The words of the explorer's interface: complete, used, and in both languages."""

import re

from pipeline.report.pages import explorer_script
from pipeline.tables import (
    ASSERTIONS,
    DOCUMENT_TYPES,
    LAYERS,
    LEVELS,
    RELATIONS,
    SECTIONS,
    STATUSES,
)

SCRIPT = explorer_script()
BLOCK = SCRIPT[SCRIPT.index("const WORDS = {") : SCRIPT.index("function t(")]
ENTRIES = dict(re.findall(r"^  (\w+): \[(.*?)\],\n", BLOCK, re.MULTILINE | re.DOTALL))
REST = SCRIPT.replace(BLOCK, "")


def test_every_entry_has_two_texts_with_the_same_places():
    assert len(ENTRIES) > 150
    for name, body in ENTRIES.items():
        texts = re.findall(r'"([^"]*)"', body)
        assert len(texts) == 2, name
        assert len({tuple(sorted(re.findall(r"\{\d\}", text))) for text in texts}) == 1, name


def test_every_word_asked_for_is_there():
    asked = set(re.findall(r"""\bt\(\s*["'](\w+)["']""", REST))
    closed = {*ASSERTIONS, *DOCUMENT_TYPES, *LAYERS, *LEVELS, *RELATIONS, *SECTIONS, *STATUSES}
    assert (asked | closed) - set(ENTRIES) == set()


def test_every_word_is_used():
    closed = {*ASSERTIONS, *DOCUMENT_TYPES, *LAYERS, *LEVELS, *RELATIONS, *SECTIONS, *STATUSES}
    made = {
        "id",
        "en",
        "und",
        "sentences",
        "paragraph",
        "paragraphs",
        "desirable",
        "undesirable",
        "neutral",
    }
    unused = [n for n in ENTRIES if f'"{n}"' not in REST and n not in closed | made]
    assert unused == []
