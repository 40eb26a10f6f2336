"""Documents of a corpus: ids from the path of a file or the work of an entry, shards from the id.

How many digits name a shard follows from how many documents there are, by powers of two.
"""

import fnmatch
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from pipeline.errors import StudyError

CORPUS = "corpus/"
METADATA_NAME = "documents.csv"
DOCUMENTS_PER_SHARD = 256
_MAX_ID = 80
# Control characters, bytes that are no UTF-8, and the two signs that part lines and paragraphs.
_UNUSABLE = frozenset(["Cc", "Cs", "Zl", "Zp"])


@dataclass(frozen=True, order=True)
class Source:
    """One document of the corpus: its path, id and shard.

    A file has its path (``corpus/…``, relative to the study). An entry of a bibliography that is a
    document of its own has ``corpus/refs.bib#key``, and in ``entry`` a hash of what it says.
    """

    path: str
    document_id: str
    shard: str
    entry: str = ""


def composed(path: str) -> str:
    """Return *path* in Unicode's composed form (NFC), in which two spellings of a name are equal.

    Some systems hand out "é" as one character, others as "e" and an accent.
    """
    return unicodedata.normalize("NFC", path)


def list_wanted(paths: Iterable[str], *, exclude: Sequence[str]) -> list[str]:
    """Return the files among *paths* that the study is made of, sorted.

    Left out are hidden files, the metadata sheet and what matches a pattern of *exclude*.

    Parameters
    ----------
    paths
        Files under the corpus folder, relative to it, with forward slashes.
    exclude
        Patterns as in ``fnmatch``, matched against such a path.

    Raises
    ------
    StudyError
        When no file is left or a name cannot be used.
    """
    found = sorted(paths)
    wanted = [p for p in found if not _left_out(p, exclude)]
    if not wanted:
        raise _no_documents(excluded=any(not _left_out(p, ()) for p in found), exclude=exclude)
    _refuse_unusable_names(wanted)
    return wanted


def list_sources(
    paths: Iterable[str], *, exclude: Sequence[str] = (), entries: Sequence[Source] | None = None
) -> list[Source]:
    """Return the documents of a study: files sorted by path, then entries of bibliographies.

    Parameters
    ----------
    paths, exclude
        As for :func:`list_wanted`; bibliographies are not among them.
    entries
        Entries that are documents of their own, whose shards are given here; None where the study
        has no bibliographies.

    Raises
    ------
    StudyError
        When there is no document, a name cannot be used, or two documents would get one id.
    """
    found, made = list(paths), entries or ()
    if entries is not None and not (found or made):
        raise _no_entries()
    files = list_wanted(found, exclude=exclude) if found or not made else []
    ids = {path: document_id_of(path) for path in files}
    _refuse_shared_ids(ids | {e.path.removeprefix(CORPUS): e.document_id for e in made})
    return sources_at([f"{CORPUS}{path}" for path in files], entries=made)


def _no_entries() -> StudyError:
    return StudyError(
        "There are no documents: no entry of the bibliographies has an abstract or a file",
        where=CORPUS,
        legal="documents, or bibliographies whose entries have abstracts",
        todo="put the files of the entries into corpus/, or export them with abstracts",
    )


def sources_at(paths: Sequence[str], *, entries: Sequence[Source] = ()) -> list[Source]:
    """Return the documents of a study that consists of *paths* (``corpus/…``) and *entries*."""
    bits = shard_bits(len(paths) + len(entries))
    files = [Source(p, document_id_of(p.removeprefix(CORPUS)), "") for p in paths]
    return [replace(s, shard=shard_of(s.document_id, bits=bits)) for s in (*files, *entries)]


def _left_out(path: str, exclude: Sequence[str]) -> bool:
    hidden = any(part.startswith(".") for part in path.split("/"))
    return hidden or path == METADATA_NAME or any(fnmatch.fnmatchcase(path, p) for p in exclude)


def _no_documents(*, excluded: bool, exclude: Sequence[str]) -> StudyError:
    kinds = ["hidden", f"the sheet {METADATA_NAME}"]
    kinds += [f"left out by inventory.exclude ({', '.join(exclude)})"] if excluded else []
    return StudyError(
        f"There are no documents: every file under corpus/ is {' or '.join(kinds)}",
        where="`inventory.exclude` in config/config.yaml" if excluded else CORPUS,
        legal="at least one file that is neither hidden nor excluded",
        todo="mend the patterns" if excluded else "put documents into corpus/",
    )


def _refuse_unusable_names(paths: Sequence[str]) -> None:
    unusable = [
        p for p in paths if any(c in "{}" or unicodedata.category(c) in _UNUSABLE for c in p)
    ]
    if unusable:
        raise StudyError(
            f"File names that cannot be used: {', '.join(map(ascii, unusable[:5]))}"
            + (f" and {len(unusable) - 5} more" if len(unusable) > 5 else ""),
            where=CORPUS,
            legal="names in UTF-8 without line breaks, other control characters and { }, which "
            "the workflow engine takes for places to fill in",
            todo="rename the files, or leave them out with inventory.exclude",
        )


def _refuse_shared_ids(ids: dict[str, str]) -> None:
    owners: dict[str, list[str]] = {}
    for path, document_id in ids.items():
        owners.setdefault(document_id, []).append(path)
    shared = {d: paths for d, paths in owners.items() if len(paths) > 1}
    if shared:
        raise StudyError(
            "Two files would get the same id: "
            + "; ".join(f"{' and '.join(map(repr, p))} → {d}" for d, p in sorted(shared.items())),
            where=CORPUS,
            legal="names that differ in more than the form of their accented letters, and none "
            "that is the id of another file",
            todo="rename one of each pair",
        )


def document_id_of(path: str) -> str:
    """Return the id of the document at *path* (relative to the corpus): readable, stable, safe.

    A PDF in the corpus folder itself whose name is already lower-case words and hyphens keeps that
    name. Any other gets its words and six hexadecimal digits of the path's SHA-256, so that names
    which differ only in case, spaces, accents, folder or format stay apart. The form in which a
    system writes accented letters does not count.

    >>> document_id_of("open-data-2019.pdf")
    'open-data-2019'
    >>> document_id_of("Perpres No. 95 (2018).pdf")
    'perpres-no-95-2018-c15215'
    """
    stem = str(PurePosixPath(path).with_suffix(""))
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_MAX_ID].strip("-")
    if f"{slug}.pdf" == path:
        return slug
    mark = hashlib.sha256(composed(path).encode("utf-8", "surrogateescape")).hexdigest()[:6]
    return f"{slug or 'document'}-{mark}"


def shard_bits(n_documents: int) -> int:
    """Return how many bits of a document's hash name its shard.

    Shards hold 128 to 256 documents on average (the fewest shards being two): a start-up of a
    second or two a job is spread over many documents, a job holds the sentences of few enough of
    them in memory, and the number of shards changes only when the corpus doubles.

    >>> [shard_bits(n) for n in (1, 512, 513, 1000, 50_000)]
    [1, 1, 2, 2, 8]
    """
    n_shards = max(2, -(-n_documents // DOCUMENTS_PER_SHARD))
    return (n_shards - 1).bit_length()


def shard_of(document_id: str, *, bits: int) -> str:
    """Return the shard of a document: the first *bits* bits of its id's SHA-256, as digits.

    >>> shard_of("open-data-2019", bits=2) in {"00", "01", "10", "11"}
    True
    """
    first = int.from_bytes(hashlib.sha256(document_id.encode()).digest()[:4], "big")
    return format(first >> (32 - bits), f"0{bits}b")


def group_by_shard(sources: Sequence[Source]) -> dict[str, list[Source]]:
    """Return shard to its documents, both sorted; a shard without documents is not there."""
    shards: dict[str, list[Source]] = {}
    for source in sorted(sources, key=lambda s: (s.shard, s.document_id)):
        shards.setdefault(source.shard, []).append(source)
    return shards
