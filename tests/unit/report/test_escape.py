import base64
import hashlib
import json

import pytest

from pipeline.report.escape import content_policy, guard_cell, json_for_html, source_hash


@pytest.mark.parametrize("text", ["</script>", "<!--", "&amp;", "\u2028", "\u2029", "a\nb", "𝒳"])
def test_json_reads_back_and_holds_no_markup(text):
    packed = json_for_html({"text": text})
    assert json.loads(packed) == {"text": text}
    assert not set(packed) & set("<>&\u2028\u2029")


def test_json_refuses_what_json_does_not_have():
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_for_html(float("nan"))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)"],
)
def test_a_cell_that_would_be_computed_is_text(text):
    assert guard_cell(text) == "'" + text


@pytest.mark.parametrize("value", ["e-gov", "", -1, 0.5, None])
def test_other_cells_stay_as_they_are(value):
    assert guard_cell(value) == value


def test_source_hash_is_the_base64_of_the_digest():
    digest = base64.b64encode(hashlib.sha256("ä".encode()).digest()).decode()
    assert source_hash("ä") == f"'sha256-{digest}'"


def test_a_policy_without_script_allows_none():
    policy = content_policy(styles="a")
    assert policy.startswith("default-src 'none'; ")
    assert "script-src" not in policy
    assert "unsafe" not in content_policy(styles="a", script="b")
