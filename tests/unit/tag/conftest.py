"""A small codebook written by hand and a way to tag single sentences with it."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pipeline.io import read_yaml
from pipeline.tables import MENTIONS
from pipeline.tag import compile_codebook, tag_shard
from tests.unit.tag.made import Tag, concept, concepts_file, framework_file, item, sentences_of


@pytest.fixture
def files(root: Path) -> dict[str, Any]:
    """The files of a small codebook, with the cues that ship with the project."""
    values = concepts_file(
        "value",
        concept(
            "transparency",
            {"preferred": ["transparency"], "alternative": ["transparent"], "lacking": ["opacity"]},
            {
                "preferred": ["transparansi"],
                "alternative": ["transparan"],
                "lacking": ["ketidaktransparanan"],
                "reworded": ["keterusterangan badan publik"],
            },
        ),
        concept(
            "accountability",
            {"preferred": ["accountability"], "alternative": ["accountable"]},
            {"preferred": ["akuntabilitas"], "alternative": ["akuntabel"]},
            related=["transparency"],
        ),
        concept(
            "public-service",
            {"preferred": ["public service"]},
            {"preferred": ["pelayanan publik"], "alternative": ["layanan publik"]},
        ),
        concept(
            "security",
            {
                "preferred": [
                    {"form": "security", "not_before": ["council"], "not_after": ["social"]}
                ]
            },
            {"preferred": ["keamanan"]},
        ),
    )
    core = concepts_file(
        "egov",
        concept(
            "e-government",
            {"preferred": ["e-government"]},
            {"preferred": ["e-government"], "alternative": ["pemerintahan elektronik"]},
        ),
        concept(
            "ict",
            {"preferred": ["information technology"], "acronym": ["IT", "ICT"]},
            {"preferred": ["teknologi informasi"], "acronym": ["TIK"]},
        ),
        concept(
            "e-government-policy",
            {"preferred": ["e-government policy"]},
            {"preferred": ["kebijakan e-government"]},
            broader="e-government",
        ),
    )
    actors = concepts_file(
        "actor",
        concept(
            "government", {"preferred": ["government"]}, {"preferred": ["pemerintah"]}, "neutral"
        ),
        concept("citizens", {"preferred": ["citizens"]}, {"preferred": ["masyarakat"]}, "neutral"),
    )
    ills = concepts_file(
        "ill",
        concept(
            "corruption", {"preferred": ["corruption"]}, {"preferred": ["korupsi"]}, "undesirable"
        ),
    )
    causes = framework_file(
        "causes",
        "causes of failure",
        item(
            "no-transparency",
            ["lack of transparency", "transparency must be"],
            ["kurangnya transparansi"],
            concepts=["transparency"],
        ),
        item("public-anger", ["angry public"], ["kemarahan warga"], concepts=["citizens"]),
        ordered=False,
    )
    pillars = framework_file(
        "pillars",
        "four pillars",
        item("clear-budgets", ["transparency of budgets"], ["transparansi anggaran"]),
        item("people", ["the people themselves"], ["warga sendiri"], concepts=["citizens"]),
        ordered=False,
    )
    stages = framework_file(
        "four-stages",
        "four stage model",
        item(
            "interaction",
            [{"form": "interaction", "within": "framework"}],
            [{"form": "interaksi", "within": "framework"}],
            order=1,
        ),
        item(
            "transaction",
            [{"form": "transaction", "within": "document"}],
            [{"form": "transaksi", "within": "document"}],
            order=2,
            concepts=["public-service"],
        ),
    )
    return {
        "concepts-value.yaml": values,
        "concepts-egov.yaml": core,
        "concepts-actor.yaml": actors,
        "concepts-ill.yaml": ills,
        "frameworks-1.yaml": stages,
        "frameworks-2.yaml": causes,
        "frameworks-3.yaml": pillars,
        "cues-assertion.yaml": read_yaml(root / "config/codebook/cues-assertion.yaml"),
        "cues-relations.yaml": {"kind": "relations", "relations": []},
    }


@pytest.fixture
def codebook(files: dict[str, Any]) -> dict[str, Any]:
    return compile_codebook(files)


@pytest.fixture
def tag(codebook: dict[str, Any]) -> Tag:
    """Tag the sentences of one document with the small codebook."""

    def run(*texts: str | tuple[str, str], language: str = "id") -> pd.DataFrame:
        frame = sentences_of(*texts, language=language)
        return tag_shard(frame, codebook, wanted={"d": "x"}, kept=(MENTIONS.empty(), {}))

    return run
