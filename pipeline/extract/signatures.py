"""Signatures: names in capitals under an office or "ttd.", which are no headings."""

import re
from collections.abc import Sequence

from pipeline.extract.front_matter import Worded
from pipeline.extract.model import Role

_OFFICE = re.compile(
    r"(?:Plt\.? |a\.n\. )?(?:MENTERI|KEPALA|PRESIDEN|WAKIL PRESIDEN|BUPATI|GUBERNUR|WALI ?KOTA"
    r"|SEKRETARIS|DIREKTUR|DEPUTI|KETUA|PERATURAN PERUNDANG-UNDANGAN)\b.*,$"
    r"|ttd\.?,?$|\(?sgd\.?\)?$",
    re.ASCII,
)
_LONGEST_NAME = 60
_REACH = 3


def signed_roles(paragraphs: Sequence[Worded]) -> list[Role]:
    """Roles of the paragraphs of a document, names under an office made running text."""
    roles = [paragraph.role for paragraph in paragraphs]
    for i, (_, text) in enumerate(paragraphs):
        if not _OFFICE.search(text):
            continue
        for j in range(i + 1, min(i + 1 + _REACH, len(paragraphs))):
            if _is_name(paragraphs[j]):
                roles[j] = "body"
                break
            if paragraphs[j].role not in ("body", "footer", "header"):
                break
    return roles


def _is_name(paragraph: Worded) -> bool:
    role, text = paragraph
    plain = not any(map(str.isdigit, text)) and len(text) <= _LONGEST_NAME
    return role == "heading" and plain and 2 <= len(text.split()) <= 6
