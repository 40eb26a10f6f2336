"""What is said of a concept, worked out by hand for both languages."""

import pytest

from tests.unit.tag.made import Tag

INDONESIAN = [
    ("Layanan itu transparan.", "transparency", "present", None),
    ("Layanan itu tidak transparan.", "transparency", "lacking", "tidak"),
    ("Layanan itu tidak sepenuhnya transparan.", "transparency", "lacking", "tidak sepenuhnya"),
    ("Kurangnya transparansi menghambat layanan.", "transparency", "lacking", "Kurangnya"),
    ("Masih kurangnya akuntabilitas di desa.", "accountability", "lacking", "Masih kurangnya"),
    ("Belum ada transparansi di desa.", "transparency", "lacking", "Belum ada"),
    ("Instansi belum menerapkan e-government.", "e-government", "lacking", "belum"),
    ("Program berjalan tanpa akuntabilitas.", "accountability", "lacking", "tanpa"),
    ("Transparansi masih rendah.", "transparency", "lacking", "masih rendah"),
    ("E-government belum diterapkan.", "e-government", "lacking", "belum diterapkan"),
    ("Tidak ada akuntabilitas yang nyata.", "accountability", "lacking", "Tidak ada"),
    ("Instansi tidak memiliki teknologi informasi.", "ict", "lacking", "tidak memiliki"),
    ("Layanan tidak hanya transparan, tetapi juga akuntabel.", "transparency", "present", None),
    ("Layanan tidak hanya transparan, tetapi juga akuntabel.", "accountability", "present", None),
    ("Program itu bukan tanpa akuntabilitas.", "accountability", "present", None),
    ("Layanan harus transparan.", "transparency", "required", "harus"),
    ("Transparansi harus ditingkatkan.", "transparency", "required", "harus ditingkatkan"),
    ("Perlu adanya akuntabilitas.", "accountability", "required", "Perlu adanya"),
    ("E-government akan dibangun tahun depan.", "e-government", "planned", "akan dibangun"),
    ("Daerah akan membangun e-government.", "e-government", "planned", "akan membangun"),
    ("Program ini bertujuan mewujudkan transparansi.", "transparency", "planned", "bertujuan"),
    ("Kebutuhan akan transparansi meningkat.", "transparency", "required", "Kebutuhan akan"),
    ("E-government adalah penggunaan jaringan.", "e-government", "definition", "adalah"),
    ("Yang dimaksud dengan akuntabilitas ialah kewajiban.", "accountability", "definition", None),
    ("Transparansi adalah kunci layanan.", "transparency", "present", None),
    ("Layanan lambat, tetapi transparan.", "transparency", "present", None),
    ("Biaya tidak turun karena transparansi dijaga.", "transparency", "present", None),
    ("Warga tidak merugikan akuntabilitas.", "accountability", "present", None),
    ("Kurangnya transparansi dan akuntabilitas terasa.", "accountability", "lacking", "Kurangnya"),
    ("Transparansi dan akuntabilitas harus dijaga.", "transparency", "required", "harus dijaga"),
    ("Kurangnya transparansi harus diatasi.", "transparency", "lacking", "Kurangnya"),
    ("Tanpa transparansi, akuntabilitas berjalan.", "accountability", "present", None),
    ("Ketidaktransparanan merugikan warga.", "transparency", "lacking", "Ketidaktransparanan"),
    ("Pemerintah harus transparan.", "government", "present", None),
    ("Pemerintah tidak transparan.", "government", "present", None),
    ("Lelang diumumkan secara tidak langsung transparan.", "transparency", "present", None),
]
ENGLISH = [
    ("The service is transparent.", "transparency", "present", None),
    ("There is no transparency.", "transparency", "lacking", "There is no"),
    ("No transparency exists.", "transparency", "lacking", "No"),
    ("The service is not transparent.", "transparency", "lacking", "not"),
    ("The lack of transparency is felt.", "transparency", "lacking", "lack of"),
    ("Projects ran without accountability.", "accountability", "lacking", "without"),
    ("Agencies do not have accountability.", "accountability", "lacking", "not have"),
    ("E-government has not been implemented.", "e-government", "lacking", None),
    ("Transparency remains weak.", "transparency", "lacking", "remains weak"),
    ("It is not only transparent but also accountable.", "transparency", "present", None),
    ("It is not only transparent but also accountable.", "accountability", "present", None),
    ("It is not without accountability.", "accountability", "present", None),
    ("Services must be transparent.", "transparency", "required", "must be"),
    ("Transparency must be ensured.", "transparency", "required", "must be ensured"),
    ("Agencies should ensure accountability.", "accountability", "required", "should ensure"),
    ("The region will build e-government.", "e-government", "planned", "will"),
    ("E-government will be implemented.", "e-government", "planned", "will be implemented"),
    ("The reform aims at transparency.", "transparency", "planned", "aims at"),
    ("E-government is defined as the use of networks.", "e-government", "definition", None),
    ("E-government is the use of networks.", "e-government", "definition", "is the"),
    ("Transparency is the key to trust.", "transparency", "present", None),
    ("Costs did not fall, but accountability grew.", "accountability", "present", None),
    ("They did not measure accountability.", "accountability", "present", None),
    ("A lack of transparency, accountability, and trust.", "accountability", "lacking", "lack of"),
    ("Without transparency, accountability grew.", "accountability", "present", None),
    ("Opacity harms citizens.", "transparency", "lacking", "Opacity"),
    ("Government should be transparent.", "government", "present", None),
    ("This paper aims to explore transparency.", "transparency", "present", None),
]


@pytest.mark.parametrize(
    ("text", "concept", "says", "cue", "language"),
    [(*case, "id") for case in INDONESIAN] + [(*case, "en") for case in ENGLISH],
)
def test_assertion(
    tag: Tag, *, text: str, concept: str, says: str, cue: str | None, language: str
) -> None:
    found = tag(text, language=language).query("concept_id == @concept")
    assert found["assertion"].tolist() == [says]
    row = found.iloc[0]
    if cue is not None:
        assert row["cue"] == cue
    if says == "present":
        assert found["cue"].isna().all()
    else:
        assert text[row["cue_start"] : row["cue_end"]] == row["cue"]


def test_cues_of_the_other_language_do_not_count(tag: Tag) -> None:
    assert tag("No. 3 transparan.", language="id")["assertion"].tolist() == ["present"]
