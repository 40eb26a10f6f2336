"""Sentence ends at hard full stops of real documents, beside spaCy's sentencizer and pysbd.

    python bench/sentences.py [--errors] [--data FOLDER]

``tests/unit/segment/boundaries-real.json`` says how the places were drawn and labelled. A splitter
says "end" of a full stop where one of its sentences ends at it or at the quotation marks, brackets
and marks of notes that follow. pysbd has no rules for Indonesian: its English ones are used. A
paragraph that the reader of PDFs gives in other words than when it was labelled is not found; how
many are is printed. ``read`` are those of ``boundaries-read.json``,
in which every sign is labelled. ``--errors`` prints ours on the development half.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pysbd
import spacy

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bench.boundaries import Language, paragraphs  # noqa: E402
from bench.plain import Labelled, labelled_plain  # noqa: E402
from pipeline.segment.split import split_sentences  # noqa: E402

GOLD = ROOT / "tests" / "unit" / "segment" / "boundaries-real.json"
DATA = ROOT.parent / "shared" / "data"
LANGUAGES: tuple[Language, ...] = ("id", "en")
PARTS = ("development", "held-out")
_AFTER = re.compile(r"(?:\s?[\"'\u201d\u2019\u00bb)\]])*(?:\d{1,3}|[\u00b9\u00b2\u00b3]+)?")
_CONTEXT = 40
Splitter = Callable[[str], Sequence[int]]


class Score(NamedTuple):
    """Precision, recall and F1 of ends."""

    precision: float
    recall: float
    f1: float


def main() -> None:
    """Print precision, recall and F1 of each splitter, by language and part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for language in LANGUAGES:
        found = labelled(options.data, language)
        n_labelled = sum(row["language"] == language for row in read_gold())
        print(f"\n{language}: {len(found)} of {n_labelled} paragraphs found")
        for part in PARTS:
            _print_part(part, [one for one in found if one.half == part], language)
        read = labelled_plain(options.data, language)
        for part in PARTS:
            _print_part(f"read {part}", [one for one in read if one.half == part], language)
        _print_part("own sentences", own(language), language)
        if options.errors:
            print(*errors([one for one in found if one.half == PARTS[0]]), sep="\n")


def read_gold() -> list[dict[str, Any]]:
    """Return the labelled paragraphs as stored: language, file, digest, half and offsets."""
    rows: list[dict[str, Any]] = json.loads(GOLD.read_text("utf-8"))["paragraphs"]
    return rows


def labelled(data: Path, language: Language, suffixes: Sequence[str] = ()) -> list[Labelled]:
    """Return the labelled paragraphs of a language whose text is found in *data*.

    With *suffixes* only files that end so are read, as reading PDFs takes half a minute.
    """
    rows = [row for row in read_gold() if row["language"] == language]
    files = {row["file"] for row in rows if not suffixes or row["file"].endswith(tuple(suffixes))}
    texts = {(one.file, one.digest): one.text for one in paragraphs(data, language, files)}
    return [
        Labelled(row["half"], texts[key], tuple(row["ends"]), tuple(row["others"]))
        for row in rows
        if (key := (row["file"], row["paragraph"])) in texts
    ]


def own(language: Language) -> list[Labelled]:
    """Return the sentences written for the tests, their marks as ends, other signs as others."""
    found = []
    for line in (GOLD.parent / f"boundaries-{language}.txt").read_text("utf-8").splitlines():
        text, pieces = line.replace(" | ", " "), line.split(" | ")
        stops = {len(" ".join(pieces[:n])) - 1 for n in range(1, len(pieces))}
        signs = {m.end() - 1 for m in re.finditer(r"[.!?\u2026]+(?=\s)", text)}
        found.append(
            Labelled("own", text, tuple(sorted(stops & signs)), tuple(sorted(signs - stops)))
        )
    return found


def ours(text: str) -> list[int]:
    """Return where our sentences end."""
    return [end for _, end in split_sentences(text)]


def peers(language: Language) -> dict[str, Splitter]:
    """Return the splitters that are compared, by name."""
    nlp = spacy.blank(language)
    nlp.add_pipe("sentencizer")
    segmenter = pysbd.Segmenter(language="en", clean=False)

    def by_spacy(text: str) -> list[int]:
        return [sentence.end_char for sentence in nlp(text).sents]

    def by_pysbd(text: str) -> list[int]:
        return list(_ends_of(segmenter.segment(text), text))

    return {"ours": ours, "spaCy sentencizer": by_spacy, "pysbd (English)": by_pysbd}


def _ends_of(sentences: Sequence[str], text: str) -> Iterator[int]:
    place = 0
    for sentence in sentences:
        start = text.find(sentence.strip(), place)
        place = max(place, start) + len(sentence.strip())
        yield place


def says_end(ends: Sequence[int], text: str, stop: int) -> bool:
    """Whether a sentence ends at the full stop at *stop* or what closes behind it."""
    after = _AFTER.match(text, stop + 1)
    reach = min(after.end() if after else stop + 1, len(text) - 1)
    return any(stop < end <= reach for end in ends)


def score(found: Sequence[Labelled], split: Splitter) -> Score:
    """Return how well a splitter finds the labelled ends."""
    hits = wrong = missed = 0
    for one in found:
        ends = split(one.text)
        said = sum(says_end(ends, one.text, stop) for stop in one.ends)
        hits, missed = hits + said, missed + len(one.ends) - said
        wrong += sum(says_end(ends, one.text, stop) for stop in one.others)
    return Score(
        hits / (hits + wrong), hits / (hits + missed), 2 * hits / (2 * hits + wrong + missed)
    )


def errors(found: Sequence[Labelled]) -> Iterator[str]:
    """Yield our errors with the words around them."""
    for one in found:
        ends = ours(one.text)
        for stop in (*one.ends, *one.others):
            if says_end(ends, one.text, stop) != (stop in one.ends):
                kind = "missed" if stop in one.ends else "wrong "
                before, after = one.text[: stop + 1][-_CONTEXT:], one.text[stop + 1 :][:_CONTEXT]
                yield f"{kind} {before}\u2503{after}"


def _print_part(part: str, found: Sequence[Labelled], language: Language) -> None:
    n_ends, n_others = sum(len(o.ends) for o in found), sum(len(o.others) for o in found)
    print(f"{part}: {n_ends} ends among {n_ends + n_others} hard full stops")
    for name, split in peers(language).items():
        print(f"  {name:20} P {{:.3f}}  R {{:.3f}}  F1 {{:.3f}}".format(*score(found, split)))


if __name__ == "__main__":
    main()
