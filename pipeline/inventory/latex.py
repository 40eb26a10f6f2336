"""LaTeX in bibliographies: accents and signs to characters, braces and commands away.

Nothing is run or expanded: one pass over the text, in time linear in its length, so that no entry
can make it loop.
"""

import re
import unicodedata

_ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
}
_SIGNS = {
    "aa": "å",
    "AA": "Å",
    "ae": "æ",
    "AE": "Æ",
    "dh": "ð",
    "DH": "Ð",
    "i": "ı",
    "j": "ȷ",
    "l": "ł",
    "L": "Ł",
    "o": "ø",
    "O": "Ø",
    "oe": "œ",
    "OE": "Œ",
    "ss": "ß",
    "th": "þ",
    "TH": "Þ",
    "copyright": "©",
    "dots": "…",
    "euro": "€",
    "ldots": "…",
    "pounds": "£",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textbar": "|",
    "textbullet": "•",
    "textdegree": "°",
    "textdollar": "$",
    "textellipsis": "…",
    "textemdash": "—",
    "textendash": "–",
    "texteuro": "€",
    "textgreater": ">",
    "textless": "<",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textregistered": "®",
    "texttrademark": "™",
    "textunderscore": "_",
    "backslash": "\\",
    "geq": "≥",
    "leq": "≤",
    "pm": "±",
    "sim": "∼",
    "times": "×",
    "to": "→",
    "par": " ",
    "newline": " ",
    "quad": " ",
}
_LETTER = r"(?:\\[ij](?![A-Za-z])|[^\W\d_])"
# The signs that may begin something come first, so that the search leaps from one to the next.
_PART = re.compile(
    rf"""[\\{{}}$~`'-](?:
         (?<=\\)(?:
           (?P<accent>[`'^"~=.]|[uvHckrdb](?![A-Za-z]))\s*
             (?:\{{\s*(?P<braced>{_LETTER})?\s*\}}|(?P<bare>{_LETTER}))?
         | (?P<name>[A-Za-z]+)\*?(?:\{{\}}|[ \t]+(?=[^\s{{]))?
         | (?P<escaped>.)
         )
       | (?P<dash>(?<=-)-{{1,2}}) | (?P<quote>(?<=`)`|(?<=')') | (?P<plain>(?<=[{{}}$~])) )""",
    re.VERBOSE | re.DOTALL,
)
_NEEDED = re.compile(r"[\\{}$~]|--|``|''")
_ESCAPED = {"\\": " ", "-": "", "/": "", ",": " ", ";": " ", ":": " ", "!": "", "(": "", ")": ""}


def decode_latex(text: str) -> str:
    r"""Return *text* with what LaTeX writes as commands as the characters they stand for.

    >>> decode_latex(r"{{R{\'e}sum{\'e}}} of \emph{Bj\"orn} \& {\O}rsted--Bohr, 5\%")
    'Résumé of Björn & Ørsted–Bohr, 5%'
    """
    return _PART.sub(_decoded, text) if _NEEDED.search(text) else text


def _decoded(found: re.Match[str]) -> str:
    if found["accent"]:
        letter = (found["braced"] or found["bare"] or "").lstrip("\\")
        return unicodedata.normalize("NFC", letter + _ACCENTS[found["accent"]]) if letter else ""
    if found["name"]:
        return _sign(found["name"])
    if found["escaped"]:
        return _ESCAPED.get(found["escaped"], found["escaped"])
    if found["dash"]:
        return "–" if found["dash"] == "-" else "—"
    if found["quote"]:
        return "“" if found["quote"] == "`" else "”"
    return " " if found[0] == "~" else ""


def _sign(name: str) -> str:
    """Return what a command stands for: a sign, a Greek letter, or nothing for one of form."""
    return _SIGNS.get(name) or _greek(name)


def _greek(name: str) -> str:
    size = "CAPITAL" if name[0].isupper() else "SMALL"
    letter = f"GREEK {size} LETTER {name.upper()}"
    return unicodedata.lookup(letter) if _GREEK.fullmatch(name.lower()) else ""


_GREEK = re.compile(
    "alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|mu|nu|xi|pi|rho|sigma|tau|upsilon|"
    "phi|chi|psi|omega"
)
