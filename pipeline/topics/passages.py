"""Sentences to passages, and passages to counts of terms."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

_MIN_LETTERS = 3
_MIN_PASSAGES = 2
_MAX_SHARE = 0.5
_MANY_PASSAGES = 20


@dataclass(frozen=True)
class Passages:
    """Counted terms of all passages.

    Parameters
    ----------
    counts
        Document–term matrix over passages, shape (n_passages, n_terms), integers.
    terms
        Terms in the order of the columns, sorted.
    document_ids
        Document of each passage, shape (n_passages,).
    sentence_ids
        Sentences of each passage, in the order of the text.
    sentences
        Sentence id (the index) to its document, page and text.
    """

    counts: sparse.csr_array
    terms: tuple[str, ...]
    document_ids: npt.NDArray[np.object_]
    sentence_ids: tuple[tuple[str, ...], ...]
    sentences: pd.DataFrame


@cache
def stop_words() -> frozenset[str]:
    """Return the function words of English and Indonesian that say nothing of a subject."""
    from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH  # noqa: PLC0415
    from spacy.lang.id.stop_words import STOP_WORDS as INDONESIAN  # noqa: PLC0415

    return frozenset(ENGLISH | INDONESIAN | _MORE_STOP_WORDS)


_MORE_STOP_WORDS = frozenset(
    [
        "ayat",
        "pasal",
        "bab",
        "huruf",
        "angka",
        "nomor",
        "tahun",
        "bagian",
        "halaman",
        "tabel",
        "gambar",
        "hal",
        "dll",
        "dsb",
        "dkk",
        "yaitu",
        "yakni",
        "sebagaimana",
        "dimaksud",
        "table",
        "figure",
        "page",
        "chapter",
        "article",
        "section",
        "vol",
        "pp",
        "eds",
        "journal",
        "jurnal",
        "doi",
        "http",
        "https",
        "www",
        "et",
        "al",
        "ibid",
    ]
)


def terms_of(text: str) -> list[str]:
    """Return the words of *text* that can be terms, in lower case.

    >>> terms_of("E-government dan transparansi di 34 provinsi")
    ['e-government', 'transparansi', 'provinsi']
    """
    words = (word.lower() for word in _TERM.findall(text))
    stops = stop_words()
    return [w for w in words if len(w) >= _MIN_LETTERS and w not in stops]


_TERM = re.compile(r"e-[^\W\d_]{2,}|[^\W\d_]{2,}(?:-[^\W\d_]+)*", re.IGNORECASE)


def collect_passages(
    shards: Iterable[pd.DataFrame], documents: pd.DataFrame, *, sentences_per_passage: int
) -> Passages:
    """Cut the counted sentences of each document into passages and count their terms.

    Rows of tables are left out: lists of countries and scores make topics that say nothing.

    A term is kept when it stands in at least two passages and, in a corpus of twenty passages or
    more, in at most half of them.

    Parameters
    ----------
    shards
        Tables ``SENTENCES``, one a shard.
    documents
        Table ``CATALOGUE``; copies of other documents are left out.
    sentences_per_passage
        Sentences in one passage; the rest of a document shorter than half a passage joins the last.
    """
    counted = set(documents.loc[documents["duplicate_of"].isna(), "document_id"])
    vocabulary: dict[str, int] = {}
    parts = [_shard_passages(f, counted, sentences_per_passage, vocabulary) for f in shards]
    rows = [row for part in parts for row in part[0]]
    order = sorted(range(len(rows)), key=lambda i: (rows[i].document_id, rows[i].number))
    rows = [rows[i] for i in order]
    counts = _stack([row.terms for row in rows], len(vocabulary))
    counts, terms = _prune(counts, vocabulary)
    known = [part[1] for part in parts if len(part[1])]
    sentences = pd.concat(known, ignore_index=True) if known else _NO_SENTENCES
    return Passages(
        counts,
        terms,
        np.array([row.document_id for row in rows], dtype=object),
        tuple(row.sentence_ids for row in rows),
        sentences.set_index("sentence_id"),
    )


_NO_SENTENCES = pd.DataFrame(columns=["sentence_id", "document_id", "page", "text"])


@dataclass(frozen=True)
class _Passage:
    document_id: str
    number: int
    sentence_ids: tuple[str, ...]
    terms: dict[int, int]


def _shard_passages(
    frame: pd.DataFrame, counted: set[str], size: int, vocabulary: dict[str, int]
) -> tuple[list[_Passage], pd.DataFrame]:
    prose = frame["counted"] & ~frame["role"].isin(["table", "author"])
    used = frame[prose & frame["document_id"].isin(counted)]
    passages = []
    for document, group in used.groupby("document_id", sort=True):
        texts, ids = group["text"].tolist(), group["sentence_id"].tolist()
        for number, (start, end) in enumerate(cut(len(ids), size)):
            terms = Counter(t for text in texts[start:end] for t in terms_of(text))
            numbered = {vocabulary.setdefault(t, len(vocabulary)): n for t, n in terms.items()}
            passages.append(_Passage(str(document), number, tuple(ids[start:end]), numbered))
    return passages, used[["sentence_id", "document_id", "page", "text"]]


def cut(n_sentences: int, size: int) -> list[tuple[int, int]]:
    """Return start and end of the passages of a document of *n_sentences*.

    >>> cut(9, 4)
    [(0, 4), (4, 9)]
    >>> cut(10, 4)
    [(0, 4), (4, 8), (8, 10)]
    """
    starts = list(range(0, n_sentences, size))
    if len(starts) > 1 and n_sentences - starts[-1] < size / 2:
        starts.pop()
    return list(zip(starts, [*starts[1:], n_sentences][: len(starts)], strict=True))


def _stack(rows: Sequence[dict[int, int]], n_terms: int) -> sparse.csr_array:
    indptr = np.cumsum([0, *map(len, rows)])
    indices = np.fromiter((t for row in rows for t in row), dtype=np.int64, count=int(indptr[-1]))
    data = np.fromiter(
        (n for row in rows for n in row.values()), dtype=np.int64, count=int(indptr[-1])
    )
    return sparse.csr_array((data, indices, indptr), shape=(len(rows), max(n_terms, 1)))


def _prune(
    counts: sparse.csr_array, vocabulary: dict[str, int]
) -> tuple[sparse.csr_array, tuple[str, ...]]:
    spread = np.bincount(counts.indices, minlength=counts.shape[1])
    ceiling = counts.shape[0] * (_MAX_SHARE if counts.shape[0] >= _MANY_PASSAGES else 1)
    kept = sorted(t for t, i in vocabulary.items() if _MIN_PASSAGES <= spread[i] <= ceiling)
    columns = [vocabulary[t] for t in kept]
    return sparse.csr_array(counts[:, columns]), tuple(kept)
