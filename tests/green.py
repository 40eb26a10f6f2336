"""Run a command unless it succeeded before on exactly the files that are here now."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
MADE = {".git", ".venv", ".snakemake", "outputs"}


def main(arguments: Sequence[str], *, root: Path = ROOT, run: Callable[..., int]) -> int:
    """Take the file of the mark and the command; return the exit code of the command, or 0."""
    mark, *command = arguments
    path = Path(mark)
    digest = digest_of(root)
    if path.is_file() and path.read_text() == digest:
        sys.stdout.write("Every check and test is green, and nothing has changed since.\n")
        return 0
    path.unlink(missing_ok=True)
    code = run(command)
    if code == 0:
        path.write_text(digest)
    return code


def digest_of(root: Path) -> str:
    """Return a hash of the names and contents of the project's files and of what else decides."""
    digest = hashlib.sha256(os.environ.get("REQUIRE_BROWSER", "").encode() + sys.version.encode())
    for name in files_of(root):
        path = root / os.fsdecode(name)
        content = path.read_bytes() if path.is_file() else b"deleted"
        digest.update(b"%d %b %d " % (len(name), name, len(content)) + content)
    return digest.hexdigest()


def files_of(root: Path) -> list[bytes]:
    """Return the files that belong to the project, sorted; without git, all that no run makes."""
    if (root / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
        return sorted(set(filter(None, listed.split(b"\0"))))
    names = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    return sorted(os.fsencode(name) for name in names if not any(map(_is_made, name.parts)))


def _is_made(part: str) -> bool:
    return part in MADE or part.endswith(("_cache", "__pycache__", ".egg-info"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], run=subprocess.call))
