"""Headings of papers, reports and laws in both languages, by the kind of section they open."""

import re
from collections.abc import Mapping

from pipeline.extract.reference_headings import REFERENCE_TITLES, SOURCE_TITLES

_TITLES = {
    "abstract": """abstrak; abstract; ringkasan; ringkasan eksekutif; executive summary; summary;
        intisari; sari; synopsis; sinopsis; rangkuman eksekutif; rangkuman; key messages;
        pesan utama; pesan kunci; in brief""",
    "introduction": """pendahuluan; introduction; latar belakang; latar belakang masalah;
        latar belakang penelitian; background; pengantar; background and rationale;
        introduction and background; rumusan masalah; perumusan masalah; identifikasi masalah;
        batasan masalah; permasalahan; masalah penelitian; pertanyaan penelitian;
        tujuan penelitian; manfaat penelitian; maksud dan tujuan; tujuan dan manfaat;
        tujuan dan sasaran; sistematika penulisan;
        sistematika pedoman; problem statement; the problem; research problem; research question;
        research questions; research objectives;
        aims and objectives; purpose of the study; purpose and scope""",
    "method": """metode; metode penelitian; metodologi; metodologi penelitian; metode kajian;
        method; methods; methodology; research method; research methods; research methodology;
        materials and methods; data and methods; methods and data; data and method; method and data;
        methodology and data; data dan metode; data and methodology; research design;
        bahan dan metode; rancangan penelitian; desain penelitian; metode dan data;
        jenis penelitian; pendekatan penelitian; lokasi penelitian; tempat dan waktu penelitian;
        populasi dan sampel; sumber data; jenis dan sumber data; teknik pengumpulan data;
        pengumpulan data; teknik analisis data; analisis data; instrumen penelitian;
        definisi operasional; study design; research approach; methodological approach;
        survey and methodology; data collection and analysis; data analysis;
        data sources; cara penilaian""",
    "results": """hasil; hasil penelitian; results; result; findings; temuan; temuan penelitian;
        hasil dan pembahasan; hasil penelitian dan pembahasan; hasil dan diskusi; results and
        discussion; result and discussion; findings and discussion; main findings; key findings;
        hasil kajian; hasil analisis; temuan dan pembahasan; hasil dan analisis; overall results;
        main results; empirical results; research findings; results and analysis; analysis;
        analisis; analysis and results; temuan utama; hasil utama; hasil evaluasi; hasil pengujian;
        gambaran umum; gambaran umum lokasi penelitian; key policy findings""",
    "discussion": """pembahasan; diskusi; discussion; discussions; analysis and discussion;
        pembahasan dan analisis; analisis dan pembahasan; implications; implikasi; limitations;
        keterbatasan; keterbatasan penelitian; limitations of the study; policy implications;
        implikasi kebijakan; implikasi penelitian; managerial implications; practical implications;
        theoretical implications""",
    "conclusion": """kesimpulan; simpulan; penutup; kesimpulan dan saran; simpulan dan saran;
        kesimpulan dan rekomendasi; conclusion; conclusions; concluding remarks; conclusion and
        recommendations; conclusions and recommendations; conclusion and future work; summary and
        conclusion; summary and conclusions; saran; saran dan rekomendasi; kesimpulan dan implikasi;
        final remarks; closing remarks; conclusions and future work; discussion and conclusion;
        discussion and conclusions; pembahasan dan kesimpulan; diskusi dan kesimpulan;
        hasil dan kesimpulan; recommendation; recommendations; policy recommendations; rekomendasi;
        rekomendasi kebijakan; future work; future research; outlook; way forward; the way forward;
        next steps; langkah selanjutnya""",
    "appendix": """lampiran; lampiran-lampiran; appendix; appendices; annex; annexes; attachments;
        attachment; supplement; supplementary material;
        supplementary materials; supplementary information; supporting information""",
    "front": """kata pengantar; daftar isi; daftar tabel; daftar gambar; daftar singkatan; prakata;
        foreword; preface; table of contents; contents; list of tables; list of figures;
        list of abbreviations; abbreviations and acronyms; menimbang; mengingat; memperhatikan;
        membaca; mendengar; memutuskan; menetapkan; whereas; preamble; konsiderans; daftar lampiran;
        daftar istilah; daftar grafik; glosarium; glossary; acronyms; abbreviations; singkatan;
        acronyms and abbreviations; list of acronyms; list of appendices; list of annexes;
        list of boxes; kata sambutan; sambutan; halaman pengesahan; lembar pengesahan;
        dengan rahmat tuhan yang maha esa""",
    "body": """ucapan terima kasih; acknowledgements; acknowledgments; acknowledgement;
        tinjauan pustaka; kajian pustaka; landasan teori; kerangka teori; kajian teori;
        literature review; related work; theoretical framework; conceptual framework;
        acknowledgment; tinjauan teori; tinjauan teoretis; kajian literatur; tinjauan literatur;
        studi pustaka; studi literatur; kerangka konseptual; kerangka konsep; kerangka pemikiran;
        kerangka berpikir; penelitian terdahulu; hipotesis; hypotheses; hypothesis;
        hypothesis development; previous research; previous studies; related works;
        theoretical background; conceptual background; state of the art; funding; pendanaan;
        conflict of interest; conflicts of interest; competing interests; konflik kepentingan;
        declaration of interest; author contributions; kontribusi penulis; data availability;
        data availability statement; about the author; about the authors; tentang penulis;
        biodata penulis""",
}
KINDS: Mapping[str, str] = {
    **{
        " ".join(title.split()): kind for kind, text in _TITLES.items() for title in text.split(";")
    },
    **dict.fromkeys(sorted(REFERENCE_TITLES), "references"),
}
# Alone these may head any part; beside another title they do not change what it says.
_BESIDE_OTHERS = """
    tujuan sasaran manfaat konteks aims objectives purpose scope rationale motivation context
"""
_BESIDE = SOURCE_TITLES.union(_BESIDE_OTHERS.split())
_AND = re.compile(r"\s*(?:,|/|&)\s*(?:(?:dan|serta|and)\s+)?|\s+(?:dan|serta|and)\s+")


def kind_of_title(plain: str) -> str | None:
    """Return the kind of a heading in lower case without number; a joint one is of its first kind.

    >>> kind_of_title("results & discussion"), kind_of_title("simpulan, saran, dan rekomendasi")
    ('results', 'conclusion')
    """
    for joint in (plain, plain.replace("&", "and"), plain.replace("&", "dan")):
        title = " ".join(joint.split())
        if title in KINDS:
            return KINDS[title]
    parts = _AND.split(plain)
    known = [KINDS[part] for part in parts if part in KINDS]
    whole = len(parts) > 1 and all(part in KINDS or part in _BESIDE for part in parts)
    return known[0] if known and whole else None
