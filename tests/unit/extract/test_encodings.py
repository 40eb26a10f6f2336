import pytest

from pipeline.extract.encodings import decode_text

TEXT = "Naïve café – peraturan “digital” pemerintah; déjà vu à l’État. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_recognised(encoding: str) -> None:
    assert decode_text(TEXT.encode(encoding)) == TEXT


def test_html_may_declare_its_encoding() -> None:
    page = '<meta charset="iso-8859-5"><p>Право</p>'
    assert "Право" in decode_text(page.encode("iso-8859-5"), is_html=True)


def test_unknown_declarations_and_broken_bytes_are_survived() -> None:
    assert "word" in decode_text(b'<meta charset="no-such">\xffword', is_html=True)
    assert decode_text("cut in half é".encode()[:-1]).startswith("cut in half")


def test_a_replacement_character_in_the_text_is_utf_8() -> None:
    assert decode_text("kebijakan – �".encode()) == "kebijakan – �"


def test_one_stray_byte_among_letters_of_utf_8_is_replaced() -> None:
    """Nine letters of more than one byte a line, four lines; Western text has no such pairs."""
    assert decode_text(TEXT.encode() + b"\x93 end") == f"{TEXT}� end"
    assert decode_text(b"caf\xe9 \x96 d\xe9j\xe0 vu") == "café – déjà vu"


@pytest.mark.parametrize("name", ["iso-8859-1", "latin-1", "us-ascii", "ISO_8859-1"])
def test_declared_latin_1_is_read_as_browsers_do(name: str) -> None:
    page = f'<meta charset="{name}"><p>'.encode() + b"it\x92s \x93open\x94\x97data"
    assert decode_text(page, is_html=True).endswith("it’s “open”—data")


@pytest.mark.parametrize("name", ["undefined", "idna", "punycode", "unicode_escape", "utf-16"])
def test_a_page_cannot_name_a_codec_that_is_no_encoding_of_text(name: str) -> None:
    page = f"<meta charset={name}><p>".encode() + b"caf\xe9 \\u0041"
    assert decode_text(page, is_html=True).endswith("café \\u0041")
