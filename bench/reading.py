"""Words and reading order: extract_document beside other readers, on files whose text is known.

    python bench/reading.py [--shared FOLDER] [NAME ...]

For each file and reader: recall and precision of words (as multisets), reading order (normalised
indel similarity of the sequences of words: 1 - insertions and deletions / length of both), words
of running heads and feet left in the text, and the order once the lines that are heads, feet or
page numbers are taken out of every reader's text alike. Notes and tables stand in the truth where
they serve the reader under test best, for their place on the page is not in the source. `all
together` is what the readers found between them: no reader could do better, for the rest is not in
the PDF or not in its source. Placing notes takes most of the time, about three minutes in all.

All texts are normalised alike: NFKC, case folded; letters and digits make separate words, so that
the mark of a note glued to its word costs nobody anything; a hyphen between letters is dropped, at
a line end too, so that no reader is marked down for how it mends words; the letters of "2021a" in
citations go. extract_document leaves out its roles header and footer; the others have none.
"""

import argparse
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from truths import Pair, example_pairs, pandoc_pair, text_pair

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data"
_HYPHENS = "-\u00ad\u2010\u2011\ufffe\x02"
_SUSPENDED = r"(?!\s+(?:and|or|to|dan|atau|serta|maupun)\b)"
_HYPHEN = re.compile(rf"(?<=[^\W\d_])[{_HYPHENS}]{_SUSPENDED}\s*(?=[^\W\d_])")
_YEAR_LETTER = re.compile(r"\b((?:19|20)\d\d)[a-z]\b")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_NUMBERS_AROUND = re.compile(r"^\d+ |(?: \d+)+$")


def _read_extract(path: Path) -> str:
    from pipeline.extract.document import extract_document  # noqa: PLC0415 (one at a time)
    from pipeline.extract.media_types import PDF  # noqa: PLC0415
    from pipeline.extract.model import ExtractSettings  # noqa: PLC0415

    document = extract_document(
        path.read_bytes(), media_type=PDF, name=path.name, settings=ExtractSettings()
    )
    return "\n".join(b.text for b in document.blocks if b.role not in ("header", "footer"))


def _read_poppler(path: Path, *options: str) -> str:
    done = subprocess.run(
        ["pdftotext", *options, "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True
    )
    return done.stdout.decode("utf-8").replace("\f", "\n")


def _read_pdfium(path: Path) -> str:
    import pypdfium2  # noqa: PLC0415

    document = pypdfium2.PdfDocument(path.read_bytes())
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def _read_pypdf(path: Path) -> str:
    import pypdf  # noqa: PLC0415

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def _read_pdfminer(path: Path) -> str:
    from pdfminer.high_level import extract_text  # noqa: PLC0415

    return extract_text(path).replace("\f", "\n")


def _read_pdfplumber(path: Path, **options: object) -> str:
    import pdfplumber  # noqa: PLC0415

    with pdfplumber.open(path) as document:
        return "\n".join(page.extract_text(**options) for page in document.pages)


READERS: dict[str, Callable[[Path], str]] = {
    "extract_document": _read_extract,
    "pdftotext": _read_poppler,
    "pdftotext -raw": lambda path: _read_poppler(path, "-raw"),
    "pypdfium2": _read_pdfium,
    "pypdf": _read_pypdf,
    "pdfminer.six": _read_pdfminer,
    "pdfplumber": _read_pdfplumber,
    "pdfplumber, ratio and flow": lambda path: _read_pdfplumber(
        path, x_tolerance_ratio=0.15, use_text_flow=True
    ),
}


def normalise(text: str) -> str:
    """Fold case and compatible characters; drop hyphens inside words and letters of years."""
    folded = unicodedata.normalize("NFKC", _HYPHEN.sub("", text).replace("\ufffe", "-")).casefold()
    return _YEAR_LETTER.sub(r"\1", folded)


def words(text: str) -> list[str]:
    """Words and numbers of a text; see the module for how texts are made alike."""
    return _WORD.findall(normalise(text))


def indel_similarity(a: list[str], b: list[str]) -> float:
    """1 - insertions and deletions over the length of both, which is 2 LCS / (n + m).

    The longest common subsequence is counted in bits (Hyyrö 2004, "Bit-parallel LCS-length
    computation revisited").
    """
    places: dict[str, int] = {}
    for i, word in enumerate(a):
        places[word] = places.get(word, 0) | 1 << i
    everywhere = (1 << len(a)) - 1
    row = everywhere
    for word in b:
        match = row & places.get(word, 0)
        row = (row + match | row - match) & everywhere
    return 2 * (len(a) - row.bit_count()) / max(len(a) + len(b), 1)


@dataclass(frozen=True)
class Score:
    """Figures of one reader on one file; `leaked` counts words."""

    recall: float
    precision: float
    order: float
    leaked: int
    order_without_heads: float


def score(text: str, pair: Pair) -> tuple[Score, Counter[str]]:
    """Compare a reader's text with the truth; also the words it found."""
    lines = _before_tail(text.splitlines(), pair.tail)
    heads = frozenset(" ".join(words(line)) for line in pair.furniture)
    numbers = _page_numbers(pair)
    rest = [x for x in lines if not _is_furniture(" ".join(words(x)), heads, numbers)]
    found, kept = words("\n".join(lines)), words("\n".join(rest))
    truth, counts = Counter(words(pair.whole)), Counter(found)
    shared = (truth & counts).total()
    placed = place_floats(words(pair.text), [words(text) for text in pair.floats], kept)
    running = Counter({w: truth.total() for line in pair.furniture for w in words(line)})
    loose = numbers & {" ".join(words(line)) for line in lines}
    return Score(
        recall=shared / truth.total(),
        precision=shared / max(len(found), 1),
        order=indel_similarity(placed, found),
        leaked=((counts - truth) & running).total() + len(loose),
        order_without_heads=indel_similarity(placed, kept),
    ), counts


def place_floats(text: list[str], floats: list[list[str]], found: list[str]) -> list[str]:
    """Put notes and tables where they serve this reader best: the page has them, not the source.

    Places are tried sixteen words apart, then around the best one, for one float after another.
    """
    for part in floats:
        best = (0.0, 0)
        for step in (16, 1):
            middle = best[1]
            places = range(0, len(text) + 1, step)
            if step == 1:
                places = range(max(middle - 16, 0), min(middle + 16, len(text)) + 1)
            tried = ((indel_similarity(text[:i] + part + text[i:], found), i) for i in places)
            best = max(best, *tried)
        text = text[: best[1]] + part + text[best[1] :]
    return text


def _before_tail(lines: list[str], tail: tuple[str, ...]) -> list[str]:
    """Lines up to the last one that is one of the headings of the references."""
    places = [i for i, line in enumerate(lines) if line.strip() in tail]
    return lines[: places[-1]] if places else lines


def _page_numbers(pair: Pair) -> frozenset[str]:
    import pypdfium2  # noqa: PLC0415

    n_pages = len(pypdfium2.PdfDocument(pair.pdf.read_bytes()))
    return frozenset(map(str, range(pair.first_page, pair.first_page + n_pages)))


def _is_furniture(line: str, heads: frozenset[str], numbers: frozenset[str]) -> bool:
    """Whether a line is a head or foot, with or without the page number, or a number alone."""
    return line in numbers or _NUMBERS_AROUND.sub("", line) in heads


def pairs_of(shared: Path) -> Iterator[Pair]:
    """All pairs: the example corpus and, where they lie beside the repository, two real papers."""
    yield from example_pairs(ROOT / "corpus")
    truth = shared / "egov-en-truth"
    if truth.is_dir():
        yield pandoc_pair(
            shared / "egov-en" / "dgrl_stm_paper.pdf",
            truth / "dgrl_stm_paper.source.txt",
            truth / "references.bib",
        )
    for paper in sorted((shared / "seed").glob("*.pdf")):
        yield text_pair(
            paper,
            paper.with_suffix(".txt"),
            (
                "PENTAHELIX: Jurnal Administrasi Publik E-ISSN 2985-9328",
                "PENTAHELIX: Jurnal Administrasi Publik",
                "E-ISSN 2985-9328",
                "Vol. 2 No. 1 Februari 2024 pp. 025-040",
            ),
            first_page=25,
            tail=("Daftar Pustaka", "DAFTAR PUSTAKA"),
        )


def compare(pairs: list[Pair], *, out: Callable[[str], object]) -> None:
    """Write one table a file and one of the means."""
    scores: dict[str, list[Score]] = {reader: [] for reader in READERS}
    for pair in pairs:
        out(f"\n{pair.pdf.name} ({len(words(pair.whole))} words)\n{_heading()}")
        together: Counter[str] = Counter()
        common: Counter[str] | None = None
        for reader, read in READERS.items():
            figures, counts = score(read(pair.pdf), pair)
            scores[reader].append(figures)
            out(_row(reader, figures))
            together |= counts
            common = counts if common is None else common & counts
        truth = Counter(words(pair.whole))
        recall = (together & truth).total() / truth.total()
        extra = ((common or Counter()) - truth).total()
        out(f"{'all together':28}{recall:9.4f}{1 - extra / (truth.total() + extra):11.4f}")
    out(f"\nmean of {len(pairs)} files\n{_heading()}")
    for reader, rows in scores.items():
        out(_row(reader, _mean(rows)))


def _mean(rows: list[Score]) -> Score:
    return Score(
        mean(r.recall for r in rows),
        mean(r.precision for r in rows),
        mean(r.order for r in rows),
        sum(r.leaked for r in rows),
        mean(r.order_without_heads for r in rows),
    )


def _heading() -> str:
    return f"{'':28}{'recall':>9}{'precision':>11}{'order':>9}{'leaked':>8}{'no heads':>10}"


def _row(reader: str, s: Score) -> str:
    return (
        f"{reader:28}{s.recall:9.4f}{s.precision:11.4f}{s.order:9.4f}{s.leaked:8d}"
        f"{s.order_without_heads:10.4f}"
    )


def main() -> None:
    """Compare the readers on the named files, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of real documents")
    parser.add_argument("names", nargs="*", help="stems of the files to compare (default: all)")
    arguments = parser.parse_args()
    pairs = [p for p in pairs_of(arguments.shared) if arguments.names in ([], [p.pdf.stem])]
    compare(pairs, out=lambda line: sys.stdout.write(f"{line}\n"))


if __name__ == "__main__":
    main()
