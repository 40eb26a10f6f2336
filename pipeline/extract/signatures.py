"""Signatures: names and offices set like headings at the end of laws and letters."""

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
# A name with its office, or a name with initials in brackets.
_SIGNED = re.compile(
    r"^[^\d]*(?:\bClerk of Parliament|\bSecy\.|\bSecretary to (?:the )?Gov\w+)"
    r"|^(?:[A-Z][\w.'-]+ ){2,4}PRESIDENT\b|^(?:DIREKTUR JENDERAL|PRESIDENT)$"
    r"|^\((?:[A-Z]\. ?)+[A-Z][a-z]+\)$"
)
_LONGEST_NAME = 60
_LONGEST_OFFICE = 160
_REACH = 3


def signed_roles(paragraphs: Sequence[Worded]) -> list[Role]:
    """Roles of the paragraphs of a document, names under an office made running text."""
    roles = [paragraph.role for paragraph in paragraphs]
    for i, (role, text) in enumerate(paragraphs):
        if role == "heading" and len(text) <= _LONGEST_NAME and _SIGNED.search(text):
            roles[i] = "body"
        if len(text) > _LONGEST_OFFICE or not _OFFICE.search(text):
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
