"""Text, JSON and YAML files, written whole or not at all."""

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from pipeline.errors import StudyError


def write_bytes(data: bytes, path: str | Path) -> None:
    """Write *data* to *path* at once: a reader sees the old file or the new one, never half.

    The data are on the disk before the name is, so that this holds after a power cut too.
    """
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)


def write_text(text: str, path: str | Path) -> None:
    """Write *text* as UTF-8 without translating line ends."""
    write_bytes(text.encode("utf-8"), path)


def write_json(value: Any, path: str | Path) -> None:
    """Write *value* as JSON with sorted keys."""
    write_text(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n", path)


def list_files(folder: str | Path) -> list[str]:
    """Return the files under *folder*, relative to it with forward slashes, sorted.

    A folder that is reached by several links is read once, and one that holds *folder* itself not
    at all, so that no loop traps the walk. A link that leads nowhere is among the files; see
    `refuse_broken_links`.

    Raises
    ------
    StudyError
        When the folder is missing or holds no file.
    """
    root = Path(folder)
    found = [p for p in _walk(root) if p.is_file() or _is_broken_link(p)]
    if not found:
        raise StudyError(
            f"There are no documents: {folder}/ is " + ("empty" if root.is_dir() else "missing"),
            where=str(root.absolute()),
            legal="a study is a folder that holds corpus/ with PDF, DOCX, ODT, HTML, TXT, Markdown",
            todo=f"put documents into {folder}/ or name another study with --directory",
        )
    return sorted(p.relative_to(root).as_posix() for p in found)


def _walk(root: Path) -> list[Path]:
    """Return what lies under *root* and is no folder; folders come before links to folders."""
    found: list[Path] = []
    seen = {root.resolve(), *root.resolve().parents}
    waiting = [root] if root.is_dir() else []
    links: list[Path] = []
    while waiting:
        inside = sorted(waiting.pop().iterdir())
        folders = [p for p in inside if p.is_dir()]
        found += [p for p in inside if not p.is_dir()]
        links += [p for p in folders if p.is_symlink()]
        waiting += [p for p in folders if not p.is_symlink()]
        seen |= {p.resolve() for p in folders if not p.is_symlink()}
        while links and not waiting:
            link = links.pop(0)
            waiting += [] if link.resolve() in seen else [link]
            seen.add(link.resolve())
    return found


def _is_broken_link(path: Path) -> bool:
    return path.is_symlink() and not path.exists()


def refuse_broken_links(paths: Iterable[str | Path]) -> None:
    """Make sure that no link among *paths* leads nowhere.

    Raises
    ------
    StudyError
        With the first five that do.
    """
    broken = [str(path) for path in paths if _is_broken_link(Path(path))]
    if broken:
        raise StudyError(
            f"Links that lead nowhere: {', '.join(map(ascii, broken[:5]))}"
            + (f" and {len(broken) - 5} more" if len(broken) > 5 else ""),
            where=str(Path.cwd()),
            legal="files, folders, and links to files and folders that are there",
            todo="mend or delete the links, or leave them out with inventory.exclude",
        )


def describe_files(
    paths: Iterable[str | Path], *, n_head: int = 0
) -> dict[str, tuple[str, int, bytes]]:
    """Return path to SHA-256, size in bytes and the first *n_head* bytes."""
    return {str(path): _describe(Path(path), n_head) for path in paths}


def _describe(path: Path, n_head: int) -> tuple[str, int, bytes]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        file.seek(0)
        return digest, path.stat().st_size, file.read(n_head)


def read_files(paths: Iterable[str | Path]) -> dict[str, bytes]:
    """Return path to the bytes of each file."""
    return {str(path): Path(path).read_bytes() for path in paths}


def read_heads(paths: Iterable[str | Path], *, n_bytes: int) -> dict[str, bytes]:
    """Return path to the first *n_bytes* bytes of each file."""
    return {str(path): _read_head(Path(path), n_bytes) for path in paths}


def _read_head(path: Path, n_bytes: int) -> bytes:
    with path.open("rb") as file:
        return file.read(n_bytes)


def read_bytes(path: str | Path) -> bytes:
    """Return the bytes of *path*."""
    return Path(path).read_bytes()


def read_if_given(paths: Sequence[str | Path]) -> bytes:
    """Return the bytes of the first of *paths*, or none when there is no path."""
    return Path(paths[0]).read_bytes() if paths else b""


def read_yaml_files(paths: Iterable[str | Path]) -> dict[str, Any]:
    """Return path to value of each YAML file."""
    return {str(path): read_yaml(path) for path in paths}


def read_text(path: str | Path) -> str:
    """Return the UTF-8 text of *path* with its line ends as they are."""
    return Path(path).read_bytes().decode("utf-8")


def read_json(path: str | Path) -> Any:
    """Return the value of a JSON file that the workflow wrote."""
    return json.loads(read_text(path))


def read_yaml(path: str | Path) -> Any:
    """Return the value of a YAML file that a person wrote.

    Raises
    ------
    StudyError
        When it is not UTF-8 or not YAML, with line and column; also when it is nested without end,
        refers to itself by anchors, by which a few lines can stand for any amount of values, or
        says by a tag what a value is to be taken for.
    """
    data = Path(path).read_bytes()
    try:
        text = data.decode("utf-8-sig")
        _refuse_what_is_not_plain(text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506
    except UnicodeDecodeError as error:
        raise StudyError(
            "The file is not UTF-8 text",
            where=f"{path}, byte {error.start}",
            legal="YAML in UTF-8",
            todo="save the file with the encoding UTF-8",
        ) from error
    except yaml.YAMLError as error:
        raise StudyError(
            f"The file is not well-formed YAML: {_one_line(error)}",
            where=_place(path, error),
            legal="key: value lines, indented with spaces; texts with a colon or quotes in quotes",
            todo="mend the named line",
        ) from error
    except ValueError as error:
        raise StudyError(
            f"The file holds a number or date that is none: {error}",
            where=str(path),
            legal="numbers and dates that exist; anything else as a text",
            todo="put the value in quotes",
        ) from error


DEEPEST = 40  # lists and mappings in one another


def _refuse_what_is_not_plain(text: str) -> None:
    """Look the text through, event by event, before anything is built from it."""
    depth = 0
    event: Any
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        fault = _fault_of_event(event, depth)
        if fault:
            raise yaml.constructor.ConstructorError(None, None, fault, event.start_mark)


def _fault_of_event(event: Any, depth: int) -> str:
    if isinstance(event, yaml.AliasEvent):
        return f"`*{event.anchor}` refers to another place; write the value itself"
    if getattr(event, "tag", None) is not None:
        return f"the tag `{event.tag}` is not allowed; write the value alone"
    return f"more than {DEEPEST} lists and mappings in one another" if depth > DEEPEST else ""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader, which also refuses a key that stands twice or is not a text."""


def _checked_mapping(loader: Any, node: yaml.MappingNode) -> dict[str, Any]:
    seen: set[str] = set()
    for key, _ in node.value:
        fault = _fault_of_key(loader, key, seen)
        if fault:
            raise yaml.constructor.ConstructorError(None, None, fault, key.start_mark)
        seen.add(key.value)
    return dict(loader.construct_pairs(node, deep=True))


def _fault_of_key(loader: Any, key: yaml.Node, seen: set[str]) -> str:
    if not isinstance(key, yaml.ScalarNode):
        return "a list or mapping stands where a key should"
    if not isinstance(loader.construct_object(key, deep=True), str):
        return f"the key `{key.value}` is not a text; write it in quotes"
    return f"the key '{key.value}' stands twice" if key.value in seen else ""


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _checked_mapping)


def _one_line(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or str(error)
    return " ".join(str(problem).split())


def _place(path: str | Path, error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"{path}, line {mark.line + 1}, column {mark.column + 1}" if mark else str(path)


def sha256_of_files(paths: Iterable[str | Path]) -> str:
    """Return one SHA-256 over the contents of *paths*, in the order given."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(hashlib.sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()


def stamp_files(paths: Iterable[str | Path]) -> str:
    """Return one SHA-256 over path, size and time of change of *paths*, in the order given.

    Any other date counts, an older one too: a file that was moved or copied into place may bring
    its date along. A path without a file has a stamp of its own.
    """
    stamps = [_stamp(Path(path)) for path in paths]
    return hashlib.sha256(json.dumps(stamps).encode()).hexdigest()


def _stamp(path: Path) -> tuple[str, int, int]:
    if not path.is_file():
        return str(path), -1, -1
    found = path.stat()
    return str(path), found.st_size, found.st_mtime_ns


def remove_stale(folder: str | Path, *, keep: Iterable[str]) -> list[str]:
    """Remove the files of *folder* whose names are not in *keep*; return their names, sorted."""
    kept = set(keep)
    stale = sorted(p for p in Path(folder).glob("*") if p.is_file() and p.name not in kept)
    for path in stale:
        path.unlink()
    return [p.name for p in stale]
