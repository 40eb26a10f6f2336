import pytest

from pipeline.extract.markdown import extract_markdown
from pipeline.extract.model import Block
from pipeline.extract.plain import extract_text


def short(blocks: tuple[Block, ...]) -> list[tuple[str, int | None, str]]:
    return [(b.role, b.level, b.text) for b in blocks]


def test_wrapped_text_is_joined_and_broken_words_mended() -> None:
    source = (
        "PENDAHULUAN\n\nKemajuan teknologi informasi telah membuka peluang bagi pemerin-\n"
        "tahan untuk melayani masyarakat dengan lebih baik dan lebih cepat.\n\n"
        "1. kebijakan yang jelas dan tertulis;\n2. anggaran.\n"
    )
    assert short(extract_text(source.encode())) == [
        ("heading", 1, "PENDAHULUAN"),
        ("body", None, "Kemajuan teknologi informasi telah membuka peluang bagi pemerintahan "
         "untuk melayani masyarakat dengan lebih baik dan lebih cepat."),
        ("list_item", 1, "1. kebijakan yang jelas dan tertulis;"),
        ("list_item", 1, "2. anggaran."),
    ]  # fmt: skip


@pytest.mark.parametrize("hyphen", ["-", "\u00ad", "\u2010", "\u2011"])
def test_words_are_broken_with_hyphens_of_every_kind(hyphen: str) -> None:
    source = (
        f"Kemajuan teknologi informasi telah membuka peluang bagi pemerin{hyphen}\n"
        "tahan untuk melayani masyarakat dengan lebih baik dan lebih cepat.\n"
    )
    assert [b.text for b in extract_text(source.encode())] == [
        "Kemajuan teknologi informasi telah membuka peluang bagi pemerintahan untuk melayani "
        "masyarakat dengan lebih baik dan lebih cepat."
    ]


def test_line_ends_of_every_kind() -> None:
    assert [b.text for b in extract_text(b"One.\r\n\r\nTwo.\rThree.")] == ["One.", "Two.", "Three."]


def test_laws_in_markdown_have_their_structure() -> None:
    source = "BAB I KETENTUAN UMUM\nPasal 1\nDalam Undang-undang ini:\na. Menteri;\nb. Gubernur.\n"
    assert short(extract_markdown(source.encode())) == [
        ("heading", 1, "BAB I KETENTUAN UMUM"),
        ("heading", 4, "Pasal 1"),
        ("body", None, "Dalam Undang-undang ini:"),
        ("list_item", 1, "a. Menteri;"),
        ("list_item", 1, "b. Gubernur."),
    ]


def test_settings_at_the_head_of_markdown_are_no_text() -> None:
    settings = '---\ntitle: "Open data"\ntags:\n  - law\n- data\n# a remark\n\ndate: 2019\n---\n'
    assert short(extract_markdown(f"{settings}# Scope\n".encode())) == [("heading", 1, "Scope")]
    assert extract_markdown(settings.encode()) == ()
    between_rules = b"---\nNote: this is a draft.\nIt says what is planned.\n\n---\n"
    assert [b.text for b in extract_markdown(between_rules)] != []


def test_markdown_marks_are_structure_not_text() -> None:
    source = (
        "# Title *here*\n\nSome **bold** [link](https://example.org).\n\n- one\n  - inner\n"
        "3. third\n\n| a | b |\n|---|---|\n| c | d |\n\n<script>alert(1)</script>\n"
    )
    assert short(extract_markdown(source.encode())) == [
        ("heading", 1, "Title here"),
        ("body", None, "Some bold link."),
        ("list_item", 1, "one"),
        ("list_item", 2, "inner"),
        ("list_item", 1, "3. third"),
        ("table", None, "a | b"),
        ("table", None, "c | d"),
        ("body", None, "<script>alert(1)</script>"),
    ]


def test_sources_are_references_where_they_look_like_it() -> None:
    def roles(text: str) -> list[str]:
        return [b.role for b in extract_markdown(f"## Sources\n\n{text}\n".encode())]

    assert roles("Heeks, R. (2003). Most projects fail. Manchester.") == ["heading", "reference"]
    assert roles("Data come from the registers of all towns.") == ["heading", "body"]
