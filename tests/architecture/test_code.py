"""A rule depends on the code that its script imports, directly or by way of other modules."""

import re

import pytest

from tests.architecture.modules import closure, imported_places
from tests.architecture.test_names import ROOT, RULES

PIPELINE = ROOT / "pipeline"
# Words for the person at the screen and for the log: no output of a rule holds them.
WITHOUT_EFFECT = {"errors", "logs"}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_names_the_code_that_its_script_imports(rule):
    _, body = RULES[rule]
    named = re.search(r"code=code\((.*?)\)", body, re.DOTALL)
    assert named is not None
    script = (ROOT / f"workflow/scripts/{rule}.py").read_text()
    needed = closure(imported_places(script, PIPELINE), PIPELINE)
    assert set(re.findall(r'"(\w+)"', named.group(1))) == needed - WITHOUT_EFFECT


def test_every_form_of_import_is_followed_to_the_end(tmp_path):
    package = tmp_path / "pipeline"
    (package / "deep").mkdir(parents=True)
    (package / "deep/inner.py").write_text("def f():\n    import pipeline.last\n")
    (package / "first.py").write_text("from pipeline import second, __doc__\n")
    (package / "second.py").write_text("from pipeline.deep import inner\n")
    (package / "last.py").write_text("import json\n")
    start = imported_places("import pipeline.first\n", package)
    assert closure(start, package) == {"first", "second", "deep", "last"}


def test_locked_versions_count_as_code():
    common = (ROOT / "workflow/rules/common.smk").read_text()
    assert "requirements.lock" in common[common.index("def code(") :]


def test_the_schemas_of_the_codebook_count_where_it_is_checked():
    common = (ROOT / "workflow/rules/common.smk").read_text()
    counted = re.findall(r'"(\w+\.schema\.yaml)"', common[common.index("SCHEMAS = ") :])
    read = re.findall(r'"(\w+\.schema\.yaml)"', (PIPELINE / "tag/schemas.py").read_text())
    assert sorted(set(read)) == sorted(counted) != []
    assert "*SCHEMAS" in RULES["compile_codebook"][1]
