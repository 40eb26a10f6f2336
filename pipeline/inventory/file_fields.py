r"""File fields of BibTeX: the paths in them, as Zotero, Better BibTeX, JabRef and Mendeley write.

=============  ==========================================================
JabRef         ``description:path:PDF``, several by ``;``
Zotero         ``Full Text PDF:files/12/a.pdf:application/pdf``, by ``;``
Better BibTeX  the same, or ``path`` alone
Mendeley       ``:C$\backslash$:/Users/x/a.pdf:pdf``, by ``;``
=============  ==========================================================

A colon or semicolon inside a path has a backslash before it; a backslash is doubled, or is not.
"""

import re

from pipeline.inventory.latex import decode_latex

_SEPARATED = re.compile(r"(?<!\\)((?:\\\\)*);")
_PARTS = re.compile(r"((?:\\.|[^\\:])*)(?::|$)", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\:;,_&%#$~ {}])")
_BACKSLASH = re.compile(r"\{?\$\\backslash\$\}?|\\textbackslash(?:\{\}|\s)?")
_BRACED = re.compile(r"\{(\\?[_&%#$~^])\}")
# Accents as Mendeley writes them, in braces: {\'{e}}, {\"u}, {\v{s}}, {\O}.
_ACCENT = re.compile(
    r"\{\\(?:[^\w\s:;\\{}]\s*(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])|[A-Za-z]{1,2}(?:\s?\{[A-Za-z]\})?)\}"
)
_DRIVE = re.compile(r"[A-Za-z]")


def split_file_field(value: str) -> list[str]:
    r"""Return the paths that a ``file`` field names.

    >>> split_file_field(r"Full Text:C\:\\Users\\x\\a b.pdf:application/pdf;:notes.pdf:PDF")
    ['C:\\Users\\x\\a b.pdf', 'notes.pdf']
    >>> split_file_field("/home/x/a.pdf"), split_file_field(r":C$\backslash$:/x/a{\_}b.pdf:pdf")
    (['/home/x/a.pdf'], ['C:/x/a_b.pdf'])
    >>> split_file_field(r":B{\'{e}}langer, M{\"{u}}ller, {\O}rsted {\v{S}}im.pdf:pdf")
    ['Bélanger, Müller, Ørsted Šim.pdf']
    """
    plain = _BRACED.sub(r"\1", _BACKSLASH.sub(lambda _: "\\", value))
    plain = _ACCENT.sub(lambda found: decode_latex(found[0]), plain)
    marked = _SEPARATED.sub("\\1\n", plain)
    return [path for entry in marked.split("\n") if (path := _path_in(entry.strip()))]


def _path_in(entry: str) -> str:
    parts = [found[1] for found in _PARTS.finditer(entry)]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()  # the empty match at the end of the text
    return _ESCAPED.sub(r"\1", _path_among(parts)).strip()


def _path_among(parts: list[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    if len(parts) > 2:
        return ":".join(parts[1:-1]) or parts[0]
    first, last = parts
    if _DRIVE.fullmatch(first) or last.startswith("//"):
        return f"{first}:{last}"
    return first if re.fullmatch(r"[A-Za-z/+.-]{2,40}", last) and "." not in last else last
