"""Every script is wiring: it reads, makes one call of the pipeline, and writes."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "workflow/scripts").glob("*.py"))
LOGIC = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.If,
    ast.IfExp,
    ast.For,
    ast.While,
    ast.Try,
    ast.ListComp,
    ast.DictComp,
    ast.SetComp,
    ast.GeneratorExp,
    ast.Lambda,
    ast.BinOp,
    ast.BoolOp,
    ast.Compare,
)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: p.stem)
def test_a_script_has_no_logic(script):
    found = [n for n in ast.walk(ast.parse(script.read_text())) if isinstance(n, LOGIC)]
    assert not found, f"{script.name}, line {found[0].lineno}: logic belongs in pipeline/"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: p.stem)
def test_a_script_names_its_rule_and_logs_first(script):
    tree = ast.parse(script.read_text())
    assert (ast.get_docstring(tree) or "").startswith(f"Rule {script.stem}: ")
    calls = [n for n in tree.body if not isinstance(n, ast.Import | ast.ImportFrom)][1:]
    imports = [ast.unparse(n) for n in tree.body if isinstance(n, ast.ImportFrom)]
    assert next(i for i in imports if " pipeline" in i) == "from pipeline import logs"
    assert ast.unparse(calls[0]) == "logs.log_to(snakemake.log[0])"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: p.stem)
def test_a_script_imports_the_pipeline_only(script):
    for node in ast.walk(ast.parse(script.read_text())):
        assert not isinstance(node, ast.Import)
        if isinstance(node, ast.ImportFrom):
            assert f"{node.module}.".startswith(("pipeline.", "functools."))


def test_texts_are_written_after_the_tables_that_say_they_are_done():
    script = (ROOT / "workflow/scripts/extract_documents.py").read_text()
    assert script.rindex("write_table(") < script.rindex("write_texts(")


def test_there_are_scripts():
    assert len(SCRIPTS) >= 9
