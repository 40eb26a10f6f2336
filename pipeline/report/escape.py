"""Make texts of unknown origin safe where they are written: HTML data, CSV cells, policies."""

import base64
import hashlib
import json
from typing import Any

_IN_HTML = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})
# Full-width signs too: spreadsheets of some languages read them as the plain ones.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def json_for_html(value: Any) -> str:
    r"""Return *value* as JSON that cannot close the script element it is written into.

    Raises
    ------
    ValueError
        When a number is NaN or infinite, which JSON does not have.

    >>> json_for_html({"a": "</script>"})
    '{"a":"\\u003c/script\\u003e"}'
    """
    packed = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return packed.translate(_IN_HTML)


def guard_cell(value: Any) -> Any:
    """Return *value* so that a spreadsheet shows it and does not compute it.

    A text that starts like a formula is prefixed by an apostrophe; numbers stay numbers. Source:
    OWASP, CSV Injection.
    >>> guard_cell("=1+1"), guard_cell(-1), guard_cell("e-gov")
    ("'=1+1", -1, 'e-gov')
    """
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return "'" + value
    return value


def source_hash(text: str) -> str:
    """Return *text*'s SHA-256 as a Content Security Policy source expression.

    Source: W3C Content Security Policy Level 3, section 2.3.1.
    """
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def content_policy(*, styles: str, script: str | None = None) -> str:
    """Return a policy that allows this style sheet, this script and embedded images only."""
    parts = [
        "default-src 'none'",
        f"style-src {source_hash(styles)}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    if script is not None:
        parts.insert(1, f"script-src {source_hash(script)}")
    return "; ".join(parts)
