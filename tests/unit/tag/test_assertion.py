"""What is said of a concept, worked out by hand for both languages."""

from typing import Any

import pandas as pd
import pytest

from pipeline.tag import compile_codebook
from pipeline.tag.assertion import assert_mentions
from pipeline.tag.judgement import Mentioned
from pipeline.tag.shard import Tagger, compile_tagger, tag_documents
from tests.steps import count_calls
from tests.unit.tag.made import Tag, sentences_of

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
    ("Program itu bertujuan mewujudkan transparansi.", "transparency", "planned", None),
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
    ("Tidak ada ketidaktransparanan.", "transparency", "present", None),
    ("Lemahnya akuntabilitas dan ketidaktransparanan terasa.", "transparency", "lacking", None),
    ("Pemerintah harus transparan.", "government", "present", None),
    ("Pemerintah tidak transparan.", "government", "present", None),
    ("Lelang diumumkan secara tidak langsung transparan.", "transparency", "present", None),
    # denied demands and plans
    ("Transparansi tidak diperlukan.", "transparency", "present", None),
    ("Layanan itu tidak perlu transparan.", "transparency", "present", None),
    ("Daerah tidak memerlukan e-government.", "e-government", "present", None),
    ("E-government belum direncanakan.", "e-government", "lacking", "belum direncanakan"),
    ("Daerah tidak berencana membangun e-government.", "e-government", "lacking", "tidak"),
    ("E-government tidak akan dibangun.", "e-government", "lacking", "tidak akan dibangun"),
    ("Daerah miskin akan membangun e-government.", "e-government", "planned", "akan membangun"),
    ("Daerah miskin harus transparan.", "transparency", "required", "harus"),
    # denied lacks
    ("Dinas itu tidak kekurangan transparansi.", "transparency", "present", None),
    ("Transparansi tidak rendah.", "transparency", "present", None),
    ("Dinas tidak tanggap dan minim transparansi.", "transparency", "lacking", "minim"),
    # conditions
    ("Tanpa transparansi, reformasi tidak akan berhasil.", "transparency", "required", "Tanpa"),
    ("Tanpa transparansi, akuntabilitas tidak akan ada.", "accountability", "present", None),
    ("Akuntabilitas mustahil tanpa transparansi.", "transparency", "required", "mustahil tanpa"),
    ("Tanpa korupsi, layanan tidak akan terganggu.", "corruption", "lacking", "Tanpa"),
    ("Tanpa transparansi, biaya naik.", "transparency", "lacking", "Tanpa"),
    ("Tanpa transparansi, maka warga tidak dapat menilai.", "transparency", "required", "Tanpa"),
    ("Dinas jalan tanpa transparansi dan tidak dapat maju.", "transparency", "lacking", "tanpa"),
    # people and offices, also by way of "and"
    ("Tanpa masyarakat, reformasi berhenti.", "citizens", "present", None),
    ("Kurangnya masyarakat terasa.", "citizens", "present", None),
    ("Kurangnya transparansi dan masyarakat terasa.", "citizens", "present", None),
    ("Kurangnya masyarakat dan transparansi terasa.", "transparency", "lacking", "Kurangnya"),
    ("Masyarakat dan transparansi harus dijaga.", "citizens", "present", None),
    # what nobody wishes for
    ("Pemerintah harus memberantas korupsi.", "corruption", "present", None),
    ("Korupsi harus diberantas.", "corruption", "present", None),
    ("Korupsi dan transparansi harus dibahas.", "corruption", "present", None),
    ("Tidak ada korupsi.", "corruption", "lacking", "Tidak ada"),
    # deeds that do not bring about what they are done to
    ("Keamanan belum dilanggar.", "security", "present", None),
    ("Transparansi belum dapat diragukan.", "transparency", "present", None),
    ("Transparansi harus dihapus.", "transparency", "present", None),
    ("Transparansi akan dihapus.", "transparency", "present", None),
    ("Transparansi akan terhambat.", "transparency", "present", None),
    ("Transparansi tidak akan ditolak.", "transparency", "present", None),
    ("Tanpa transparansi, e-government tidak akan ditolak.", "transparency", "required", "Tanpa"),
    # words that look like cues
    ("Lelang itu setidak-tidaknya transparan.", "transparency", "present", None),
    ("Izin berusaha dan transparansi.", "transparency", "present", None),
    ("Warga menggugat dengan tuntutan transparansi.", "transparency", "present", None),
    ("Penghargaan akan transparansi tumbuh.", "transparency", "present", None),
    ("Layanan akan lebih transparan.", "transparency", "planned", "akan lebih"),
    ("Biaya akan menghambat transparansi.", "transparency", "present", None),
    ("Dinas dengan mengacu pada transparansi bekerja.", "transparency", "present", None),
    ("Kegagalan proyek besar e-government.", "e-government", "present", None),
    ("Kegagalan e-government.", "e-government", "lacking", "Kegagalan"),
    # how far a cue reaches
    ("Transparansi di tingkat daerah masih sangat rendah.", "transparency", "lacking", None),
    ("Transparansi anggaran daerah belum ada.", "transparency", "lacking", "belum ada"),
    ("Transparansi dan biaya yang masih rendah.", "transparency", "present", None),
    ("Tidak ada dana untuk transparansi.", "transparency", "present", None),
    ("Kurangnya transparansi dalam akuntabilitas.", "accountability", "present", None),
    ("Tidak ada pedoman transparansi.", "transparency", "present", None),
    ("Tidak ada suatu transparansi.", "transparency", "lacking", "Tidak ada"),
    ("Rendahnya tingkat transparansi.", "transparency", "lacking", "Rendahnya"),
    ("Rendahnya kualitas transparansi.", "transparency", "lacking", "Rendahnya"),
    ("Pedoman transparansi belum ada.", "transparency", "present", None),
    ("Tingkat transparansi masih rendah.", "transparency", "lacking", "masih rendah"),
    ("Aturan tentang transparansi harus disusun.", "transparency", "present", None),
    ("Dinas harus menyusun aturan transparansi.", "transparency", "present", None),
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
    ("E-government is the use of networks.", "e-government", "definition", "is the use"),
    ("E-government is a slippery word.", "e-government", "present", None),
    ("Transparency is the key to trust.", "transparency", "present", None),
    ("Costs did not fall, but accountability grew.", "accountability", "present", None),
    ("They did not measure accountability.", "accountability", "present", None),
    ("A lack of transparency, accountability, and trust.", "accountability", "lacking", "lack of"),
    ("Without transparency, accountability grew.", "accountability", "present", None),
    ("Opacity harms citizens.", "transparency", "lacking", "Opacity"),
    ("There is no opacity.", "transparency", "present", None),
    ("A lack of accountability and opacity harm citizens.", "transparency", "lacking", "opacity"),
    ("Government should be transparent.", "government", "present", None),
    ("This paper aims to explore transparency.", "transparency", "present", None),
    # denied demands and plans
    ("The law does not require transparency.", "transparency", "present", None),
    ("There is no need for transparency.", "transparency", "present", None),
    ("Transparency is not required.", "transparency", "present", None),
    ("There is no plan for e-government.", "e-government", "lacking", "There is no"),
    ("A lack of plans for e-government.", "e-government", "lacking", "lack of plans for"),
    ("The region does not plan to build e-government.", "e-government", "lacking", "not"),
    ("The region will not build e-government.", "e-government", "lacking", "will not"),
    ("E-government is not planned.", "e-government", "lacking", "is not planned"),
    ("We do not define transparency.", "transparency", "present", None),
    ("Poor regions will build e-government.", "e-government", "planned", "will"),
    ("Poor countries must ensure transparency.", "transparency", "required", "must ensure"),
    ("Few offices shall be transparent.", "transparency", "required", "shall be"),
    # denied lacks
    ("It does not suffer from a lack of transparency.", "transparency", "present", None),
    ("There is no shortage of transparency.", "transparency", "present", None),
    ("It has no weak transparency.", "transparency", "present", None),
    ("It is not slow, with little transparency.", "transparency", "lacking", "little"),
    # a contrast is no lack
    ("The problem is not transparency but trust.", "transparency", "present", None),
    ("It is not the transparency that we want.", "transparency", "present", None),
    ("The portal lacks transparency but not accountability.", "accountability", "present", None),
    ("The portal is fast but not transparent.", "transparency", "lacking", "not"),
    ("It is not a transparent portal.", "transparency", "lacking", "not"),
    ("A little transparency helps.", "transparency", "present", None),
    ("Little transparency helps.", "transparency", "lacking", "Little"),
    # conditions
    ("Without transparency, reform will not succeed.", "transparency", "required", "Without"),
    ("Reform cannot succeed without transparency.", "transparency", "required", None),
    ("Trust is impossible without transparency.", "transparency", "required", None),
    ("Without transparency, there cannot be accountability.", "accountability", "present", None),
    ("Without corruption, costs will not rise.", "corruption", "lacking", "Without"),
    ("Without transparency, costs rose.", "transparency", "lacking", "Without"),
    ("The agency shows no transparency and we cannot act.", "transparency", "lacking", "no"),
    ("It ran without transparency, and costs could not fall.", "transparency", "lacking", None),
    ("Services ran without delay and transparency cannot last.", "transparency", "lacking", None),
    ("It shows that without transparency we cannot act.", "transparency", "required", "without"),
    # people and offices, also by way of "and"
    ("The reform went on without citizens.", "citizens", "present", None),
    ("A lack of citizens was felt.", "citizens", "present", None),
    ("A lack of transparency and citizens was felt.", "citizens", "present", None),
    ("Few citizens came.", "citizens", "present", None),
    # what nobody wishes for
    ("Offices must fight corruption.", "corruption", "present", None),
    ("Corruption must be reduced.", "corruption", "present", None),
    ("The reform aims at corruption and transparency.", "transparency", "planned", "aims at"),
    ("There is no corruption.", "corruption", "lacking", "There is no"),
    # deeds that do not bring about what they are done to
    ("Security has not been compromised.", "security", "present", None),
    ("Transparency will not be reduced.", "transparency", "present", None),
    ("Transparency must be questioned.", "transparency", "present", None),
    ("Transparency will be studied.", "transparency", "present", None),
    ("Transparency questioned here is low.", "transparency", "present", None),
    ("Transparency has not yet been established.", "transparency", "lacking", None),
    # words that look like cues
    ("See no. 5 transparency.", "transparency", "present", None),
    ("See No 5 transparency.", "transparency", "present", None),
    ("Tick yes/no transparency.", "transparency", "present", None),
    ("The will of citizens, transparency.", "transparency", "present", None),
    ("Political will builds transparency.", "transparency", "present", None),
    ("Transparency will hinder theft, e-government will not.", "transparency", "present", None),
    ("For transparency refer to the work of others.", "transparency", "present", None),
    ("Transparency refers to what is shown.", "transparency", "definition", "refers to"),
    ("A policy that defines transparency.", "transparency", "present", None),
    ("Transparency is a growing concern.", "transparency", "present", None),
    # how far a cue reaches
    ("Transparency at the local level is lacking.", "transparency", "lacking", "is lacking"),
    ("Transparency that is wanted is lacking.", "transparency", "present", None),
    ("There is no money for transparency.", "transparency", "present", None),
    ("There is no money whereas transparency is high.", "transparency", "present", None),
    ("A lack of transparency in e-government.", "e-government", "present", None),
    ("Transparency rules are weak.", "transparency", "present", None),
    ("Rules for the transparency of offices are weak.", "transparency", "present", None),
    ("The level of transparency is low.", "transparency", "lacking", "is low"),
    ("The transparency of offices is low.", "transparency", "lacking", "is low"),
    ("The criteria for transparency must be specified.", "transparency", "present", None),
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


def said(found: pd.DataFrame) -> list[tuple[str, str, str | None]]:
    rows = found[["concept_id", "assertion", "cue"]].itertuples(index=False, name=None)
    return [(concept, says, cue if isinstance(cue, str) else None) for concept, says, cue in rows]


def test_a_cue_inside_an_item_counts_for_the_concept(tag: Tag) -> None:
    assert said(tag("Kurangnya transparansi terasa.")) == [
        ("no-transparency", "present", None),
        ("transparency", "lacking", "Kurangnya"),
    ]
    assert said(tag("Transparency must be ensured.", language="en")) == [
        ("transparency", "required", "must be ensured"),
        ("no-transparency", "present", None),
    ]


def test_an_item_of_one_framework_hides_no_cue_from_an_item_of_another(tag: Tag) -> None:
    found = said(tag("Kurangnya transparansi anggaran."))
    assert found == [
        ("no-transparency", "present", None),
        ("transparency", "lacking", "Kurangnya"),
        ("clear-budgets", "lacking", "Kurangnya"),
    ]


def test_a_longer_cue_over_a_mention_leaves_the_shorter_one_beside_it(files: Any) -> None:
    more = {"id": "more", "says": "present", "stands": "before", "reach": 0}
    forms = {"id": ["tidak transparan"]}
    files["cues-more.yaml"] = {"kind": "assertions", "assertions": [{**more, "forms": forms}]}
    frame = tag_documents(sentences_of("Layanan itu tidak transparan."), compile_codebook(files))
    assert said(frame) == [("transparency", "lacking", "tidak")]


def test_items_that_stand_for_people_only_are_people(tag: Tag) -> None:
    assert said(tag("Kurangnya warga sendiri.")) == [("people", "present", None)]
    assert said(tag("Kurangnya kemarahan warga.")) == [("public-anger", "present", None)]


def test_the_time_is_linear_in_the_length_of_a_sentence(codebook: Any) -> None:
    """Twice as long a sentence takes no more than about twice as many steps."""
    tagger = compile_tagger(codebook)
    steps = [_steps(tagger, n) for n in (400, 800)]
    assert steps[1] < 2.2 * steps[0]


def _steps(tagger: Tagger, n: int) -> int:
    """Calls of functions while a sentence of *n* times "no transparency , ( we must" is read."""
    keys = ["no", "transparency", ",", "(", "we", "must"] * n
    mentions = [Mentioned(6 * i + 1, 6 * i + 2) for i in range(n)]
    found: list[Any] = []
    calls = count_calls(lambda: found.extend(assert_mentions(keys, mentions, tagger.cues, "en")))
    assert {a.says for a in found} == {"lacking"}
    return calls
