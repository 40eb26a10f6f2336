"""Signatures are no headings."""

from pipeline.extract.front_matter import Worded
from pipeline.extract.signatures import signed_roles


def roles(*pairs: tuple[str, str]) -> list[str]:
    return list(signed_roles([Worded(role, text) for role, text in pairs]))  # type: ignore[arg-type]


def test_a_name_under_an_office() -> None:
    assert roles(
        ("body", "KEPALA BADAN CONTOH,"),
        ("body", "ttd."),
        ("heading", "NAMA PEJABAT"),
        ("heading", "LAMPIRAN I"),
    ) == ["body", "body", "body", "heading"]


def test_a_heading_after_other_text_stays_one() -> None:
    assert roles(
        ("body", "MENTERI CONTOH,"), ("table", "Nilai | 3"), ("heading", "MATRIKS PENILAIAN")
    ) == ["body", "table", "heading"]
