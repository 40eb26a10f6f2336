"""``snakemake --lint`` finds nothing but what is so by design."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# All rules share the one locked environment that the Makefile creates.
BY_DESIGN = {"Specify a conda environment or container for each rule."}


def test_the_linter_of_the_engine_has_no_complaint():
    command = [sys.executable, "-m", "snakemake", "--lint", "--cores", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    said = done.stdout + done.stderr
    assert len(re.findall(r"^Lints for rule \w+", said, re.MULTILINE)) >= 14, said
    assert set(re.findall(r"^    \* (.+?):?$", said, re.MULTILINE)) == BY_DESIGN
    assert "Traceback" not in said
