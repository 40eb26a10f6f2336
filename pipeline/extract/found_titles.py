"""The title of a document that is no law: printed, of the file's properties, or a heading."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from pipeline.extract.found_case import is_in_capitals
from pipeline.extract.found_model import Found, Piece, Reading, reads_as_words, tidy
from pipeline.extract.sketch import words_of_sketch
from pipeline.extract.wording import is_usual_heading, law_level

_LONGEST = 400
_COVER_WORDS = 150
EMBEDDED = "embedded properties"
_FILE_NAME = re.compile(
    r"(?i)^(?:Microsoft (?:Word|PowerPoint|Excel)\b|file:|https?:|www\.)"
    r"|\.(?:docx?|pdf|p65|indd|rtf|odt|txt|tex|dvi|wpd|pptx?|xlsx?|cdr|pmd|qxd|html?)\b"
)
_NO_TITLE = re.compile(
    r"(?i)^(?:untitled|\(?anonymous\)?|\(?unspecified\)?|title|judul|document(?: in scrap)?\d*"
    r"|new document|no title|tanpa judul|layout 1|print|cover|sampul|slide 1|dokumen\d*|none|null"
    r"|powerpoint presentation|presentation\d*|contents?|draft|final)$"
)
# Lines that stand above a title or in its place: who issues, in which series, by what act.
_ISSUER = re.compile(
    r"(?i)^(?:the\s+)?(?:government of|pemerintah (?:republik|kabupaten|kota|provinsi|daerah)"
    r"|ministry of|department of|kementerian|republic of|republik indonesia|office of|directorate"
    r"|(?:[\w ]+\b)?gazette\b|extraordinary\b|published by|registered no|part [ivx]+\b|salinan"
    r"|arrangement of|notification$|circular$|resolution$|report$|laporan$|no\.|f\. no|vol\.|issn"
    r"|working papers?\b|table of|daftar isi|list of|daftar|university|universitas|fakultas|issue\b"
    r"|research article|original article|artikel|article$|review$|open access|abstract|abstrak"
    r"|keywords|kata kunci|bab i\b|chapter|pdf generated|copyright|©|doi\b|https?:|www\.|page \d"
    r"|last updated|date\b|dated\b|to be published|menimbang|mengingat|dengan rahmat|memutuskan)"
)
_SERIES = re.compile(
    r"(?i)(?:\b(?:working|policy|discussion|occasional|research) (?:papers?|notes?|briefs?)\b"
    r".{0,60}(?:series|no\.? ?\d+|papers?$|on [\w ]+$)|\bpapers$|\bseries$)"
)
_ENDS_SENTENCE = re.compile(r"[.;,]$|\b(?:the|of|and|dan|yang|untuk)$")
_ROUNDS = 40


def find_title(reading: Reading) -> Found | None:
    """Return the title of a document that is no law; None where none can be told from the rest."""
    stated = reading.embedded.stated(reading.embedded.title)
    if stated:
        return stated
    embedded = embedded_title(reading.embedded.title)
    printed = _printed(reading.opening)
    if embedded and printed:
        return _fuller(embedded, printed, reading.opening)
    if embedded:
        return _on_page(embedded, reading.opening) or Found(embedded, EMBEDDED)
    return printed or _on_cover(reading.opening) or _first_heading(reading.opening)


def embedded_title(text: str) -> str:
    """Return the title of the file's properties; empty where it is a file's name or none.

    >>> [embedded_title(t) for t in ("Microsoft Word - final.doc", "nfp", "Digital index")]
    ['', '', 'Digital index']
    """
    title = tidy(text)
    unfit = _FILE_NAME.search(title) or _NO_TITLE.match(title) or _ISSUER.match(title)
    spoken = " " in title and reads_as_words(title)
    return "" if unfit or not spoken else title


def may_be_title(text: str) -> bool:
    """Whether a line can be the title of a document, by its wording.

    >>> may_be_title("National Forest Policy, 1988"), may_be_title("GOVERNMENT OF INDIA")
    (True, False)
    """
    line = tidy(text)
    return (
        len(line) > 3
        and len(line) <= _LONGEST
        and not _ISSUER.match(line)
        and not _SERIES.search(line)
        and not _NO_TITLE.match(line)
        and not is_usual_heading(line)
        and law_level(line) is None
        and reads_as_words(line)
    )


def _printed(opening: Sequence[Piece]) -> Found | None:
    """Return the first run of blocks that the reading of the page took for the title."""
    start = next(
        (i for i, p in enumerate(opening) if p.role == "title" and may_be_title(p.text)), None
    )
    if start is None:
        return None
    page = opening[start].page
    run = takewhile(lambda p: p.role == "title" and p.page == page, opening[start:])
    lines = [tidy(p.text) for p in run if may_be_title(p.text)]
    return Found(_joined(lines), opening[start].where("title"))


def _joined(lines: Sequence[str]) -> str:
    """Join the lines of a title; one that says the same in other words stays alone."""
    whole = lines[0]
    for line in lines[1:]:
        if len(whole) + len(line) > _LONGEST or not _same_case(whole, line):
            break
        whole = (
            f"{whole} {line}" if whole.endswith(":") or line[0].islower() else f"{whole}: {line}"
        )
    return whole


def _same_case(a: str, b: str) -> bool:
    return is_in_capitals(a) == is_in_capitals(b)


def _fuller(embedded: str, printed: Found, opening: Sequence[Piece]) -> Found:
    """Choose between the two titles: the one that holds all words of the other, else the print."""
    given, seen = set(words_of_sketch(embedded)), set(words_of_sketch(printed.value))
    if given >= seen:
        same = given == seen
        return printed if same else _on_page(embedded, opening) or Found(embedded, EMBEDDED)
    return printed


def _on_page(title: str, opening: Sequence[Piece]) -> Found | None:
    """Return the block of the first pages that holds all words of an embedded title, in order."""
    wanted = words_of_sketch(title)
    for piece in _lines(opening):
        whole = len(piece.text) <= _LONGEST and _holds(words_of_sketch(piece.text), wanted)
        if whole and _is_line(piece.text, n_words=1):
            what = "title" if piece.role == "title" else "heading"
            return Found(tidy(piece.text), piece.where(what))
    return None


def _is_line(text: str, *, n_words: int = 2) -> bool:
    """Whether a block can be a title and is no sentence and not cut off within one."""
    words = len(text.split())
    return may_be_title(text) and words >= n_words and not _ENDS_SENTENCE.search(text.rstrip())


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    rest = iter(words)
    return len(words) <= 3 * len(wanted) + 6 and all(word in rest for word in wanted)


def _lines(opening: Sequence[Piece]) -> Iterator[Piece]:
    """Yield blocks, and the cells of tables, which covers are sometimes set as."""
    for piece in opening[:_ROUNDS]:
        if piece.role == "table":
            yield from (Piece("heading", piece.page, cell) for cell in piece.text.split(" | "))
        else:
            yield piece


def _on_cover(opening: Sequence[Piece]) -> Found | None:
    """Return the first line of a cover (a first page of few words) that can be a title."""
    if not opening or opening[0].page is None:
        return None
    first = [p for p in opening if p.page == opening[0].page]
    if sum(len(p.text.split()) for p in first) > _COVER_WORDS:
        return None
    for piece in _lines(first):
        if _is_line(piece.text):
            return Found(tidy(piece.text), piece.where("cover"))
    return None


def _first_heading(opening: Sequence[Piece]) -> Found | None:
    for piece in opening[:_ROUNDS]:
        heading = piece.role == "heading" or _stands_out(piece)
        if heading and _is_line(piece.text):
            return Found(tidy(piece.text), piece.where("first heading"))
    return None


def _stands_out(piece: Piece) -> bool:
    """Whether a block is all in capitals and of several words, as a title in plain text is."""
    return (
        piece.role in ("body", "title")
        and len(piece.text.split()) >= 4
        and not any(map(str.islower, piece.text))
    )
