"""CPU time of segment and tag beside a bare spaCy tokeniser and PhraseMatcher, on one text.

``python bench/tagging.py [TEXT FILE ...]``: Markdown or plain text, one paragraph a line. Without
files: the Indonesian laws of ../shared/data where they are, else the sources of the example corpus.
The peer only tokenises paragraphs and matches the same forms in lower case; ours also splits
sentences, finds sections and languages, resolves overlaps and reads what is said of each mention.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import spacy
from spacy.matcher import PhraseMatcher

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from pipeline.io import read_yaml_files  # noqa: E402
from pipeline.segment import SegmentSettings  # noqa: E402
from pipeline.segment.shard import segment_documents  # noqa: E402
from pipeline.tables import BLOCKS, PAGES  # noqa: E402
from pipeline.tag import compile_codebook  # noqa: E402
from pipeline.tag.shard import compile_tagger, tag_documents  # noqa: E402

REPEATS = 5


def main() -> None:
    """Print one line a step: CPU seconds (least of five), tokens a second, ratio to the peer."""
    texts = [path.read_text(encoding="utf-8") for path in paths()]
    paragraphs = [" ".join(p.split()) for text in texts for p in text.split("\n") if p.strip()]
    blocks = make_blocks(texts)
    codebook = compile_codebook(read_yaml_files(sorted((ROOT / "config/codebook").glob("*.yaml"))))
    peer, matcher = make_peer(codebook)
    sentences = segment_documents(blocks, PAGES.empty(), SegmentSettings())
    n_tokens = sum(len(peer.make_doc(paragraph)) for paragraph in paragraphs)
    steps: dict[str, Callable[[], Any]] = {
        "spaCy: compile forms": lambda: make_peer(codebook),
        "spaCy: tokenise and match": lambda: [matcher(peer.make_doc(p)) for p in paragraphs],
        "ours: compile codebook": lambda: compile_tagger(codebook),
        "ours: segment": lambda: segment_documents(blocks, PAGES.empty(), SegmentSettings()),
        "ours: tag (with compiling)": lambda: tag_documents(sentences, codebook),
    }
    seconds = dict.fromkeys(steps, float("inf"))
    for _ in range(REPEATS):  # in turns, so that a busy machine is busy for all
        for name, step in steps.items():
            seconds[name] = min(seconds[name], cpu(step))
    report(seconds, n_tokens, len(sentences), len(tag_documents(sentences, codebook)))


def paths() -> list[Path]:
    given = [Path(name) for name in sys.argv[1:]]
    laws = sorted((ROOT.parent / "shared/data/laws-id").glob("*.md"))
    return given or laws or sorted((ROOT / "corpus/sources").glob("*.md"))


def make_blocks(texts: list[str]) -> pd.DataFrame:
    rows = []
    for number, text in enumerate(texts):
        offset = 0
        for block, line in enumerate(filter(None, map(str.strip, text.split("\n")))):
            paragraph = " ".join(line.split())
            end = offset + len(paragraph)
            rows.append((f"d{number:04}", block, "body", paragraph, offset, end))
            offset = end + 1
    names = ["document_id", "block", "role", "text", "char_start", "char_end"]
    frame = pd.DataFrame(rows, columns=names).reindex(columns=BLOCKS.names)
    return frame.astype({"page": "Int64", "level": "Int64"})


def make_peer(codebook: dict[str, Any]) -> tuple[Any, Any]:
    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("form", [nlp.make_doc(form["form"]) for form in codebook["forms"]])
    return nlp, matcher


def cpu(step: Callable[[], Any]) -> float:
    start = time.process_time()
    step()
    return time.process_time() - start


def report(seconds: dict[str, float], n_tokens: int, n_sentences: int, n_mentions: int) -> None:
    print(f"{n_tokens} tokens of spaCy, {n_sentences} sentences, {n_mentions} mentions")
    for name, value in seconds.items():
        print(f"{name:28} {value:7.2f} s CPU {n_tokens / value:10.0f} tokens/s")
    peer = seconds["spaCy: compile forms"], seconds["spaCy: tokenise and match"]
    both = seconds["ours: segment"] + seconds["ours: tag (with compiling)"]
    ours = seconds["ours: compile codebook"], both - seconds["ours: compile codebook"]
    print(f"compiling takes {ours[0] / peer[0]:.2f} times that of the bare peer")
    print(f"segment and tag without it take {ours[1] / peer[1]:.2f} times the bare peer")
    print(f"all together take {sum(ours) / sum(peer):.2f} times the bare peer")


if __name__ == "__main__":
    main()
