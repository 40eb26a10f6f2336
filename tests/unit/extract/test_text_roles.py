"""Roles of the whole document in formats without pages."""

from pipeline.extract.plain import extract_text
from pipeline.extract.text_block import TextBlock
from pipeline.extract.text_roles import mark_roles, nest_by_markers

LAW = """UNDANG-UNDANG REPUBLIK CONTOH NOMOR 1 TAHUN 2020 TENTANG LAYANAN

Menimbang:

a. bahwa layanan harus terbuka;

BAB I KETENTUAN UMUM

Pasal 1

Dalam undang-undang ini layanan meliputi:

(1) layanan warga, yaitu: a. pengaduan warga; b. perizinan usaha; dan c. data terbuka;

(2) layanan kantor.

Pasal 2

Layanan diselenggarakan secara terbuka.

Pasal 3

Undang-undang ini mulai berlaku pada tanggal diundangkan.
"""


def test_a_law_in_plain_text() -> None:
    found = [(block.role, block.level) for block in extract_text(LAW.encode())]
    assert found == [
        ("title", None),
        ("body", None),
        ("list_item", 1),
        ("heading", 1),
        ("heading", 4),
        ("article", None),
        ("list_item", 1),
        *[("list_item", 2)] * 3,
        ("list_item", 1),
        ("heading", 4),
        ("article", None),
        ("heading", 4),
        ("article", None),
    ]


def test_items_without_a_marker_keep_their_level() -> None:
    blocks = [TextBlock("list_item", 3, "trust"), TextBlock("list_item", 2, "(1) openness")]
    assert [block.level for block in nest_by_markers(blocks)] == [3, 1]


def test_parted_items_have_no_blank_around() -> None:
    text = "Meliputi: a. pengaduan warga; b. perizinan usaha; dan c. data terbuka."
    parted = mark_roles([TextBlock("body", None, text)])
    assert [block.text for block in parted] == [
        "Meliputi:",
        "a. pengaduan warga;",
        "b. perizinan usaha; dan",
        "c. data terbuka.",
    ]
