"""What sentences in both languages say, worked out by hand."""

from collections.abc import Callable

import pandas as pd
import pytest

Claim = tuple[str, str, str, int, bool, bool]
PLUS = ("egov", "increases", "transparency", 1, False, False)

INDONESIAN: list[tuple[str, list[Claim]]] = [
    # active
    ("[Penerapan e-government|egov] meningkatkan [transparansi|transparency].", [PLUS]),
    (
        "[Penerapan e-government|egov] di lingkungan [pemerintah daerah|local] mampu meningkatkan "
        "[transparansi|transparency].",
        [PLUS],
    ),
    (
        "[Penerapan e-government|egov] dapat meningkatkan [transparansi|transparency].",
        [("egov", "increases", "transparency", 1, False, True)],
    ),
    (
        "[E-government|egov] belum meningkatkan [transparansi|transparency].",
        [("egov", "increases", "transparency", 0, True, False)],
    ),
    (
        "[E-government|egov] tidak meningkatkan [transparansi|transparency].",
        [("egov", "increases", "transparency", 0, True, False)],
    ),
    ("[E-government|egov] tidak hanya meningkatkan [transparansi|transparency].", [PLUS]),
    (
        "[E-government|egov] meningkatkan [transparansi|transparency] dan mengurangi "
        "[korupsi|corruption].",
        [PLUS, ("egov", "decreases", "corruption", 1, False, False)],
    ),
    (
        "[Komitmen pimpinan|leadership] dan [kompetensi pegawai|skills] memperkuat "
        "[kepercayaan|trust] dan [akuntabilitas|accountability].",
        [
            (s, "increases", o, 1, False, False)
            for s in ("leadership", "skills")
            for o in ("trust", "accountability")
        ],
    ),
    (
        "[Budaya birokrasi|culture] yang kaku menghambat [penerapan e-government|egov].",
        [("culture", "hinders", "egov", -1, False, False)],
    ),
    (
        "[Kurangnya SDM|skills|lacking] menghambat [penerapan e-government|egov].",
        [("skills", "hinders", "egov", 1, False, False)],
    ),
    (
        "[Ego sektoral|ego] menjadi kendala utama dalam [penerapan e-government|egov].",
        [("ego", "hinders", "egov", 1, False, False)],
    ),
    (
        "[Resistensi pegawai|resistance] merupakan salah satu faktor penghambat "
        "[penerapan SPBE|egov].",
        [("resistance", "hinders", "egov", 1, False, False)],
    ),
    (
        "[Kepemimpinan|leadership] mengurangi hambatan [penerapan e-government|egov].",
        [("leadership", "decreases", "egov", 1, False, False)],
    ),
    (
        "[E-government|egov] mencegah risiko [korupsi|corruption].",
        [("egov", "decreases", "corruption", 1, False, False)],
    ),
    (
        "[Transparansi|transparency] menyebabkan penurunan [korupsi|corruption].",
        [("transparency", "increases", "corruption", 1, False, False)],
    ),
    (
        "[Penerapan SPBE|egov] bertujuan untuk mewujudkan [tata kelola|governance].",
        [("egov", "increases", "governance", 1, False, True)],
    ),
    (
        "[Pemerintah|government] menggunakan [e-government|egov] untuk meningkatkan "
        "[kualitas layanan|quality].",
        [("egov", "increases", "quality", 1, False, True)],
    ),
    (
        "[Pemerintah|government] menerapkan [e-government|egov] agar [transparansi|transparency] "
        "meningkat.",
        [("egov", "increases", "transparency", 1, False, True)],
    ),
    (
        "Melalui [e-government|egov], [pemerintah|government] meningkatkan "
        "[kualitas layanan|quality].",
        [
            ("government", "increases", "quality", 1, False, False),
            ("egov", "increases", "quality", 1, False, False),
        ],
    ),
    (
        "[E-government|egov] berpengaruh positif dan signifikan terhadap [kepercayaan|trust].",
        [("egov", "increases", "trust", 1, False, False)],
    ),
    (
        "[Budaya organisasi|culture] tidak berpengaruh signifikan terhadap [kinerja|performance].",
        [("culture", "associated", "performance", 0, True, False)],
    ),
    (
        "[Budaya birokrasi|culture] mempengaruhi [penerapan e-government|egov].",
        [("culture", "associated", "egov", 0, False, False)],
    ),
    (
        "Diharapkan [e-government|egov] mempercepat [layanan publik|service].",
        [("egov", "increases", "service", 1, False, True)],
    ),
    (
        "[Pemerintah|government] wajib menjamin [keterbukaan|transparency].",
        [("government", "increases", "transparency", 1, False, True)],
    ),
    # passive
    (
        "[Penerapan e-government|egov] dipengaruhi oleh [budaya birokrasi|culture].",
        [("culture", "associated", "egov", 0, False, False)],
    ),
    (
        "[Transparansi|transparency] dapat ditingkatkan melalui [e-government|egov].",
        [("egov", "increases", "transparency", 1, False, True)],
    ),
    (
        "[Penerapan e-government|egov] terhambat oleh [keterbatasan anggaran|funding|lacking].",
        [("funding", "hinders", "egov", 1, False, False)],
    ),
    (
        "[Penerapan e-government|egov] didukung oleh [kepemimpinan|leadership] dan "
        "[regulasi|regulation].",
        [
            ("leadership", "enables", "egov", 1, False, False),
            ("regulation", "enables", "egov", 1, False, False),
        ],
    ),
    (
        "[Kegagalan e-government|failure] disebabkan oleh [lemahnya kepemimpinan|leadership|"
        "lacking].",
        [("leadership", "increases", "failure", 1, False, False)],
    ),
    # nominal frames
    (
        "Pengaruh [budaya birokrasi|culture] terhadap [penerapan e-government|egov] diteliti.",
        [("culture", "associated", "egov", 0, False, False)],
    ),
    (
        "Peran [kepemimpinan|leadership] dalam [penerapan e-government|egov] sangat besar.",
        [("leadership", "associated", "egov", 0, False, False)],
    ),
    (
        "Peningkatan [transparansi|transparency] melalui [e-government|egov] terlihat nyata.",
        [PLUS],
    ),
    (
        "Terdapat hubungan antara [kepercayaan|trust] dan [partisipasi|participation].",
        [("trust", "associated", "participation", 0, False, False)],
    ),
    (
        "Tidak ada pengaruh [usia|age] terhadap [penggunaan|use].",
        [("age", "associated", "use", 0, True, False)],
    ),
    (
        "Hambatan utama [penerapan e-government|egov] adalah [kurangnya SDM|skills|lacking].",
        [("skills", "hinders", "egov", 1, False, False)],
    ),
    # necessity
    (
        "[Penerapan e-government|egov] membutuhkan [infrastruktur|infrastructure].",
        [("egov", "requires", "infrastructure", 1, False, False)],
    ),
    (
        "Keberhasilan [e-government|egov] sangat tergantung pada [kepemimpinan|leadership].",
        [("egov", "requires", "leadership", 1, False, False)],
    ),
    (
        "[Kepemimpinan|leadership] merupakan prasyarat bagi [e-government|egov].",
        [("egov", "requires", "leadership", 1, False, False)],
    ),
    (
        "[Literasi digital|literacy] sangat dibutuhkan dalam [penerapan SPBE|egov].",
        [("egov", "requires", "literacy", 1, False, False)],
    ),
    (
        "Tanpa [komitmen pimpinan|leadership|lacking], [e-government|egov] tidak akan berhasil.",
        [("egov", "requires", "leadership", 1, False, False)],
    ),
    (
        "[E-government|egov] sulit berjalan tanpa [infrastruktur|infrastructure|lacking].",
        [("egov", "requires", "infrastructure", 1, False, False)],
    ),
    # as laws and reports put it
    (
        "[Masyarakat|citizens] membantu pencegahan dan [pemberantasan korupsi|anticorruption].",
        [("citizens", "enables", "anticorruption", 1, False, False)],
    ),
    ("[Pimpinan|leaders] bertindak agar tujuan [pegawai|staff] tercapai.", []),
    (
        "Dengan langkah itu [transparansi|transparency] memperkuat [akuntabilitas|accountability], "
        "mengurangi ruang [korupsi|corruption], dan dalam jangka panjang meningkatkan "
        "[kepercayaan|trust].",
        [
            ("transparency", "increases", "accountability", 1, False, False),
            ("transparency", "decreases", "corruption", 1, False, False),
            ("transparency", "increases", "trust", 1, False, False),
        ],
    ),
    (
        "[Warga|citizens] membantu upaya pencegahan, pemberantasan, atau pengungkapan "
        "[korupsi|corruption].",
        [("citizens", "enables", "corruption", 1, False, False)],
    ),
    (
        "Data ini tidak mendukung pernyataan bahwa [transparansi|transparency] meningkatkan "
        "[akuntabilitas|accountability].",
        [("transparency", "increases", "accountability", 0, True, False)],
    ),
    (
        "Harus berdasarkan [peraturan|regulation] yang menjamin [kepastian hukum|certainty].",
        [("regulation", "increases", "certainty", 1, False, True)],
    ),
    (
        "[Transparansi|transparency] tentang kegagalan memperkuat [kinerja|performance].",
        [("transparency", "increases", "performance", 1, False, False)],
    ),
    ("Kesejahteraan [pegawai|staff] meningkatkan [kinerja|performance].", []),
    ("[Pelatihan|training] meningkatkan kesejahteraan [pegawai|staff].", []),
    ("Pemantauan yang [efektif|effectiveness] mendorong [evaluasi|evaluation].", []),
    ("[Aplikasi|app] yang target kinerjanya dikenakan [sanksi|sanctions] mencapai hasil.", []),
    # nothing is claimed
    ("[Transparansi|transparency] dan [akuntabilitas|accountability] harus ditingkatkan.", []),
    ("Peraturan tentang [transparansi|transparency] untuk [pemerintah|government].", []),
    ("[E-government|egov] mendorong [e-government|egov].", []),
    (
        "[Transparansi|transparency] rendah, tetapi pelatihan meningkatkan [kompetensi|skills].",
        [],
    ),
    ("Bab ini menjelaskan [e-government|egov] dan peningkatan [layanan|service].", []),
    ("Tanpa [e-government|egov|lacking] pun [layanan|service] tetap berjalan.", []),
    (
        "Menteri meningkatkan pembinaan dengan [pemerintah daerah|local] tentang "
        "[keamanan|security].",
        [],
    ),
]

ENGLISH: list[tuple[str, list[Claim]]] = [
    # active
    ("[E-government|egov] increases [transparency|transparency].", [PLUS]),
    ("[E-government|egov] significantly increased [transparency|transparency].", [PLUS]),
    (
        "The use of [ICT|ict] by [local governments|local] improves [service quality|quality].",
        [("ict", "increases", "quality", 1, False, False)],
    ),
    (
        "[E-government|egov] may improve [trust|trust] and [participation|participation].",
        [
            ("egov", "increases", "trust", 1, False, True),
            ("egov", "increases", "participation", 1, False, True),
        ],
    ),
    (
        "[E-government|egov] does not reduce [corruption|corruption].",
        [("egov", "decreases", "corruption", 0, True, False)],
    ),
    (
        "[E-government|egov] not only reduces [corruption|corruption] but also builds "
        "[trust|trust].",
        [
            ("egov", "decreases", "corruption", 1, False, False),
            ("egov", "increases", "trust", 1, False, False),
        ],
    ),
    (
        "[Bureaucratic culture|culture] hinders the [adoption of e-government|egov].",
        [("culture", "hinders", "egov", -1, False, False)],
    ),
    (
        "[Lack of skills|skills|lacking] hampers [e-government|egov].",
        [("skills", "hinders", "egov", 1, False, False)],
    ),
    (
        "[Leadership|leadership] removes barriers to [e-government|egov].",
        [("leadership", "decreases", "egov", 1, False, False)],
    ),
    (
        "[Resistance|resistance] is one of the main barriers to [e-government|egov].",
        [("resistance", "hinders", "egov", 1, False, False)],
    ),
    (
        "[E-government|egov] has a significant positive effect on [trust|trust].",
        [("egov", "increases", "trust", 1, False, False)],
    ),
    (
        "[Age|age] has no significant effect on [adoption|adoption].",
        [("age", "associated", "adoption", 0, True, False)],
    ),
    (
        "Governments adopt [e-government|egov] in order to improve [transparency|transparency].",
        [("egov", "increases", "transparency", 1, False, True)],
    ),
    (
        "[Open data|open] portals that are kept up to date strengthen "
        "[accountability|accountability].",
        [("open", "increases", "accountability", 1, False, False)],
    ),
    (
        "[Transparency|transparency] of the budget leads to a decline in [corruption|corruption].",
        [("transparency", "increases", "corruption", 1, False, False)],
    ),
    (
        "[Citizen|citizens] [participation|participation] supports [democracy|democracy].",
        [("participation", "enables", "democracy", 1, False, False)],
    ),
    (
        "[Culture|culture] is positively correlated with [performance|performance].",
        [("culture", "associated", "performance", 0, False, False)],
    ),
    (
        "[Culture|culture] is associated with [performance|performance].",
        [("culture", "associated", "performance", 0, False, False)],
    ),
    (
        "Does [e-government|egov] increase [trust|trust]?",
        [("egov", "increases", "trust", 1, False, True)],
    ),
    (
        "Agencies should ensure [transparency|transparency] through [open data|open].",
        [("open", "increases", "transparency", 1, False, True)],
    ),
    # passive
    (
        "[Adoption|adoption] is driven by [leadership|leadership].",
        [("leadership", "increases", "adoption", 1, False, False)],
    ),
    (
        "[Trust|trust] was not increased by [e-government|egov].",
        [("egov", "increases", "trust", 0, True, False)],
    ),
    (
        "[E-government|egov] is hampered by [lack of funding|funding|lacking] and "
        "[resistance|resistance].",
        [
            ("funding", "hinders", "egov", 1, False, False),
            ("resistance", "hinders", "egov", 1, False, False),
        ],
    ),
    (
        "[Projects|egov] fail because of [weak leadership|leadership|lacking].",
        [("leadership", "hinders", "egov", 1, False, False)],
    ),
    # nominal frames
    (
        "We study the effect of [culture|culture] on [e-government|egov].",
        [("culture", "associated", "egov", 0, False, True)],
    ),
    (
        "The improvement of [transparency|transparency] through [e-government|egov] is visible.",
        [PLUS],
    ),
    (
        "The relationship between [trust|trust] and [adoption|adoption] was tested.",
        [("trust", "associated", "adoption", 0, False, False)],
    ),
    (
        "The main barriers to [e-government|egov] are [lack of funding|funding|lacking] and "
        "[resistance|resistance].",
        [
            ("funding", "hinders", "egov", 1, False, False),
            ("resistance", "hinders", "egov", 1, False, False),
        ],
    ),
    # necessity
    (
        "[E-government|egov] requires [infrastructure|infrastructure].",
        [("egov", "requires", "infrastructure", 1, False, False)],
    ),
    (
        "[E-government|egov] depends on [leadership|leadership] and [funding|funding].",
        [
            ("egov", "requires", "leadership", 1, False, False),
            ("egov", "requires", "funding", 1, False, False),
        ],
    ),
    (
        "[Leadership|leadership] is essential for [e-government|egov].",
        [("egov", "requires", "leadership", 1, False, False)],
    ),
    (
        "Without [leadership|leadership|lacking], [e-government|egov] will not succeed.",
        [("egov", "requires", "leadership", 1, False, False)],
    ),
    (
        "[E-government|egov] cannot succeed without [leadership|leadership|lacking].",
        [("egov", "requires", "leadership", 1, False, False)],
    ),
    (
        "[E-government|egov] does not require [broadband|infrastructure].",
        [("egov", "requires", "infrastructure", 0, True, False)],
    ),
    # as abstracts put it
    ("Challenges such as [funding|funding] remain key [obstacles|barriers].", []),
    ("Countries that transform their [services|service] require [money|funding].", []),
    (
        "[Uneven adoption|adoption] is due to the complexity of [institutions|institutions].",
        [("institutions", "increases", "adoption", -1, False, False)],
    ),
    (
        "Studies show that [e-government|egov] promotes [openness|openness], and the role of "
        "[ICT|ict] is discussed.",
        [("egov", "increases", "openness", 1, False, False)],
    ),
    (
        "[E-government|egov] [reduces costs|saving], increases [transparency|transparency] and "
        "strengthens [accountability|accountability].",
        [
            PLUS,
            ("egov", "increases", "accountability", 1, False, False),
        ],
    ),
    (
        "[Services|service] overcome challenges of [exchange|exchange] and "
        "[integration|integration].",
        [
            ("service", "decreases", "exchange", 1, False, False),
            ("service", "decreases", "integration", 1, False, False),
        ],
    ),
    ("[Government|government] staff improve [services|service].", []),
    ("[Efficient|efficiency] ways promote [participation|participation].", []),
    ("[Web|internet]-based tools increase [trust|trust].", []),
    ("The functioning of [government|government] improves [trust|trust].", []),
    ("[Citizens|citizens] say it improves [trust|trust].", []),
    ("[Clouds|cloud] and technology-supported [services|service] spread.", []),
    ("[E-government|egov] improves health, making more open [policies|policy].", []),
    ("[Digital government|egov]: improving the [public sector|sector].", []),
    # nothing is claimed
    ("[Trust|trust] is important and services improve [satisfaction|satisfaction].", []),
    ("The support of [citizens|citizens] for [e-government|egov] is measured.", []),
    ("Data on [transparency|transparency] improve the forecast of [trust|trust].", []),
    ("[Transparency|transparency] is increased, and [trust|trust] matters.", []),
    ("[Transparency|transparency], [trust|trust] and [participation|participation].", []),
    ("Without [e-government|egov|lacking] [services|service] went on.", []),
    ("[Leaders|leaders] increased spending in [health|health].", []),
    (
        "[Transparency|transparency] is low; new staff improve [services|service].",
        [],
    ),
]


RAISES = "[E-government|egov] increases [transparency|transparency]"
MENINGKATKAN = "[e-government|egov] meningkatkan [transparansi|transparency]"
DENIED = ("egov", "increases", "transparency", 0, True, False)
POSED = ("egov", "increases", "transparency", 1, False, True)

DENIALS = [
    ("id", f"Data ini tidak mendukung pernyataan bahwa {MENINGKATKAN}."),
    ("id", f"Tidak ada bukti bahwa {MENINGKATKAN}."),
    ("id", f"Penelitian ini tidak menemukan bukti yang cukup bahwa {MENINGKATKAN}."),
    ("id", f"Hal itu tidak berarti {MENINGKATKAN}."),
    ("id", f"Tidak benar bahwa {MENINGKATKAN}."),
    ("id", f"Hipotesis bahwa {MENINGKATKAN} ditolak."),
    ("id", "[E-government|egov] tidak otomatis meningkatkan [transparansi|transparency]."),
    ("id", "[E-government|egov] tidak serta-merta meningkatkan [transparansi|transparency]."),
    ("id", "[E-government|egov] tidak dengan sendirinya meningkatkan [transparansi|transparency]."),
    ("id", "[E-government|egov] belum tentu meningkatkan [transparansi|transparency]."),
    ("id", "[E-government|egov] jarang meningkatkan [transparansi|transparency]."),
    ("id", "[E-government|egov] tidak cukup untuk meningkatkan [transparansi|transparency]."),
    ("en", f"The data do not support the claim that {RAISES}."),
    ("en", f"There is no evidence that {RAISES}."),
    ("en", f"There is no proof that {RAISES}."),
    ("en", f"It is not true that {RAISES}."),
    ("en", f"This does not mean that {RAISES}."),
    ("en", f"The hypothesis that {RAISES} was rejected."),
    ("en", "[E-government|egov] did not by itself increase [transparency|transparency]."),
    ("en", "[E-government|egov] does not necessarily increase [transparency|transparency]."),
    ("en", "[E-government|egov] does not automatically increase [transparency|transparency]."),
    ("en", "[E-government|egov] rarely increases [transparency|transparency]."),
    ("en", "[E-government|egov] has not been shown to increase [transparency|transparency]."),
]
STATEMENTS = [
    ("id", f"Tidak dapat dipungkiri bahwa {MENINGKATKAN}."),
    ("id", f"Data lama tidak mendukung hal itu, tetapi {MENINGKATKAN}."),
    ("id", f"Hipotesis bahwa {MENINGKATKAN} diterima."),
    ("en", f"It cannot be denied that {RAISES}."),
    ("en", f"It is not surprising that {RAISES}."),
    ("en", f"There is no evidence that costs fall; {RAISES}."),
    ("en", f"The hypothesis that {RAISES} was confirmed."),
]
QUESTIONS = [
    ("id", f"Apakah {MENINGKATKAN}?"),
    ("id", f"Penelitian ini menguji apakah {MENINGKATKAN}."),
    ("id", f"H1: {MENINGKATKAN}."),
    ("id", f"Hipotesis kami adalah bahwa {MENINGKATKAN}."),
    ("en", f"We ask whether {RAISES}."),
    ("en", f"H2: {RAISES}."),
    ("en", f"We hypothesise that {RAISES}."),
]
SIGNS = [
    ("id", "[SPBE|egov] mengurangi [waktu pelayanan|speed].", ("decreases", 1)),
    ("id", "[SPBE|egov] mempercepat [layanan|speed].", ("increases", 1)),
    ("id", "[Korupsi|corruption] menambah panjang dan meningkatkan [waktu tunggu|speed].",
     ("increases", 1)),
    ("en", "[E-government|egov] reduces [waiting time|speed].", ("decreases", 1)),
    ("en", "[E-government|egov] increases [processing time|speed].", ("increases", -1)),
    ("en", "Low [transparency|transparency] increases [corruption|corruption].", ("increases", 1)),
    ("en", "The absence of trained and skilled [civil servants|staff] hampers [reform|reform].",
     ("hinders", 1)),
    ("id", "Rendahnya [transparansi|transparency] meningkatkan [korupsi|corruption].",
     ("increases", 1)),
    ("id", "Keterlambatan penetapan [APBD|budget] disebabkan oleh [kepala daerah|leaders].",
     ("increases", -1)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked"), DENIALS)
def test_what_denies_a_statement_leaves_it_without_sign(
    claims_of: Callable[..., pd.DataFrame], language: str, marked: str
) -> None:
    found = claims_of(marked, language)
    assert [claim[:5] for claim in claims_in(found)] == [DENIED[:5]]
    assert found["counted"].all()


@pytest.mark.parametrize(("language", "marked"), STATEMENTS)
def test_what_only_looks_like_a_denial_leaves_the_statement(
    claims_of: Callable[..., pd.DataFrame], language: str, marked: str
) -> None:
    found = claims_of(marked, language)
    assert claims_in(found) == [PLUS]
    assert found["counted"].all()


@pytest.mark.parametrize(("language", "marked"), QUESTIONS)
def test_questions_and_hypotheses_are_kept_but_not_counted(
    claims_of: Callable[..., pd.DataFrame], language: str, marked: str
) -> None:
    found = claims_of(marked, language)
    assert claims_in(found) == [POSED]
    assert not found["counted"].any()


@pytest.mark.parametrize(("language", "marked", "expected"), SIGNS)
def test_sign_is_between_adequate_states(
    claims_of: Callable[..., pd.DataFrame], language: str, marked: str, expected: tuple[str, int]
) -> None:
    found = claims_of(marked, language)
    assert list(zip(found["relation"], found["sign"], strict=True)) == [expected]


def test_a_joined_verb_shares_the_aim(claims_of: Callable[..., pd.DataFrame]) -> None:
    marked = (
        "[Sistem informasi|ict] dibangun untuk menunjang [kebijakan|policy] serta meningkatkan "
        "[transparansi|transparency]."
    )
    assert claims_of(marked, "id")["hedged"].tolist() == [True, True]


def claims_in(found: pd.DataFrame) -> list[Claim]:
    names = ["subject_id", "relation", "object_id", "sign", "negated", "hedged"]
    return sorted(tuple(row) for row in found[names].itertuples(index=False))


@pytest.mark.parametrize(("marked", "expected"), INDONESIAN)
def test_indonesian(
    claims_of: Callable[..., pd.DataFrame], marked: str, expected: list[Claim]
) -> None:
    assert claims_in(claims_of(marked, "id")) == sorted(expected)


@pytest.mark.parametrize(("marked", "expected"), ENGLISH)
def test_english(
    claims_of: Callable[..., pd.DataFrame], marked: str, expected: list[Claim]
) -> None:
    assert claims_in(claims_of(marked, "en")) == sorted(expected)
