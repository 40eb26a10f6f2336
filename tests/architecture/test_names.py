"""One word per stage and one name per step, in every place where they appear."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
STAGES = re.findall(
    r'include: "workflow/rules/(?!common)(\w+)\.smk"', (ROOT / "Snakefile").read_text()
)
RULES = {
    name: (stage, body)
    for stage in STAGES
    for name, body in re.findall(
        r"^rule (\w+):\n(.*?)(?=^\S|\Z)",
        (ROOT / f"workflow/rules/{stage}.smk").read_text(),
        re.DOTALL | re.MULTILINE,
    )
}


def test_the_stages_are_the_nine_in_run_order():
    assert STAGES == (
        [
            "inventory",
            "extract",
            "segment",
            "tag",
            "claims",
            "topics",
            "network",
            "readiness",
            "report",
        ]
    )


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_has_rules_package_settings_and_tests(stage):
    schema = yaml.safe_load((ROOT / "workflow/schemas/config.schema.yaml").read_text())
    assert stage in schema["properties"]
    assert (ROOT / "pipeline" / stage / "__init__.py").is_file()
    assert list((ROOT / "tests/unit" / stage).glob("test_*.py"))


@pytest.mark.parametrize("stage", STAGES)
def test_the_rules_of_a_stage_open_with_their_contract(stage):
    text = (ROOT / f"workflow/rules/{stage}.smk").read_text()
    assert re.match(rf'"""\n{stage.capitalize()}: .*?\n\nINPUT .*?\nOUTPUT ', text, re.DOTALL)


@pytest.mark.parametrize("rule", RULES)
def test_rule_script_log_and_benchmark_share_one_name(rule):
    _, body = RULES[rule]
    assert f'"../scripts/{rule}.py"' in body
    assert (ROOT / f"workflow/scripts/{rule}.py").is_file()
    assert re.search(rf'log:\n +"outputs/logs/{rule}(/{{shard}})?\.log"', body)
    assert re.search(rf'benchmark:\n +"outputs/benchmarks/{rule}(/{{shard}})?\.tsv"', body)


def test_every_script_belongs_to_a_rule():
    assert {p.stem for p in (ROOT / "workflow/scripts").glob("*.py")} == set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_outputs_of_a_stage_stay_in_its_folder(rule):
    stage, body = RULES[rule]
    output = re.search(r"    output:\n(.*?)(?=^    \w|\Z)", body, re.DOTALL | re.MULTILINE)
    assert output is not None
    assert set(re.findall(r'"(outputs/\w+)/', output.group(1))) == {f"outputs/{stage}"}
