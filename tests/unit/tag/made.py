"""Small codebooks and sentences made by hand."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from pipeline.tables import SENTENCES

Tag = Callable[..., pd.DataFrame]


def concept(
    id_: str, en: dict[str, Any], ind: dict[str, Any], polarity: str = "desirable", **more: Any
) -> dict[str, Any]:
    both = {"en": id_, "id": id_}
    return {
        "id": id_,
        "label": both,
        "definition": both,
        "polarity": polarity,
        "forms": {"en": en, "id": ind},
        **more,
    }


def item(id_: str, en: list[Any], ind: list[Any], **more: Any) -> dict[str, Any]:
    both = {"en": id_, "id": id_}
    forms = {"en": {"preferred": en}, "id": {"preferred": ind}}
    return {"id": id_, "label": both, "definition": both, "forms": forms, **more}


def concepts_file(group: str, *concepts: dict[str, Any]) -> dict[str, Any]:
    label = {"en": group, "id": group}
    return {"kind": "concepts", "group": group, "label": label, "concepts": list(concepts)}


def framework_file(
    id_: str, name: str, *items: dict[str, Any], ordered: bool = True
) -> dict[str, Any]:
    both = {"en": id_, "id": id_}
    framework = {
        "id": id_,
        "type": "stage-model",
        "ordered": ordered,
        "label": both,
        "definition": both,
        "source": "made up for the tests",
        "forms": {"en": {"preferred": [name]}, "id": {"preferred": [name]}},
        "items": list(items),
    }
    return {"kind": "frameworks", "frameworks": [framework]}


def sentences_of(*texts: str | tuple[str, str], language: str = "id") -> pd.DataFrame:
    """Sentences of one document; a pair is the title of the section and the text."""
    rows = []
    offset = 0
    for block, given in enumerate(texts):
        title, text = given if isinstance(given, tuple) else ("", given)
        rows.append(
            {
                "sentence_id": f"d.s{offset}",
                "document_id": "d",
                "block": block,
                "page": 1,
                "role": "body",
                "section": "body",
                "section_title": title,
                "language": language,
                "n_tokens": len(text.split()),
                "counted": title != "References",
                "char_start": offset,
                "char_end": offset + len(text),
                "text": text,
            }
        )
        offset += len(text) + 1
    return pd.DataFrame(rows, columns=SENTENCES.names).astype({"page": "Int64"})
