"""Links: which file of the corpus an entry of a bibliography describes.

Names are compared with the names of files that lie in the corpus; no path that an entry gives is
ever opened, so that one that leads elsewhere leads nowhere.
"""

import re
import urllib.parse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.inventory.cleaning import letters_of
from pipeline.inventory.discover import composed
from pipeline.inventory.records import Record

LinkKind = Literal["path", "doi", "title", "abstract"]
_DATED = re.compile(r"(?P<before>.*?)[\s_,.(-]+(?P<year>(?:1[5-9]|20)\d\d)[\s_,.)-]+(?P<title>.+)")
# Fewer letters may be the start of many titles, or of a DOI of a whole journal.
_SHORTEST_TITLE = 12
_SHORTEST_START = 40
_SHORTEST_DOI = 9
_SHORTEST_KEY = 5  # shorter keys ("a1") may be the name of any file
_ADDRESS = re.compile(r"(?:https?|ftp|zotero)://", re.IGNORECASE)
# Of several files of an entry the one that is likely its text.
_ENDINGS = (".pdf", ".docx", ".odt", ".html", ".htm", ".md", ".txt")


@dataclass(frozen=True, slots=True)
class Link:
    """The file of an entry (empty without one), by what it was found, and what went wrong."""

    path: str = ""
    by: LinkKind = "path"
    problem: str = ""


class FileIndex:
    """The files of a corpus, by name, by the letters of their names, and by title.

    Parameters
    ----------
    paths
        Paths relative to the corpus, with forward slashes.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._by_name: dict[str, list[str]] = {}
        self._by_stem: dict[str, list[str]] = {}
        self._by_letters: dict[str, list[str]] = {}
        self._by_start: dict[str, list[tuple[str, str]]] = {}
        for path in sorted(paths):
            stem = composed(path).rpartition("/")[2].rpartition(".")[0]
            self._by_name.setdefault(_folded(path)[-1], []).append(path)
            self._by_stem.setdefault(stem.casefold(), []).append(path)
            self._by_letters.setdefault(letters_of(stem), []).append(path)
            for title in _titles_in(stem):
                self._by_start.setdefault(title[:_SHORTEST_START], []).append((title, path))

    def link(self, record: Record) -> Link:
        """Return the file of *record*: one that it names, else one named by DOI, key or title."""
        found, problems = self._named(record.files)
        if found:
            path = _likeliest(found)
            return Link(path, "path", _others(path, found))
        ways: list[tuple[LinkKind, list[str]]] = [
            ("doi", self._by_letters.get(letters_of(record.doi), [])),
            ("path", self._keyed(record.key)),
            ("title", self._titled(record)),
        ]
        usable = (way for way in ways if way[0] != "doi" or _is_whole(record.doi))
        by, paths = next((way for way in usable if way[1]), ("path", []))
        return Link(_likeliest(paths), by) if paths else Link(problem="; ".join(problems))

    def _keyed(self, key: str) -> list[str]:
        """Return the files that are called like a citation key."""
        telling = len(key) >= _SHORTEST_KEY and any(map(str.isalpha, key))
        return self._by_stem.get(composed(key).casefold(), []) if telling else []

    def _named(self, files: Sequence[str]) -> tuple[list[str], list[str]]:
        found: list[str] = []
        problems: list[str] = []
        for given in files:
            matches = self._at(given)
            if len(matches) == 1:
                found += matches
            elif matches:
                some = " and ".join(map(repr, matches[:2]))
                problems.append(f"the file {_tail(given)!r} may be {some}")
            elif not _ADDRESS.match(given):
                problems.append(f"the file {_tail(given)!r} is not in corpus/")
        return found, problems

    def _at(self, given: str) -> list[str]:
        """Return the files whose paths have the longest tail in common with a given path."""
        for spelling in (given, urllib.parse.unquote(given)):
            parts = _folded(spelling)
            named = self._by_name.get(parts[-1], [])
            if named:
                shared = {path: _n_shared(parts, _folded(path)) for path in named}
                most = [path for path in named if shared[path] == max(shared.values())]
                same = [path for path in most if _parts(spelling)[-1] == _parts(path)[-1]]
                return same or most
        return []

    def _titled(self, record: Record) -> list[str]:
        title = letters_of(record.title)
        if len(title) < _SHORTEST_TITLE:
            return []
        near = self._by_start.get(title[:_SHORTEST_START], [])
        whole = sorted({path for name, path in near if name == title})
        return whole or sorted(
            {p for n, p in near if len(n) >= _SHORTEST_START and title.startswith(n)}
        )


def _titles_in(stem: str) -> Iterable[str]:
    """Return what may be the title in a name: all of it, or what follows author and year.

    Reference managers name files "Author et al. - 2018 - Title", and cut long titles.
    """
    dated = _DATED.fullmatch(stem)
    parts = [stem, dated["title"] if dated else "", stem.partition(" - ")[2]]
    return sorted({letters_of(part) for part in parts if len(letters_of(part)) >= _SHORTEST_TITLE})


def _is_whole(doi: str) -> bool:
    return len(letters_of(doi)) >= _SHORTEST_DOI


def _parts(path: str) -> list[str]:
    return composed(path).replace("\\", "/").split("/")


def _folded(path: str) -> list[str]:
    return [part.casefold() for part in _parts(path)]


def _others(path: str, found: Iterable[str]) -> str:
    """Say which files an entry names beside its own; empty where there are none."""
    others = sorted({other for other in found if other != path})
    some = " and ".join(map(repr, others[:2])) + (" and more" if len(others) > 2 else "")
    return f"it also names {some}: counted apart" if others else ""


def _tail(path: str) -> str:
    return _parts(path)[-1][:80]


def _n_shared(parts: Sequence[str], others: Sequence[str]) -> int:
    pairs = zip(reversed(parts), reversed(others), strict=False)
    n = 0
    for one, other in pairs:
        if one != other:
            break
        n += 1
    return n


def _likeliest(paths: Sequence[str]) -> str:
    def rank(path: str) -> int:
        ending = "." + path.rpartition(".")[2].lower()
        return _ENDINGS.index(ending) if ending in _ENDINGS else len(_ENDINGS)

    return min(paths, key=rank)
