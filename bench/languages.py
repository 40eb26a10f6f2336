"""Language of single sentences, beside py3langid restricted to the three languages.

    python bench/languages.py [--data FOLDER]

Indonesian are the sentences of the treebank, English those of the abstracts, and the sentences
written for ``tests/unit/segment/languages.tsv`` are in all three; without FOLDER only these are
measured. Every sentence stands alone, as a document of one: what surroundings tell is not measured,
but for the mixed documents, in which the written sentences of two languages take turns by fives.
The even sentences were looked at while the words were chosen, the odd ones are held out.
"""

import argparse
import csv
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from py3langid.langid import MODEL_FILE, LanguageIdentifier

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from pipeline.segment.language import Spoken, detect_languages  # noqa: E402
from pipeline.segment.split import split_sentences  # noqa: E402
from pipeline.segment.words import words_of  # noqa: E402

OWN = ROOT / "tests" / "unit" / "segment" / "languages.tsv"
DATA = ROOT.parent / "shared" / "data"
LANGUAGES = ("id", "en", "ms")
LENGTHS = (("1-4", 1, 4), ("5-9", 5, 9), ("10+", 10, 10**6))
RUN = 5
Told = tuple[str, str]  # language and sentence


def main() -> None:
    """Print accuracy by source, language and length, and the share of undetermined sentences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    sources = read_sources(parser.parse_args().data)
    for name, tell in {"ours": alone, "py3langid, restricted": restricted()}.items():
        started = time.perf_counter()
        print(f"\n{name}")
        for source, rows in sources.items():
            for half, of_half in (("development", rows[::2]), ("held-out", rows[1::2])):
                print_scores(f"{source}, {half}", of_half, tell)
        n = sum(map(len, sources.values()))
        print(f"  {n / (time.perf_counter() - started):.0f} sentences a second")
    for one, other in (("ms", "id"), ("ms", "en"), ("id", "en")):
        print(f"mixed document {one}/{other}: {mixed(sources['written'], one, other):.3f}")


def read_sources(data: Path) -> dict[str, list[Told]]:
    """Return language and sentence of each source that is there."""
    found = {"written": [_pair(line) for line in OWN.read_text("utf-8").splitlines()]}
    treebank = [
        ("id", text) for path in sorted(data.glob("treebank-id/*.conllu")) for text in _texts(path)
    ]
    abstracts = [
        ("en", text) for path in sorted(data.glob("abstracts/*.csv")) for text in _abstracts(path)
    ]
    others = {"treebank": treebank, "abstracts": abstracts}
    return found | {name: rows for name, rows in others.items() if rows}


def _pair(line: str) -> Told:
    language, text = line.split("\t")
    return language, text


def _texts(path: Path) -> Iterator[str]:
    lines = path.read_text("utf-8").splitlines()
    return (line.removeprefix("# text = ") for line in lines if line.startswith("# text = "))


def _abstracts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = next((row[key] for key in row if key.lower() == "abstract"), "") or ""
            yield from (text[start:end] for start, end in split_sentences(text)[:2])


def alone(text: str) -> str:
    """Return the language of a sentence that is the whole document."""
    return detect_languages([Spoken(text, words_of(text), 0)], LANGUAGES)[0]


def restricted() -> Callable[[str], str]:
    """Return py3langid as it is when it may only choose among the three."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return lambda text: str(identifier.classify(text)[0])


def print_scores(title: str, rows: Sequence[Told], tell: Callable[[str], str]) -> None:
    """Print a line a language: accuracy of all and by number of words, and the undetermined."""
    told = [(language, tell(text), len(words_of(text))) for language, text in rows]
    for code in LANGUAGES:
        own = [(got, n) for language, got, n in told if language == code]
        if own:
            parts = [
                _score(f"{name} words", [got for got, n in own if low <= n <= high], code)
                for name, low, high in LENGTHS
            ]
            undetermined = sum(got == "und" for got, _ in own) / len(own)
            all_ = _score("all", [got for got, _ in own], code)
            print(f"  {title:24} {code}  {all_}  {'  '.join(parts)}  und {undetermined:.3f}")


def _score(name: str, got: Sequence[str], code: str) -> str:
    share = f"{got.count(code) / len(got):.3f}" if got else "-"
    return f"{name} {share} ({len(got)})"


def mixed(rows: Sequence[Told], one: str, other: str) -> float:
    """Return the accuracy in a document in which two languages take turns, each run a block."""
    firsts, seconds = ([row for row in rows if row[0] == code] for code in (one, other))
    shown = [
        (language, Spoken(text, words_of(text), 2 * (at // RUN) + side))
        for at in range(0, min(len(firsts), len(seconds)), RUN)
        for side, own in enumerate((firsts, seconds))
        for language, text in own[at : at + RUN]
    ]
    told = detect_languages([spoken for _, spoken in shown], LANGUAGES)
    return sum(got == want for got, (want, _) in zip(told, shown, strict=True)) / len(shown)


if __name__ == "__main__":
    main()
