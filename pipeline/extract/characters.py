"""Characters: what a clean text of a block may hold."""

import re
import unicodedata

# Presentation forms that NFC leaves alone, bullets of symbol fonts, and blanks that are no space.
_REPLACED = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0a8": "▪",
        "\uf076": "❖",
        "\uf0d8": "➢",
        "\uf0fc": "✓",
        "\uf02d": "-",
        "\u00ad": "",
    }
)
# Letters of formulas ("𝐷𝐺𝐼", "𝑰𝒏𝒅𝒆𝒌𝒔") are found as plain ones.
_PLAIN = {c: unicodedata.normalize("NFKC", chr(c)) for c in range(0x1D400, 0x1D800)}
_LAST_OF_ONE_UNIT = "\uffff"
_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_TO_SPACE = re.compile(r"[\s\u0085\u2028\u2029]+")
# C0 and C1 controls, zero-width marks, bidirectional controls, surrogates, private use,
# noncharacters. ZWNJ and ZWJ stay: Indic scripts and Arabic spell with them.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\U000f0000-\U0010ffff]"
)


def clean_text(text: str) -> str:
    """Normalise to NFC, resolve ligatures, drop controls and lone surrogates, collapse spaces.

    Two surrogates that make a character become it; letters of formulas become plain letters. The
    result has no line feed, no space at either end and may be empty.
    """
    if text.isascii() and text.isprintable() and "  " not in text:  # as most text is
        return text.strip(" ")
    spaced = _TO_SPACE.sub(" ", _whole(text).translate(_REPLACED))
    kept = _DROPPED.sub("", spaced)
    return _TO_SPACE.sub(" ", unicodedata.normalize("NFC", kept)).strip()


def _whole(text: str) -> str:
    """Join halves of characters, as a reader that counts code units of UTF-16 gives them."""
    if _HALVES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return text.translate(_PLAIN) if max(text, default="") > _LAST_OF_ONE_UNIT else text
