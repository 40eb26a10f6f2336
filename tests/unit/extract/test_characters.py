import unicodedata

import pytest

from pipeline.extract.characters import clean_text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("e\ufb03cient \ufb01rst", "efficient first"),
        ("a\u00adb", "ab"),
        ("  two\t\u00a0 spaces\r\n", "two spaces"),
        ("cafe\u0301", "café"),
        ("\uf0b7 item", "• item"),
        ("a\x00b\x07c\ufeffd\u202ee", "abcde"),
        ("lone \ud800 half", "lone half"),
        ("\ud835\udc70\ud835\udc8f\ud835\udc85 = \ud83d\ude00", "Ind = \U0001f600"),
        ("\U0001d437\U0001d43a\U0001d43c", "DGI"),
        ("line\u2028separator\x85next", "line separator next"),
        ("می\u200cشود", "می\u200cشود"),
        ("", ""),
    ],
)
def test_clean_text(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


def test_result_is_stable_and_has_no_control_characters() -> None:
    every = "x".join(map(chr, range(0x3000))) + "x\ud900x\ufffex"
    clean = clean_text(every)
    assert clean_text(clean) == clean
    assert {unicodedata.category(c) for c in clean}.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert clean.encode("utf-8")
