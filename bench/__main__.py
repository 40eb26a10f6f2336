"""Every benchmark in turn: ``python -m bench [NAME ...] [-- ARGUMENTS]``."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
SHARED = ROOT.parent / "shared" / "data"
REAL = ["seed/*.pdf", "egov-en/*.pdf", "egov-id/*.pdf"]


def real_documents() -> list[str]:
    """Paths of the real papers and reports, or of the example corpus where they are absent."""
    found = sorted(str(p) for pattern in REAL for p in SHARED.glob(pattern))
    return found or sorted(map(str, (ROOT / "corpus").glob("*.pdf")))


ARGUMENTS = {
    "extract": real_documents,
    "reading": list,
    "tagging": list,
    "overhead": list,
    "roles": list,
    "sentences": list,
    "languages": list,
}


def main() -> None:
    """Run the named benchmarks, or all."""
    for name in sys.argv[1:] or ARGUMENTS:
        print(f"\n== {name} ==", flush=True)
        command = [sys.executable, str(HERE / f"{name}.py"), *ARGUMENTS[name]()]
        subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    main()
